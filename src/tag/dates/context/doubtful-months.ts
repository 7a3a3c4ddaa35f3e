import type { Pieces } from '../../grammar/pieces.ts';
import { observanceAt } from '../calendar/observances.ts';
import { C } from '../time-classes.ts';
import { contexts } from './contexts.ts';

const classSet = (...ids: readonly number[]): Uint8Array => {
  const set = new Uint8Array(256);
  for (const id of ids) set[id] = 1;
  return set;
};

const NUMBER_BEHIND = classSet(C.day, C.ordinal, C.year, C.shortYear);
const MONTH_BEFORE = classSet(
  C.prep,
  C.of,
  C.last,
  C.next,
  C.this,
  C.past,
  C.coming,
  C.following,
  C.early,
  C.part,
  C.day,
  C.ordinal,
  C.each,
  C.earlier,
  C.later,
  C.before,
);
const MONTHS = classSet(C.month, C.shortMonth, C.doubtfulMonth);

/** "the March accession", but not "the March on Rome" */
function isAttribute(pieces: Pieces, i: number): boolean {
  const { classes } = pieces;
  if (i === 0 || classes[i - 1] !== C.the || classes[i + 1] !== C.none) return false;
  // "the May government" is a person's
  if (pieces.lower(i) !== 'march') return false;
  return /^\p{Ll}/u.test(pieces.word(i + 1)) && !contexts.afterMarch.has(pieces.lower(i + 1));
}

/**
 * Decides for "May", "March" and the short names ("Jan", "Mar", "Dec") of a sentence whether they are months there; "May Day" is
 * an observance.
 */
export function settleDoubtfulMonths(pieces: Pieces): void {
  const { classes, length } = pieces;
  const at = (i: number): number => (i >= 0 && i < length ? classes[i] : C.none);
  for (let i = 0; i < length; i++) {
    const found = classes[i];
    if (found === C.doubtfulMonth) {
      const next = at(i + 1);
      const before = at(i - 1);
      const joined = before === C.and || before === C.hyphen || before === C.comma ? MONTHS[at(i - 2)] : 0;
      const joins = next === C.and || next === C.hyphen ? MONTHS[at(i + 2)] : 0;
      // "mid-March"
      const part = before === C.hyphen && at(i - 2) === C.early;
      const month =
        NUMBER_BEHIND[next] || MONTH_BEFORE[before] || joined || joins || part || isAttribute(pieces, i);
      const isObserved = observanceAt((k) => (k < length ? pieces.lower(k) : ''), i) !== undefined;
      classes[i] = isObserved ? C.observanceStart : month ? C.month : C.none;
    } else if (found === C.shortMonth) {
      const next = at(i + 1);
      const dotted = next === C.dot || next === C.hyphen;
      if (!NUMBER_BEHIND[next] && !dotted && at(i - 1) !== C.day) classes[i] = C.none;
    }
  }
}
