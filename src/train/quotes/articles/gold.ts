import type { Document } from '../../../core/document.ts';
import type { Marks } from '../../../core/layers/marks.ts';
import type { Tokens } from '../../../core/layers/tokens.ts';
import { Vocabulary } from '../../../core/vocabulary.ts';
import { MarkReader } from '../../../detect/marks/mark-reader.ts';
import { POS_CLASS, PosClass } from '../../../detect/quotes/quote-columns.ts';
import { createPosTagger } from '../../../tag/pos/stage.ts';
import { createTokenizer } from '../../../tokenize/tokenizer.ts';
import { articleOf } from '../../gold.ts';
import { TokenFinder } from '../../token-finder.ts';

/** Who said what, as people marked it: token indexes in rising order. */
export interface Attribution {
  readonly source: Int32Array;
  readonly cue: Int32Array;
  readonly content: Int32Array;
}

/** An article with its layers and what people marked in it. */
export interface GoldArticle {
  readonly document: Document<'tokens' | 'sentences' | 'pos' | 'lemmas'>;
  readonly marks: Marks;
  readonly attributions: readonly Attribution[];
  /** Index of the attribution whose cue holds the token, or -1. */
  readonly cueOf: Int32Array;
  /** 1 for the head of a cue: its last verb, else its last noun, else its last token. */
  readonly heads: Uint8Array;
  /** Number of the article of the gold that it is, or whose variation it is: the two are kept back together. */
  readonly origin: number;
}

/** Gives gold lines the layers that quotes need. All that one reader reads shares a vocabulary. */
export class GoldReader {
  readonly #vocabulary = new Vocabulary();
  readonly #tokenizer = createTokenizer();
  readonly #tagger = createPosTagger();
  readonly #marks = new MarkReader();

  read(line: GoldLine, origin: number): GoldArticle {
    const vocabulary = this.#vocabulary;
    const empty = { article: articleOf(line), text: line.text, vocabulary };
    const tokenized = { ...empty, ...this.#tokenizer.run(empty) };
    const document = { ...tokenized, ...this.#tagger.run(tokenized) };
    const attributions = attributionsOf(line, document.tokens);
    const cueOf = new Int32Array(document.tokens.length).fill(-1);
    const heads = new Uint8Array(document.tokens.length);
    for (const [index, { cue }] of attributions.entries()) {
      for (const token of cue) cueOf[token] = index;
      const head = headOf(cue, document.pos);
      if (head >= 0) heads[head] = 1;
    }
    return {
      document,
      marks: this.#marks.read(line.text, document.tokens, document.sentences, vocabulary),
      attributions,
      cueOf,
      heads,
      origin,
    };
  }
}

function headOf(cue: Int32Array, pos: Uint8Array): number {
  const last = (posClass: number): number =>
    cue.findLast((token) => POS_CLASS[pos[token]] === posClass) ?? -1;
  const verb = last(PosClass.verb);
  if (verb >= 0) return verb;
  const noun = last(PosClass.noun);
  return noun >= 0 ? noun : (cue.at(-1) ?? -1);
}

/** An article with the characters of who said what. */
export interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

export interface GoldQuote {
  readonly source: Spans;
  readonly cue: Spans;
  readonly content: Spans;
}

type Spans = readonly (readonly [number, number])[];

/** Attributions of a gold line that have content. */
export function attributionsOf(line: GoldLine, tokens: Tokens): Attribution[] {
  const at = new TokenFinder(tokens);
  return line.quotes
    .filter((quote) => quote.content.length > 0)
    .map(({ source, cue, content }) => ({
      source: tokensIn(at, source),
      cue: tokensIn(at, cue),
      content: tokensIn(at, content),
    }));
}

/** Tokens that share a character with one of the spans. */
function tokensIn(at: TokenFinder, spans: Spans): Int32Array {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    const { firstToken, endToken } = at.cover(start, end) ?? NONE;
    for (let token = firstToken; token < endToken; token++) found.add(token);
  }
  return Int32Array.from(found).sort();
}

const NONE = { firstToken: 0, endToken: 0 };
