import type { EntityType } from '../core/names.ts';
import { normalize } from '../core/vocabulary.ts';
import { wordList } from '../learn/word-list.ts';
import { fold } from './fold.ts';

/** By type and key of a name, the key of the canonical form of it ("us": "united states"). */
export class NameVariants {
  readonly #canonical = new Map<string, string>();

  constructor() {
    for (const line of wordList('link/same-names')) {
      const [canonical, ...others] = line.split(';').map(nameKey);
      for (const other of others)
        for (const type of ['place', 'organization']) this.#canonical.set(`${type} ${other}`, canonical);
    }
    for (const line of wordList('link/group-names')) {
      const [canonical, ...others] = line.split(';').map(nameKey);
      for (const other of others) this.#canonical.set(`group ${other}`, canonical);
    }
  }

  canonical(type: EntityType, key: string): string | undefined {
    return this.#canonical.get(`${type} ${key}`);
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
