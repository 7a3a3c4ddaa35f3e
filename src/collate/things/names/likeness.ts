import type { Context } from '../../signature.ts';

/** A name, by what it adds to the context of an article. */
interface Featured {
  readonly feature: number;
}

/** Weights are counted in companions' quarters: a full name in common is 3. */
const UNIT = 4;

/**
 * How much two contexts have in common: for each feature of both the lesser weight, and somewhat more where one has it much
 * oftener. The names that are compared are left out.
 */
export function likeness(one: Context, other: Context, a: Featured, b: Featured): number {
  const { features, weights } = one;
  const { features: others, weights: otherWeights } = other;
  let sum = 0;
  for (let i = 0, j = 0; i < features.length && j < others.length; ) {
    const feature = features[i];
    if (feature < others[j]) i++;
    else if (feature > others[j]) j++;
    else {
      if (feature !== a.feature && feature !== b.feature) {
        const least = Math.min(weights[i], otherWeights[j]);
        const most = Math.max(weights[i], otherWeights[j]);
        sum += most === least ? least : least * (1 + Math.log2(most / least) / 4);
      }
      i++;
      j++;
    }
  }
  return sum / UNIT;
}

/** A feature times this and a weight are exact together in a double. */
const MOST_WEIGHT = 2 ** 21;

/** Contexts as one: each feature with the sum of its weights. */
export function summed(contexts: readonly Context[]): Context {
  if (contexts.length === 1) return contexts[0];
  let length = 0;
  for (const { features } of contexts) length += features.length;
  const all = new Float64Array(length);
  let at = 0;
  for (const { features, weights } of contexts)
    for (let i = 0; i < features.length; i++) all[at++] = features[i] * MOST_WEIGHT + weights[i];
  all.sort();
  const features = new Uint32Array(length);
  const weights = new Uint32Array(length);
  let many = 0;
  for (const one of all) {
    const feature = Math.floor(one / MOST_WEIGHT);
    if (many === 0 || features[many - 1] !== feature) features[many++] = feature;
    weights[many - 1] += one - feature * MOST_WEIGHT;
  }
  return { features: features.subarray(0, many), weights: weights.subarray(0, many) };
}

/** Counts are compared by their power of two: a few more change nothing. */
export function magnitude(count: number): number {
  return 32 - Math.clz32(count);
}
