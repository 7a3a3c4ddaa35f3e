import { fold } from '../link/names/fold.ts';

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/**
 * The words of a text as 32-bit hashes, in order: without case, accents and apostrophes; marks and dashes part words and do
 * not count. So two printings of one text are equal whatever their typography.
 */
export function wordHashes(text: string): Uint32Array {
  const hashes = new Uint32Array((text.length >> 1) + 1);
  let count = 0;
  let hash = FNV_OFFSET;
  let isWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39))
      hash = Math.imul(hash ^ unit, FNV_PRIME);
    else if (unit >= 0x41 && unit <= 0x5a) hash = Math.imul(hash ^ (unit | 0x20), FNV_PRIME);
    else if (unit === APOSTROPHE || unit === TYPOGRAPHIC_APOSTROPHE) continue;
    else {
      const letters = unit < 0x80 ? '' : foldedUnit(unit);
      for (let k = 0; k < letters.length; k++) hash = Math.imul(hash ^ letters.charCodeAt(k), FNV_PRIME);
      if (letters === '' && isWord) {
        hashes[count++] = hash ^ (hash >>> 15);
        hash = FNV_OFFSET;
      }
      isWord = letters !== '';
      continue;
    }
    isWord = true;
  }
  if (isWord) hashes[count++] = hash ^ (hash >>> 15);
  return hashes.slice(0, count);
}

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
