import { wordSets } from '../../../learn/word-list.ts';

/** Words beside an expression that decide whether it is one of time, see lexicons/dates/contexts.txt. */
// biome-ignore format: a table
export const contexts = wordSets('dates/contexts', [
  'lasts', 'afterLength', 'counts', 'amounts', 'beforeUnits', 'beforeLength', 'beforeDayOfMonth', 'beforeVerb',
  'afterMarch', 'generic', 'beforeClock', 'beforeOldYear', 'joins',
]);
