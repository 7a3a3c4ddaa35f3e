import { expect, it } from 'vitest';
import { featureKeys, STRIDE, setFeature } from '../../../src/learn/features/features.ts';

it('gives equal features equal keys, and others others', () => {
  const kind = { first: 7, count: 3 };
  const values = new Int32Array(2 * STRIDE);
  const keysAt = (thing: number): number[] => {
    const keys = new Int32Array(kind.count);
    featureKeys(kind, values, thing * STRIDE, keys);
    return [...keys];
  };
  for (const thing of [0, STRIDE])
    for (let place = 0; place < kind.count; place++) setFeature(values, thing + place, -5, 1 << 30);
  const keys = keysAt(0);
  expect(keysAt(1)).toEqual(keys);
  expect(new Set(keys).size).toBe(3);
  setFeature(values, 1, -5, (1 << 30) + 1);
  expect(keysAt(0)).toEqual([keys[0], expect.any(Number), keys[2]]);
  expect(keysAt(0)).not.toEqual(keys);
});
