import { BOUNDS } from '../../../core/layers/bounds.ts';
import { MarkState, type Marks } from '../../../core/layers/marks.ts';
import { FINITE, POS, VERB, WH } from '../../../core/layers/pos.ts';
import { attributionAfter } from '../layout/attributions.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { COLON, COMMA, quoteWords, THAT } from '../quote-words.ts';
import { isMereObject } from '../ranking/mere-objects.ts';
import type { ScoredReading } from '../ranking/tree-scorer.ts';
import { type Reading, withParts, wordsIn } from './readings.ts';

/** Score that a clause has at least, once it is known where it ends. */
const LEAST_SCORE = 0.6;
/** Tokens of a subject with its relative clause, and of what opens a clause, at most. */
const MAX_SUBJECT = 24;

/**
 * The reading whose content stands behind its cue, with that content up to where its clause ends: before the next quotation, if that
 * has its own attribution ("She said it was an escape. “The world is grim,” she said."), and not before its verb ("He added the
 * driver, who is 20, never said sorry"). Null if nothing is wrong with it, or its sentence
 * has no end.
 */
export function wholeClause(
  c: QuoteColumns,
  marks: Marks,
  { reading, score }: ScoredReading,
): ScoredReading | null {
  const { head } = reading;
  if (c.sentenceEnds[head] - c.sentenceStarts[head] > BOUNDS.sentence) return null;
  const whole = withOpener(c, reading) ?? withEnd(c, marks, reading);
  if (whole === null) return null;
  return { reading: whole, score: isMereObject(c, whole.content) ? score : Math.max(score, LEAST_SCORE) };
}

function withEnd(c: QuoteColumns, marks: Marks, reading: Reading): Reading | null {
  const end = clauseEnd(c, marks, reading);
  if (end < 0) return null;
  const content = [reading.content[0], end];
  return withParts(reading, { content, words: wordsIn(c, content) });
}

/**
 * Where the reading has no more than what comes before what is said, or takes its first word for the cue's: all of "said when the rain
 * stopped, the crew left", and "the crew left" alone of "said after the game, the crew left". Null if nothing is wrong with it.
 */
function withOpener(c: QuoteColumns, reading: Reading): Reading | null {
  const { head } = reading;
  const opener = head + 1;
  const [first, end] = reading.content;
  if (reading.content.length !== 2 || first < opener || first > opener + 1) return null;
  if (!quoteWords.clauseOpeners.has(c.words[opener]) || !quoteWords.clausal.has(c.lemmas[head])) return null;
  const last = c.wordsEnd(opener, c.sentenceEnds[head]);
  let comma = opener;
  let isTime = true;
  for (; comma < last && c.words[comma] !== COMMA && comma - opener < MAX_SUBJECT; comma++)
    if (FINITE[c.pos[comma]] === 1 || c.pos[comma] === POS.VBN) isTime = false;
  if (comma >= last || end > comma || c.words[comma] !== COMMA || !isClause(c, comma + 1, last)) return null;
  if (c.marksBefore[last] !== c.marksBefore[opener]) return null;
  const content = [isTime ? comma + 1 : opener, last];
  const cue = reading.cue.map((edge) => Math.min(edge, opener));
  return withParts(reading, { content, cue, words: wordsIn(c, content) });
}

/** A subject and its verb. */
function isClause(c: QuoteColumns, first: number, last: number): boolean {
  if (WH[c.pos[first]] === 1 || VERB[c.pos[first]] === 1 || c.pos[first] === POS.CC) return false;
  const end = Math.min(last, first + MAX_SUBJECT);
  for (let i = first + 1; i < end && c.words[i] !== COMMA; i++) if (FINITE[c.pos[i]] === 1) return true;
  return false;
}

/** Where the clause ends that the reading has too much or too little of; -1 if nothing is wrong with it. */
function clauseEnd(c: QuoteColumns, marks: Marks, { head, content }: Reading): number {
  const [first, end] = content;
  const last = c.wordsEnd(first, c.sentenceEnds[head]);
  if (first <= head || first >= last || c.marks[first] !== MarkState.outside) return -1;
  if (end > last) return isOthers(c, marks, content[content.length - 1] - 1, head) ? last : -1;
  return content.length === 2 && isCutSubject(c, head, first, end, last) ? last : -1;
}

/** The token stands in a quotation of another sentence than the cue, which has an attribution behind it or none. */
function isOthers(c: QuoteColumns, marks: Marks, token: number, head: number): boolean {
  const region = marks.regionOf[token];
  if (region < 0 || c.sentenceOf[marks.regions[region].open + 1] === c.sentenceOf[head]) return false;
  const attribution = attributionAfter(c, marks.regions[region]);
  return attribution?.verb !== head;
}

/** A verb that clauses follow without "that", and of the clause its subject alone. */
function isCutSubject(c: QuoteColumns, head: number, first: number, end: number, last: number): boolean {
  if (first !== head + 1 || !quoteWords.clausal.has(c.lemmas[head]) || !isMereObject(c, [first, end]))
    return false;
  if (c.marksBefore[last] !== c.marksBefore[first]) return false;
  let opened = 0;
  let clauses = 0;
  for (let i = first; i < last && i - first < MAX_SUBJECT; i++) {
    if (c.pos[i] === POS.CC || c.words[i] === COLON || (i >= end && quoteWords.clauseOpeners.has(c.words[i])))
      return false;
    if (WH[c.pos[i]] === 1 || (i > first && c.words[i] === THAT)) clauses = ++opened;
    else if (FINITE[c.pos[i]] === 1 && opened-- === 0) return true;
    // a comma may open a relative clause or end it: "the driver, who is 20, never"
    else if (c.words[i] === COMMA && clauses === 0 && WH[c.pos[i + 1]] === 0) return false;
  }
  return false;
}
