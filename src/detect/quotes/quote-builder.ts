import type { Document } from '../../core/document.ts';
import { POS } from '../../core/pos.ts';
import type { Quote, QuoteKind, QuoteType, SourceForm } from '../../core/quotes.ts';
import type { TokenSpan } from '../../core/span.ts';
import type { Tokens } from '../../core/tokens.ts';
import { wordList } from '../../learn/word-list.ts';
import { Lemmatizer } from '../../tag/pos/lemma.ts';
import { withPartnerMarks } from '../mark-pairs.ts';
import type { ScoredReading } from './choice.ts';
import { POS_CLASS, PosClass, type QuoteColumns } from './columns.ts';
import { confidenceOf } from './confidence.ts';
import type { LaidOutQuote } from './layout.ts';
import { MarkState } from './marks.ts';
import type { Runs } from './readings.ts';
import { cueOf, sourceOf } from './sources.ts';

const COPULAS = new Set(['be', 'have', 'remain', 'seem', 'become', 'get', 'make', 'give', 'take']);

/** Share of quoted words from which a quote is direct. */
const DIRECT_SHARE = 0.9;

/** Makes quotes of readings: spans, type, kind, lemma, form of the source, confidence. */
export class QuoteBuilder {
  readonly #lemmatizer = new Lemmatizer();
  readonly #kinds = cueKinds();
  readonly #calibration: readonly number[];

  /** @param calibration confidence by score, in equal steps from 0 to 1 */
  constructor(calibration: readonly number[]) {
    this.#calibration = calibration;
  }

  /** @param runs the reading's content, with what was added to it */
  build(
    document: Document<'tokens' | 'pos'>,
    c: QuoteColumns,
    { reading, score }: ScoredReading,
    runs: Runs,
  ): Quote {
    const { tokens, pos } = document;
    this.#lemmatizer.update(document.vocabulary);
    const cue = cueOf(c, reading);
    const lemma = this.#lemmaOf(document, cue, reading.head);
    const content = spansOf(document, withFinalPoints(c, document, byParagraph(c, runs)));
    return {
      start: content[0].start,
      end: content[content.length - 1].end,
      type: typeOf(c, runs),
      kind: this.#kinds.get(lemma) ?? 'speech',
      content,
      cue: { ...spanOf(tokens, cue[0], cue[1]), lemma },
      source: longestOf(tokens, pos, sourceOf(c, reading)),
      confidence: this.#confidence(score),
      parent: null,
      rule: 'model',
    };
  }

  /** Lemma of the head; of a cue like "is uneasy about" that of its last adjective, noun or participle. */
  #lemmaOf(
    document: Document<'tokens' | 'pos'>,
    [from, to]: readonly [number, number],
    head: number,
  ): string {
    const { tokens, pos } = document;
    const lemma = this.#lemmatizer.lemma(tokens.types[head], pos[head]);
    if (!COPULAS.has(lemma)) return lemma;
    for (let i = to - 1; i > head && i >= from; i--)
      if (POS_CLASS[pos[i]] === PosClass.adjective || POS_CLASS[pos[i]] === PosClass.noun)
        return this.#lemmatizer.lemma(tokens.types[i], pos[i]);
    return lemma;
  }

  buildLaidOut(document: Document<'tokens' | 'pos'>, c: QuoteColumns, quote: LaidOutQuote): Quote {
    const { tokens, pos } = document;
    this.#lemmatizer.update(document.vocabulary);
    const content = spansOf(document, withFinalPoints(c, document, trimmed(c, quote.content)));
    return {
      start: content[0].start,
      end: content[content.length - 1].end,
      type: quote.type,
      kind: 'speech',
      content,
      cue: {
        ...spanOf(tokens, quote.cue, quote.cue + 1),
        lemma: this.#lemmatizer.lemma(tokens.types[quote.cue], pos[quote.cue]),
      },
      source: { ...spanOf(tokens, quote.source[0], quote.source[1]), form: quote.form },
      confidence: quote.confidence,
      parent: null,
      rule: quote.rule,
    };
  }

  #confidence(score: number): number {
    return confidenceOf(score, this.#calibration);
  }
}

