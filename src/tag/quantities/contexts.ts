import { readWordSets } from '../grammar/lexicon.ts';

type Context =
  | 'labels'
  | 'ranks'
  | 'unranked'
  | 'idioms'
  | 'parts'
  | 'spanning'
  | 'changes'
  | 'changing'
  | 'whole'
  | 'votes'
  | 'places'
  | 'warmth'
  | 'warmthBefore'
  | 'collective';

/** Words beside a number that decide what it is, see lexicons/quantity-contexts.txt. */
export const contexts = readWordSets<Context>('quantity-contexts');
