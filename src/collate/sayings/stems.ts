import { words as smallWords } from 'natural/lib/natural/util/stopwords.js';
import { hashWord, Vocabulary } from '../../core/vocabulary.ts';
import { isApostrophe, isWordUnit } from '../../tokenize/characters.ts';
import { stemOf } from './porter.ts';

const SMALL: ReadonlySet<string> = new Set(smallWords);
const SHORTEST = 3;

const vocabulary = new Vocabulary();
/** By type of a word in lower case, the hashes of the stems in it: one or none of most. */
let known: (readonly number[])[] = [];
let generation = 0;

/**
 * Adds hashes of the words of a stretch of a text that say something, as stems (Porter 1980), and of its years: no small words,
 * no other numbers.
 */
export function addStems(units: Uint16Array, start: number, end: number, to: Set<number>): void {
  vocabulary.trim();
  if (generation !== vocabulary.generation) known = [];
  generation = vocabulary.generation;
  for (let i = start; i < end; i++) {
    const first = i;
    while (i < end && isPart(units[i])) i++;
    if (i - first >= SHORTEST)
      for (const stem of stemsOfType(vocabulary.intern(units, first, i))) to.add(stem);
  }
}

const UNDERSCORE = 0x5f;

/** Stands in what is asked of at once: beside it a word may be read otherwise. */
function isPart(unit: number): boolean {
  return isWordUnit(unit) || isApostrophe(unit) || unit === UNDERSCORE || (unit & 0xf800) === 0xd800;
}

function stemsOfType(type: number): readonly number[] {
  const lower = vocabulary.lowers[type];
  known[lower] ??= stemsOf(vocabulary.words[lower]).map((stem) => hashWord(stem));
  return known[lower];
}

/** @param word in lower case: letters, digits, apostrophes */
function stemsOf(word: string): string[] {
  const bare = word.replace(/[’'](?:s\b)?/g, '');
  return (bare.match(/\p{L}+|(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [])
    .filter((word) => word.length >= SHORTEST && !SMALL.has(word))
    .map(stemOf);
}
