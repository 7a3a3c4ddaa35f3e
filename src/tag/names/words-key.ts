import { stir } from '../../learn/features/feature-key.ts';

/** A number that is equal for the same words: of the tokens `[first, end)`, by their word types. */
export function wordsKey(types: Uint32Array, first: number, end: number): number {
  let key = end - first;
  for (let i = first; i < end; i++) key = stir(key, types[i]);
  return key;
}
