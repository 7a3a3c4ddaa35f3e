import { FINITE, NOUN, POS } from '../../../core/layers/pos.ts';
import type { TaggedMatch } from '../tagged-match.ts';
import { isBe, words } from './direction-words.ts';

/** "took effect", "came into force": the verb stands before its noun. */
const BEGUN = /^(?:took (?:effect|office|place|part|over|off)|(?:came|went|entered) into (?:effect|force))$/;
/** Says when something is to be, however it stands. */
const FIXED: ReadonlySet<string> = new Set(['set', 'put', 'pushed', 'called', 'fixed', 'booked']);
/** Between "was" and its participle. */
const LONGEST_ADVERBS = 2;
/** Words between a day that opens a sentence and its verb. */
const LONGEST_SUBJECT = 10;

/**
 * Whether what happened on the day is said to be over, and by a verb that is tied to it: "died on January 5", "was jailed on
 * January 5", "took effect on January 5", "the storm on January 5 killed nine". Not "the trial was set for January 5".
 */
export function isOver(match: TaggedMatch): boolean {
  if (match.isHeadline) return false;
  const { start, end } = match;
  const last = match.word(start - 1) === 'on' ? start - 2 : start - 1;
  if (tellsOfPast(match, last)) return true;
  const phrase = `${match.word(last - 1)} ${match.word(last)}`;
  if (BEGUN.test(phrase) || BEGUN.test(`${match.word(last - 2)} ${phrase}`)) return true;
  if (start <= 1 && match.word(end) === ',' && isToldAfter(match, end + 1)) return true;
  const isOfNoun = last === start - 2 && NOUN[match.posAt(last)] === 1;
  return isOfNoun && match.posAt(end) === POS.VBD && isDeed(match.word(end));
}

/** "On January 5, police in Upton arrested him": the first verb behind the day is in the past tense. */
function isToldAfter(match: TaggedMatch, from: number): boolean {
  for (let i = from; i < from + LONGEST_SUBJECT; i++) {
    const tag = match.posAt(i);
    if (words.modals.has(match.word(i))) return false;
    if (tag >= 0 && FINITE[tag] === 1) return tag === POS.VBD && isDeed(match.word(i));
  }
  return false;
}

/** A past tense or "was" with a participle. */
function tellsOfPast(match: TaggedMatch, i: number): boolean {
  if (!isDeed(match.word(i))) return false;
  const tag = match.posAt(i);
  if (tag === POS.VBD) return !isAhead(match, i);
  if (tag !== POS.VBN) return false;
  for (let k = i - 1; k >= i - 1 - LONGEST_ADVERBS; k--) {
    const word = match.word(k);
    if (word === 'was' || word === 'were') return true;
    if (match.posAt(k) !== POS.RB) return false;
  }
  return false;
}

/** "will be held" may be tagged as past. */
function isAhead(match: TaggedMatch, i: number): boolean {
  const before = match.word(i - 1);
  return before === 'be' || before === 'to' || words.modals.has(before);
}

/** Not what says when something is to be, or who says so. */
function isDeed(word: string): boolean {
  if (isBe(word) || words.planned.has(word) || words.promises.has(word)) return false;
  return !words.saying.has(word) && !words.back.has(word) && !FIXED.has(word);
}
