import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { describe, expect, it } from 'vitest';
import { stemOf } from '../../src/collate/sayings/claims/porter.ts';
import { wordList } from '../../src/learn/word-list.ts';

/** Words that differ between ours and the library's. */
function differing(words: Iterable<string>): string[] {
  return [...new Set(words)].filter((word) => stemOf(word) !== PorterStemmer.stem(word));
}

const ENDINGS =
  'ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion sion tion ou ism ate iti ous ive ize s es ies sses ed ing eed ly y e ll';

describe('stems are those of the library', () => {
  it('of words', () => {
    const words = [...wordList('forms/verbs'), ...wordList('forms/nouns')]
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu)!;
    expect(words.length).toBeGreaterThan(1000);
    expect(differing(words)).toEqual([]);
  });

  it('of whatever stands before whatever ending', () => {
    const heads = [
      '',
      'b',
      'y',
      'a',
      'hop',
      'hopp',
      'sky',
      'play',
      'fly',
      'eyey',
      'byy',
      'tr',
      'ioxu',
      'relw',
      'clét',
      'voy',
    ];
    const endings = ENDINGS.split(' ');
    const words = heads.flatMap((head) =>
      endings.flatMap((one) => ['', ...endings].map((other) => head + one + other)),
    );
    expect(differing(words)).toEqual([]);
  });

  it('of short words', () => {
    const letters = [...'aeybtslwx'];
    const pairs = letters.flatMap((a) => letters.map((b) => a + b));
    const words = pairs.flatMap((a) => ['', ...letters, ...pairs].map((b) => a + b));
    expect(differing(words)).toEqual([]);
  });
});
