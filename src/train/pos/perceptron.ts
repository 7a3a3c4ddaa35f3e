import type { Article } from '../../core/article.ts';
import { POS_TAGS } from '../../core/layers/pos.ts';
import { SentenceKind, type Sentences, type Tokens } from '../../core/layers/tokens.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import type { IndexOptions } from '../../learn/features/feature-index.ts';
import type { FeatureRows } from '../../learn/features/feature-rows.ts';
import type { TagDictionary } from '../../tag/pos/dictionary.ts';
import {
  capitalContext,
  capitalsFeature,
  MAX_WORD_FEATURES,
  NO_TAG,
  Offset,
  previousTagClassFeature,
  previousTagFeature,
  previousTagOwnClassFeature,
  previousTagSuffixFeature,
  previousTagsFeature,
  previousTagWordFeature,
  suffixKey,
  wordFeatures,
  wordKey,
  wordNextClassFeature,
} from '../../tag/pos/features.ts';
import { AveragedWeights } from '../learning/averaged-weights.ts';
import { quantizeRows } from '../learning/quantize.ts';
import { SeededRandom } from '../learning/random.ts';
import { realRows } from '../learning/real-rows.ts';

/** Tokens with their silver tags; -1 where none is known. */
export interface TaggedDocument {
  readonly article: Article;
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly tags: Int8Array;
}

export interface PerceptronOptions {
  /** How the model tells features apart. */
  readonly index: IndexOptions;
  readonly epochs: number;
  /** Of the orders in which the sentences are learnt from. */
  readonly seeds: readonly number[];
  /** Features seen fewer times on undecided tokens, once in each order, are left out. */
  readonly minimumCount: number;
}

const LABELS = POS_TAGS.length;

/**
 * Trains the tagger greedily: the tags before are those it predicts itself. Returns weights in 8 bits, averaged over time and over
 * orders of the sentences: what one order leaves to chance differs from word to word.
 */
export function trainPerceptron(
  vocabulary: Vocabulary,
  documents: readonly TaggedDocument[],
  dictionary: TagDictionary,
  options: PerceptronOptions,
): FeatureRows<Int8Array> {
  const features = new TokenFeatures(vocabulary, dictionary);
  const counts: number[] = [];
  const sums: number[] = [];
  for (const seed of options.seeds) {
    const averaged = learn(documents, dictionary, features, { ...options, seed }, counts);
    averaged.forEach((weight, i) => {
      sums[i] = (sums[i] ?? 0) + weight / options.seeds.length;
    });
  }
  const { keys } = features.numbers;
  const kept = [...keys.keys()].filter((feature) => counts[feature] >= options.minimumCount);
  const rows = new Float32Array(kept.length * LABELS);
  kept.forEach((feature, row) => {
    for (let label = 0; label < LABELS; label++) rows[row * LABELS + label] = sums[feature * LABELS + label];
  });
  const keptKeys = kept.map((feature) => keys[feature]);
  return quantizeRows(realRows(keptKeys, rows, LABELS, options.index));
}

/**
 * Weights by feature number and label, averaged over time, of sentences in the order that the seed gives.
 * @param counts how often each feature was seen on undecided tokens in a first epoch; added to
 */
function learn(
  documents: readonly TaggedDocument[],
  dictionary: TagDictionary,
  features: TokenFeatures,
  { epochs, seed }: { epochs: number; seed: number },
  counts: number[],
): Float32Array {
  const weights = new AveragedWeights(LABELS);
  const random = new SeededRandom(seed);
  const places = documents.flatMap((document, d) =>
    Array.from({ length: document.sentences.length }, (_, sentence) => [d, sentence] as const),
  );
  const order = Uint32Array.from(places.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const place of order) {
      const [d, sentence] = places[place];
      const document = documents[d];
      const { tokens, sentences, tags } = document;
      let before = NO_TAG;
      let before2 = NO_TAG;
      for (
        let token = sentences.firstTokens[sentence];
        token < sentences.firstTokens[sentence + 1];
        token++
      ) {
        const candidates = dictionary.classes[features.classes[tokens.types[token]]];
        let tag = candidates[0];
        if (candidates.length > 1) {
          const active = features.of(document, sentence, token, before, before2);
          weights.reserve(features.numbers.keys.length * LABELS);
          tag = best(weights.values, active, candidates);
          const gold = tags[token];
          if (gold >= 0) {
            if (epoch === 0) for (const feature of active) counts[feature] = (counts[feature] ?? 0) + 1;
            weights.tick();
            if (tag !== gold)
              for (const feature of active) {
                weights.add(feature * LABELS + gold, 1);
                weights.add(feature * LABELS + tag, -1);
              }
          }
        }
        before2 = before;
        before = tag;
      }
    }
  }
  return weights.average();
}

