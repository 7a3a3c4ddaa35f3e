import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import Metaphone from 'natural/lib/natural/phonetics/metaphone.js';
import { wordList } from '../learn/word-list.ts';
import { fold } from './fold.ts';

/** Two spellings of one name are at least this alike (Jaro-Winkler, 0 to 1). */
const LEAST_LIKENESS = 0.84;
const SHORTEST = 5;

const sounds = new Map<string, string>();
const MAX_SOUNDS = 20_000;

/**
 * Are the two folded words transliterations of one name, as "araghchi" and "araqchi"? They must begin alike, sound alike
 * (Metaphone with gutturals merged) and be spelled alike (Jaro-Winkler).
 */
export function isTransliteration(a: string, b: string): boolean {
  if (a.length < SHORTEST || b.length < SHORTEST || !beginAlike(a, b)) return false;
  return soundOf(a) === soundOf(b) && jaroWinkler(a, b) >= LEAST_LIKENESS;
}

function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (GUTTURALS.includes(a[0]) && GUTTURALS.includes(b[0]));
}

const GUTTURALS = 'gkqc';

const metaphone = new Metaphone();

function soundOf(word: string): string {
  let sound = sounds.get(word);
  if (sound === undefined) {
    if (sounds.size >= MAX_SOUNDS) sounds.clear();
    sound = metaphone
      .process(word.replace(/[gkq]h/g, 'k').replace(/c(?!h)|[gq]/g, 'k'))
      .replace(/(.)\1+/g, '$1');
    sounds.set(word, sound);
  }
  return sound;
}

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
