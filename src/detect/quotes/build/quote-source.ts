import type { Name } from '../../../core/layers/names.ts';
import { FINITE, IN_NOUN_PHRASE, IN_VERB_GROUP, NOUN, POS, tagSet, WH } from '../../../core/layers/pos.ts';
import { isPassiveOfOthers } from '../content/passives.ts';
import { type Reading, withParts } from '../content/readings.ts';
import type { Runs } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { COLON, COMMA, quoteWords, THAT, THE } from '../quote-words.ts';
import { ownSource } from './own-source.ts';
import { isDay, withoutTime } from './source-times.ts';
import { nameBefore, withWholeNames } from './whole-names.ts';

/** Tokens between a subject and its verb, in a long subject, and in the brackets behind a name, at most. */
const MAX_VERB_GROUP = 4;
const MAX_SUBJECT = 24;
const MAX_BRACKET = 12;
/** Tags that an adverb has, rightly or not. */
const LIKE_ADVERB = tagSet('RB', 'JJ', 'NN');
const OPENS_SUBJECT = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'DT', 'CD', 'JJ', 'PRP$');

/**
 * The source of a reading, mended where grammar is sure: the label before a colon; the subject before a relative clause
 * ("Norland, where the firm has built two plants, has declared") where the reading names none or one inside it; the whole
 * of a long subject of which the reading has the end; the whole of a name; a name without the time word after it.
 */
export function sourceOf(c: QuoteColumns, names: readonly Name[], found: Reading): Runs {
  const reading = withParts(found, { source: wholeNames(c, names, found) });
  const { head, cue, source } = reading;
  if (source.length === 0 && c.words[head] === COLON) {
    for (let r = 0; r < cue.length; r += 2)
      if (cue[r] < head && head < cue[r + 1]) return withoutTime(c, [cue[r], head]);
    return source;
  }
  if (isBesideClaim(c, reading) || isPassiveOfOthers(c, reading)) return [];
  const whole = subjectWithClause(c, reading);
  if (whole !== null) return whole;
  const [verb] = cueOf(c, reading);
  const named = isAdverb(c, source, verb) ? [] : source;
  const subject =
    subjectBeforeClause(c, reading, named, named === source ? verb : source[0]) ??
    subjectAround(c, named, verb) ??
    (named.length > 0 ? named : subjectOfFirstVerb(c, names, head));
  return isArticleAlone(c, subject) ? [] : withoutTime(c, subject);
}

/** The cue's own source, with the whole of names. */
function wholeNames(c: QuoteColumns, names: readonly Name[], reading: Reading): Runs {
  const source = ownSource(c, reading);
  if (source.length !== 2) return source;
  const { head, cue } = reading;
  const [from, to] = source;
  return withWholeNames(c, names, [from, to], from < head ? Math.min(head, cue[0]) : c.length);
}

/** "Shared on Quillbook alongside claims it shows a flood": what stands beside a claim does not make it. */
function isBesideClaim(c: QuoteColumns, { head, source }: Reading): boolean {
  if (source.length !== 2 || NOUN[c.pos[head]] === 0) return false;
  let before = head - 1;
  if (c.pos[before] === POS.DT) before--;
  return quoteWords.beside.has(c.words[before]) && source[0] < before && source[1] >= before;
}

/**
 * The whole subject of a verb where the reading has but a part of its relative clause: "The men who ran it" of "The men who ran it
 * warned", for "who" or "it". Null where "who" itself is the subject.
 */
function subjectWithClause(c: QuoteColumns, { head, source }: Reading): Runs | null {
  const [from] = source;
  if (source.length !== 2 || head <= from) return null;
  const who = WH[c.pos[from]] === 1 ? from : relativeBeforeObject(c, from);
  if (who <= c.sentenceStarts[head]) return null;
  const verb = verbGroupStart(c, head, who + 1);
  let verbs = 0;
  for (let i = who + 1; i < verb; i++) {
    if (c.words[i] === COMMA || c.pos[i] === POS.CC || WH[c.pos[i]] === 1 || c.words[i] === THAT) return null;
    verbs += FINITE[c.pos[i]];
  }
  if (verbs === 0) return null;
  let start = who;
  while (
    start > c.sentenceStarts[who] &&
    (IN_NOUN_PHRASE[c.pos[start - 1]] === 1 || quoteWords.prepositions.has(c.words[start - 1]))
  )
    start--;
  return start === who || OPENS_SUBJECT[c.pos[start]] === 0 ? null : [start, verb];
}

