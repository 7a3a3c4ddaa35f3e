import type { Stage } from '../../core/stage.ts';
import { SentenceKind, type Sentences, type Tokens } from '../../core/tokens.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import { packedBytes, unpack } from '../../learn/packed.ts';
import { type WeightColumns, WeightRows } from '../../learn/weight-rows.ts';
import { WIDTH, WordColumns } from './columns.ts';
import { TagDictionary } from './dictionary.ts';
import {
  CONTEXT_TAGS,
  capitalContext,
  NO_TAG,
  Offset,
  previousTagSuffixFeature,
  previousTagWordFeature,
  wordNextClassFeature,
} from './features.ts';
import { contextTables } from './tables.ts';

export const POS_MODEL = { kind: 'pos', version: 1 } as const;

/**
 * Part-of-speech tagger: a greedy averaged perceptron, left to right (Collins 2002), for the words whose tag is not
 * plain from the dictionary. @param bytes the packed model; the one that comes with hearsay by default
 */
export function createPosTagger(bytes = packedBytes('models/pos')): Stage<'tokens' | 'sentences', 'pos'> {
  const { columns } = unpack(bytes, 'models/pos', POS_MODEL.kind, POS_MODEL.version);
  const tagger = new PosTagger(new TagDictionary(columns), new WeightRows(columns as WeightColumns));
  return {
    name: 'tag/pos',
    needs: ['tokens', 'sentences'],
    gives: ['pos'],
    run: ({ vocabulary, tokens, sentences }) => ({ pos: tagger.tag(vocabulary, tokens, sentences) }),
  };
}

class PosTagger {
  readonly #rows: WeightRows;
  readonly #classes: readonly Uint8Array[];
  /** Tag of each class that has just one, else -1. */
  readonly #only: Int8Array;
  readonly #words: WordColumns;
  readonly #tables;
  readonly #sum = new Float32Array(WIDTH);

  constructor(dictionary: TagDictionary, rows: WeightRows) {
    this.#rows = rows;
    this.#classes = dictionary.classes;
    this.#only = Int8Array.from(dictionary.classes, (tags) => (tags.length === 1 ? tags[0] : -1));
    this.#words = new WordColumns(dictionary, rows);
    this.#tables = contextTables(rows, dictionary.classes.length);
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
    const atHere = words.vector(vocabulary, type, Offset.here);
    const atBefore = before >= 0 ? words.vector(vocabulary, before, Offset.before) : -1;
    const atBefore2 = before2 >= 0 ? words.vector(vocabulary, before2, Offset.before2) : -1;
    const atAfter = after >= 0 ? words.vector(vocabulary, after, Offset.after) : -1;
    const atAfter2 = after2 >= 0 ? words.vector(vocabulary, after2, Offset.after2) : -1;
    const { scores } = words;
    const { tags, tagClasses, capitals } = this.#tables;
    const atTags = (tagBefore * CONTEXT_TAGS + tagBefore2) * WIDTH;
    const atTagClass = (tagBefore * this.#classes.length + nextClass) * WIDTH;
    const atCapitals =
      capitalContext(
        before >= 0 ? flags[before] : 0,
        flags[type],
        after >= 0 ? flags[after] : 0,
        token === first,
        headline,
      ) * WIDTH;
    const sum = this.#sum.fill(0);
    const candidates = this.#classes[words.classes[type]];
    this.#rows.add(previousTagWordFeature(tagBefore, words.keys[type]), sum, 0);
    this.#rows.add(previousTagSuffixFeature(tagBefore, words.suffixes[type]), sum, 0);
    this.#rows.add(wordNextClassFeature(words.keys[type], nextClass), sum, 0);
    let best = candidates[0];
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < candidates.length; i++) {
      const tag = candidates[i];
      let score =
        sum[tag] +
        scores[atHere + tag] +
        tags[atTags + tag] +
        tagClasses[atTagClass + tag] +
        capitals[atCapitals + tag];
      if (atBefore >= 0) score += scores[atBefore + tag];
      if (atBefore2 >= 0) score += scores[atBefore2 + tag];
      if (atAfter >= 0) score += scores[atAfter + tag];
      if (atAfter2 >= 0) score += scores[atAfter2 + tag];
      if (score > highest) {
        highest = score;
        best = tag;
      }
    }
    return best;
  }
}
