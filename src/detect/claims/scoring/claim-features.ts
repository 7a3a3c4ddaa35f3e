import type { Document } from '../../../core/document.ts';
import { grown } from '../../../core/grown.ts';
import { FINITE, tagSet } from '../../../core/layers/pos.ts';
import type { Quote } from '../../../core/layers/quotes.ts';
import { hashWord, WordFlag } from '../../../core/vocabulary.ts';
import { featureKey } from '../../../learn/features/feature-key.ts';
import type { ClaimNeeds, ClaimUnit } from '../units/claim-unit.ts';
import { type ClaimWords, classBit } from './claim-words.ts';
import {
  CAPITAL,
  CLASSES_AT,
  COUNTS,
  countClasses,
  countMark,
  JOINT_ONES,
  JOINT_OTHERS,
  TAG_EVIDENCE,
} from './counts.ts';

const MOST_STEPS = 4;

const Template = {
  word: 1,
  pair: 2,
  frameWord: 3,
  count: 4,
  frameCount: 5,
  length: 6,
  opening: 7,
  openingTags: 8,
  cue: 9,
  quoteType: 10,
  joint: 12,
  ending: 13,
  bias: 14,
  verb: 15,
  frameVerb: 16,
  vector: 17,
} as const;

/** What can follow an auxiliary within a verb group: other verb forms, and adverbs between them. */
const CONTINUES_VERB = tagSet('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'RB');
const AUXILIARY = classBit('auxiliaries');
const LENGTHS = [4, 7, 11, 16, 22, 30, 40];
const START = hashWord('<start>');
const END = hashWord('<end>');

/**
 * Features of a possible claim: its words and pairs of words, the words around it ("X denied that"), how many numbers,
 * names, dates, tenses and words of each class it holds, how it begins and how long it is. Training and running share
 * this. After {@link ClaimFeatures.extract} `keys[0 .. count - 1]` hold them, `origins` say where each comes from.
 */
export class ClaimFeatures {
  keys = new Int32Array(1 << 10);
  /** Token * 2 of a word, token * 2 + 1 of a pair, `-1 - place` of an entry of {@link ORIGINS}, NO_ORIGIN of others. */
  origins = new Int32Array(1 << 10);
  count = 0;
  /** Number of words of the unit: each is a feature too, {@link wordFeature}, which is looked up once per word type. */
  length = 0;
  readonly #words: ClaimWords;
  readonly #counts = new Uint8Array(COUNTS);
  readonly #frame = new Uint8Array(COUNTS);

  constructor(words: ClaimWords) {
    this.#words = words;
  }

  /** @param marks of the document's tokens, as `markTokens` makes them; the words must be up to date */
  extract(document: Document<ClaimNeeds>, marks: Uint8Array, unit: ClaimUnit): void {
    const { quotes } = document;
    this.count = 0;
    this.#counts.fill(0);
    this.#frame.fill(0);
    this.length = 0;
    for (const range of unit.judged) {
      this.#readRange(document, marks, range.first, range.end);
      this.length += range.end - range.first;
    }
    this.#readVerb(document, Template.verb, unit.judged[0].first, unit.judged[0].end);
    if (unit.quote !== null) this.#readAttribution(document, unit, quotes[unit.quote]);
    this.#addCounts();
    for (let step = 0; step < LENGTHS.length && this.length >= LENGTHS[step]; step++)
      this.#add(featureKey(Template.length, step, 0), NO_ORIGIN);
    this.#add(featureKey(Template.bias, 0, 0), NO_ORIGIN);
  }

  /** What surrounds quoted content in its sentence, and how it is quoted. */
  #readAttribution(
    document: Document<ClaimNeeds>,
    { context, judged }: ClaimUnit,
    { type, cue }: Quote,
  ): void {
    let outside = context.first;
    for (const range of judged) {
      this.#readFrame(document, outside, range.first);
      outside = range.end;
    }
    this.#readFrame(document, outside, context.end);
    this.#readVerb(document, Template.frameVerb, context.first, context.end);
    this.#add(featureKey(Template.quoteType, hashWord(type), 0), NO_ORIGIN);
    if (cue) this.#add(featureKey(Template.cue, hashWord(cue.lemma), 0), NO_ORIGIN);
  }

  /** The main verb of `[first, end)`: the first finite verb, or what follows its auxiliaries. */
  #readVerb({ tokens, pos }: Document<ClaimNeeds>, template: number, first: number, end: number): void {
    const { keys, classes } = this.#words;
    let token = first;
    while (token < end && FINITE[pos[token]] === 0) token++;
    if (token === end) {
      this.#add(featureKey(template, 0, 0), NO_ORIGIN);
      return;
    }
    const finite = pos[token];
    const { types } = tokens;
    while (
      token + 1 < end &&
      (classes[types[token]] & AUXILIARY) !== 0 &&
      CONTINUES_VERB[pos[token + 1]] === 1
    )
      token++;
    this.#add(featureKey(template, 1, finite * 64 + pos[token]), NO_ORIGIN);
    this.#add(featureKey(template, 2, keys[types[token]]), token * 2);
    for (let rest = classes[types[token]]; rest !== 0; rest &= rest - 1) {
      const place = 31 - Math.clz32(rest & -rest);
      this.#add(featureKey(template, 3, place), -1 - CLASSES_AT - place);
    }
  }

  #readRange(
    { tokens, pos, vocabulary }: Document<ClaimNeeds>,
    marks: Uint8Array,
    first: number,
    end: number,
  ): void {
    const { keys, classes } = this.#words;
    const { types } = tokens;
    const counts = this.#counts;
    let before = START;
    for (let token = first; token < end; token++) {
      const type = types[token];
      const key = keys[type];
      this.#add(featureKey(Template.pair, before, key), token > first ? token * 2 - 1 : token * 2);
      before = key;
      const tag = pos[token];
      const evidence = TAG_EVIDENCE[tag];
      if (evidence >= 0) counts[evidence]++;
      const flags = vocabulary.flags[type];
      if ((flags & WordFlag.capitalized) !== 0 && token > first) counts[CAPITAL]++;
      const mark = marks[token];
      if (mark !== 0) countMark(counts, mark);
      countClasses(counts, classes[type]);
    }
    this.#add(featureKey(Template.pair, before, END), (end - 1) * 2);
    this.#add(featureKey(Template.opening, keys[types[first]], 0), first * 2);
    this.#add(featureKey(Template.openingTags, pos[first], first + 1 < end ? pos[first + 1] : 63), NO_ORIGIN);
    this.#add(featureKey(Template.ending, keys[types[end - 1]], 0), NO_ORIGIN);
  }

  #readFrame({ tokens }: Document<ClaimNeeds>, first: number, end: number): void {
    const { keys, classes } = this.#words;
    for (let token = first; token < end; token++) {
      const type = tokens.types[token];
      this.#add(featureKey(Template.frameWord, keys[type], 0), token * 2);
      countClasses(this.#frame, classes[type]);
    }
  }

  #addCounts(): void {
    for (let i = 0; i < COUNTS; i++) {
      const steps = Math.min(MOST_STEPS, this.#counts[i]);
      for (let step = 1; step <= steps; step++) this.#add(featureKey(Template.count, i, step), -1 - i);
      if (this.#frame[i] > 0) this.#add(featureKey(Template.frameCount, i, 0), -1 - i);
    }
    for (let joint = 0; joint < JOINT_ONES.length; joint++) {
      const one = JOINT_ONES[joint];
      if (this.#counts[one] > 0 && this.#counts[JOINT_OTHERS[joint]] > 0)
        this.#add(featureKey(Template.joint, joint, 0), -1 - one);
    }
  }

  #add(key: number, origin: number): void {
    if (this.count === this.keys.length) {
      this.keys = grown(this.keys, this.count * 2);
      this.origins = grown(this.origins, this.count * 2);
    }
    this.keys[this.count] = key;
    this.origins[this.count++] = origin;
  }
}

/** Feature of a word of the unit, by the word's key. */
export const wordFeature = (key: number): number => featureKey(Template.word, key, 0);
/** While training: a component of the mean of the words' vectors. */
export const vectorFeature = (component: number): number => featureKey(Template.vector, component, 0);

/** Origin of features that say nothing to a reader. */
const NO_ORIGIN = -1000;
