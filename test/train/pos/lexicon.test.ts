import { describe, expect, test } from 'vitest';
import { POS_TAGS } from '../../../src/core/layers/pos.ts';
import { americanForms, lexiconTags } from '../../../src/train/pos/lexicon.ts';

describe('tags of words that the training articles hold too seldom', () => {
  const tags = lexiconTags();
  const of = (word: string): string[] | undefined => tags.get(word)?.map((tag) => POS_TAGS[tag]);

  test('by the lexicon, with what the form may be too', () => {
    expect(of('magistrates')).toEqual(['NNS']);
    expect(of('stole')).toEqual(['VBD', 'VBN']);
  });

  test('by WordNet, of verbs with the nouns that look alike', () => {
    expect(of('lorry')).toEqual(['NN']);
    expect(new Set(of('tugs'))).toEqual(new Set(['VBZ', 'NNS']));
    expect(of('chortled')).toContain('VBD');
  });

  test('no names, nor words that may be anything', () => expect(of('xyzzy')).toBeUndefined());

  test('British words have American kin', () => {
    expect(americanForms('organised')).toContain('organized');
    expect(americanForms('harbours')).toContain('harbors');
    expect(americanForms('travelling')).toContain('traveling');
    expect(americanForms('hour')).not.toContain('hous');
  });
});
