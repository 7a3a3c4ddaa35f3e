import { POS } from '../../core/pos.ts';
import type { Quote } from '../../core/quotes.ts';
import { byPosition } from '../../core/span.ts';
import { choose, type ScoredReading } from './choice.ts';
import { POS_CLASS, PosClass, type QuoteColumns } from './columns.ts';
import type { LaidOutQuote } from './layout.ts';
import type { Marks } from './marks.ts';
import type { Runs } from './readings.ts';

/** Level of the cue prior from which a verb before inner marks introduces what stands between them. */
const LEAST_PRIOR = 5;
const MIN_WORDS = 3;
/** Tokens between the verb and the mark at most: "told me,". */
const MAX_GAP = 4;

/**
 * Quotations within quotations: “The guard told me, ‘Go home now,’ and laughed,” she said. A verb that is mostly a cue
 * stands before the inner marks, its subject before the verb. The models do not learn these: the gold has next to none.
 * @param priors level of the cue prior of each token
 */
export function nestedQuotes(c: QuoteColumns, marks: Marks, priors: Uint8Array): LaidOutQuote[] {
  const found: LaidOutQuote[] = [];
  for (const { open, close, closed, parent } of marks.regions) {
    if (parent < 0 || !closed || c.wordsBefore[close] - c.wordsBefore[open] < MIN_WORDS) continue;
    const start = Math.max(marks.regions[parent].open + 1, c.sentenceStarts[open]);
    let verb = open - 1;
    while (verb > start && open - verb <= MAX_GAP && !isCueVerb(c, priors, verb)) verb--;
    if (verb <= start || !isCueVerb(c, priors, verb)) continue;
    let from = verb;
    while (from > start && isNominal(c.pos[from - 1])) from--;
    if (from === verb) continue;
    found.push({
      content: [open + 1, close],
      source: [from, verb],
      cue: verb,
      form: c.pos[verb - 1] === POS.PRP ? 'pronoun' : isProper(c.pos[verb - 1]) ? 'name' : 'nominal',
      type: 'direct',
      confidence: 0.7,
      rule: 'marks within marks',
      layout: null,
    });
  }
  return found;
}

function isCueVerb(c: QuoteColumns, priors: Uint8Array, i: number): boolean {
  return POS_CLASS[c.pos[i]] === PosClass.verb && priors[i] >= LEAST_PRIOR;
}

function isNominal(tag: number): boolean {
  return POS_CLASS[tag] === PosClass.noun || tag === POS.PRP || tag === POS.DT || tag === POS.JJ;
}

function isProper(tag: number): boolean {
  return tag === POS.NNP || tag === POS.NNPS;
}

/** How sure a reading within another's content must be. */
const LEAST_SCORE = 0.5;

/**
 * What the content of a quote says that others say: "the money was gone" in "Rudd said Quill had told him the money was
 * gone". Cue, source and content stand in one run of the outer content, and do not fill it.
 * @param contents the contents of the quotes
 */
export function readingsWithin(
  c: QuoteColumns,
  scored: readonly ScoredReading[],
  contents: readonly Runs[],
  priors: Uint8Array,
): ScoredReading[] {
  const runOf = new Int32Array(c.length).fill(-1);
  let run = 0;
  for (const content of contents)
    for (let r = 0; r < content.length; r += 2) runOf.fill(run++, content[r], content[r + 1]);
  const within = scored.filter(({ reading, score }) => {
    const { head, content, source } = reading;
    if (score < LEAST_SCORE || source.length === 0 || !isCueVerb(c, priors, head)) return false;
    const around = runOf[head];
    if (around < 0) return false;
    for (const runs of [content, source])
      for (let r = 0; r < runs.length; r += 2)
        if (runOf[runs[r]] !== around || runOf[runs[r + 1] - 1] !== around) return false;
    const end = content[content.length - 1];
    return c.verbsBefore[end] > c.verbsBefore[content[0]];
  });
  return choose(within, LEAST_SCORE, new Uint8Array(c.length));
}

/**
 * The quotes with those of `inner` that stand in the content of one of them; they get it as their parent.
 * @param length number of tokens
 */
export function withNested(
  quotes: readonly Quote[],
  inner: readonly Quote[],
  length: number,
): readonly Quote[] {
  if (inner.length === 0) return quotes;
  const all = [...quotes, ...inner].sort(byPosition);
  const isInner = new Set(inner);
  const ownerOf = new Int32Array(length).fill(-1);
  for (const [index, quote] of all.entries())
    if (!isInner.has(quote))
      for (const { firstToken, endToken } of quote.content) ownerOf.fill(index, firstToken, endToken);
  const ownerOfQuote = (quote: Quote): number => ownerOf[quote.content[0].firstToken];
  const isLost = (quote: Quote): boolean => isInner.has(quote) && ownerOfQuote(quote) < 0;
  let lost = 0;
  const shift = all.map((quote) => (isLost(quote) ? ++lost : lost));
  return all
    .filter((quote) => !isLost(quote))
    .map((quote) => {
      if (!isInner.has(quote)) return quote;
      const owner = ownerOfQuote(quote);
      return { ...quote, parent: owner - shift[owner] };
    });
}
