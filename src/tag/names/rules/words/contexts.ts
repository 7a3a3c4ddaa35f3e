import { type WordSections, wordSections } from '../../../../learn/word-list.ts';

/** Words by which rules tell what a name beside them is. */
export const contexts: WordSections = wordSections('names/contexts');
