import { wordSections } from '../../../learn/word-list.ts';
import type { SeededRandom } from '../../learning/random.ts';

/** Ranks of persons, as articles write them before and after names. */
export class Ranks {
  readonly #random: SeededRandom;
  readonly #ranks = wordSections('names/ranks');
  readonly #words: ReadonlySet<string>;

  constructor(random: SeededRandom) {
    this.#random = random;
    this.#words = new Set(this.#ranks.of('title', 'short', 'namelike'));
  }

  has(word: string): boolean {
    return this.#words.has(word.toLowerCase());
  }

  /** "Detective Inspector", "Lt.". */
  any(): string {
    const kind = this.#random.next();
    if (kind < 0.04) return capitalized(this.#random.pick(this.#ranks.of('greeting')));
    if (kind < 0.6) {
      const rank = capitalized(this.#random.pick(this.#ranks.of('title')));
      return kind < 0.15 ? `${capitalized(this.#random.pick(this.#ranks.of('title')))} ${rank}` : rank;
    }
    if (kind < 0.7) return capitalized(this.#random.pick(this.#ranks.of('namelike')));
    return `${capitalized(this.#random.pick(this.#ranks.of('short')))}${kind < 0.8 ? '.' : ''}`;
  }

  /** What stands after a name: ", OBE,", " MP". */
  letters(): string {
    const letters = this.#random.pick(this.#ranks.of('after'));
    return this.#random.next() < 0.4 ? `, ${letters},` : ` ${letters}`;
  }
}

const capitalized = (word: string): string => word[0].toUpperCase() + word.slice(1);
