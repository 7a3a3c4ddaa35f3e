import { BOUNDS } from '../../../core/layers/bounds.ts';
import { MarkState, type Marks } from '../../../core/layers/marks.ts';
import { FINITE, POS, WH } from '../../../core/layers/pos.ts';
import { attributionAfter } from '../layout/attributions.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { COLON, COMMA, quoteWords, THAT } from '../quote-words.ts';
import { isMereObject } from '../ranking/mere-objects.ts';
import type { ScoredReading } from '../ranking/tree-scorer.ts';
import { type Reading, withParts, wordsIn } from './readings.ts';

/** Score that a clause has at least, once it is known where it ends. */
const LEAST_SCORE = 0.6;
/** Tokens of a subject, with its relative clause, at most. */
const MAX_SUBJECT = 24;

/**
 * The reading whose content stands behind its cue, with that content up to where its clause ends: before the next quotation, if that
 * has its own attribution ("She said it was an escape. “The world is grim,” she said."), and not before its verb ("He added the
 * driver, who is 20, never said sorry"). Null if nothing is wrong with it.
 */
export function wholeClause(
  c: QuoteColumns,
  marks: Marks,
  { reading, score }: ScoredReading,
): ScoredReading | null {
  const end = clauseEnd(c, marks, reading);
  if (end < 0) return null;
  const whole = upTo(c, reading, end);
  return { reading: whole, score: isMereObject(c, whole.content) ? score : Math.max(score, LEAST_SCORE) };
}

function upTo(c: QuoteColumns, reading: Reading, end: number): Reading {
  const [first] = reading.content;
  const content = [first, end];
  return withParts(reading, { content, words: wordsIn(c, content) });
}

/** Where the clause ends that the reading has too much or too little of; -1 if nothing is wrong with it, or its sentence has no end. */
function clauseEnd(c: QuoteColumns, marks: Marks, { head, content }: Reading): number {
  const [first, end] = content;
  if (c.sentenceEnds[head] - c.sentenceStarts[head] > BOUNDS.sentence) return -1;
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
