import type { EntityType } from '../../core/layers/names.ts';
import { normalize } from '../../core/vocabulary.ts';
import { wordList } from '../../learn/word-list.ts';
import { mapsByType } from '../by-type.ts';
import { fold } from './fold.ts';

/** By type and key of a name, the key of the canonical form of it ("us": "united states"). */
export class NameVariants {
  readonly #canonical = mapsByType<string>();

  constructor() {
    for (const line of wordList('link/same-names')) {
      const [canonical, ...others] = line.split(';').map(nameKey);
      for (const other of others)
        for (const type of ['place', 'organization'] as const) this.#canonical[type].set(other, canonical);
    }
    for (const line of wordList('link/group-names')) {
      const [canonical, ...others] = line.split(';').map(nameKey);
      for (const other of others) this.#canonical.group.set(other, canonical);
    }
  }

  canonical(type: EntityType, key: string): string | undefined {
    return this.#canonical[type].get(key);
  }
}

/** A name as it is compared: folded words with single spaces, without punctuation and a leading article. */
export function nameKey(name: string): string {
  const words = normalize(name)
    .split(/[\s,&/()-]+/)
    .map(fold)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words.join(' ');
}
