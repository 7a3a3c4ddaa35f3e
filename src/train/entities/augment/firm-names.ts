import { wordSections } from '../../../learn/word-list.ts';
import type { SeededRandom } from '../../learning/random.ts';
import { trainingSections } from '../lists.ts';
import type { CoinedNames } from './coined-names.ts';

/** Names of firms, brands and parties of today: listed ones, coined ones, and the two with what ends a firm's name. */
export class FirmNames {
  readonly #random: SeededRandom;
  readonly #coined: CoinedNames;
  readonly #listed = wordSections('names/firms', /\s*;\s*/);
  readonly #modern = trainingSections('firms', /\s*;\s*/);

  constructor(coined: CoinedNames, random: SeededRandom) {
    this.#coined = coined;
    this.#random = random;
  }

  /** Any firm or party. */
  any(): string {
    const kind = this.#random.next();
    if (kind < 0.22) return this.#random.pick(this.#listed.of('common'));
    if (kind < 0.3) return this.#random.pick(this.#listed.of('possessive', 'joined'));
    if (kind < 0.34) return this.#random.pick(this.#listed.of('party'));
    if (kind < 0.56) return this.#random.pick(this.#modern.of('firm'));
    if (kind < 0.72) return this.#coined.firm();
    if (kind < 0.77) return this.#coined.initials();
    return this.compound();
  }

  /** Who puts money into firms. */
  investor(): string {
    const kind = this.#random.next();
    if (kind < 0.35) return this.#random.pick(this.#modern.of('investor'));
    if (kind < 0.45) return this.any();
    return `${this.#head()} ${this.#random.pick(this.#modern.of('fund-ending'))}`;
  }

  /** "Karvio Foods", "Red Harbour Energy". */
  compound(): string {
    return `${this.#head()} ${this.#random.pick(this.#modern.of('ending'))}`;
  }

  /** A party of several words, or a common word that is one. */
  party(): string {
    return this.#random.pick(this.#listed.of('party'));
  }

  #head(): string {
    const kind = this.#random.next();
    if (kind < 0.4) return this.#coined.firm();
    if (kind < 0.5) return this.#coined.surname();
    if (kind < 0.55) return this.#coined.initials();
    const words = this.#modern.of('head');
    return kind < 0.85 ? this.#random.pick(words) : `${this.#random.pick(words)} ${this.#random.pick(words)}`;
  }
}
