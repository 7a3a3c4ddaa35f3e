import { readWordSets } from '../../grammar/lexicon.ts';

type Context =
  | 'lasts'
  | 'afterLength'
  | 'counts'
  | 'amounts'
  | 'beforeUnits'
  | 'beforeLength'
  | 'beforeDayOfMonth'
  | 'beforeVerb'
  | 'afterMarch'
  | 'generic'
  | 'beforeClock'
  | 'beforeOldYear'
  | 'joins';

/** Words beside an expression that decide whether it is one of time, see lexicons/time-contexts.txt. */
export const contexts = readWordSets<Context>('time-contexts');