function cueKinds(): Map<string, QuoteKind> {
  const kinds = new Map<string, QuoteKind>();
  for (const line of wordList('cue-kinds')) {
    const [kind, lemmas] = line.split(':');
    for (const lemma of lemmas.trim().split(' ')) kinds.set(lemma, kind as QuoteKind);
  }
  return kinds;
}

/** Direct if nearly all words stand between quotation marks, mixed if some do. */
export function typeOf(c: QuoteColumns, content: Runs): QuoteType {
  let words = 0;
  let quoted = 0;
  for (let r = 0; r < content.length; r += 2)
    for (let i = content[r]; i < content[r + 1]; i++) {
      if (!c.isWord(i)) continue;
      words++;
      if (c.marks[i] === MarkState.inside || c.marks[i] === MarkState.insideSingle) quoted++;
    }
  return quoted >= DIRECT_SHARE * words ? 'direct' : quoted > 0 ? 'mixed' : 'indirect';
}

const ENDS = new Set(['.', '!', '?', '...', '…']);

/** Content with the full stop, question or exclamation mark that stands inside its quotation marks. */
function withFinalPoints(c: QuoteColumns, document: Document<'tokens'>, runs: Runs): number[] {
  const { vocabulary, tokens } = document;
  const extended = [...runs];
  for (let r = 1; r < runs.length; r += 2)
    while (
      extended[r] < c.length &&
      c.marks[extended[r]] === c.marks[extended[r] - 1] &&
      c.marks[extended[r]] !== MarkState.outside &&
      ENDS.has(vocabulary.words[tokens.types[extended[r]]])
    )
      extended[r]++;
  return extended;
}

export function spanOf(tokens: Tokens, firstToken: number, endToken: number): TokenSpan {
  return { start: tokens.starts[firstToken], end: tokens.ends[endToken - 1], firstToken, endToken };
}

function spansOf({ text, tokens }: Document<'tokens'>, runs: Runs): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let r = 0; r < runs.length; r += 2)
    spans.push(spanOf(tokens, ...withPartnerMarks(text, tokens, [runs[r], runs[r + 1]])));
  return spans;
}

/** Runs cut where paragraphs end; each part begins and ends with a word. */
function byParagraph(c: QuoteColumns, runs: Runs): Runs {
  const parts: number[] = [];
  for (let r = 0; r < runs.length; r += 2)
    for (let from = runs[r]; from < runs[r + 1]; ) {
      const to = Math.min(c.paragraphEnds[from], runs[r + 1]);
      if (c.wordsBefore[to] > c.wordsBefore[from]) parts.push(...trimmed(c, [from, to]));
      from = to;
    }
  return parts;
}

/** The first to the last word of content. */
function trimmed(c: QuoteColumns, runs: Runs): Runs {
  let from = runs[0];
  let to = runs[runs.length - 1];
  while (from < to && !c.isWord(from)) from++;
  while (to > from && !c.isWord(to - 1)) to--;
  return [from, to];
}

/** The longest run as the source, with its form. */
function longestOf(tokens: Tokens, pos: Uint8Array, runs: Runs): Quote['source'] {
  if (runs.length === 0) return null;
  let best = 0;
  for (let r = 2; r < runs.length; r += 2) if (runs[r + 1] - runs[r] > runs[best + 1] - runs[best]) best = r;
  return { ...spanOf(tokens, runs[best], runs[best + 1]), form: formOf(pos, runs[best], runs[best + 1]) };
}

/** A name has a proper noun as its head: before any comma, preposition or relative clause. */
export function formOf(pos: Uint8Array, from: number, to: number): SourceForm {
  if (to - from === 1 && (pos[from] === POS.PRP || pos[from] === POS.WP || pos[from] === POS.DT))
    return 'pronoun';
  let head = from;
  for (let i = from; i < to; i++) {
    const tag = pos[i];
    if (tag === POS[','] || tag === POS.IN || tag === POS.WDT || tag === POS.WP || tag === POS['-LRB-']) {
      if (i > from) break;
    }
    if (tag === POS.NN || tag === POS.NNS || tag === POS.NNP || tag === POS.NNPS) head = i;
  }
  return pos[head] === POS.NNP || pos[head] === POS.NNPS ? 'name' : 'nominal';
}
