import { roomFor } from '../core/grown.ts';
import { FNV_OFFSET, FNV_PRIME } from '../core/vocabulary.ts';
import { fold } from '../link/names/fold.ts';
import { CodeUnits } from '../tokenize/code-units.ts';

const reader = new CodeUnits();
let hashes = new Uint32Array(0);

/**
 * The words of a text as 32-bit hashes, in order: without case, accents and apostrophes; marks and dashes part words and do
 * not count. So two printings of one text are equal whatever their typography.
 * @returns a view of a column that the next call writes over: who keeps it takes a copy
 */
export function wordHashes(text: string): Uint32Array {
  const count = readWords(text);
  return hashes.subarray(0, count);
}

/** @returns how many words the text has */
function readWords(text: string): number {
  const units = reader.read(text);
  const end = text.length;
  if (hashes.length <= end >> 1) hashes = new Uint32Array(roomFor(end));
  const column = hashes;
  let count = 0;
  let hash = FNV_OFFSET;
  let isWord = false;
  for (let i = 0; i <= end; i++) {
    const unit = units[i]; // behind the last one a zero, which ends its word
    const lower = unit | CASE; // digits have the bit
    if ((lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) {
      hash = Math.imul(hash ^ lower, FNV_PRIME);
      isWord = true;
    } else if (unit !== APOSTROPHE && unit !== TYPOGRAPHIC_APOSTROPHE) {
      const letters = unit < 0x80 ? '' : foldedUnit(unit);
      for (let k = 0; k < letters.length; k++) hash = Math.imul(hash ^ letters.charCodeAt(k), FNV_PRIME);
      if (isWord && letters === '') {
        column[count++] = hash ^ (hash >>> 15);
        hash = FNV_OFFSET;
      }
      isWord = letters !== '';
    }
  }
  return count;
}

/** By this bit small letters of ASCII differ from capitals. */
const CASE = 0x20;

/** 64 bits of some numbers, as sixteen hexadecimal digits. */
export function hashOf(numbers: Iterable<number>): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (const number of numbers) {
    one = Math.imul(one ^ number, 0x01000193);
    other = Math.imul(other ^ number, 0x85ebca6b) ^ (other >>> 13);
  }
  return [one, other].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}

const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

/** What a code unit beyond ASCII is compared as: "e" for "é", itself for other scripts, '' for what is no letter. */
function foldedUnit(unit: number): string {
  let folded = units.get(unit);
  if (folded === undefined) {
    const written = String.fromCharCode(unit);
    folded = /[\p{L}\p{N}\p{Cs}]/u.test(written) ? fold(written.toLowerCase()) : '';
    units.set(unit, folded);
  }
  return folded;
}

/** At most one entry for each of 65,536 code units. */
const units = new Map<number, string>();
