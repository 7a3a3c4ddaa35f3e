import { BOUNDS } from '../../../core/layers/bounds.ts';
import { MarkState } from '../../../core/layers/marks.ts';
import {
  ENDS_NOUN_PHRASE,
  FINITE,
  IN_NOUN_PHRASE,
  IN_VERB_GROUP,
  NOUN,
  OPENS_NOUN_PHRASE,
  POS,
  tagSet,
  WH,
} from '../../../core/layers/pos.ts';
import { hashWord } from '../../../core/vocabulary.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { COMMA, hashesOf, quoteWords, TO } from '../quote-words.ts';
import type { ScoredReading } from '../ranking/tree-scorer.ts';
import { HEADLINE_VERBS } from '../speaker-nouns.ts';
import { type Reading, withParts, wordsIn } from './readings.ts';
import { holds, type Runs, sharedTokens } from './runs.ts';

const [TOLD, AND, SEMICOLON, ACCORD] = ['told', 'and', ';', 'accord'].map((word) => hashWord(word));
/** Tokens of a subject, of the verbs with it, and of what may follow them, at most. */
const MAX_SUBJECT = 14;
const MAX_VERBS = 5;
const MAX_ADJUNCT = 20;
/** Score that a whole sentence has at least before its attribution. */
const LEAST_SCORE = 0.85;

/** Opens a noun phrase whatever stands before it. */
const OPENS_CLAUSE = tagSet('DT', 'PRP', 'EX', 'CD');
/** Opens a phrase before the main clause: "Asked about the ban", "After the vote", "When he arrived". */
const OPENS_PHRASE = tagSet('VBG', 'VBN', 'TO', 'IN', 'WRB', 'RB');
/** Open what the narrator adds behind an attribution. */
const NARRATES = tagSet('VBG', 'WDT', 'WP', 'WRB');
const NARRATING = hashesOf(['as', 'while', 'although', 'though', 'after', 'before', 'when', 'if']);
/** Opens what may follow the verb: "on Monday", "yesterday", "in a statement". */
const OPENS_ADJUNCT = tagSet('IN', 'NN', 'NNP', 'RB', 'VBG');

/** What a sentence ends with: who says all that stands before its comma, and the verb. */
export interface Closing {
  readonly content: Runs;
  readonly source: Runs;
  readonly cue: Runs;
}

/**
 * The reading with the whole sentence before an attribution that closes it ("The couple had been warned, police allege.") or behind
 * one that opens it ("According to her, ..."), if it has not most of that: the models look for most of what a verb introduces
 * behind it.
 */
export function closedSentence(c: QuoteColumns, { reading, score }: ScoredReading): ScoredReading | null {
  const closing = closingAttribution(c, reading.head) ?? openingAttribution(c, reading.head);
  if (closing === null || hasMost(reading.content, closing.content)) return null;
  return { reading: asClosing(c, reading, closing), score: Math.max(score, LEAST_SCORE) };
}

function asClosing(c: QuoteColumns, reading: Reading, closing: Closing): Reading {
  return withParts(reading, { ...closing, words: wordsIn(c, closing.content) });
}

/** The content has the last word of the sentence before the attribution, and most of that sentence. */
function hasMost(content: Runs, sentence: Runs): boolean {
  const [from, to] = sentence;
  return holds(content, to - 1) && sharedTokens(content, sentence) >= 0.6 * (to - from);
}

