import { ANY_RECORD, type Gazetteer, NameKind, type Posting, RecordKind } from './gazetteer.ts';
import { keyHash, placeKey } from './place-name.ts';
import type { PlaceWords } from './place-words.ts';

const PART_WORDS = 8;
const CAPITALIZED = /^\p{Lu}/u;

/** What a part of a name may mean. */
export interface KnownPart {
  readonly postings: readonly Posting[];
  /** The part is also an English word. */
  readonly isWord: boolean;
}

/** Finds the best known place within a longer name: "Leeds" of "Leeds Crown Court". */
export class KnownParts {
  readonly #gazetteer: Gazetteer;
  readonly #words: PlaceWords;
  /** Words that alone are no hint at a place. */
  readonly #commonWords: ReadonlySet<string>;

  constructor(gazetteer: Gazetteer, words: PlaceWords) {
    this.#gazetteer = gazetteer;
    this.#words = words;
    this.#commonWords = new Set([...words.weak, ...words.leading, ...words.trailing]);
  }

  /** Is it a name all of whose words are no hint at a place, although some place is called so: "eastern region"? */
  isCommon(key: string): boolean {
    return key.split(' ').every((word) => this.#commonWords.has(word));
  }

  /** The part of `name` that is the best known place; null if none is known. */
  of(name: string): KnownPart | null {
    const words = name
      .split(/[\s,/-]+/)
      .filter(Boolean)
      .slice(0, PART_WORDS);
    const joinsTowns = this.#joinsTowns(name);
    const isEmbassy = words.some((word) => /^(?:embassy|consulate)$/i.test(word));
    let best: KnownPart | null = null;
    let bestPopulation = 0;
    for (let length = words.length - 1; length >= 1; length--) {
      for (let first = 0; first + length <= words.length; first++) {
        const part = words
          .slice(first, first + length)
          .join(' ')
          .replace(/['’]s?$/, '');
        if (!CAPITALIZED.test(part) || !this.#isKnown(part)) continue; // nearly always
        const key = placeKey(part);
        if (key.length < 3 || this.isCommon(key)) continue;
        const known = this.#gazetteer
          .lookup(key)
          .filter(
            (posting) =>
              !(isEmbassy && posting.name === NameKind.demonym) &&
              !(joinsTowns && this.#gazetteer.kindOf(posting.record) === RecordKind.country) &&
              this.#isWellKnown(posting, length > 1),
          );
        const population = Math.max(0, ...known.map((posting) => this.#renown(posting.record)));
        if (population > bestPopulation) {
          best = { postings: known, isWord: this.#words.common.has(key) };
          bestPopulation = population;
        }
      }
    }
    return best;
  }

  /** Does the gazetteer know the very name? */
  #isKnown(name: string): boolean {
    const hash = keyHash(name, 0, name.length);
    return hash !== undefined && this.#gazetteer.namings(hash, ANY_RECORD) !== 0;
  }

  /** "Lokoja-Benin": a road between towns, of which one is called as a country is; not "Iran-Iraq". */
  #joinsTowns(name: string): boolean {
    const ends = /^(\p{Lu}\p{L}+)[-–](\p{Lu}\p{L}+)$/u.exec(name)?.slice(1);
    if (ends === undefined) return false;
    const areCountries = ends.map((end) =>
      this.#gazetteer
        .lookup(placeKey(end))
        .some(({ record }) => this.#gazetteer.kindOf(record) === RecordKind.country),
    );
    return areCountries.includes(false) && areCountries.includes(true);
  }

  #isWellKnown({ record, name }: Posting, isLong: boolean): boolean {
    const kind = this.#gazetteer.kindOf(record);
    if (kind === RecordKind.county || kind === RecordKind.airport) return false;
    if (kind !== RecordKind.city) return true;
    return name === NameKind.name && this.#gazetteer.logPopulationOf(record) >= (isLong ? 4.3 : 5);
  }

  /** Comparable between kinds: a country outranks any city. */
  #renown(record: number): number {
    const kind = this.#gazetteer.kindOf(record);
    if (kind === RecordKind.country) return 7;
    const logPopulation = this.#gazetteer.logPopulationOf(record);
    return kind === RecordKind.state ? Math.min(6.5, logPopulation) : logPopulation;
  }
}
