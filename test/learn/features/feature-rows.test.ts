import { expect, it } from 'vitest';
import { FeatureIndex } from '../../../src/learn/features/feature-index.ts';
import { FeatureRows, rowColumns } from '../../../src/learn/features/feature-rows.ts';

const BITS = 10;
const key = (place: number): number => place << (32 - BITS);

it('rows are found in the file that holds their columns', () => {
  for (const checked of [true, false]) {
    const index = FeatureIndex.of([key(40), key(3)], { bits: BITS, checked });
    const rows = new FeatureRows(index, Int8Array.of(1, 2, 3, 4), 2, 0.5);
    const opened = FeatureRows.packed(rowColumns(rows, 'words'), 'words', 2, 0.5);
    expect([key(3), key(40)].map((of) => opened.at(of))).toEqual([0, 2]);
    expect(opened.at(key(4))).toBeLessThan(0);
    expect(opened.index.options).toEqual(index.options);
  }
});

it('rows of another width than the weights are refused', () => {
  const index = FeatureIndex.of([key(1), key(2)], { bits: BITS, checked: false });
  expect(() => new FeatureRows(index, new Int8Array(5), 2, 1)).toThrow(/2 rows of 2/);
});
