import { describe, expect, it } from 'vitest';
import { wordSections } from '../../src/learn/word-list.ts';

describe('word lists by kind', () => {
  it('put the lines of one kind together', () => {
    const ranks = wordSections('ranks');
    expect(ranks.get('title')).toEqual(expect.arrayContaining(['president', 'taoiseach', 'archdeacon']));
    expect(ranks.get('after')).toContain('MP');
    expect([...ranks.values()].flat().every((word) => /^\S+$/.test(word))).toBe(true);
  });

  it('split at what they are told', () => {
    expect(wordSections('firms', /\s*;\s*/).get('joined')).toContain('Marks and Spencer');
  });
});