/** The "who" of "who heard" before the object at `from`; -1 if there is none, or the verb takes a clause: "who thinks he said". */
function relativeBeforeObject(c: QuoteColumns, from: number): number {
  const verb = from - 1;
  if (FINITE[c.pos[verb]] === 0 || c.pos[verb] === POS.MD || quoteWords.clausal.has(c.lemmas[verb]))
    return -1;
  return WH[c.pos[verb - 1]] === 1 ? verb - 1 : -1;
}

/** Where the verbs begin that end with the cue: at "have" of "have since warned"; no further back than `least`. */
function verbGroupStart(c: QuoteColumns, head: number, least: number): number {
  let start = head;
  while (start > least && IN_VERB_GROUP[c.pos[start - 1]] === 1 && isAuxiliary(c, start - 1)) start--;
  return start;
}

const isAuxiliary = (c: QuoteColumns, i: number): boolean =>
  c.pos[i] === POS.MD || c.pos[i] === POS.RB || quoteWords.helping.has(c.lemmas[i]);

/** "The", cut off from its noun, is nobody; "this" and "some" may be somebody. */
function isArticleAlone(c: QuoteColumns, source: Runs): boolean {
  const [from, to] = source;
  return source.length === 2 && to - from === 1 && c.words[from] === THE;
}

/** The noun phrase before a relative clause that ends before the verb, if the reading has no source outside the clause. */
function subjectBeforeClause(c: QuoteColumns, { head }: Reading, named: Runs, verb: number): Runs | null {
  const clause = relativeClauseBefore(c, verb);
  if (clause === null) return null;
  const [from, to] = clause;
  if (named.length > 0 && (named[0] < from || named[0] >= to)) return null;
  let start = startOfPhrase(c, from, c.sentenceStarts[head]);
  if (start === from && from - 1 === c.sentenceStarts[head]) start = from - 1; // a name that opens the sentence
  return start === from ? null : [start, from];
}

/** "Crane" of "To this Crane was deaf, and said": the subject of the verb that the cue is joined to by "and" or "but". */
function subjectOfFirstVerb(c: QuoteColumns, names: readonly Name[], head: number): Runs {
  const first = c.sentenceStarts[head];
  const join = verbGroupStart(c, head, first + 1) - 1;
  if (FINITE[c.pos[head]] === 0 || c.pos[join] !== POS.CC) return [];
  let verb = first;
  while (verb < join && FINITE[c.pos[verb]] === 0) verb++;
  if (verb === join) return [];
  const name = nameBefore(names, verb);
  if (name?.type === 'person') return [name.firstToken, verb];
  let start = verb;
  // an article begins it: "On Friday | the clerk"
  while (start > first && IN_NOUN_PHRASE[c.pos[start - 1]] === 1 && c.pos[start] !== POS.DT) start--;
  return start === verb ? [] : [start, verb];
}

/** Where the noun phrase begins that ends before token `end`; `end` where none does. */
function startOfPhrase(c: QuoteColumns, end: number, first: number): number {
  let start = end;
  while (start > first && IN_NOUN_PHRASE[c.pos[start - 1]] === 1) start--;
  return start;
}

/**
 * The long subject of which the reading has only the last words: behind a preposition ("A man held over a theft in Mill Lane
 * denied"), in what the subject does besides ("Ada Quill, speaking at a rally in Leeds said") or in brackets ("Norvik Foods (NYSE:NVF)
 * announced").
 */
