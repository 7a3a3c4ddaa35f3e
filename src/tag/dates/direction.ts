import { POS } from '../../core/pos.ts';
import { readLexicon } from '../grammar/lexicon.ts';
import type { Direction } from './reference.ts';
import type { TimeMatch } from './time-match.ts';

const words = readLexicon('direction-words');
const NEAR_BEFORE = 18;
const NEAR_AFTER = 10;
/** A verb after the expression counts as this much further away. */
const AFTER_HANDICAP = 4;

const INFINITIVE = new Set([
  'will',
  "'ll",
  'would',
  'shall',
  'to',
  'may',
  'should',
  'must',
  'could',
  'might',
]);
const CANCELS_PLAN = new Set(['had', 'was', 'were', 'previously', 'originally']);
const PLUPERFECT = new Set(['had']);
const IS_PLANNED = new Set(['scheduled', 'due', 'expected', 'planned', 'slated']);
const IS = new Set(['is', 'are', 'was', 'were']);
const WILL = new Set(['will', "'ll"]);
const BEFORE_OCCASION = new Set(['in', 'at', 'for', 'during', 'before', 'of']);

const BEFORE_ATTRIBUTE: ReadonlySet<number> = new Set([POS.DT, POS.IN, POS.VB]);
const NOUN: ReadonlySet<number> = new Set([POS.NN, POS.NNS]);

/** What a word says by itself: some words always the same, other verbs by their tense. */
function pointsTo(match: TimeMatch, piece: number): Direction {
  const entry = words.get(match.word(piece));
  if (entry?.className === 'future') return 1;
  if (entry?.className === 'past') return -1;
  const tag = match.posAt(piece);
  if (entry?.className === 'programme') return tag === POS.VBP ? 1 : tag === POS.VBD ? -1 : 0;
  return tag === POS.VBD || (tag === POS.VBN && !isAttribute(match, piece)) ? -1 : 0;
}

/** "the flooded town": a participle between an article, a preposition or an infinitive and a noun says nothing of when. */
function isAttribute(match: TimeMatch, piece: number): boolean {
  return BEFORE_ATTRIBUTE.has(match.posAt(piece - 1)) && NOUN.has(match.posAt(piece + 1));
}

function wordAmong(match: TimeMatch, from: number, to: number, wanted: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (wanted.has(match.word(i))) return true;
  return false;
}

/**
 * Which way a sentence points at the match: the verb nearest before it decides, or one after it
 * that is nearer. "will be held on Friday" points ahead although "held" alone points back; "was due on Friday" the
 * other way round.
 */
export function directionAt(match: TimeMatch): Direction {
  const { start, end } = match;
  const before = match.word(start - 1);
  if (words.get(before)?.className === 'ahead')
    return wordAmong(match, start - 6, end + 6, PLUPERFECT) ? -1 : 1;
  if (before === 'as' && match.word(start - 2) === 'soon') return 1;
  if (match.word(end) === "'s") return isComingOccasion(match) ? 1 : -1;
  let direction: Direction = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (let i = start - 1, n = 1; i >= 0 && n <= NEAR_BEFORE; i--, n++) {
    const found = inContext(match, i);
    if (found === 0) continue;
    direction = found;
    distance = n;
    break;
  }
  for (let i = end, n = 1 + AFTER_HANDICAP; n <= NEAR_AFTER + AFTER_HANDICAP && n < distance; i++, n++) {
    // "will meet the families on Friday, her office says": who says so has said it by now.
    if (direction > 0 && match.word(i) === ',') break;
    const found = pointsTo(match, i);
    if (found !== 0) return found;
  }
  return direction;
}

/** "in May's election all seats will be contested", but not "Tuesday's ruling will cost millions" */
function isComingOccasion(match: TimeMatch): boolean {
  const { start, end } = match;
  return (
    BEFORE_OCCASION.has(match.word(start - 1)) &&
    wordAmong(match, start - NEAR_BEFORE, end + NEAR_AFTER, WILL)
  );
}

/** What the word at `i` says, given the words before it. */
function inContext(match: TimeMatch, i: number): Direction {
  const word = match.word(i);
  if (IS_PLANNED.has(word)) return wordAmong(match, i - 3, i, CANCELS_PLAN) ? -1 : 1;
  const next = match.word(i + 1);
  if (next === 'to' && (IS.has(word) || words.get(word)?.className === 'promise')) return 1;
  if (word === 'set' && (next === 'to' || next === 'for')) return 1;
  if (word === 'to' && match.posAt(i - 1) === POS.NNP && match.posAt(i + 1) === POS.VB) return 1;
  const own = pointsTo(match, i);
  const auxiliary = match.word(i - 1) === 'be' ? i - 2 : i - 1;
  return own < 0 && INFINITIVE.has(match.word(auxiliary)) ? 1 : own;
}
