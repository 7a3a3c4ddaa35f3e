import type { Document } from '../../../core/document.ts';
import { MarkState } from '../../../core/layers/marks.ts';
import type { Quote, QuoteKind, QuoteType } from '../../../core/layers/quotes.ts';
import type { TokenSpan } from '../../../core/layers/span.ts';
import type { Tokens } from '../../../core/layers/tokens.ts';
import { wordSections } from '../../../learn/word-list.ts';
import { longestWholePart, wholeParts } from '../../marks/whole-spans.ts';
import type { Runs } from '../content/runs.ts';
import type { LaidOutQuote } from '../layout/laid-out-quote.ts';
import { POS_CLASS, PosClass, type QuoteColumns } from '../quote-columns.ts';
import { quoteWords } from '../quote-words.ts';
import { confidenceOf } from '../ranking/confidence.ts';
import type { ScoredReading } from '../ranking/tree-scorer.ts';
import { cueOf, sourceOf } from './quote-source.ts';
import { withWholeNames } from './whole-names.ts';

type BuilderNeeds = 'tokens' | 'pos' | 'lemmas' | 'names' | 'marks';

/** Share of quoted words from which a quote is direct. */
const DIRECT_SHARE = 0.9;

/**
 * The room of building. In come chosen readings and what layout gave, out come quotes: continued over paragraphs
 * (continuations.ts), with their whole source (quote-source.ts), with those nested in them (nested-quotes.ts).
 *
 * Makes quotes of readings: spans, type, kind, lemma, confidence.
 */
export class QuoteBuilder {
  readonly #kinds = cueKinds();
  readonly #calibration: readonly number[];

  /** @param calibration confidence by score, in equal steps from 0 to 1 */
  constructor(calibration: readonly number[]) {
    this.#calibration = calibration;
  }

  /**
   * The quote of a chosen reading; null if only marks are left of its content.
   * @param runs the reading's content, with what was added to it
   */
  build(
    document: Document<BuilderNeeds>,
    c: QuoteColumns,
    { reading, score }: ScoredReading,
    runs: Runs,
  ): Quote | null {
    const { tokens } = document;
    const cue = cueOf(c, reading);
    const lemma = cueLemma(document, cue, reading.head);
    const content = contentSpans(document, c, runs);
    if (content.length === 0) return null;
    return {
      start: content[0].start,
      end: content[content.length - 1].end,
      type: typeOf(c, runs),
      kind: this.#kinds.get(lemma) ?? 'speech',
      content,
      cue: cueSpan(tokens, cue[0], cue[1], lemma),
      source: longestOf(document, sourceOf(c, document.names, reading)),
      confidence: this.#confidence(score),
      parent: null,
      rule: 'model',
      layout: null,
    };
  }

  /** The quote that the page shows; null if only marks are left of its content. */
  buildLaidOut(document: Document<BuilderNeeds>, c: QuoteColumns, quote: LaidOutQuote): Quote | null {
    const { tokens } = document;
    const content = contentSpans(document, c, quote.content, quote.type === 'direct');
    if (content.length === 0) return null;
    return {
      start: content[0].start,
      end: content[content.length - 1].end,
      type: quote.type,
      kind: 'speech',
      content,
      cue:
        quote.cue === null ? null : cueSpan(tokens, quote.cue, quote.cue + 1, lemmaAt(document, quote.cue)),
      source:
        quote.source === null ? null : wholeSource(document, withWholeNames(c, document.names, quote.source)),
      confidence: quote.confidence,
      parent: null,
      rule: quote.rule,
      layout: quote.layout,
    };
  }

  #confidence(score: number): number {
    return confidenceOf(score, this.#calibration);
  }
}

/** Written out: objects that a spread and more fields make have a hidden class each, and what reads them is slow. */
function cueSpan(
  tokens: Tokens,
  firstToken: number,
  endToken: number,
  lemma: string,
): NonNullable<Quote['cue']> {
  const { start, end } = spanOf(tokens, firstToken, endToken);
  return { start, end, firstToken, endToken, lemma };
}

function lemmaAt({ vocabulary, lemmas }: Document<'lemmas'>, token: number): string {
  return vocabulary.words[lemmas[token]];
}

/** Lemma of the head; of a cue like "is uneasy about" that of its last adjective, noun or participle. */
function cueLemma(
  document: Document<'pos' | 'lemmas'>,
  [from, to]: readonly [number, number],
  head: number,
): string {
  const lemma = lemmaAt(document, head);
  if (!quoteWords.copulas.has(document.vocabulary.hashes[document.lemmas[head]])) return lemma;
  for (let i = to - 1; i > head && i >= from; i--) {
    const posClass = POS_CLASS[document.pos[i]];
    if (posClass === PosClass.adjective || posClass === PosClass.noun) return lemmaAt(document, i);
  }
  return lemma;
}

function cueKinds(): Map<string, QuoteKind> {
  const kinds = new Map<string, QuoteKind>();
  for (const [kind, lemmas] of wordSections('quotes/cue-kinds'))
    for (const lemma of lemmas) kinds.set(lemma, kind as QuoteKind);
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

const STOPS = new Set(['.', '!', '?', '...', '…']);
const ASKS = new Set(['!', '?']);

/**
 * The spans of content: paragraph by paragraph, with the stop that belongs to it, and whole pairs of marks only.
 * @param stopped whether its final stops are its own even outside of quotation marks
 */
function contentSpans(
  document: Document<BuilderNeeds>,
  c: QuoteColumns,
  runs: Runs,
  stopped = false,
): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let r = 0; r < runs.length; r += 2)
    for (let from = runs[r]; from < runs[r + 1]; ) {
      const to = Math.min(c.paragraphEnds[from], runs[r + 1]);
      const parts = wholeParts(document, from, to);
      for (let p = 0; p < parts.length; p += 2)
        spans.push(spanOf(document.tokens, parts[p], stopOf(document, c, parts[p + 1], stopped)));
      from = to;
    }
  return spans;
}

/** The end of content that ends before token `end`, with the full stop inside its marks, the question or exclamation mark. */
function stopOf(
  { tokens, vocabulary }: Document<BuilderNeeds>,
  c: QuoteColumns,
  end: number,
  stopped: boolean,
): number {
  let to = end;
  while (to < c.length && c.marks[to] === c.marks[end - 1] && c.paragraphEnds[end - 1] > to) {
    const within = stopped || c.marks[to] !== MarkState.outside;
    if (!(within ? STOPS : ASKS).has(vocabulary.words[tokens.types[to]])) break;
    to++;
  }
  return to;
}

function spanOf(tokens: Tokens, firstToken: number, endToken: number): TokenSpan {
  return { start: tokens.starts[firstToken], end: tokens.ends[endToken - 1], firstToken, endToken };
}

/** The longest run as the source. */
function longestOf(document: Document<BuilderNeeds>, runs: Runs): Quote['source'] {
  if (runs.length === 0) return null;
  let best = 0;
  for (let r = 2; r < runs.length; r += 2) if (runs[r + 1] - runs[r] > runs[best + 1] - runs[best]) best = r;
  return wholeSource(document, [runs[best], runs[best + 1]]);
}

function wholeSource(
  document: Document<BuilderNeeds>,
  [from, to]: readonly [number, number],
): Quote['source'] {
  const part = longestWholePart(document, from, to);
  return part && spanOf(document.tokens, ...part);
}
