import type { Document } from '../../../../core/document.ts';
import { MarkState } from '../../../../core/layers/marks.ts';
import type { Name } from '../../../../core/layers/names.ts';
import { NOUN, POS, WH } from '../../../../core/layers/pos.ts';
import { SentenceKind } from '../../../../core/layers/tokens.ts';
import { typeOf } from '../../build/quote-builder.ts';
import { nameBefore } from '../../build/whole-names.ts';
import type { Reading } from '../../content/readings.ts';
import type { QuoteColumns } from '../../quote-columns.ts';
import { BE, COLON, COMMA, hashesOf, QUESTION_MARK } from '../../quote-words.ts';
import { HEADLINE_VERBS, SPEAKERS } from '../../speaker-nouns.ts';
import type { LaidOutQuote } from '../laid-out-quote.ts';

const DASHES = hashesOf(['-', '--', '–', '—']);
/** Tokens of a speaker at most: "former Dover council leader Tom Rudd". */
const MAX_SPEAKER = 7;
/** And where a noun alone says what they are: "Army chief". */
const MAX_LABEL = 4;
/** Words without a verb or marks from which what stands before a comma is a statement. */
const MIN_WORDS = 3;

/** A part of a headline and who says it. */
interface Said {
  readonly content: readonly [from: number, to: number];
  readonly source: readonly [from: number, to: number];
  readonly cue: number;
  readonly confidence: number;
}

/**
 * What headlines and subheads report: "Tunnel will cost £40m, says Rudd", "Rates to rise, bank warns", "Rudd: Tunnel will
 * cost £40m", "Tunnel will cost £40m: Rudd".
 */
export function headlineQuotes(document: Document<'sentences' | 'names'>, c: QuoteColumns): LaidOutQuote[] {
  const { sentences, names } = document;
  const found: LaidOutQuote[] = [];
  let n = 0;
  for (let s = 0; s < sentences.length; s++) {
    if (sentences.kinds[s] !== SentenceKind.headline) continue;
    const start = sentences.firstTokens[s];
    const end = c.wordsEnd(start, sentences.firstTokens[s + 1]);
    while (n < names.length && names[n].firstToken < start) n++;
    const said =
      saidAtEnd(c, start, end) ??
      speakerFirst(c, names, n, start, sentences.firstTokens[s + 1]) ??
      speakerLast(c, names, n, start, end);
    if (said === null) continue;
    found.push({
      content: said.content,
      source: said.source,
      cue: said.cue,
      type: typeOf(c, said.content),
      confidence: said.confidence,
      rule: 'headline',
      layout: 'headline',
    });
  }
  return found;
}

/** "Tunnel will cost £40m, says Rudd", "Tunnel will cost £40m, Rudd says", "Driver was asleep, the court was told". */
function saidAtEnd(c: QuoteColumns, start: number, end: number): Said | null {
  let comma = end - 2;
  while (comma > start && end - comma <= MAX_SPEAKER + 2 && c.words[comma] !== COMMA) comma--;
  if (comma <= start || c.words[comma] !== COMMA || c.marksBefore[end] !== c.marksBefore[comma]) return null;
  if (c.marks[comma] !== MarkState.outside) return null;
  const inverted = HEADLINE_VERBS.has(c.words[comma + 1]);
  if (!inverted && !HEADLINE_VERBS.has(c.words[end - 1])) return null;
  const cue = inverted ? comma + 1 : end - 1;
  // "the court was told"
  const verbs = c.lemmas[cue - 1] === BE ? cue - 1 : cue;
  const source: [number, number] = inverted ? [comma + 2, end] : [comma + 1, verbs];
  if (!isNounPhrase(c, source) || !isStatement(c, start, comma)) return null;
  return { content: [start, comma], source, cue, confidence: 0.85 };
}

/** "Rudd: Tunnel will cost £40m", "Police: Man held over fire". */
function speakerFirst(
  c: QuoteColumns,
  names: readonly Name[],
  n: number,
  start: number,
  end: number,
): Said | null {
  const name = names[n];
  const named = name?.firstToken === start && isSpeaker(name);
  let colon = named ? name.endToken : start + 1;
  while (!named && colon + 1 < end && colon - start < MAX_LABEL && c.words[colon] !== COLON) colon++;
  if (colon + 1 >= end || c.words[colon] !== COLON || (!named && !SPEAKERS.has(c.words[colon - 1])))
    return null;
  const hasVerb = hasVerbIn(c, colon + 1, end);
  if (
    !hasVerb &&
    !(named && name.type === 'person' && c.wordsBefore[end] - c.wordsBefore[colon] >= MIN_WORDS)
  )
    return null;
  return { content: [colon + 1, end], source: [start, colon], cue: colon, confidence: 0.7 };
}

