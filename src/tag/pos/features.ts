import { hashWord, type Vocabulary, WordFlag } from '../../core/vocabulary.ts';
import { featureKey } from '../../learn/features/feature-key.ts';

/**
 * Features of the part-of-speech tagger as 32-bit hashes, after Toutanova et al. (2003) and Collins (2002). Those that
 * depend on one word type only are summed once per type and kept; those of tags and capitals are few enough for tables.
 * Training and running use these same functions.
 */

/** The places of a word relative to the token that is tagged. */
export const Offset = { here: 0, before: 1, before2: 2, after: 3, after2: 4 } as const;
export type Offset = (typeof Offset)[keyof typeof Offset];
export const OFFSETS = 5;

/** Tag id that stands for what lies before a sentence. */
export const NO_TAG = 45;
/** Number of tag contexts: all tags and {@link NO_TAG}. */
export const CONTEXT_TAGS = 46;
/** Number of values of {@link capitalContext}. */
export const CAPITAL_CONTEXTS = 128;

const Template = {
  word: 1,
  suffix3: 2,
  suffix2: 3,
  prefix: 4,
  shape: 5,
  shapeSuffix: 6,
  wordClass: 7,
  previousTag: 60,
  previousTags: 61,
  previousTagClass: 62,
  previousTagWord: 63,
  previousTagSuffix: 64,
  capitals: 65,
  classes: 66,
  previousTagOwnClass: 67,
} as const;

const YEAR = hashWord('<year>');
const NUMBER = hashWord('<number>');

/** Hash that stands for a word: of its lower-case form, or of its kind for years and numbers. */
export function wordKey(vocabulary: Vocabulary, type: number): number {
  const flags = vocabulary.flags[type];
  if ((flags & WordFlag.digit) !== 0 && (flags & WordFlag.alphabetic) === 0)
    return vocabulary.words[type].length === 4 ? YEAR : NUMBER;
  return vocabulary.hashes[vocabulary.lowers[type]];
}

/** Capitals, hyphen and digits of a word, below 32. */
function wordShape(flags: number): number {
  const capital = (flags & WordFlag.allCaps) !== 0 ? 2 : (flags & WordFlag.capitalized) !== 0 ? 1 : 0;
  return (
    capital |
    ((flags & WordFlag.hyphen) !== 0 ? 4 : 0) |
    ((flags & WordFlag.digit) !== 0 ? 8 : 0) |
    ((flags & WordFlag.alphabetic) !== 0 ? 0 : 16)
  );
}

export function suffixKey(vocabulary: Vocabulary, type: number): number {
  const lower = vocabulary.words[vocabulary.lowers[type]];
  return hashWord(lower, Math.max(0, lower.length - 3));
}

/** Upper bound of the number of keys that one call of {@link wordFeatures} writes. */
export const MAX_WORD_FEATURES = 7;

/**
 * Writes the hashes of the features that word type `type` of class `wordClass` gives to the token `offset` away from it to
 * `out[at ..]` and returns how many there are.
 */
export function wordFeatures(
  vocabulary: Vocabulary,
  type: number,
  wordClass: number,
  offset: Offset,
  out: Int32Array,
  at: number,
): number {
  const template = offset * 8;
  out[at] = featureKey(template + Template.word, wordKey(vocabulary, type), 0);
  out[at + 1] = featureKey(template + Template.wordClass, wordClass, 0);
  if (offset === Offset.before2) return 2;
  out[at + 2] = featureKey(template + Template.suffix3, suffixKey(vocabulary, type), 0);
  if (offset !== Offset.here) return 3;
  const lower = vocabulary.words[vocabulary.lowers[type]];
  const shape = wordShape(vocabulary.flags[type]);
  const suffix2 = hashWord(lower, Math.max(0, lower.length - 2));
  out[at + 3] = featureKey(Template.suffix2, suffix2, 0);
  out[at + 4] = featureKey(Template.prefix, lower.charCodeAt(0), 0);
  out[at + 5] = featureKey(Template.shape, shape, 0);
  out[at + 6] = featureKey(Template.shapeSuffix, shape, suffix2);
  return MAX_WORD_FEATURES;
}

export const previousTagFeature = (tag: number): number => featureKey(Template.previousTag, tag, 0);
export const previousTagsFeature = (tag: number, tag2: number): number =>
  featureKey(Template.previousTags, tag, tag2);
/** The tag before with the class of the word after. */
export const previousTagClassFeature = (tag: number, nextClass: number): number =>
  featureKey(Template.previousTagClass, tag, nextClass);
/** The tag before with the class of the word itself: a noun or verb after "the" is a noun, whether it was ever seen or not. */
export const previousTagOwnClassFeature = (tag: number, ownClass: number): number =>
  featureKey(Template.previousTagOwnClass, tag, ownClass);
/** The tag before with the word itself. */
export const previousTagWordFeature = (tag: number, key: number): number =>
  featureKey(Template.previousTagWord, tag, key);
export const previousTagSuffixFeature = (tag: number, suffix: number): number =>
  featureKey(Template.previousTagSuffix, tag, suffix);
/** The word itself with the class of the word after. */
export const wordNextClassFeature = (key: number, nextClass: number): number =>
  featureKey(Template.classes, key, nextClass);
export const capitalsFeature = (context: number): number => featureKey(Template.capitals, context, 0);

/** Which of the token and its neighbours are capitalised, whether it begins its sentence and whether that is a headline. */
export function capitalContext(
  before: number,
  here: number,
  after: number,
  initial: boolean,
  headline: boolean,
): number {
  return (
    ((before & WordFlag.capitalized) !== 0 ? 1 : 0) |
    ((here & WordFlag.capitalized) !== 0 ? 2 : 0) |
    ((here & WordFlag.allCaps) !== 0 ? 4 : 0) |
    ((after & WordFlag.capitalized) !== 0 ? 8 : 0) |
    (initial ? 16 : 0) |
    (headline ? 32 : 0) |
    ((after & WordFlag.allCaps) !== 0 ? 64 : 0)
  );
}