/** The attribution that closes the sentence of the verb of saying at `head`, or parts it in two; null if none does, or the sentence has no end. */
export function closingAttribution(c: QuoteColumns, head: number): Closing | null {
  if (!HEADLINE_VERBS.has(c.words[head]) || c.marks[head] !== MarkState.outside) return null;
  const start = c.sentenceStarts[head];
  const end = c.sentenceEnds[head];
  if (end - start > BOUNDS.sentence) return null;
  const rest = c.words[head] === TOLD ? hearerEnd(c, head + 1, end) : head + 1;
  const goesOn = c.words[rest] === COMMA && rest + 1 < end;
  if (!goesOn && !isAdjunct(c, rest, end)) return null;
  let verb = head;
  while (verb > start && head - verb < MAX_VERBS && IN_VERB_GROUP[c.pos[verb - 1]] === 1) verb--;
  const subject = subjectBefore(c, start, verb);
  if (subject < 0) return null;
  const comma = subject - 1;
  const last = goesOn ? c.wordsEnd(rest + 1, statementEnd(c, rest + 1, end)) : rest;
  const more = goesOn && isRestOfClause(c, rest + 1, last);
  const whole = isClause(c, start, comma);
  if (goesOn && !more) return null;
  // "Coating the glaciers, she said, would take years"
  if (!whole && !(more && FINITE[c.pos[rest + 1]] === 1 && isPhrase(c, start, comma))) return null;
  const content = more ? [start, comma, rest + 1, last] : [start, comma];
  return { content, source: [subject, c.wordsEnd(subject, verb)], cue: [verb, head + 1] };
}

/** "According to her, the ferry was safe.": the attribution that opens its sentence; null if it does not, or what follows may be an apposition. */
export function openingAttribution(c: QuoteColumns, head: number): Closing | null {
  const from = head + 2;
  if (c.lemmas[head] !== ACCORD || head !== c.sentenceStarts[head] || c.words[head + 1] !== TO) return null;
  const end = c.wordsEnd(from, c.sentenceEnds[head]);
  let comma = from;
  while (comma < end && isInSubject(c, comma)) comma++;
  if (comma === from || c.marksBefore[end] !== c.marksBefore[head]) return null;
  if (c.words[comma] !== COMMA) return withoutComma(c, head, from, end);
  let verb = comma + 1;
  while (verb < end && c.words[verb] !== COMMA && FINITE[c.pos[verb]] === 0) verb++;
  if (verb >= end || FINITE[c.pos[verb]] === 0 || OPENS_NOUN_PHRASE[c.pos[comma + 1]] === 0) return null;
  return { content: [comma + 1, end], source: [from, comma], cue: [head, from] };
}

/** "According to police | the driver had slept": where a noun phrase ends, another begins and no comma parts them. */
function withoutComma(c: QuoteColumns, head: number, from: number, end: number): Closing | null {
  if (c.commasBefore[end] !== c.commasBefore[from]) return null;
  for (let i = from + 1; i < end && isInSubject(c, i - 1); i++) {
    const at = c.pos[i] === POS.IN && c.pos[i + 1] === POS.CD ? i + 1 : i; // "about 700 people"
    if (OPENS_CLAUSE[c.pos[at]] === 0 || NOUN[c.pos[i - 1]] === 0) continue;
    if (!verbIn(c, i, end)) return null;
    return { content: [i, end], source: [from, i], cue: [head, from] };
  }
  return null;
}

/**
 * First token of the subject that ends before `verb` and that a comma parts from a clause: a noun phrase, with a name behind it
 * between commas or without; -1 if there is none.
 */
function subjectBefore(c: QuoteColumns, start: number, verb: number): number {
  const first = phraseBefore(c, start, verb);
  if (first >= 0 || c.words[verb - 1] !== COMMA) return first;
  const name = phraseBefore(c, start, verb - 1);
  return name < 0 ? -1 : phraseBefore(c, start, name - 1);
}

/** First token of the noun phrase that ends before `end`, right behind a comma; -1 if there is none. */
function phraseBefore(c: QuoteColumns, start: number, end: number): number {
  if (end <= start || ENDS_NOUN_PHRASE[c.pos[end - 1]] === 0) return -1;
  let first = end - 1;
  while (first > start && end - first <= MAX_SUBJECT && isInSubject(c, first - 1)) first--;
  return first - 1 > start && c.words[first - 1] === COMMA && OPENS_NOUN_PHRASE[c.pos[first]] === 1
    ? first
    : -1;
}

