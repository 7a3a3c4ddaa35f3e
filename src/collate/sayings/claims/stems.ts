import { words as smallWords } from 'natural/lib/natural/util/stopwords.js';
import { FNV_OFFSET, FNV_PRIME, hashWord, wordOf } from '../../../core/vocabulary.ts';
import { isApostrophe, isWordUnit } from '../../../tokenize/characters.ts';
import { KeyPlaces } from '../../corpus/key-places.ts';
import { stemOf } from './porter.ts';

const SMALL: ReadonlySet<string> = new Set(smallWords);
const SHORTEST = 3;

const found = new KeyPlaces();

/**
 * Hashes of the words of a stretch of a text that say something, as stems (Porter 1980), and of its years, each once: no small
 * words, no other numbers.
 */
export function stemsIn(units: Uint16Array, start: number, end: number): Uint32Array {
  for (let i = start; i < end; i++) {
    const first = i;
    let one = FNV_OFFSET;
    let other = 0x9e3779b9;
    for (; i < end; i++) {
      let unit = units[i] | CASE;
      if (unit < 0x61 || unit > 0x7a) {
        unit = units[i];
        if (!isPart(unit)) break;
      }
      one = Math.imul(one ^ unit, FNV_PRIME);
      other = Math.imul(other ^ unit, 0x85ebca6b) ^ (other >>> 13);
    }
    if (i - first >= SHORTEST) addStems(slotOf(one, other, units, first, i));
  }
  return found.take();
}

/** By this bit small letters of ASCII differ from capitals. */
const CASE = 0x20;
const UNDERSCORE = 0x5f;

/** Stands in what is asked of at once: beside it a word may be read otherwise. */
function isPart(unit: number): boolean {
  return isWordUnit(unit) || isApostrophe(unit) || unit === UNDERSCORE || (unit & 0xf800) === 0xd800;
}

/**
 * Words that were asked of before, in a hash table. Four numbers a word, side by side, so that one read of memory finds it: 64
 * bits of it; how many stems are in it, counted from one; the hash of the only one, or where several stand.
 */
const slots = new Int32Array(4 << 16);
const MOST = 1 << 15;
let kept = 0;
let several: number[][] = [];

function addStems(slot: number): void {
  const stems = slots[slot + 2] - 1;
  if (stems === 1) found.of(slots[slot + 3] >>> 0);
  else if (stems > 1) for (const stem of several[slots[slot + 3]]) found.of(stem >>> 0);
}

/** Where a word stands in the table. */
function slotOf(one: number, other: number, units: Uint16Array, start: number, end: number): number {
  const last = slots.length - 4;
  let slot = (4 * (one ^ (one >>> 15))) & last;
  for (; slots[slot + 2] !== 0; slot = (slot + 4) & last)
    if (slots[slot] === one && slots[slot + 1] === other) return slot;
  if (kept === MOST) {
    slots.fill(0);
    several = [];
    kept = 0;
    return slotOf(one, other, units, start, end);
  }
  const stems = stemsOf(wordOf(units, start, end).toLowerCase());
  kept++;
  slots[slot] = one;
  slots[slot + 1] = other;
  slots[slot + 2] = stems.length + 1;
  slots[slot + 3] = stems.length > 1 ? several.push(stems) - 1 : (stems[0] ?? 0);
  return slot;
}

/** @param word letters, digits, apostrophes */
function stemsOf(word: string): number[] {
  const bare = word.replace(/[’'](?:s\b)?/g, '');
  return (bare.match(/\p{L}+|(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [])
    .filter((word) => word.length >= SHORTEST && !SMALL.has(word))
    .map((word) => hashWord(stemOf(word)));
}
