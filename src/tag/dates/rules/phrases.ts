/** Parts of patterns that many rules share. */

/** "February", "Feb.", "Feb" before a number */
export const MONTH = '(month|shortMonth dot?)';
/** "Friday", "Fri." */
export const WEEKDAY = '(weekday|shortWeekday dot)';
/** "6", "6th", "the sixth", "twenty-first" */
export const DAY_OF_MONTH = '(day|the? (tens hyphen?)? (ordinal|first|second))';
/** "early", "mid-", "the end of", "late in", "earlier": parts that the value does not show */
export const PART_OF =
  '(early hyphen?|early prep the?|the? part of the?|earlier prep? the?|later prep? the?|more than)';
export const YEAR = '(year|shortYear)';
/** "Friday, Feb. 6" without a year */
export const MONTH_AND_DAY = `(${WEEKDAY} comma? prep? the?)? (${MONTH} ${DAY_OF_MONTH}|${DAY_OF_MONTH} of? ${MONTH})`;
