import { describe, expect, test } from 'vitest';
import { overlap, shingles } from '../../src/train/pages/shingles.ts';

describe('how far a text found is the text sought', () => {
  test('by runs of four words, each as often as it stands there', () => {
    const gold = shingles('the ferry will stop for nine days');
    expect([...gold.keys()]).toHaveLength(4);
    expect(overlap(shingles('The ferry will stop.'), gold)).toEqual({ precision: 1, recall: 0.25, f1: 0.4 });
    expect(overlap(shingles('the ferry will stop the ferry will stop'), gold).precision).toBe(0.2);
    expect(overlap(shingles(''), gold)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
