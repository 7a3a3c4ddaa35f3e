import type { FeatureKeys } from '../../learn/feature-keys.ts';
import type { QuoteColumns } from './columns.ts';
import { distanceLevel } from './cues.ts';
import { MarkState } from './marks.ts';
import type { Window } from './windows.ts';

/** Labels of the tokens of a window, seen from its cue. */
export const Label = {
  outside: 0,
  /** Between the parts of the attribution, in none of them. */
  between: 1,
  contentFirst: 2,
  contentInside: 3,
  contentLast: 4,
  sourceFirst: 5,
  sourceInside: 6,
  cue: 7,
} as const;

/** Probability of being a cue in levels. */
export function chanceLevel(p: number): number {
  return p < 0.02
    ? 0
    : p < 0.06
      ? 1
      : p < 0.15
        ? 2
        : p < 0.3
          ? 3
          : p < 0.5
            ? 4
            : p < 0.7
              ? 5
              : p < 0.9
                ? 6
                : 7;
}

/** What is known of the cues of a document before their arguments are sought. */
export interface CueColumns {
  /** Probability of each token to be a cue. */
  readonly chances: Float32Array;
  /** The same in levels. */
  readonly levels: Uint8Array;
  /** Prefix count of likely cues. */
  readonly likelyBefore: Int32Array;
}

/** Number of features of a token at most. */
export const MAX_ARGUMENT_FEATURES = 96;

const EDGE = 0x5bd1e995;

