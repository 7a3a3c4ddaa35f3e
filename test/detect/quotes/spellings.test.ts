import { describe, expect, it } from 'vitest';
import { hashWord } from '../../../src/core/vocabulary.ts';
import { americanHashes } from '../../../src/detect/quotes/spellings.ts';

describe('American spellings', () => {
  const hashes = americanHashes();

  it.each([
    ['emphasised', 'emphasized'],
    ['apologise', 'apologize'],
    ['criticising', 'criticizing'],
    ['characterisation', 'characterization'],
    ['analysed', 'analyzed'],
    ['favours', 'favors'],
    ['signalled', 'signaled'],
    ['labelling', 'labeling'],
  ])('%s is read as %s', (british, american) => {
    expect(hashes.get(british)).toBe(hashWord(american));
  });

  it.each(['promise', 'rise', 'analyses', 'advised', 'hour', 'called', 'emphasized'])('%s stays', (word) => {
    expect(hashes.has(word)).toBe(false);
  });
});
