import { SentenceKind, type Sentences, type Tokens } from '../../core/layers/tokens.ts';
import type { Stage } from '../../core/stage.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import { SparseRows } from '../../learn/features/sparse-rows.ts';
import { openPacked } from '../../learn/packed.ts';
import { NOT_KEPT, WIDTH, WordColumns } from './columns.ts';
import { ContextScores } from './contexts.ts';
import { TagDictionary } from './dictionary.ts';
import {
  capitalContext,
  MAX_WORD_FEATURES,
  NO_TAG,
  OFFSETS,
  Offset,
  previousTagSuffixFeature,
  previousTagWordFeature,
  wordFeatures,
  wordNextClassFeature,
} from './features.ts';
import { LemmaColumn } from './lemma.ts';

export const POS_MODEL = { name: 'models/pos', kind: 'pos', version: 5 } as const;

/**
 * Part-of-speech tagger: a greedy averaged perceptron, left to right (Collins 2002), for the words whose tag is not
 * plain from the dictionary; and the dictionary forms that go with the tags. @param bytes the packed model; the one that comes with hearsay by default
 */
export function createPosTagger(bytes?: Uint8Array): Stage<'tokens' | 'sentences', 'pos' | 'lemmas'> {
  const { columns } = openPacked(POS_MODEL, bytes);
  const rows = new SparseRows(columns);
  const tagger = new PosTagger(new TagDictionary(columns), rows);
  const lemmas = new LemmaColumn();
  return {
    name: 'tag/pos',
    needs: ['tokens', 'sentences'],
    gives: ['pos', 'lemmas'],
    run: ({ vocabulary, tokens, sentences }) => {
      const pos = tagger.tag(vocabulary, tokens, sentences);
      return { pos, lemmas: lemmas.read(vocabulary, tokens.types, tokens.length, pos) };
    },
  };
}

class PosTagger {
  readonly #rows: SparseRows;
  readonly #classes: readonly Uint8Array[];
  /** Tag of each class that has just one, else -1. */
  readonly #only: Int8Array;
  readonly #words: WordColumns;
  readonly #contexts: ContextScores;
  /** By tag; only those of the candidates are right. */
  readonly #sums = new Int16Array(WIDTH);
  /** Features of the token that is decided which have to be looked up. */
  readonly #features = new Int32Array(3 + OFFSETS * MAX_WORD_FEATURES);
  #featureCount = 0;

  constructor(dictionary: TagDictionary, rows: SparseRows) {
    this.#rows = rows;
    this.#classes = dictionary.classes;
    this.#only = Int8Array.from(dictionary.classes, (tags) => (tags.length === 1 ? tags[0] : -1));
    this.#words = new WordColumns(dictionary, rows);
    this.#contexts = new ContextScores(rows, dictionary.classes.length);
  }

  tag(vocabulary: Vocabulary, tokens: Tokens, sentences: Sentences): Uint8Array {
    const words = this.#words;
    words.update(vocabulary);
    const tags = new Uint8Array(tokens.length);
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const first = sentences.firstTokens[sentence];
      const end = sentences.firstTokens[sentence + 1];
      const headline = sentences.kinds[sentence] === SentenceKind.headline;
      let before = NO_TAG;
      let before2 = NO_TAG;
      for (let token = first; token < end; token++) {
        let tag = this.#only[words.classes[tokens.types[token]]];
        if (tag < 0)
          tag = this.#decide(vocabulary, tokens.types, token, first, end, headline, before, before2);
        tags[token] = tag;
        before2 = before;
        before = tag;
      }
    }
    return tags;
  }

  #decide(
    vocabulary: Vocabulary,
    types: Uint32Array,
    token: number,
    first: number,
    end: number,
    headline: boolean,
    tagBefore: number,
    tagBefore2: number,
  ): number {
    const words = this.#words;
    const { flags } = vocabulary;
    const type = types[token];
    const before = token > first ? types[token - 1] : -1;
    const before2 = token > first + 1 ? types[token - 2] : -1;
    const after = token + 1 < end ? types[token + 1] : -1;
    const after2 = token + 2 < end ? types[token + 2] : -1;
    const nextClass = after >= 0 ? words.classes[after] : 0;
    this.#featureCount = 0;
    const atHere = this.#vector(vocabulary, type, Offset.here);
    const atBefore = before >= 0 ? this.#vector(vocabulary, before, Offset.before) : 0;
    const atBefore2 = before2 >= 0 ? this.#vector(vocabulary, before2, Offset.before2) : 0;
    const atAfter = after >= 0 ? this.#vector(vocabulary, after, Offset.after) : 0;
    const atAfter2 = after2 >= 0 ? this.#vector(vocabulary, after2, Offset.after2) : 0;
    const { scores } = words;
    const capitals = capitalContext(
      before >= 0 ? flags[before] : 0,
      flags[type],
      after >= 0 ? flags[after] : 0,
      token === first,
      headline,
    );
    const contexts = this.#contexts;
    const atTags = contexts.tags(tagBefore, tagBefore2);
    const atTagClass = contexts.tagAndClass(tagBefore, nextClass);
    const atOwnClass = contexts.tagAndOwnClass(tagBefore, words.classes[type]);
    const atCapitals = contexts.capitals(capitals);
    const contextScores = contexts.scores;
    const sums = this.#sums;
    const candidates = this.#classes[words.classes[type]];
    for (let i = 0; i < candidates.length; i++) {
      const tag = candidates[i];
      sums[tag] =
        scores[atHere + tag] +
        scores[atBefore + tag] +
        scores[atBefore2 + tag] +
        scores[atAfter + tag] +
        scores[atAfter2 + tag] +
        contextScores[atTags + tag] +
        contextScores[atTagClass + tag] +
        contextScores[atOwnClass + tag] +
        contextScores[atCapitals + tag];
    }
    const features = this.#features;
    let count = this.#featureCount;
    features[count++] = previousTagWordFeature(tagBefore, words.keys[type]);
    features[count++] = previousTagSuffixFeature(tagBefore, words.suffixes[type]);
    features[count++] = wordNextClassFeature(words.keys[type], nextClass);
    this.#rows.addAll(features, count, sums, 0);
    let best = candidates[0];
    for (let i = 1; i < candidates.length; i++) if (sums[candidates[i]] > sums[best]) best = candidates[i];
    return best;
  }

  /** Where the score vector of a word begins; if none is kept, that of nothing, and its features are noted. */
  #vector(vocabulary: Vocabulary, type: number, offset: Offset): number {
    const words = this.#words;
    const at = words.vector(vocabulary, type, offset);
    if (at !== NOT_KEPT) return at;
    const count = this.#featureCount;
    this.#featureCount += wordFeatures(vocabulary, type, words.classes[type], offset, this.#features, count);
    return 0;
  }
}
