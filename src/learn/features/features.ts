import { featureKey } from './feature-key.ts';

/**
 * Features of things, before they are hashed. A feature is a template ("the word before, by the tag") with two integers: word
 * hashes, tag ids, counts packed by arithmetic, never a string. All things of a kind have all its templates: place p of a
 * thing is that of the template `first + p`.
 */
export interface FeatureKind {
  /** Number of the first template. The numbers are part of the model. */
  readonly first: number;
  /** How many templates there are. */
  readonly count: number;
}

/** Room for the features of a thing, in integers: the first ones of each, then the second ones. */
const PLACES = 40;
/** Where the next thing begins. */
export const STRIDE = 2 * PLACES;

/** Sets a feature. @param at where its thing begins, plus its place */
export function setFeature(values: Int32Array, at: number, a: number, b: number): void {
  values[at] = a;
  values[at + PLACES] = b;
}

/** The two integers of a feature. @param at where its thing begins, plus its place */
export function pairAt(values: Int32Array, at: number): [a: number, b: number] {
  return [values[at], values[at + PLACES]];
}

/** Writes to `keys` the keys of the features of the thing that begins at `values[at]`. */
export function featureKeys(
  { first, count }: FeatureKind,
  values: Int32Array,
  at: number,
  keys: Int32Array,
): void {
  for (let place = 0; place < count; place++)
    keys[place] = featureKey(first + place, values[at + place], values[at + place + PLACES]);
}
