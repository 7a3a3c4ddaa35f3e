import { MarkState, type Marks } from '../../../core/layers/marks.ts';
import { FINITE, POS, tagSet } from '../../../core/layers/pos.ts';
import type { Quote } from '../../../core/layers/quotes.ts';
import { byPosition } from '../../../core/layers/span.ts';
import { wordSections } from '../../../learn/word-list.ts';
import type { Runs } from '../content/runs.ts';
import type { LaidOutQuote } from '../layout/laid-out-quote.ts';
import { POS_CLASS, PosClass, type QuoteColumns } from '../quote-columns.ts';
import { COMMA, hashesOf, quoteWords, THAT } from '../quote-words.ts';

/** Tags within a short noun phrase. */
const NOMINAL = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'DT', 'JJ');
const BEGINS_PHRASE = tagSet('DT', 'PRP', 'NNP');
const ENDS_PHRASE = tagSet('NN', 'NNS', 'PRP', 'PRP$');

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
    while (from > start && NOMINAL[c.pos[from - 1]] === 1) from--;
    if (from === verb) continue;
    found.push({
      content: [open + 1, close],
      source: [from, verb],
      cue: verb,
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

/** Level of the cue prior from which a verb within reported speech reports in turn: before "that", and without it. */
const REPORTING_THAT = 5;
const REPORTING = 6;
/** Lemmas of cues that tell what somebody thinks, wants or knows, not what they say. */
const UNSPOKEN = hashesOf([...wordSections('quotes/cue-kinds').values()].flat());
/** Tokens between that verb and "that" at most: "told the court on Monday that". */
const MAX_BEFORE_THAT = 16;
/** Words of a subject at most. */
const MAX_SUBJECT = 12;

/**
 * Reports of reports: "the money was gone" in "Rudd said Ada Quill had told him the money was gone". The clause that is
 * reported begins with a subject, its verb reports, and another clause follows to the end.
 * @param contents what is reported without marks: runs of one sentence
 */
export function reportsWithin(
  c: QuoteColumns,
  contents: readonly Runs[],
  priors: Uint8Array,
): LaidOutQuote[] {
  const found: LaidOutQuote[] = [];
  for (const content of contents) {
    if (content.length !== 2 || c.marks[content[0]] !== MarkState.outside) continue;
    const from = c.words[content[0]] === THAT ? content[0] + 1 : content[0];
    const to = Math.min(content[1], c.sentenceEnds[from]);
    const verb = reportingVerb(c, priors, from, to);
    if (verb < 0) continue;
    const said = clauseAfter(c, verb, to, priors[verb] >= REPORTING);
    const source = said < 0 ? null : reporterOf(c, from, verb);
    if (source === null) continue;
    found.push({
      content: [said, to],
      source,
      cue: verb,
      type: 'indirect',
      confidence: 0.7,
      rule: 'report within a report',
      layout: null,
    });
  }
  return found;
}

/** The verb of the clause at `from` if it reports something; -1 if not, or if the clause is denied. */
function reportingVerb(c: QuoteColumns, priors: Uint8Array, from: number, to: number): number {
  for (let i = from + 1; i < to && i - from <= MAX_SUBJECT + 3; i++) {
    if (POS_CLASS[c.pos[i]] !== PosClass.verb && c.pos[i] !== POS.MD) continue;
    if (quoteWords.auxiliaries.has(c.words[i])) continue;
    const finite =
      FINITE[c.pos[i]] === 1 || (c.pos[i] === POS.VBN && quoteWords.auxiliaries.has(c.words[i - 1]));
    if (UNSPOKEN.has(c.lemmas[i])) return -1;
    return finite && priors[i] >= REPORTING_THAT && c.marks[i] === MarkState.outside ? i : -1;
  }
  return -1;
}

/** The subject before the verb and its auxiliary. */
function reporterOf(c: QuoteColumns, from: number, verb: number): readonly [number, number] | null {
  let to = verb;
  while (to > from && (quoteWords.auxiliaries.has(c.words[to - 1]) || c.pos[to - 1] === POS.RB)) to--;
  while (to > from && !c.isWord(to - 1)) to--;
  if (quoteWords.nobody.has(c.words[from])) return null;
  return to > from && NOMINAL[c.pos[from]] === 1 && NOMINAL[c.pos[to - 1]] === 1 ? [from, to] : null;
}

/** Where the clause begins that a reporting verb introduces, with or without "that"; -1 if none does. */
function clauseAfter(c: QuoteColumns, verb: number, to: number, bare: boolean): number {
  let start = -1;
  for (let i = verb + 1; i < to && i - verb <= MAX_BEFORE_THAT; i++) {
    if (c.words[i] === THAT) {
      if (i + 1 < to && FINITE[c.pos[i + 1]] === 0) start = i + 1; // else a relative clause: "laws that restrict"
      break;
    }
    const comma = c.words[i] === COMMA && c.words[i + 1] !== THAT;
    if (comma || FINITE[c.pos[i]] === 1 || c.pos[i] === POS.CC) break;
  }
  if (start < 0 && bare) start = bareClause(c, verb + 1, to);
  return start >= 0 && start < to && c.verbsBefore[to] > c.verbsBefore[start] ? start : -1;
}

/** One noun phrase ends and another begins: "staff the plant"; "her the plant", but not "her Labour colleagues". */
function followsPhrase(before: number, tag: number): boolean {
  return BEGINS_PHRASE[tag] === 1 && ENDS_PHRASE[before] === 1 && (before !== POS.PRP$ || tag === POS.DT);
}

/** A clause without "that" at `from`, or after who is told it: a short subject, then its verb. */
function bareClause(c: QuoteColumns, from: number, to: number): number {
  let start = from;
  let verb = from;
  for (
    ;
    verb < to && verb - from < MAX_SUBJECT && (NOMINAL[c.pos[verb]] === 1 || c.pos[verb] === POS.PRP$);
    verb++
  )
    if (verb > from && followsPhrase(c.pos[verb - 1], c.pos[verb])) start = verb;
  return verb > start && verb < to && FINITE[c.pos[verb]] === 1 ? start : -1;
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
