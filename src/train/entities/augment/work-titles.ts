import type { SeededRandom } from '../../learning/random.ts';
import { trainingSections, trainingWords } from '../lists.ts';
import type { CoinedNames } from './coined-names.ts';

/** Titles of films, series, books, songs, games: many are also names of persons or places ("Frances", "The Harrow"). */
export class WorkTitles {
  readonly #random: SeededRandom;
  readonly #coined: CoinedNames;
  readonly #words = trainingSections('titles');
  readonly #given = trainingWords('given-names').flat();
  readonly #surnames = trainingWords('surnames').flat();

  constructor(coined: CoinedNames, random: SeededRandom) {
    this.#coined = coined;
    this.#random = random;
  }

  any(): string {
    const noun = (): string => this.#random.pick(this.#words.of('noun'));
    const kind = this.#random.next();
    if (kind < 0.12) return this.#random.pick(this.#surnames);
    if (kind < 0.22) return this.#random.pick(this.#given);
    if (kind < 0.27) return this.#coined.surname();
    if (kind < 0.39) return noun();
    if (kind < 0.53) return `The ${noun()}`;
    if (kind < 0.63) return `${this.#random.pick(this.#words.of('adjective'))} ${noun()}`;
    if (kind < 0.71) return `The ${this.#random.pick(this.#words.of('adjective'))} ${noun()}`;
    if (kind < 0.8) return `${noun()} of the ${noun()}`;
    if (kind < 0.87) return `The ${noun()} and the ${noun()}`;
    if (kind < 0.93) return `${this.#random.pick(this.#given)} ${this.#random.pick(this.#surnames)}`;
    return `${this.#random.pick(this.#given)}: ${this.#random.pick(this.#words.of('adjective'))} ${noun()}`;
  }
}