/**
 * "Tunnel will cost £40m: Rudd", "Tunnel will cost £40m – minister"; behind a clause in marks more than the speaker may stand: "‘Nobody
 * asked us’: Rudd attacks tunnel".
 */
function speakerLast(
  c: QuoteColumns,
  names: readonly Name[],
  n: number,
  start: number,
  end: number,
): Said | null {
  const closing = closedClause(c, start, end);
  let mark = closing < 0 ? end - 2 : closing + 1;
  if (closing < 0) while (mark > start && end - mark <= MAX_SPEAKER && !isColonOrDash(c, mark)) mark--;
  if (mark <= start || mark + 1 >= end || !isColonOrDash(c, mark)) return null;
  let at = n;
  while (at < names.length && names[at].firstToken <= mark) at++;
  const name = at < names.length && names[at].endToken <= end ? names[at] : undefined;
  let to = end;
  if (name?.firstToken === mark + 1 && isSpeaker(name)) to = name.endToken;
  else {
    if (closing >= 0) to = speakerEnd(c, mark + 1, end);
    if (to - mark > MAX_LABEL + 1 || !SPEAKERS.has(c.words[to - 1]) || hasVerbIn(c, mark + 1, to))
      return null;
  }
  if (closing < 0 && to < end) return null;
  if (!hasVerbIn(c, start, mark) && c.marksBefore[mark] - c.marksBefore[start] < 2) return null;
  if (WH[c.pos[start]] === 1 || c.words[mark - 1] === QUESTION_MARK) return null;
  return { content: [start, mark], source: [mark + 1, to], cue: mark, confidence: 0.7 };
}

/** Behind the first nouns for a speaker: "Opposition leader | attacks council". */
function speakerEnd(c: QuoteColumns, start: number, end: number): number {
  let to = start;
  while (to < end && !SPEAKERS.has(c.words[to])) to++;
  while (to < end && SPEAKERS.has(c.words[to])) to++;
  return to;
}

/** The mark that closes the clause in marks with which the headline opens; -1 if it opens with none. */
function closedClause(c: QuoteColumns, start: number, end: number): number {
  if (c.marks[start] !== MarkState.opens) return -1;
  let close = start + 1;
  while (close < end && c.marks[close] !== MarkState.closes) close++;
  return close < end && hasVerbIn(c, start, close) ? close : -1;
}

function isColonOrDash(c: QuoteColumns, i: number): boolean {
  return c.words[i] === COLON || DASHES.has(c.words[i]);
}

/** A finite verb, or "to" and a verb: "Rates to rise". */
function hasVerbIn(c: QuoteColumns, from: number, to: number): boolean {
  if (c.verbsBefore[to] !== c.verbsBefore[from]) return true;
  for (let i = from; i + 1 < to; i++) if (c.pos[i] === POS.TO && c.pos[i + 1] === POS.VB) return true;
  return false;
}

/** Words of a kicker in front of a paragraph at most. */
const MAX_KICKER = 2;

/**
 * What a headline or paragraph puts before a colon if it is no speaker: "Explainer: How the vote works", "UPDATE: ...". It
 * says nothing.
 */
export function isKicker(
  { sentences, names }: Document<'sentences' | 'names'>,
  c: QuoteColumns,
  { head, content }: Reading,
): boolean {
  if (c.words[head] !== COLON) return false;
  const isHeadline = sentences.kinds[c.sentenceOf[head]] === SentenceKind.headline;
  if (!isHeadline && head - c.paragraphStarts[head] > MAX_KICKER) return false;
  if (content[0] < head || c.marks[content[0]] !== MarkState.outside || SPEAKERS.has(c.words[head - 1]))
    return false;
  const name = nameBefore(names, head);
  // before a paragraph the name of a place is where it was filed: "NORVIK: The council voted ..."
  return !name || (!isHeadline && name.type === 'place');
}

function isSpeaker({ type }: Name): boolean {
  return type === 'person' || type === 'organization';
}

/** No verb in it, and a noun at its end. */
function isNounPhrase(c: QuoteColumns, [from, to]: readonly [number, number]): boolean {
  if (from >= to || WH[c.pos[from]] === 1 || NOUN[c.pos[to - 1]] === 0) return false;
  return c.verbsBefore[to] === c.verbsBefore[from];
}

/** Says something: has a verb, marks, or some words, and does not ask. */
function isStatement(c: QuoteColumns, from: number, to: number): boolean {
  if (WH[c.pos[from]] === 1) return false;
  if (c.verbsBefore[to] !== c.verbsBefore[from]) return true;
  return c.wordsBefore[to] - c.wordsBefore[from] >= MIN_WORDS || c.marksBefore[to] - c.marksBefore[from] >= 2;
}
