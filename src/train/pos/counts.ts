import type { Vocabulary } from '../../core/vocabulary.ts';
import { hashWord } from '../../core/vocabulary.ts';
import { OPEN_TAGS, surfaceKey, TagDictionary } from '../../tag/pos/dictionary.ts';
import { wordKey } from '../../tag/pos/features.ts';
import { americanForms, lexiconTags } from './lexicon.ts';
import type { TaggedDocument } from './perceptron.ts';

export interface DictionaryOptions {
  /** Words seen less often are unknown. */
  readonly minimumCount: number;
  /** A word has only one tag if that is its tag in at least this share of at least `certainCount` cases. */
  readonly certainShare: number;
  readonly certainCount: number;
  /** Tags with a smaller share of a word's cases are taken for errors of the silver tagger. */
  readonly minimumShare: number;
}

/** Counts which tags each word has, asks a lexicon for those of rarer ones, and packs the dictionary. */
export function countDictionary(
  vocabulary: Vocabulary,
  documents: readonly TaggedDocument[],
  options: DictionaryOptions,
) {
  const counts = new Map<number, Map<number, number>>();
  const count = (key: number, tag: number): void => {
    let tags = counts.get(key);
    if (!tags) {
      tags = new Map();
      counts.set(key, tags);
    }
    tags.set(tag, (tags.get(tag) ?? 0) + 1);
  };
  for (const { tokens, tags } of documents)
    for (let token = 0; token < tokens.length; token++) {
      if (tags[token] < 0) continue;
      const type = tokens.types[token];
      const surface = surfaceKey(vocabulary, type);
      const lower = wordKey(vocabulary, type);
      count(surface, tags[token]);
      if (lower !== surface) count(lower, tags[token]);
    }
  const words = new Map<number, readonly number[]>();
  for (const [key, tags] of counts) {
    const total = [...tags.values()].reduce((sum, n) => sum + n, 0);
    if (total < options.minimumCount) continue;
    const ranked = [...tags].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const [[first, most]] = ranked;
    const certain = total >= options.certainCount && most / total >= options.certainShare;
    const kept = certain
      ? [first]
      : ranked.filter(([, n]) => n / total >= options.minimumShare).map(([tag]) => tag);
    if (certain || kept.length > 1)
      words.set(
        key,
        kept.sort((a, b) => a - b),
      );
  }
  for (const [word, tags] of lexiconTags()) {
    const key = hashWord(word);
    if (words.has(key)) continue;
    const american = americanForms(word).map((form) => words.get(hashWord(form)));
    words.set(key, american.find((known) => known !== undefined) ?? [...tags].sort((a, b) => a - b));
  }
  return TagDictionary.columns(words, OPEN_TAGS);
}
