import type { Document } from '../../../core/document.ts';
import { type MarkedRegion, MarkState, type Marks } from '../../../core/layers/marks.ts';
import { SentenceKind } from '../../../core/layers/tokens.ts';
import type { Reading } from '../content/readings.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { COLON, COMMA, hashesOf } from '../quote-words.ts';
import { attributionAfter } from './attributions.ts';
import { isTitle, namesWork } from './headings/titles-of-works.ts';
import type { LaidOutQuote } from './laid-out-quote.ts';
import { SpeakerFinder } from './speaker-finder.ts';

const STOPS = hashesOf(['.', '!', '?', '...', '…', ',', '—', '--']);

/** Words of a crosshead at most, which repeats what somebody says below and has no stop. */
const MAX_CROSSHEAD = 9;
/** Of what somebody is said to be doing in marks. */
const OF_SELF = 0.6;

/**
 * Quotations that no reading took: those set as an utterance, in a paragraph or sentence of their own, behind a colon, or
 * with an attribution by a verb that is no cue elsewhere ("shrugged"); and long clauses. Terms, titles and what is put in
 * doubt ("tunnel tax") are none. The gold has next to none of these (1 in 19,822), so no model learns them.
 * @param readings those that were taken
 */
export function unattributedQuotes(
  document: Document<'tokens' | 'sentences' | 'names'>,
  c: QuoteColumns,
  marks: Marks,
  taken: Uint8Array,
  readings: readonly Reading[],
): LaidOutQuote[] {
  const speakers = new SpeakerFinder(document.names, c, readings);
  const found: LaidOutQuote[] = [];
  const { regions } = marks;
  for (let r = 0; r < regions.length; r++) {
    if (regions[r].parent >= 0) continue;
    const first = r;
    const content: number[] = [];
    let confidence = 0;
    for (;;) {
      const region = regions[r];
      if (region.parent < 0) {
        const { open, close, closed } = region;
        const to = closed ? close : close + 1;
        if (open + 1 >= to || taken.subarray(open, close + 1).includes(1)) break;
        content.push(open + 1, to);
        confidence = Math.max(confidence, chanceOfSpeech(document, c, region));
        if (!region.continues) break;
      }
      if (r + 1 === regions.length) break;
      r++;
    }
    const itself = confidence === 0 && content.length === 2 ? speakers.ofSelf(regions[first]) : null;
    if (itself !== null && isPhrase(document, c, content)) confidence = OF_SELF;
    if (confidence === 0) continue;
    for (let p = 0; p < content.length; p += 2) taken.fill(1, content[p], content[p + 1]);
    const speaker = itself ?? speakers.of(regions[first], regions[r]);
    found.push({
      content,
      source: speaker?.source ?? null,
      cue: speaker?.cue ?? null,
      type: 'direct',
      confidence,
      rule: 'marks',
      layout: 'marks',
    });
  }
  return found;
}

/** Some words that are no title: "looking forward to it". */
function isPhrase(
  { text, tokens }: Document<'tokens'>,
  c: QuoteColumns,
  [from, to]: readonly number[],
): boolean {
  const initial = text[tokens.starts[from]];
  return c.wordsBefore[to] - c.wordsBefore[from] >= 2 && initial === initial.toLowerCase();
}

/** How surely a quotation is speech by the way it is set; 0 if it is a term, a title, or too little. */
function chanceOfSpeech(
  document: Document<'tokens' | 'sentences'>,
  c: QuoteColumns,
  region: MarkedRegion,
): number {
  const { sentences, text, tokens } = document;
  const { open, close, closed } = region;
  const from = open + 1;
  const to = closed ? close : close + 1;
  const kind = sentences.kinds[c.sentenceOf[from]];
  if (kind !== SentenceKind.body && kind !== SentenceKind.headline) return 0;
  const words = c.wordsBefore[to] - c.wordsBefore[from];
  if (words === 0 || isTitle(document, c, from, to)) return 0;
  if (attributionAfter(c, region) !== null) return 0.8;
  const verb = c.verbsBefore[to] !== c.verbsBefore[from];
  const stop = STOPS.has(c.words[to - 1]);
  const initial = text[tokens.starts[from]];
  const capital = initial !== initial.toLowerCase();
  const after = closed ? close + 1 : to;
  const opensSentence = c.sentenceStarts[open] === open || c.sentenceStarts[from] === from;
  const closesSentence = restIsPunctuation(c, after, c.sentenceEnds[to - 1]);
  if (open === c.paragraphStarts[open] && restIsPunctuation(c, after, c.paragraphEnds[open]))
    return words >= 4 && (stop || STOPS.has(c.words[after]) || (verb && words > MAX_CROSSHEAD))
      ? closed
        ? 0.85
        : 0.6
      : 0;
  if (!closed && !region.continues) return 0;
  if (afterColon(c, open)) return capital && stop ? 0.8 : (capital || verb) && words >= 3 ? 0.7 : 0;
  if (words < 2 || namesWork(c, open)) return 0;
  if (opensSentence && stop) return closesSentence ? 0.8 : verb || words >= 4 ? 0.75 : 0;
  if (!verb) return 0;
  if (closesSentence && capital && stop && words >= 5) return 0.65;
  const comma = c.words[open - 1] === COMMA;
  return words >= (comma ? 4 : 8) ? 0.6 : 0;
}

function restIsPunctuation(c: QuoteColumns, from: number, end: number): boolean {
  return from >= end || c.wordsBefore[end] === c.wordsBefore[from];
}

/** A colon stands before the quotation, at the end of the paragraph before if it opens one. */
function afterColon(c: QuoteColumns, open: number): boolean {
  return open > 0 && c.words[open - 1] === COLON && c.marks[open - 1] === MarkState.outside;
}
