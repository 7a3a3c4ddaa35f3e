import type { SeededRandom } from '../../learning/random.ts';
import { trainingSections } from '../lists.ts';
import { CoinedNames } from './coined-names.ts';
import { FirmNames } from './firm-names.ts';
import type { Namesakes } from './namesakes.ts';
import { WorkTitles } from './work-titles.ts';

/** How many persons of templates have a surname that nobody knows. */
const COINED = 0.3;

/** Names for the slots of `lists/templates.txt`, by the kind of slot. */
export class SlotNames {
  readonly #random: SeededRandom;
  readonly #namesakes: Namesakes;
  readonly #coined: CoinedNames;
  readonly #makers: Readonly<Record<string, () => string | undefined>>;
  readonly #things = trainingSections('things', /\s*;\s*/);

  constructor(namesakes: Namesakes, random: SeededRandom) {
    this.#random = random;
    this.#namesakes = namesakes;
    const { pools } = namesakes;
    const coined = new CoinedNames(random);
    const firms = new FirmNames(coined, random);
    const works = new WorkTitles(coined, random);
    this.#coined = coined;
    const number = (limit: number): string => `${1 + random.below(limit)}`;
    this.#makers = {
      firm: () => firms.any(),
      investor: () => firms.investor(),
      party: () => (this.#isEven() ? firms.party() : coined.initials()),
      team: () => this.#random.pick(this.#isEven() ? pools.clubs : pools.teams),
      org: () => this.#random.pick(pools.bodies),
      place: () => this.#random.pick(pools.cities),
      town: () =>
        this.#isEven() ? coined.place() : this.#random.pick(this.#isEven() ? pools.regions : pools.cities),
      group: () => this.#random.pick(pools.groups),
      work: () => works.any(),
      n: () => number(90),
      m: () => number(90),
      d: () => number(6),
    };
  }

  /** A name; none if the articles have none of this kind. @throws HearsayError `model` if no list has the kind */
  name(kind: string): string | undefined {
    const make = this.#makers[kind];
    return make ? make() : this.#random.pick(this.#things.of(kind));
  }

  /** A person's full name and surname. */
  person(): { full: string; surname: string } {
    if (this.#random.next() >= COINED) return this.#namesakes.fullName();
    const surname = this.#coined.surname();
    return { full: `${this.#random.pick(this.#namesakes.pools.given)} ${surname}`, surname };
  }

  #isEven(): boolean {
    return this.#random.next() < 0.5;
  }
}
