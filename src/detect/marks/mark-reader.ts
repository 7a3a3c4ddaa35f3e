import { mostMarks } from '../../core/layers/bounds.ts';
import { type MarkedRegion, MarkState, type Marks } from '../../core/layers/marks.ts';
import type { Sentences, Tokens } from '../../core/layers/tokens.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import { WordColumn } from '../../core/word-types.ts';
import { pairBrackets } from './brackets.ts';
import { type DoubleMark, DoubleMarkPairs, type MarkedParagraph, type Pair } from './double-marks.ts';
import { MARKS, Mark, MarkTokens } from './mark-tokens.ts';
import { SingleMarkPairs } from './single-marks.ts';

/** An unclosed quotation longer than this many tokens ends with its first sentence instead of its paragraph. */
const MAX_UNCLOSED = 120;

/**
 * The room of marks. In comes a text, out come its quotation marks and brackets in pairs (core/layers/marks.ts), and with them
 * spans that hold both of a pair or neither (whole-spans.ts).
 *
 * Pairs the quotation marks and brackets of a document. A quotation whose paragraph does not close it goes on if the next
 * paragraph opens with a mark (Chicago Manual of Style 13.32), else ends with its paragraph.
 */
export class MarkReader {
  readonly #doubles = new DoubleMarkPairs();
  readonly #kinds = new WordColumn(new Uint8Array(0), ({ words }, type) =>
    Object.hasOwn(MARKS, words[type]) ? MARKS[words[type]] : Mark.none,
  );

  read(text: string, tokens: Tokens, sentences: Sentences, vocabulary: Vocabulary): Marks {
    const columns = new MarkTokens(text, tokens, this.#kinds.update(vocabulary));
    const partnerOf = new Int32Array(tokens.length).fill(-1);
    const paragraphs = paragraphsWithMarks(columns, sentences, partnerOf, mostMarks(text));
    if (paragraphs.length === 0)
      return {
        states: new Uint8Array(tokens.length),
        regionOf: new Int32Array(tokens.length).fill(-1),
        regions: [],
        partnerOf,
      };
    const doubles = this.#doubles.run(paragraphs.map(({ doubles }) => doubles));
    for (const pair of doubles) shorten(pair, tokens, sentences);
    const singles = new SingleMarkPairs(columns, doubles);
    for (const { start, end, hasSingles } of paragraphs) if (hasSingles) singles.read(start, end);
    return marksOf(columns, paragraphs, doubles, singles.pairs, partnerOf);
  }
}

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly doubles: MarkedParagraph;
  readonly hasSingles: boolean;
}

const NO_MARKS: readonly DoubleMark[] = [];

/** The paragraphs of a document with their double marks, none if there are no marks; its brackets are paired on the way. */
function paragraphsWithMarks(
  c: MarkTokens,
  sentences: Sentences,
  partnerOf: Int32Array,
  most: number,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let any = false;
  let left = most;
  for (let s = 0; s < sentences.length; ) {
    let last = s + 1;
    while (last < sentences.length && sentences.paragraphs[last] === sentences.paragraphs[s]) last++;
    const start = sentences.firstTokens[s];
    const end = sentences.firstTokens[last];
    s = last;
    let marks = NO_MARKS as DoubleMark[];
    let hasSingles = false;
    let hasBrackets = false;
    for (let i = start; i < end; i++) {
      const kind = c.kind(i);
      if (kind === Mark.none) continue;
      if (kind === Mark.bracket) hasBrackets = true;
      else if (kind >= Mark.openingSingle && !c.joinDoubled(i)) hasSingles = true;
      else if (left-- > 0) {
        if (marks === NO_MARKS) marks = [];
        marks.push(doubleMark(c, i, kind, start, end));
        if (kind >= Mark.openingSingle) i++;
      }
    }
    if (hasBrackets) pairBrackets(c, start, end, partnerOf);
    if (hasSingles || marks.length > 0) any = true;
    const next = end < c.length ? c.kind(end) : Mark.none;
    const nextOpens = next === Mark.opening || next === Mark.either;
    paragraphs.push({ start, end, doubles: { marks, end, nextOpens }, hasSingles });
  }
  return any ? paragraphs : [];
}

/** Cost of a mark that the space beside it speaks against; that has space on both sides, or on none. */
const AGAINST = 30;
const APART = 8;
const JOINED = 10;
/** More for a curly mark that is used the other way round. */
const INVERTED = 25;
/** Cost of a mark that is none of a pair: curly, straight, after a figure (inches). */
const STRAY = 32;
const STRAY_STRAIGHT = 26;
const INCHES = 6;

