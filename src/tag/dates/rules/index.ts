import type { TimeRule } from '../time-match.ts';
import { absoluteRules } from './calendar/absolute.ts';
import { nthRules } from './calendar/nth.ts';
import { observanceRules } from './calendar/observances.ts';
import { quarterRules } from './calendar/quarters.ts';
import { yearRules } from './calendar/years.ts';
import { clockRules } from './clock.ts';
import { definiteRules } from './relative/definite.ts';
import { distanceRules } from './relative/distances.ts';
import { relativeRules } from './relative/last-next.ts';
import { referenceRules } from './relative/references.ts';
import { durationRules } from './spans/durations.ts';
import { rangeRules } from './spans/ranges.ts';
import { setRules } from './spans/sets.ts';

/**
 * The whole grammar of time, in the order in which its rules are tried: the longer and the surer first.
 *
 * To teach it an expression: give its words a class in lexicons/dates/time-words.txt; name a new class in time-classes.ts,
 * among the triggers too if its sentence may have no other word of time; write the rule (a pattern of class names and a
 * function that reads the match) into the file it belongs to, and a sentence with the expected value into
 * test/tag/dates/expressions.ts. A rule that returns undefined leaves the words to the rules after it.
 */
export const timeRules: readonly TimeRule[] = [
  ...rangeRules,
  ...clockRules,
  ...observanceRules,
  ...nthRules,
  ...quarterRules,
  ...absoluteRules,
  ...yearRules,
  ...distanceRules,
  ...relativeRules,
  ...setRules,
  ...durationRules,
  ...definiteRules,
  ...referenceRules,
];