function isInSubject(c: QuoteColumns, i: number): boolean {
  return (
    c.marks[i] === MarkState.outside &&
    (IN_NOUN_PHRASE[c.pos[i]] === 1 || quoteWords.prepositions.has(c.words[i]))
  );
}

/** Where those end who are told something: "reporters", "a jury at the Central Criminal Court". */
function hearerEnd(c: QuoteColumns, from: number, end: number): number {
  let to = from;
  while (to < end && IN_NOUN_PHRASE[c.pos[to]] === 1) to++;
  return to;
}

/** Where a semicolon ends the statement. */
function statementEnd(c: QuoteColumns, from: number, end: number): number {
  let to = from;
  while (to < end && c.words[to] !== SEMICOLON) to++;
  return to;
}

/**
 * What goes on with what was said, without marks of its own: "and the train left", "would take years", "for safety reasons"; not what the
 * narrator adds: "but the council voted for it", "adding that it was late", "as the crowd jeered".
 */
function isRestOfClause(c: QuoteColumns, from: number, to: number): boolean {
  if (from >= to || c.marksBefore[to] !== c.marksBefore[from] || c.marks[from] !== MarkState.outside)
    return false;
  if (NARRATES[c.pos[from]] === 1 || NARRATING.has(c.words[from])) return false;
  if (c.pos[from] !== POS.CC) return true;
  // "but are not suited to it" has no other subject than what was said, "but the council voted" has
  return c.words[from] === AND ? c.verbsBefore[to] > c.verbsBefore[from] : FINITE[c.pos[from + 1]] === 1;
}

/** A subject of some words without a verb. */
function isPhrase(c: QuoteColumns, from: number, to: number): boolean {
  if (to - from < 2 || c.marks[from] !== MarkState.outside || c.marksBefore[to] !== c.marksBefore[from])
    return false;
  return (
    ENDS_NOUN_PHRASE[c.pos[to - 1]] === 1 &&
    c.pos[from] !== POS.IN &&
    c.commasBefore[to] === c.commasBefore[from]
  );
}

/** Nothing but marks of punctuation, or a phrase without a verb: "on Monday", "reporters in a statement", "speaking in Leeds". */
function isAdjunct(c: QuoteColumns, from: number, end: number): boolean {
  if (c.wordsBefore[end] === c.wordsBefore[from]) return true;
  if (end - from > MAX_ADJUNCT || c.marksBefore[end] !== c.marksBefore[from]) return false;
  if (c.verbsBefore[end] !== c.verbsBefore[from] || OPENS_ADJUNCT[c.pos[from]] === 0) return false;
  for (let i = c.pos[from] === POS.VBG ? from + 1 : from; i < end; i++)
    if (
      WH[c.pos[i]] === 1 ||
      (c.pos[i] === POS.TO && c.pos[i + 1] === POS.VB) ||
      c.pos[i] === POS.VBG ||
      quoteWords.opening.has(c.words[i])
    )
      return false;
  return true;
}

/** `[from, to)` says something by itself, all of it outside of quotation marks or in whole pairs, not as a phrase before it. */
function isClause(c: QuoteColumns, from: number, to: number): boolean {
  if (c.marks[from] !== MarkState.outside || c.marks[to] !== MarkState.outside) return false;
  let main = c.pos[from] === POS.CC ? from + 1 : from;
  while (main < to && (OPENS_PHRASE[c.pos[main]] === 1 || quoteWords.clauseOpeners.has(c.words[main]))) {
    while (main < to && c.words[main] !== COMMA) main++;
    main++;
  }
  if (main >= to || (main > from + 1 && OPENS_NOUN_PHRASE[c.pos[main]] === 0)) return false;
  return verbIn(c, main, to);
}

/** A finite verb, or a participle that hangs on no noun, which the tagger took one for: "Rudd, a clerk, conspired with". */
function verbIn(c: QuoteColumns, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (c.marks[i] === MarkState.inside) continue;
    if (FINITE[c.pos[i]] === 1 || (c.pos[i] === POS.VBN && c.words[i - 1] === COMMA)) return true;
  }
  return false;
}
