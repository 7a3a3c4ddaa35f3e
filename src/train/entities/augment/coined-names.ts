import type { SeededRandom } from '../../learning/random.ts';

const split = (list: string): readonly string[] => list.split(' ');

const ONSETS = split(
  'b br c ch cl d dr f fl g gr h j k kh kl l m n nd ng ny p ph pr q r s sh sl sw t th tr v w x y z zh',
);
const NUCLEI = split('a a a e e i i o o u u ai ao ee ei ia io oa oo ou ue');
const CODAS = split('l ll m n n nd ng nk r r rd rn s sh st t th x z k b');
const PLACE_ENDINGS = split(
  'ville ton bury more wick by dale ford field worth stead pur abad nagar giri kirk ness koro gama tunga rra wong hau zi po ovo sk itsa eni igny ac au berg dorf hausen ura saki ito uco enco',
);
const PERSON_ENDINGS = split(
  'enko ov ova ski ska wicz ic escu oglu ian yan dze shvili adze wala kar appa wu nwa ele ade ola kwe mba ngo eda ez es inho ini elli otti sson sen quist poulos akis nen ila kainen ullah zadeh pour uddin iah raj amma',
);
const FIRM_ENDINGS = split(
  'o a ly ify io ix eo ora us on ic ex ium yx ora era ova ent iva ant is ys al tek soft net pay zon gen max star lytics',
);

/**
 * Words that nobody knows and that look like names: what is told of one can only be told from the sentence that it stands in.
 * Deterministic for a state of `random`.
 */
export class CoinedNames {
  readonly #random: SeededRandom;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** "Brelosk", "Karanda": half of them end as names of places do. */
  place(): string {
    return this.#word(PLACE_ENDINGS);
  }

  surname(): string {
    return this.#word(PERSON_ENDINGS);
  }

  /** "Zalio", "Payvix": a firm or a brand of one word. */
  firm(): string {
    return this.#word(FIRM_ENDINGS);
  }

  /** Capitals that are no word: "GKV". */
  initials(): string {
    const length = 2 + this.#random.below(3);
    return Array.from({ length }, () => String.fromCharCode(65 + this.#random.below(26))).join('');
  }

  #word(endings: readonly string[]): string {
    const syllables = 1 + this.#random.below(2);
    let word = '';
    for (let s = 0; s < syllables; s++) word += this.#syllable(s);
    if (this.#random.next() < 0.5) word += this.#random.pick(endings);
    else word += this.#syllable(1);
    return word[0].toUpperCase() + word.slice(1);
  }

  #syllable(place: number): string {
    const onset = place > 0 || this.#random.next() < 0.8 ? this.#random.pick(ONSETS) : '';
    return onset + this.#random.pick(NUCLEI) + (this.#random.next() < 0.4 ? this.#random.pick(CODAS) : '');
  }
}
