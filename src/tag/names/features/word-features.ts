import { hashWord, WordFlag } from '../../../core/vocabulary.ts';
import { featureKey } from '../../../learn/features/feature-key.ts';
import { NAME_LISTS } from '../name-lists.ts';
import { longShapeOf, type NameWords } from './words.ts';

/** Features of a word that depend on nothing but the word: their weights are summed once per word type. */
const Template = {
  bias: 1,
  word: 2,
  lower: 3,
  shape: 4,
  longShape: 5,
  prefix: 10, // + length
  suffix: 16, // + length
  casedPrefix: 22,
  casedSuffix: 23,
  hasHyphen: 24,
  hasDigit: 25,
  list: 26,
  lists: 27,
  listsAndShape: 28,
  cluster: 30, // + clustering
  clusterAndShape: 36, // + clustering
  neighbourLower: 50, // + 2 + offset
  neighbourShape: 55,
  neighbourSuffix: 60,
  neighbourLists: 65,
  neighbourCluster: 70, // + clustering * 5
} as const;

/** Writes the keys of a word's own features to `out` and returns how many there are. */
export function ownKeys(words: NameWords, type: number, out: Int32Array): number {
  const vocabulary = words.vocabulary;
  const word = vocabulary.words[type];
  const lower = vocabulary.words[vocabulary.lowers[type]];
  const shape = words.shapes[type];
  const flags = vocabulary.flags[type];
  let n = 0;
  const add = (template: number, a: number, b = 0): void => {
    out[n++] = featureKey(template, a, b);
  };
  add(Template.bias, 0);
  add(Template.word, vocabulary.hashes[type]);
  add(Template.lower, words.lowers[type]);
  add(Template.shape, shape);
  add(Template.longShape, hashWord(longShapeOf(word)));
  for (let length = 1; length <= 4 && length <= lower.length; length++) {
    add(Template.prefix + length, hashWord(lower, 0, length));
    add(Template.suffix + length, hashWord(lower, lower.length - length));
  }
  if (lower.length >= 6) add(Template.suffix + 5, hashWord(lower, lower.length - 5));
  if (word.length >= 3) {
    add(Template.casedPrefix, hashWord(word, 0, 3));
    add(Template.casedSuffix, hashWord(word, word.length - 3));
  }
  if (flags & WordFlag.hyphen) add(Template.hasHyphen, 0);
  if (flags & WordFlag.digit) add(Template.hasDigit, 0);
  const lists = words.lists[type];
  if (lists !== 0) {
    for (let kind = 0; kind < NAME_LISTS.length; kind++) if ((lists >> kind) & 1) add(Template.list, kind);
    add(Template.lists, lists);
    add(Template.listsAndShape, lists, shape);
  }
  for (let k = 0; k < words.clusterings; k++) {
    const cluster = words.clusters[type * words.clusterings + k];
    add(Template.cluster + k, cluster);
    add(Template.clusterAndShape + k, cluster, shape);
  }
  return n;
}

/** Offsets at which a word is a feature of its neighbours. */
export const NEIGHBOUR_OFFSETS = [-2, -1, 1, 2] as const;

/** Writes the keys that a word gives to the token it stands `offset` words after (before, if negative). */
export function neighbourKeys(words: NameWords, type: number, offset: number, out: Int32Array): number {
  const vocabulary = words.vocabulary;
  const lower = vocabulary.words[vocabulary.lowers[type]];
  const lists = words.lists[type];
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = featureKey(template + 2 + offset, value, 0);
  };
  add(Template.neighbourLower, words.lowers[type]);
  add(Template.neighbourShape, words.shapes[type]);
  if (offset === 1 || offset === -1)
    add(Template.neighbourSuffix, hashWord(lower, Math.max(0, lower.length - 3)));
  if (lists !== 0) add(Template.neighbourLists, lists);
  for (let k = 0; k < words.clusterings; k++)
    add(Template.neighbourCluster + 5 * k, words.clusters[type * words.clusterings + k]);
  return n;
}

/** Upper bound of the number of keys that one call writes. */
export const MAX_WORD_KEYS = 64;