/** What it costs to take the mark at `i` as opening, closing or neither; two single ones stand for a straight one. */
function doubleMark(c: MarkTokens, i: number, kind: number, start: number, end: number): DoubleMark {
  const first = i === start;
  const next = kind >= Mark.openingSingle ? i + 2 : i + 1;
  const last = next >= end;
  const joinsBefore = !first && !c.gapBefore(i);
  const joinsAfter = !last && !c.gapBefore(next);
  const free = first || !joinsBefore || c.followsOpener(i);
  const ends = last || !joinsAfter || c.isCloser(next);
  let opening: number;
  let closing: number;
  if (first) [opening, closing] = [0, last ? 0 : joinsAfter ? AGAINST : 2 * JOINED];
  else if (last) [opening, closing] = [AGAINST, 0];
  else if (joinsBefore && c.followsDash(i)) [opening, closing] = ends ? [2 * JOINED, 0] : [0, JOINED];
  else if (free && !ends) [opening, closing] = [0, AGAINST];
  else if (!free && ends) [opening, closing] = [AGAINST, 0];
  else if (free) [opening, closing] = [APART, c.followsStop(i) ? APART / 2 : APART];
  else [opening, closing] = [JOINED, c.followsStop(i) ? JOINED / 2 : JOINED];
  if (kind === Mark.opening) closing += INVERTED;
  if (kind === Mark.closing) opening += INVERTED;
  const straight = kind >= Mark.either;
  const stray = !straight ? STRAY : isInches(c, i) ? INCHES : STRAY_STRAIGHT;
  return { token: i, opening, closing, stray, nests: kind === Mark.opening };
}

/** A straight mark right after a figure: a 12" pipe. */
function isInches(c: MarkTokens, i: number): boolean {
  return c.kind(i) === Mark.either && i > 0 && !c.gapBefore(i) && c.followsDigit(i);
}

/** A quotation that nothing closes and that is too long ends with its first sentence. */
function shorten(pair: Pair, tokens: Tokens, sentences: Sentences): void {
  if (pair.closed || pair.continues || pair.close - pair.open <= MAX_UNCLOSED) return;
  pair.close = Math.max(pair.open, sentences.firstTokens[tokens.sentences[pair.open] + 1] - 1);
}

/** The regions of all pairs, sorted and nested, and what they make of each token. */
function marksOf(
  c: MarkTokens,
  paragraphs: readonly Paragraph[],
  doubles: readonly Pair[],
  singles: readonly Pair[],
  partnerOf: Int32Array,
): Marks {
  const states = new Uint8Array(c.length);
  const regionOf = new Int32Array(c.length).fill(-1);
  for (const { doubles } of paragraphs)
    for (const { token } of doubles.marks) {
      states[token] = MarkState.stray;
      if (!isInches(c, token)) partnerOf[token] = token;
    }
  const isSingle = new Set(singles);
  const regions: MarkedRegion[] = [];
  const around: number[] = [];
  for (const pair of [...doubles, ...singles].sort((a, b) => a.open - b.open)) {
    const { open, close, closed, continues } = pair;
    while (around.length > 0 && regions[around[around.length - 1]].close < open) around.pop();
    const parent = around.length > 0 ? around[around.length - 1] : -1;
    const single = isSingle.has(pair);
    const id = regions.length;
    regions.push({ open, close, single, closed, continues, parent });
    around.push(id);
    regionOf.fill(id, open, close + 1);
    const inside = single && parent < 0 ? MarkState.insideSingle : MarkState.inside;
    for (let i = open; i <= close; i++) if (states[i] !== MarkState.stray) states[i] = inside;
    states[open] = MarkState.opens;
    if (closed) states[close] = MarkState.closes;
    partnerOf[open] = closed ? close : open;
    if (!closed) continue;
    partnerOf[close] = open;
    // both halves of a doubled single mark belong to the pair
    for (const half of [close - 1, close + 1])
      if (half > open && c.isDoubled(close) && c.isDoubled(half)) partnerOf[half] = open;
    for (const half of [open - 1, open + 1])
      if (half < close && c.isDoubled(open) && c.isDoubled(half)) partnerOf[half] = close;
  }
  return { states, regionOf, regions, partnerOf };
}
