import { readLexicon } from '../grammar/lexicon.ts';
import type { Pieces } from '../grammar/pieces.ts';
import type { Direction } from './reference.ts';

const words = readLexicon('direction-words');
const NEAR_BEFORE = 14;
const NEAR_AFTER = 10;
/** A verb after the expression counts as this much further away. */
const AFTER_HANDICAP = 2;

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

/** What a word's form says by itself. */
function pointsTo(word: string): Direction {
  const entry = words.get(word);
  if (entry?.className === 'future') return 1;
  if (entry?.className === 'past') return -1;
  return word.length > 4 && word.endsWith('ed') ? -1 : 0;
}

function wordAmong(pieces: Pieces, from: number, to: number, wanted: ReadonlySet<string>): boolean {
  for (let i = Math.max(0, from); i < to; i++) if (wanted.has(pieces.lower(i))) return true;
  return false;
}

/**
 * Which way a sentence points at the expression `[start, end)`: the verb nearest before it decides, or one after it
 * that is nearer. "will be held on Friday" points ahead although "held" alone points back; "was due on Friday" the
 * other way round.
 */
export function directionAt(pieces: Pieces, start: number, end: number): Direction {
  const before = pieces.lower(start - 1);
  if (words.get(before)?.className === 'ahead')
    return wordAmong(pieces, start - 6, end + 6, PLUPERFECT) ? -1 : 1;
  if (before === 'as' && pieces.lower(start - 2) === 'soon') return 1;
  if (pieces.lower(end) === "'s") return -1;
  let direction: Direction = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (let i = start - 1, n = 1; i >= 0 && n <= NEAR_BEFORE; i--, n++) {
    const found = inContext(pieces, i);
    if (found === 0) continue;
    direction = found;
    distance = n;
    break;
  }
  for (let i = end, n = 1 + AFTER_HANDICAP; n <= NEAR_AFTER + AFTER_HANDICAP && n < distance; i++, n++) {
    const found = pointsTo(pieces.lower(i));
    if (found !== 0) return found;
  }
  return direction;
}

/** What the word at `i` says, given the words before it. */
function inContext(pieces: Pieces, i: number): Direction {
  const word = pieces.lower(i);
  if (IS_PLANNED.has(word)) return wordAmong(pieces, i - 3, i, CANCELS_PLAN) ? -1 : 1;
  const next = pieces.lower(i + 1);
  if (next === 'to' && (IS.has(word) || words.get(word)?.className === 'promise')) return 1;
  if (word === 'set' && (next === 'to' || next === 'for')) return 1;
  const own = pointsTo(word);
  const auxiliary = pieces.lower(i - 1) === 'be' ? i - 2 : i - 1;
  return own < 0 && INFINITIVE.has(pieces.lower(auxiliary)) ? 1 : own;
}
