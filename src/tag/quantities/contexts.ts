import { readWordSets } from '../grammar/lexicon.ts';

type Context = 'labels' | 'ranks' | 'unranked' | 'idioms' | 'parts';

/** Words beside a number that decide what it is, see lexicons/quantity-contexts.txt. */
export const contexts = readWordSets<Context>('quantity-contexts');
