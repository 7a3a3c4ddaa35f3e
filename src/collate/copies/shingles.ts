import { withRoom } from '../../core/word-types.ts';
import { wordHashes } from '../word-hashes.ts';

/** So many words in a row are compared. */
const WORDS = 4;
/** One row in this many is kept, by its hash: the same ones in every text, so that shares can be read off two samples. */
const SAMPLE = 8;

let kept = new Uint32Array(0);

/**
 * What is kept of a text to find its copies: a sample of the hashes of its rows of four words, rising. Two samples show how
 * much of one text the other contains, where MinHash would only show how much they resemble: a text with a local head, or
 * the first third of one, is a copy too.
 */
export function shinglesOf(text: string): Uint32Array {
  const words = wordHashes(text);
  kept = withRoom(kept, words.length);
  let count = 0;
  for (let i = 0; i + WORDS <= words.length; i++) {
    let hash = 0x9e3779b9;
    for (let k = i; k < i + WORDS; k++) hash = Math.imul(hash ^ words[k], 0x85ebca6b) ^ (hash >>> 13);
    hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
    hash ^= hash >>> 15;
    if ((hash & (SAMPLE - 1)) === 0) kept[count++] = hash;
  }
  return eachOnce(kept.subarray(0, count).sort());
}

/** A copy of a list that rises, without what it repeats. */
function eachOnce(rising: Uint32Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < rising.length; i++)
    if (count === 0 || rising[i] !== rising[count - 1]) rising[count++] = rising[i];
  return rising.slice(0, count);
}