function subjectAround(c: QuoteColumns, [from, to, ...more]: Runs, verb: number): Runs | null {
  const first = c.sentenceStarts[verb];
  if (more.length > 0 || from <= first || to > verb || verb - to > MAX_VERB_GROUP) return null;
  const open = bracketBefore(c, from, to, first);
  if (open !== null) {
    const start = startOfPhrase(c, open, first);
    return start === open ? null : [start, open];
  }
  if (!quoteWords.prepositions.has(c.words[from - 1]) || NOUN[c.pos[to - 1]] !== 1) return null;
  const start = startOfClause(c, from - 1, first);
  if (start === null || start === from - 1) return null;
  if (OPENS_SUBJECT[c.pos[start]] === 1) return [start, to];
  if (c.pos[start] !== POS.VBG || start <= first + 1 || c.words[start - 1] !== COMMA) return null;
  const subject = startOfPhrase(c, start - 1, first);
  return subject === start - 1 ? null : [subject, start - 1];
}

/** Where the subject, or its participle, begins that has a preposition at `i`: after a comma, a conjunction, or at the start of the sentence. */
function startOfClause(c: QuoteColumns, i: number, first: number): number | null {
  const least = Math.max(first, i - MAX_SUBJECT);
  const state = c.marks[i];
  let start = i;
  let clauses = 0;
  for (let at = i; at >= first; at--) {
    const tag = c.pos[at];
    const isBoundary =
      tag === POS.CC || c.words[at] === COMMA || c.words[at] === THAT || c.marks[at] !== state;
    if (isBoundary) break;
    if (at < least) return null;
    if (FINITE[tag] === 1) {
      // Only the verb of a relative clause stands inside a subject: "The man who led the raid in Mill Lane denied".
      if (at === first || WH[c.pos[at - 1]] !== 1 || clauses++ > 0) return null;
      at--;
    } else if (IN_NOUN_PHRASE[tag] !== 1 && !quoteWords.prepositions.has(c.words[at]) && tag !== POS.RB)
      return null;
    start = at;
  }
  return start;
}

/** Token of the bracket before the source that closes right behind it, or in it with but a day after: "NVF) today". */
function bracketBefore(c: QuoteColumns, from: number, to: number, first: number): number | null {
  let close = from;
  while (close <= to && c.pos[close] !== POS['-RRB-'] && c.pos[close] !== POS['-LRB-']) close++;
  if (close > to || c.pos[close] === POS['-LRB-']) return null;
  for (let i = close + 1; i < to; i++) if (!isDay(c, i)) return null;
  for (let i = from - 1; i >= first && from - i <= MAX_BRACKET; i--) if (c.pos[i] === POS['-LRB-']) return i;
  return null;
}

/** A lone common word between an auxiliary and the cue is no source: "has likewise declared". */
function isAdverb(c: QuoteColumns, source: Runs, verb: number): boolean {
  const [from, to] = source;
  return (
    source.length === 2 &&
    to === from + 1 &&
    to === verb &&
    from > c.sentenceStarts[verb] &&
    FINITE[c.pos[from - 1]] === 1 &&
    LIKE_ADVERB[c.pos[from]] === 1
  );
}

/** Tokens from the comma that opens a relative clause to the one that closes it before the verb group at `verb`. */
function relativeClauseBefore(c: QuoteColumns, verb: number): readonly [number, number] | null {
  const start = c.sentenceStarts[verb];
  let close = verb - 1;
  while (close > start && verb - close < 5 && IN_VERB_GROUP[c.pos[close]] === 1) close--;
  if (close <= start || c.words[close] !== COMMA) return null;
  for (let open = close - 1; open > start && close - open < 40; open--) {
    if (c.words[open] !== COMMA) continue;
    return WH[c.pos[open + 1]] === 1 ? [open, close] : null;
  }
  return null;
}

/** The words of the cue alone: what stands before a colon is its source. */
export function cueOf(c: QuoteColumns, reading: Reading): readonly [number, number] {
  const { head, cue } = reading;
  if (c.words[head] === COLON) return [head, head + 1];
  for (let r = 0; r < cue.length; r += 2)
    if (head >= cue[r] && head < cue[r + 1]) {
      const [, subjectEnd = cue[r]] = subjectWithClause(c, reading) ?? [];
      return [Math.max(cue[r], subjectEnd), cue[r + 1]];
    }
  return [head, head + 1];
}
