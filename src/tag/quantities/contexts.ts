import { wordSets } from '../../learn/word-list.ts';

/** Words beside a number that decide what it is, see lexicons/quantities/contexts.txt. */
// biome-ignore format: a table
export const contexts = wordSets('quantities/contexts', [
  'labels', 'ranks', 'unranked', 'idioms', 'parts', 'spanning', 'changes', 'changing', 'whole', 'votes',
  'many', 'places', 'warmth', 'warmthBefore', 'collective',
]);
