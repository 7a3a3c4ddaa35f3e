import { hashWord } from '../../../src/core/vocabulary.ts';
import { sortKeys } from '../../../src/learn/key-index.ts';
import { WordClusters } from '../../../src/learn/word-clusters.ts';
import type { NameLexicons } from '../../../src/tag/names/lexicons.ts';
import { BEGINS_PHRASE, NAME_LISTS, NameListIndex, phraseKey } from '../../../src/tag/names/name-lists.ts';

const bit = (kind: (typeof NAME_LISTS)[number]): number => 1 << NAME_LISTS.indexOf(kind);

/** A handful of words, enough to see every kind of feature. */
export function smallLexicons(): NameLexicons {
  const lists = new Map<number, number>([
    [hashWord('Ankara'), bit('city')],
    [hashWord('Ana'), bit('firstName') | bit('anyName')],
    [hashWord('Port'), BEGINS_PHRASE],
    [phraseKey(hashWord('Port'), hashWord('Vale')), bit('town')],
  ]);
  const combinations = Uint32Array.from(new Set(lists.values())).sort();
  const keys = sortKeys(Int32Array.from(lists.keys()));
  const words = sortKeys(Int32Array.from(['ankara', 'ana', 'said', 'minister'], (word) => hashWord(word)));
  return {
    gazetteer: new NameListIndex({
      keys,
      values: Uint16Array.from(keys, (key) => combinations.indexOf(lists.get(key)!)),
      combinations,
    }),
    clusters: new WordClusters({
      keys: words,
      c0: Uint16Array.of(300, 2, 7, 9),
      c1: Uint8Array.of(1, 2, 3, 1),
      c2: Uint8Array.of(5, 0, 5, 2),
    }),
    innerWords: ['of', 'and', ',', '.', '-'],
    edgeWords: ['al', 'van'],
    joints: ['of', '-'],
    sportWords: ['match'],
  };
}
