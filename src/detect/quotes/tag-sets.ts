import { POS } from '../../core/pos.ts';

/** A set of part-of-speech tags: 1 at the ids of those in it. */
export function tagSet(...tags: readonly (keyof typeof POS)[]): Uint8Array {
  const set = new Uint8Array(64);
  for (const tag of tags) set[POS[tag]] = 1;
  return set;
}
