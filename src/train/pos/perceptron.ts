import type { Article } from '../../core/article.ts';
import { POS_TAGS } from '../../core/layers/pos.ts';
import { SentenceKind, type Sentences, type Tokens } from '../../core/layers/tokens.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import type { QuantizedRows } from '../../learn/key-table.ts';
import type { TagDictionary } from '../../tag/pos/dictionary.ts';
import {
  capitalContext,
  capitalsFeature,
  MAX_WORD_FEATURES,
  NO_TAG,
  Offset,
  previousTagClassFeature,
  previousTagFeature,
  previousTagSuffixFeature,
  previousTagsFeature,
  previousTagWordFeature,
  suffixKey,
  wordFeatures,
  wordKey,
  wordNextClassFeature,
} from '../../tag/pos/features.ts';
import { FeatureNumbers } from '../learning/feature-numbers.ts';
import { quantizeRows, weightScale } from '../learning/quantize.ts';
import { SeededRandom } from '../learning/random.ts';

/** Tokens with their silver tags; -1 where none is known. */
export interface TaggedDocument {
  readonly article: Article;
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly tags: Int8Array;
}

export interface PerceptronOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Features seen fewer times on undecided tokens are left out. */
  readonly minimumCount: number;
}

const LABELS = POS_TAGS.length;

/** Trains the tagger greedily: the tags before are those it predicts itself. Returns rows of averaged weights. */
export function trainPerceptron(
  vocabulary: Vocabulary,
  documents: readonly TaggedDocument[],
  dictionary: TagDictionary,
  options: PerceptronOptions,
): QuantizedRows {
  const features = new TokenFeatures(vocabulary, dictionary);
  const weights = new Weights();
  const counts: number[] = [];
  const random = new SeededRandom(options.seed);
  const places = documents.flatMap((document, d) =>
    Array.from({ length: document.sentences.length }, (_, sentence) => [d, sentence] as const),
  );
  const order = Uint32Array.from(places.keys());
  for (let epoch = 0; epoch < options.epochs; epoch++) {
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
          tag = weights.best(active, candidates);
          const gold = tags[token];
          if (gold >= 0) {
            if (epoch === 0) for (const feature of active) counts[feature] = (counts[feature] ?? 0) + 1;
            weights.learn(active, tag, gold);
          }
        }
        before2 = before;
        before = tag;
      }
    }
  }
  const kept = features.numbers.keys.flatMap((_, feature) =>
    counts[feature] >= options.minimumCount ? [feature] : [],
  );
  const averaged = new Float32Array(kept.length * LABELS);
  kept.forEach((feature, row) => {
    for (let label = 0; label < LABELS; label++)
      averaged[row * LABELS + label] = weights.average(feature, label);
  });
  const keys = Int32Array.from(kept, (feature) => features.numbers.keys[feature]);
  return quantizeRows({ states: LABELS, keys, weights: averaged }, weightScale(averaged), kept.length);
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

/** Perceptron weights with lazily kept sums for averaging (Daumé 2006). */
class Weights {
  #current = new Float32Array(LABELS << 16);
  #sums = new Float64Array(LABELS << 16);
  #time = 1;

  best(active: readonly number[], candidates: Uint8Array): number {
    let best = candidates[0];
    let highest = Number.NEGATIVE_INFINITY;
    for (const label of candidates) {
      let score = 0;
      for (const feature of active) {
        const at = feature * LABELS + label;
        if (at < this.#current.length) score += this.#current[at];
      }
      if (score > highest) {
        highest = score;
        best = label;
      }
    }
    return best;
  }

  learn(active: readonly number[], predicted: number, gold: number): void {
    this.#time++;
    if (predicted === gold) return;
    for (const feature of active) {
      if ((feature + 1) * LABELS > this.#current.length) this.#grow(feature);
      this.#add(feature * LABELS + gold, 1);
      this.#add(feature * LABELS + predicted, -1);
    }
  }

  average(feature: number, label: number): number {
    const at = feature * LABELS + label;
    if (at >= this.#current.length) return 0;
    return this.#current[at] - this.#sums[at] / this.#time;
  }

  #add(at: number, by: number): void {
    this.#current[at] += by;
    this.#sums[at] += by * this.#time;
  }

  #grow(feature: number): void {
    const length = Math.max(this.#current.length * 2, (feature + 1) * LABELS);
    const current = new Float32Array(length);
    const sums = new Float64Array(length);
    current.set(this.#current);
    sums.set(this.#sums);
    this.#current = current;
    this.#sums = sums;
  }
}