/** Writes the features of the tokens of a window, token after token; `starts[i]` is where those of the i-th begin. */
export function argumentFeatures(
  c: QuoteColumns,
  cues: CueColumns,
  head: number,
  window: Window,
  keys: FeatureKeys,
  starts: Int32Array,
): void {
  const { words, lemmas, pos, marks } = c;
  const { levels, likelyBefore } = cues;
  const { start, end } = window;
  const word = (k: number): number => (k >= start && k < end ? words[k] : EDGE);
  const tag = (k: number): number => (k >= start && k < end ? pos[k] : 63);
  const mark = (k: number): number => (k >= start && k < end ? marks[k] : 7);
  const headLemma = lemmas[head];
  const headTag = pos[head];
  const next = word(head + 1);
  const headNext = Math.imul(headLemma, 31) ^ next;
  const beforeTag = tag(head - 1);
  const afterTag = tag(head + 1);
  const headMark = marks[head];
  const quoted = headMark === MarkState.inside || headMark === MarkState.insideSingle ? 1 : 0;
  const headLevel = levels[head];
  const headSentence = c.sentenceOf[head];
  const openRight = window.end > c.sentenceEnds[head] ? 1 : 0;
  const openLeft = window.start < c.sentenceStarts[head] ? 1 : 0;

  // the likeliest other cue of the sentence at hand
  let sentence = -1;
  let rival = -1;
  let lastComma = start - 1;
  let nextComma = -1;
  let commaBeforeHead = 1;
  while (head - commaBeforeHead >= start && commaBeforeHead < 7 && !commaAt(c, head - commaBeforeHead))
    commaBeforeHead++;
  for (let i = start; i < end; i++) {
    const at = i - start;
    starts[at] = keys.length;
    keys.reserve(MAX_ARGUMENT_FEATURES);
    const from = Math.max(start, c.sentenceStarts[i]);
    const to = Math.min(end, c.sentenceEnds[i]);
    if (c.sentenceOf[i] !== sentence) {
      sentence = c.sentenceOf[i];
      rival = -1;
      for (let k = from; k < to; k++)
        if (k !== head && levels[k] > 1 && (rival < 0 || cues.chances[k] > cues.chances[rival])) rival = k;
      lastComma = from - 1;
    }
    const direction = i < head ? 0 : i > head ? 1 : 2;
    const distance = i < head ? head - i : i - head;
    const low = i < head ? i + 1 : head + 1;
    const high = i < head ? head : i;
    const span = direction === 2 ? 0 : 1;
    const verbs = span * Math.min(3, c.verbsBefore[high] - c.verbsBefore[low]);
    const commas = span * Math.min(3, c.commasBefore[high] - c.commasBefore[low]);
    const thats = span * Math.min(1, c.thatsBefore[high] - c.thatsBefore[low]);
    const quotes = span * Math.min(3, c.marksBefore[high] - c.marksBefore[low]);
    const conjunctions = span * Math.min(1, c.conjunctionsBefore[high] - c.conjunctionsBefore[low]);
    const rivals = span * Math.min(2, likelyBefore[high] - likelyBefore[low]);
    const adjacent = span === 1 && c.wordsBefore[high] === c.wordsBefore[low] ? 1 : 0;
    const sentences = Math.max(-2, Math.min(2, sentence - headSentence));
    const D = direction * 5 + sentences + 2;
    const db = distanceLevel(distance);
    const Dd = (direction << 4) | db;
    const t = pos[i];
    const w = words[i];
    const t1 = tag(i - 1);
    const t2 = tag(i + 1);
    const w1 = word(i - 1);
    const w2 = word(i + 1);
    const q = marks[i];
    const vc = (D << 4) | (verbs << 2) | commas;
    const lv = levels[i];
    const inner = q === MarkState.inside || q === MarkState.insideSingle ? 1 : 0;

    keys.put(100, D, 0);
    keys.put(101, Dd, 0);
    keys.put(102, D, t);
    keys.put(103, D, w);
    keys.put(104, Dd, t);
    keys.put(105, D, headLemma);
    keys.put(106, Dd, headLemma);
    keys.put(107, D, headNext);
    keys.put(108, Dd, (headTag << 6) | afterTag);
    keys.put(109, (direction << 2) | Math.min(distance, 3), (beforeTag << 6) | headTag);
    keys.put(110, vc, 0);
    keys.put(111, vc, t);
    keys.put(112, (D << 3) | (verbs << 1) | conjunctions, (t1 << 6) | t);
    keys.put(113, (D << 2) | quotes, (q << 1) | quoted);
    keys.put(114, vc, headLemma);
    keys.put(115, (D << 2) | verbs, w);
    keys.put(116, vc, headNext);
    keys.put(117, (D << 3) | (verbs << 1) | thats, headNext);
    keys.put(118, (D << 2) | commas, Math.imul(w, 61) ^ t2);
    keys.put(119, (D << 1) | adjacent, w);
    keys.put(120, (D << 1) | adjacent, Math.imul(headLemma, 31) ^ ((t1 << 6) | t));
    keys.put(121, w, 0);
    keys.put(122, w1, 0);
    keys.put(123, w2, 0);
    keys.put(124, Math.imul(w1, 31) + direction, w);
    keys.put(125, Math.imul(w, 31) + direction, w2);
    keys.put(126, (direction << 6) | t1, t);
    keys.put(127, (direction << 6) | t, t2);
    keys.put(128, (direction << 12) | (t1 << 6) | t, t2);
    keys.put(129, (direction << 12) | (tag(i - 2) << 6) | t1, t);
    keys.put(130, (direction << 12) | (t << 6) | t2, tag(i + 2));
    keys.put(131, D, (q << 1) | quoted);
    keys.put(132, (direction << 9) | (mark(i - 1) << 6) | (q << 3) | mark(i + 1), quoted);
    keys.put(133, D, distanceLevel(i - from));
    keys.put(134, D, (distanceLevel(to - 1 - i) << 1) | (quotes > 0 ? 1 : 0));
    keys.put(135, D, words[from]);
    // other cues
    const rivalLevel = rival < 0 ? 0 : levels[rival];
    const rivalSide = rival < 0 ? 0 : rival < i ? 1 : rival > i ? 2 : 3;
    keys.put(136, (D << 3) | rivalLevel, (rivalSide << 1) | inner);
    keys.put(137, (D << 3) | rivalLevel, (rivalSide << 3) | headLevel);
    keys.put(138, (D << 2) | rivals, lv);
    keys.put(139, (D << 2) | rivals, t);
    keys.put(140, (D << 2) | rivals, w);
    keys.put(
      141,
      (direction << 3) | lv,
      (i > start ? levels[i - 1] : 8) | ((i + 1 < end ? levels[i + 1] : 8) << 4),
    );
    keys.put(
      142,
      (direction << 3) | rivalLevel,
      rival < 0 ? 0 : (Math.imul(lemmas[rival], 8) + rivalSide) ^ headLevel,
    );
    // the comma before and the words after it
    const fromComma = lastComma + 1;
    keys.put(143, (D << 3) | verbs, lastComma < from ? 0 : word(fromComma));
    keys.put(144, D, lastComma < from ? 0 : (tag(fromComma) << 6) | tag(fromComma + 1));
    keys.put(145, (D << 4) | distanceLevel(i - lastComma), (t1 << 6) | t);
    // what the window is like
    keys.put(146, (D << 2) | (openLeft << 1) | openRight, (q << 1) | quoted);
    keys.put(147, (Dd << 4) | (verbs << 2) | Math.min(quotes, 2), inner);
    keys.put(148, vc, (headTag << 6) | beforeTag);
    keys.put(149, (D << 2) | quotes, Math.imul(headLemma, 8) ^ q);
    // the comma after and what follows it: a clause between a source and its cue, the end of content
    if (nextComma <= i) {
      nextComma = i + 1;
      while (nextComma < to && !commaAt(c, nextComma)) nextComma++;
    }
    const hasComma = nextComma < to;
    keys.put(150, (D << 3) | Math.min(7, commaBeforeHead), (commas << 6) | t);
    keys.put(151, (direction << 2) | verbs, hasComma ? word(nextComma + 1) : 0);
    keys.put(152, (D << 6) | (hasComma ? tag(nextComma + 1) : 62), (t << 6) | t2);
    keys.put(153, (Dd << 4) | distanceLevel(nextComma - i), commas);
    if (commaAt(c, i)) lastComma = i;
  }
  starts[end - start] = keys.length;
}

function commaAt(c: QuoteColumns, i: number): boolean {
  return c.commasBefore[i + 1] !== c.commasBefore[i];
}
