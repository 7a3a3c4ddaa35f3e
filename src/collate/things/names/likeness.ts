import { featureOf } from './context.ts';
import type { Name } from './names.ts';

/** Weights are counted in companions' quarters: a full name in common is 3. */
const UNIT = 4;

/**
 * How much two contexts have in common: for each feature of both the lesser weight, and somewhat more where one has it much
 * oftener. The names that are compared are left out.
 */
export function likeness(
  one: Iterable<readonly [number, number]>,
  other: Name,
  ...names: readonly Name[]
): number {
  const left = names.map(({ key }) => featureOf(key));
  const features = other.features;
  let sum = 0;
  for (const [feature, weight] of one) {
    const known = features.get(feature);
    if (!known || left.includes(feature)) continue;
    const least = Math.min(weight, known);
    sum += least * (1 + Math.log2(Math.max(weight, known) / least) / 4);
  }
  return sum / UNIT;
}

/** Counts are compared by their power of two: a few more change nothing. */
export function magnitude(count: number): number {
  return 32 - Math.clz32(count);
}
