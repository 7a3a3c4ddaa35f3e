import { MarkState } from '../../../../core/layers/marks.ts';
import { POS } from '../../../../core/layers/pos.ts';
import { STRIDE, setFeature } from '../../../../learn/features/features.ts';
import type { CueColumns } from '../../cues/cue-columns.ts';
import { distanceLevel, levelIn } from '../../cues/cue-features.ts';
import type { QuoteColumns } from '../../quote-columns.ts';
import { Template } from './argument-templates.ts';
import type { Window } from './windows.ts';

/**
 * Writes the features of the tokens of a window to `values`, token after token. Most tell where the token stands as seen
 * from the cue: `place` is the side and the sentence, `placeByDistance` the side and the distance, `between` what stands
 * between. Of 54 templates these stayed, dropped one by one by how little they were missed.
 */
export function argumentFeatures(
  c: QuoteColumns,
  cues: CueColumns,
  head: number,
  window: Window,
  values: Int32Array,
): void {
  const { words, lemmas, pos, marks, sentenceOf, sentenceStarts, sentenceEnds } = c;
  const { verbsBefore, commasBefore, thatsBefore, marksBefore, conjunctionsBefore, wordsBefore } = c;
  const { levels, chances, likelyBefore } = cues;
  const { start, end } = window;
  const headLemma = lemmas[head];
  const headStem = Math.imul(headLemma, 31);
  const headNext = headStem ^ c.wordIn(head + 1, start, end);
  const inRelative = relativeBefore(c, head) < 0 ? 0 : 1;
  const headTags = (c.tagIn(head - 1, start, end) << 6) | pos[head];
  const headTagsAfter = (pos[head] << 6) | c.tagIn(head + 1, start, end);
  const headMark = marks[head];
  const quoted = headMark === MarkState.inside || headMark === MarkState.insideSingle ? 1 : 0;
  const headSentence = sentenceOf[head];

  // the sentence at hand, and the likeliest other cue in it
  let sentence = -1;
  let from = start;
  let to = start;
  let rival = -1;
  let rivalLevel = 0;
  let lastComma = start - 1;
  let nextComma = -1;
  let commaBeforeHead = 1;
  while (head - commaBeforeHead >= start && commaBeforeHead < 7 && !commaAt(c, head - commaBeforeHead))
    commaBeforeHead++;
  for (let i = start; i < end; i++) {
    const at = (i - start) * STRIDE;
    if (sentenceOf[i] !== sentence) {
      sentence = sentenceOf[i];
      from = Math.max(start, sentenceStarts[i]);
      to = Math.min(end, sentenceEnds[i]);
      rival = -1;
      for (let k = from; k < to; k++)
        if (k !== head && levels[k] > 1 && (rival < 0 || chances[k] > chances[rival])) rival = k;
      rivalLevel = rival < 0 ? 0 : levels[rival];
      lastComma = from - 1;
    }
    const direction = i < head ? 0 : i > head ? 1 : 2;
    const distance = i < head ? head - i : i - head;
    const low = i < head ? i + 1 : head + 1;
    const high = i < head ? head : i;
    const span = direction === 2 ? 0 : 1;
    const verbs = span * Math.min(3, verbsBefore[high] - verbsBefore[low]);
    const commas = span * Math.min(3, commasBefore[high] - commasBefore[low]);
    const thats = span * Math.min(1, thatsBefore[high] - thatsBefore[low]);
    const quotes = span * Math.min(1, marksBefore[high] - marksBefore[low]);
    const conjunctions = span * Math.min(1, conjunctionsBefore[high] - conjunctionsBefore[low]);
    const rivals = span * Math.min(2, likelyBefore[high] - likelyBefore[low]);
    const adjacent = span === 1 && wordsBefore[high] === wordsBefore[low] ? 1 : 0;
    const sentences = Math.max(-2, Math.min(2, sentence - headSentence));
    const place = direction * 5 + sentences + 2;
    const placeByDistance = (direction << 4) | distanceLevel(distance);
    const between = (place << 4) | (verbs << 2) | commas;
    const tag = pos[i];
    const word = words[i];
    const tagBefore = c.tagIn(i - 1, start, end);
    const tagAfter = c.tagIn(i + 1, start, end);
    const tags = (tag << 6) | tagAfter;
    const tagAfter2 = c.tagIn(i + 2, start, end);
    const tagsBefore = (tagBefore << 6) | tag;
    const mark = marks[i];
    const inner = mark === MarkState.inside || mark === MarkState.insideSingle ? 1 : 0;
    const chance = levels[i];

    setFeature(values, at + Template.tag, place, tag);
    setFeature(values, at + Template.headAndNext, place, headNext);
    setFeature(values, at + Template.headTagsAfterByDistance, placeByDistance, headTagsAfter);
    setFeature(
      values,
      at + Template.headTagsBeforeByDistance,
      (direction << 2) | Math.min(distance, 3),
      headTags,
    );
    setFeature(values, at + Template.tagByBetween, (between << 1) | thats, tag);
    setFeature(
      values,
      at + Template.tagsByVerbsBetween,
      (place << 3) | (verbs << 1) | conjunctions,
      tagsBefore,
    );
    setFeature(values, at + Template.headByBetween, between, headLemma);
    setFeature(values, at + Template.wordByVerbsBetween, (place << 2) | verbs, word);
    setFeature(
      values,
      at + Template.wordByCommasBetween,
      (place << 2) | commas,
      Math.imul(word, 61) ^ tagAfter,
    );
    setFeature(values, at + Template.wordByAdjacency, (place << 1) | adjacent, word);
    setFeature(values, at + Template.headAndTagsByAdjacency, (place << 1) | adjacent, headStem ^ tagsBefore);
    setFeature(values, at + Template.word, word, 0);
    setFeature(values, at + Template.wordBefore, c.wordIn(i - 1, start, end), 0);
    setFeature(values, at + Template.wordAfter, c.wordIn(i + 1, start, end), 0);
    setFeature(values, at + Template.tagBefore, (direction << 6) | tagBefore, tag);
    setFeature(values, at + Template.tagAfter, direction, tags);
    setFeature(values, at + Template.tagsAfter, (direction << 6) | tagAfter2, tags);
    // quotation marks
    setFeature(values, at + Template.mark, place, (mark << 1) | quoted);
    setFeature(
      values,
      at + Template.marksAround,
      (direction << 9) | (c.markIn(i - 1, start, end) << 6) | (mark << 3) | c.markIn(i + 1, start, end),
      quoted,
    );
    setFeature(values, at + Template.toSentenceEnd, place, (distanceLevel(to - 1 - i) << 1) | quotes);
    // other cues
    const rivalSide = rival < 0 ? 0 : rival < i ? 1 : rival > i ? 2 : 3;
    setFeature(values, at + Template.rivalCue, (place << 3) | rivalLevel, (rivalSide << 1) | inner);
    setFeature(values, at + Template.chanceByRivalsBetween, (place << 2) | rivals, chance);
    setFeature(values, at + Template.wordByRivalsBetween, (place << 2) | rivals, word);
    setFeature(
      values,
      at + Template.chancesAround,
      (direction << 3) | chance,
      levelIn(levels, i - 1, start, end) | (levelIn(levels, i + 1, start, end) << 4),
    );
    // the comma before and the words after it
    const fromComma = lastComma + 1;
    setFeature(
      values,
      at + Template.tagsAfterLastComma,
      place,
      lastComma < from ? 0 : (c.tagIn(fromComma, start, end) << 6) | c.tagIn(fromComma + 1, start, end),
    );
    setFeature(values, at + Template.fromLastComma, (place << 4) | distanceLevel(i - lastComma), tagsBefore);
    // the comma after and what follows it: a clause between a source and its cue, the end of content
    if (nextComma <= i) {
      nextComma = i + 1;
      while (nextComma < to && commasBefore[nextComma + 1] === commasBefore[nextComma]) nextComma++;
    }
    setFeature(
      values,
      at + Template.commaBeforeHead,
      (place << 3) | Math.min(7, commaBeforeHead),
      (commas << 6) | tag,
    );
    setFeature(
      values,
      at + Template.wordAfterNextComma,
      (direction << 2) | verbs,
      nextComma < to ? c.wordIn(nextComma + 1, start, end) : 0,
    );
    setFeature(
      values,
      at + Template.toNextComma,
      (placeByDistance << 4) | distanceLevel(nextComma - i),
      commas,
    );
    // where a relative clause may end, and whether a clause or a mere list stands behind the comma
    setFeature(values, at + Template.relativeClause, (inRelative << 2) | direction, (tags << 6) | tagAfter2);
    setFeature(
      values,
      at + Template.clauseAfterNextComma,
      (place << 2) | (nextComma < to ? Math.min(3, verbsBefore[to] - verbsBefore[nextComma]) : 0),
      nextComma < to ? (c.tagIn(nextComma + 1, start, end) << 6) | tag : tag,
    );
    if (commasBefore[i + 1] !== commasBefore[i]) lastComma = i;
  }
}

/** How far before its verb a relative pronoun stands: "which has long said". */
const PRONOUN_REACH = 4;

/** The relative pronoun that is the subject of a cue, or -1. */
function relativeBefore(c: QuoteColumns, head: number): number {
  for (let i = head - 1; i >= c.sentenceStarts[head] && head - i <= PRONOUN_REACH; i--) {
    if (c.pos[i] === POS.WP || c.pos[i] === POS.WDT) return i;
    if (commaAt(c, i)) return -1;
  }
  return -1;
}

function commaAt(c: QuoteColumns, i: number): boolean {
  return c.commasBefore[i + 1] !== c.commasBefore[i];
}
