import { describe, expect, it } from 'vitest';
import { wordSections, wordSets } from '../../src/learn/word-list.ts';

describe('word lists by kind', () => {
  it('put the lines of one kind together', () => {
    const ranks = wordSections('names/ranks');
    expect(ranks.get('title')).toEqual(expect.arrayContaining(['president', 'taoiseach', 'archdeacon']));
    expect(ranks.get('after')).toContain('MP');
    expect([...ranks.values()].flat().every((word) => /^\S+$/.test(word))).toBe(true);
  });

  it('split at what they are told', () => {
    expect(wordSections('names/firms', /\s*;\s*/).get('joined')).toContain('Marks and Spencer');
  });

  it('say which kind is not there', () => {
    expect(() => wordSections('names/ranks').of('title', 'colours')).toThrow(
      'ranks.txt has no line "colours: ..."',
    );
  });
});

describe('sets of words', () => {
  it('are those that are asked for, all of them', () => {
    const kinds = [...wordSections('link/verbs').keys()];
    expect(wordSets('link/verbs', kinds).passive).toContain('been');
    expect(() => wordSets('link/verbs', ['passive'])).toThrow('link/verbs.txt: nobody knows what "');
  });
});
