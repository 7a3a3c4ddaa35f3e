import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import Metaphone from 'natural/lib/natural/phonetics/metaphone.js';
import { wordList } from '../../learn/word-list.ts';
import { fold } from './fold.ts';
import { kept } from './kept.ts';

/** Two spellings of one name are at least this alike (Jaro-Winkler, 0 to 1). */
const LEAST_LIKENESS = 0.84;
const SHORTEST = 5;

/**
 * Are the two folded words transliterations of one given name, as "mohammed" and "muhammad"? They must begin alike, sound
 * alike (Metaphone with gutturals merged) and be spelled alike (Jaro-Winkler). That much is no sign for surnames:
 * "petersen" and "pedersen" are two people even if both are called John.
 */
export function isTransliteration(a: string, b: string): boolean {
  if (a.length < SHORTEST || b.length < SHORTEST || !beginAlike(a, b)) return false;
  return soundOf(a) === soundOf(b) && jaroWinkler(a, b) >= LEAST_LIKENESS;
}

/**
 * Are the two folded words one surname that comes from another script? Only what transliterations differ in may differ:
 * "araghchi" and "araqchi", "zelensky" and "zelenskyy", "qaddafi" and "gadafi".
 */
export function isOtherSpelling(a: string, b: string): boolean {
  return a.length >= SHORTEST && b.length >= SHORTEST && skeleton(a) === skeleton(b);
}

/**
 * As {@link isOtherSpelling}, for a surname that stands alone: nothing else says that the same person is meant, so what
 * families of one country also differ in must not differ: "phillips" and "philips", "smith" and "smyth".
 */
export function isOtherSpellingAlone(a: string, b: string): boolean {
  return (
    isOtherSpelling(a, b) && (GUTTURAL_WRITTEN.test(a) || GUTTURAL_WRITTEN.test(b) || trunk(a) === trunk(b))
  );
}

/** What is written for sounds that Latin letters lack, unless English has the word from of old ("Hughes", "Vaughan"). */
const GUTTURAL_WRITTEN = /kh|gh(?!$|t|e)|q(?!u)/;

const skeleton = kept((word) =>
  word
    .replace(/[gkq]h|[gq]/g, 'k')
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/[iy]+/g, 'i')
    .replace(/ts?ch|tch/g, 'ch')
    .replace(/(.)\1+/g, '$1'),
);

/** A Slavic surname without the spellings of its last sound: "zelensk" of "zelensky", "zelenskiy" and "zelenskyy". */
function trunk(word: string): string {
  return word.replace(/(?<=k)[ijy]+$/, '');
}

function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (GUTTURALS.includes(a[0]) && GUTTURALS.includes(b[0]));
}

const GUTTURALS = 'gkqc';

const metaphone = new Metaphone();

const soundOf = kept((word) =>
  metaphone.process(word.replace(/[gkq]h/g, 'k').replace(/c(?!h)|[gq]/g, 'k')).replace(/(.)\1+/g, '$1'),
);

/** By short form, the full names it may stand for ("bill": "william"). */
const fullNames: ReadonlyMap<string, readonly string[]> = readNicknames();

/** Is one of the two folded given names short for the other, or are both short for a third? */
export function isNickname(a: string, b: string): boolean {
  const longA = fullNames.get(a);
  const longB = fullNames.get(b);
  if (longA?.includes(b) || longB?.includes(a)) return true;
  return longA?.some((name) => longB?.includes(name)) ?? false;
}

function readNicknames(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const line of wordList('link/nicknames')) {
    const [full, forms] = line.split(':');
    for (const form of forms.trim().split(/\s+/)) {
      const key = fold(form);
      names.set(key, [...(names.get(key) ?? []), fold(full)]);
    }
  }
  return names;
}
