import type { TimeRule } from '../time-match.ts';
import { absoluteRules } from './absolute.ts';
import { clockRules } from './clock.ts';
import { definiteRules } from './definite.ts';
import { distanceRules } from './distances.ts';
import { durationRules } from './durations.ts';
import { nthRules } from './nth.ts';
import { observanceRules } from './observances.ts';
import { quarterRules } from './quarters.ts';
import { rangeRules } from './ranges.ts';
import { referenceRules } from './references.ts';
import { relativeRules } from './relative.ts';
import { setRules } from './sets.ts';
import { yearRules } from './years.ts';

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