/** The candidate with the highest sum of weights; of equals the first. */
function best(values: Float32Array, active: readonly number[], candidates: Uint8Array): number {
  let winner = candidates[0];
  let highest = Number.NEGATIVE_INFINITY;
  for (const label of candidates) {
    let score = 0;
    for (const feature of active) score += values[feature * LABELS + label];
    if (score > highest) {
      highest = score;
      winner = label;
    }
  }
  return winner;
}

/** Numbers features in the order in which they are met. */
class FeatureNumbers {
  readonly keys: number[] = [];
  readonly #numbers = new Map<number, number>();

  of(key: number): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.keys.push(key) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

/** The features of tokens by number, with the lists of each word type kept. */
class TokenFeatures {
  readonly numbers = new FeatureNumbers();
  readonly classes: Uint16Array;
  readonly #ofWords = new Map<number, number[]>();
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary, dictionary: TagDictionary) {
    this.#vocabulary = vocabulary;
    this.classes = Uint16Array.from({ length: vocabulary.size }, (_, type) =>
      dictionary.classOf(vocabulary, type),
    );
  }

  of(
    { tokens, sentences }: TaggedDocument,
    sentence: number,
    token: number,
    tag1: number,
    tag2: number,
  ): number[] {
    const first = sentences.firstTokens[sentence];
    const end = sentences.firstTokens[sentence + 1];
    const { flags } = this.#vocabulary;
    const { types } = tokens;
    const type = types[token];
    const active = [...this.#word(type, Offset.here)];
    if (token > first) active.push(...this.#word(types[token - 1], Offset.before));
    if (token > first + 1) active.push(...this.#word(types[token - 2], Offset.before2));
    if (token + 1 < end) active.push(...this.#word(types[token + 1], Offset.after));
    if (token + 2 < end) active.push(...this.#word(types[token + 2], Offset.after2));
    const nextClass = token + 1 < end ? this.classes[types[token + 1]] : 0;
    const key = wordKey(this.#vocabulary, type);
    const capitals = capitalContext(
      token > first ? flags[types[token - 1]] : 0,
      flags[type],
      token + 1 < end ? flags[types[token + 1]] : 0,
      token === first,
      sentences.kinds[sentence] === SentenceKind.headline,
    );
    for (const feature of [
      previousTagFeature(tag1),
      previousTagsFeature(tag1, tag2),
      previousTagClassFeature(tag1, nextClass),
      previousTagOwnClassFeature(tag1, this.classes[type]),
      previousTagWordFeature(tag1, key),
      previousTagSuffixFeature(tag1, suffixKey(this.#vocabulary, type)),
      wordNextClassFeature(key, nextClass),
      capitalsFeature(capitals),
    ])
      active.push(this.numbers.of(feature));
    return active;
  }

  #word(type: number, offset: Offset): number[] {
    const slot = type * 8 + offset;
    let ids = this.#ofWords.get(slot);
    if (!ids) {
      const keys = new Int32Array(MAX_WORD_FEATURES);
      const count = wordFeatures(this.#vocabulary, type, this.classes[type], offset, keys, 0);
      ids = Array.from(keys.subarray(0, count), (key) => this.numbers.of(key));
      this.#ofWords.set(slot, ids);
    }
    return ids;
  }
}
