import { POS, tagSet } from '../../../core/layers/pos.ts';
import { type Direction, MONTHS_AHEAD } from '../calendar/reference.ts';
import type { TaggedMatch } from '../tagged-match.ts';
import { C } from '../time-classes.ts';
import { hasAmong, isBe, isParted, words } from './direction-words.ts';
import { isNow, isProgramme } from './programme.ts';

const NEAR_BEFORE = 40;
const NEAR_AFTER = 10;
/** A verb after the expression counts as this much further away. */
const AFTER_HANDICAP = 4;

const NOUNS = tagSet('NN', 'NNS');
const BEFORE_PLANS = tagSet('DT', 'PRP$', 'POS', 'JJ');
const BEFORE_ATTRIBUTE = tagSet('DT', 'IN', 'VB');

/**
 * Which way a sentence points at the match: the verb nearest before it decides, or one after it
 * that is nearer. "will be held on Friday" points ahead although "held" alone points back; "was due on Friday" the
 * other way round; "The museum reopens in June" ahead, "The fire on Monday brings the toll to nine" not.
 */
export function directionAt(match: TaggedMatch): Direction {
  const { start, end } = match;
  const before = match.word(start - 1);
  if (before === 'as' && match.word(start - 2) === 'soon') return 1;
  if (words.limits.has(before)) return directionOfLimit(match);
  if (words.since.has(before) || words.since.has(match.word(start - 2))) return -1;
  if (match.word(end) === "'s") return isComingOccasion(match) ? 1 : -1;
  let direction: Direction = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (let i = start - 1, n = 1; i >= 0 && n <= NEAR_BEFORE; i--, n++) {
    const found = inContext(match, i, n);
    if (found === 0) continue;
    direction = found;
    distance = n;
    break;
  }
  for (let i = end, n = 1 + AFTER_HANDICAP; n <= NEAR_AFTER + AFTER_HANDICAP && n < distance; i++, n++) {
    // "will meet the families on Friday, her office says": who says so has said it by now.
    if (direction > 0 && isParted(match.word(i))) break;
    const found = pointsTo(match, i);
    if (found !== 0) return found;
    // "On Monday the strike begins"
    if (direction === 0 && start <= 1 && isProgramme(match, i)) return 1;
  }
  return direction;
}

/** What a word says by itself: some words always the same, other verbs by their tense. */
function pointsTo(match: TaggedMatch, piece: number): Direction {
  const word = match.word(piece);
  if (words.modals.has(word)) return isUnfulfilled(match, piece) ? -1 : 1;
  if (words.ahead.has(word)) return 1;
  if (words.back.has(word)) return -1;
  const tag = match.posAt(piece);
  return tag === POS.VBD || (tag === POS.VBN && !isAttribute(match, piece)) ? -1 : 0;
}

/** "could not be reached", "neither could be reached", "could have escaped": behind. */
function isUnfulfilled(match: TaggedMatch, modal: number): boolean {
  if (!words.past.has(match.word(modal))) return false;
  const next = match.word(modal + 1);
  if (next === 'have' || match.word(modal + 2) === 'have') return true;
  return (
    match.word(modal) === 'could' &&
    (words.denied.has(next) || hasAmong(match, modal - 8, modal, words.denied))
  );
}

/** What the word at `i` says, `distance` before the time, given the words before it. */
function inContext(match: TaggedMatch, i: number, distance: number): Direction {
  const word = match.word(i);
  if (words.planned.has(word)) {
    const isOver = hasAmong(match, i - 3, i, words.cancelled);
    return isOver && !isComingMonth(match) ? -1 : 1;
  }
  const next = match.word(i + 1);
  if (next === 'to' && match.posAt(i + 2) === POS.VB && (isBe(word) || isPromise(match, i))) return 1;
  if (word === 'set' && (next === 'to' || next === 'for')) return 1;
  // "The fair runs from 3 to 5 June": the tagger may take it for a noun.
  if (word === 'runs' && next === 'from' && !match.isHeadline) return 1;
  if (word === 'to' && isNameOrInitials(match, i - 1) && match.posAt(i + 1) === POS.VB) return 1;
  if (isNow(match, i, distance)) return 1;
  const own = pointsTo(match, i);
  return own < 0 && isInfinitive(match, i) ? 1 : own;
}

/** "Rudd to open", "PM to visit". */
const isNameOrInitials = (match: TaggedMatch, i: number): boolean =>
  match.posAt(i) === POS.NNP || /^\p{Lu}{2,}$/u.test(match.pieces.word(i));

/** "was planned for May": told of the past, the month is ahead if it is one of the next. */
function isComingMonth(match: TaggedMatch): boolean {
  const month = Number(match.value(C.month, C.shortMonth));
  if (month === 0 || match.thisMonth === 0) return false;
  const ahead = (month - match.thisMonth + 12) % 12;
  return ahead > 0 && ahead <= MONTHS_AHEAD;
}

/** "will be held", "would still be held", "to be held" */
function isInfinitive(match: TaggedMatch, participle: number): boolean {
  let i = participle - 1;
  if (match.posAt(i) === POS.RB) i--;
  if (match.word(i) === 'be') i--;
  if (match.posAt(i) === POS.RB) i--;
  if (match.word(i) === 'not') i--;
  return (words.modals.has(match.word(i)) && !isUnfulfilled(match, i)) || match.word(i) === 'to';
}

/** "plans to", but not "revealed his plans to" */
const isPromise = (match: TaggedMatch, i: number): boolean =>
  words.promises.has(match.word(i)) &&
  !(match.posAt(i) === POS.NNS && BEFORE_PLANS[match.posAt(i - 1)] === 1);

/** "by Friday", "until May": ahead, but not in "exhausted its stock by March", "had left by Friday". */
function directionOfLimit(match: TaggedMatch): Direction {
  const { start, end } = match;
  if (hasAmong(match, start - 6, end + 6, words.had)) return -1;
  for (let i = start - 1; i >= Math.max(0, start - NEAR_BEFORE); i--) {
    const tag = match.posAt(i);
    const word = match.word(i);
    if (words.sets.has(word) || words.planned.has(word) || words.modals.has(word)) return 1;
    if (tag === POS.VB || tag === POS.VBZ || tag === POS.VBP) return 1;
    if (tag === POS.VBD) return -1;
    if (tag === POS.VBN && !isAttribute(match, i)) return words.unfinished.has(match.word(i - 1)) ? 1 : -1;
  }
  return 1;
}

/** "in May's election all seats will be contested", "November's elections loom", but not "Tuesday's ruling will cost millions" */
function isComingOccasion(match: TaggedMatch): boolean {
  const { start, end } = match;
  const before = match.word(start - 1);
  if (hasAmong(match, end, end + 6, words.looms)) return true;
  if (before === 'of' && match.word(start - 2) === 'ahead') return true;
  if (!words.occasions.has(before)) return false;
  return hasAmong(match, start - NEAR_BEFORE, end + NEAR_AFTER, words.will);
}

/** "the flooded town", "preferred shares", "flood-ravaged": a participle before its noun says nothing of when. */
function isAttribute(match: TaggedMatch, piece: number): boolean {
  if (match.word(piece - 1) === '-') return true;
  if (piece + 1 >= match.start && piece < match.end) return false;
  const next = match.posAt(piece + 1);
  if (NOUNS[next] === 1)
    return !words.auxiliaries.has(match.word(piece - 1)) && match.posAt(piece - 1) !== POS.RB;
  return next === POS.NNP && BEFORE_ATTRIBUTE[match.posAt(piece - 1)] === 1;
}
