import { WordClusters } from '../../learn/word-clusters.ts';
import { wordList } from '../../learn/word-list.ts';
import { NameListIndex } from './name-lists.ts';

/** What the name tagger knows of words before it has learned anything. */
export interface NameLexicons {
  readonly clusters: WordClusters;
  readonly gazetteer: NameListIndex;
  /** Lower-case words and marks that stand only inside names. */
  readonly innerWords: readonly string[];
  /** Lower-case words that may begin or end a name. */
  readonly edgeWords: readonly string[];
  /** Lower-case words and marks that tie the parts of one name. */
  readonly joints: readonly string[];
  /** Lower-case words that sports reports are full of. */
  readonly sportWords: readonly string[];
}

/** Opens the lexicons that come with hearsay. @throws HearsayError `model` if one is missing or damaged */
export function openNameLexicons(): NameLexicons {
  return {
    clusters: WordClusters.open(),
    gazetteer: NameListIndex.open(),
    innerWords: wordList('names/inner-words'),
    edgeWords: wordList('names/edge-words'),
    joints: wordList('names/joints'),
    sportWords: wordList('names/sport-words'),
  };
}
