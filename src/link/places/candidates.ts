import { type Gazetteer, NameKind, type Posting, RecordKind, Seat } from './gazetteer.ts';
import { placeKey } from './place-name.ts';
import type { PlaceWords } from './place-words.ts';

/** A place that a name may mean, with what the article does not change. */
export interface Candidate {
  readonly record: number;
  readonly name: NameKind;
  readonly kind: RecordKind;
  /** Index of the country; 0 if none or several. */
  readonly country: number;
  /** Run of records of one state: equal for places of one state. */
  readonly group: number;
  readonly logPopulation: number;
  /** The point as a unit vector. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** How likely it is before the article is looked at: roughly a decimal logarithm. */
  readonly prior: number;
}

/** The candidates of a name, the likeliest first, and how the name was found. */
export interface Reading {
  readonly candidates: readonly Candidate[];
  /** The whole name; the name without "northern", "city of", "province"...; or only a part ("Leeds Crown Court"). */
  readonly match: 'whole' | 'trimmed' | 'part';
  /** The name, or the part of it, is also an English word ("Orange Alert"). */
  readonly isWord?: boolean;
}

/** Weights of the prior. They were set by hand, not fitted: a fit on so few articles did not carry over. */
const PRIOR: Readonly<Record<RecordKind, number>> = {
  [RecordKind.country]: 3,
  [RecordKind.state]: 1.6,
  [RecordKind.county]: -1.2,
  [RecordKind.city]: 0,
  [RecordKind.airport]: -0.5,
  [RecordKind.area]: 4,
  [RecordKind.region]: 2.5,
  [RecordKind.landmark]: 4,
};
const NAME_BONUS: Readonly<Record<NameKind, number>> = {
  [NameKind.name]: 0,
  [NameKind.alias]: -2,
  [NameKind.demonym]: 1,
  [NameKind.abbreviation]: 0.5,
  [NameKind.code]: -3,
};
const SEAT_BONUS: Readonly<Record<Seat, number>> = {
  [Seat.none]: 0,
  [Seat.county]: 0,
  [Seat.state]: 0.4,
  [Seat.country]: 1.2,
  [Seat.quarter]: -0.6,
};
const SMALLEST_LOG_POPULATION = Math.log10(200);
/** Large cities and airports are often known by another name than the gazetteer's first. */
const KNOWN_ALIAS = -0.3;
const KNOWN_ALIAS_LOG_POPULATION = 5.95;
/** So are smaller ones by the first or last word of it: "Hull" is Kingston upon Hull. */
const KNOWN_SHORT_LOG_POPULATION = 5;
const AMERICAN = 0.3;
const PART = -1;
/** A state or county that shares its name with a large city of its country, or with a larger one elsewhere. */
const NAMESAKE_OF_CITY = -2;
const LARGE_CITY_LOG_POPULATION = 5;
/** A city or state that shares its name with its own country, Singapore apart. */
const NAMESAKE_OF_COUNTRY = -4;
const MOST_CANDIDATES = 40;
const MOST_READINGS = 4096;
const LONGEST_NAME = 80;
const PART_WORDS = 8;

/** The value of `key`, made if it is not there; a cache that has grown too large is emptied first. */
export function remembered<T>(cache: Map<string, T>, key: string, make: () => T): T {
  let value = cache.get(key);
  if (value === undefined) {
    if (cache.size >= MOST_READINGS) cache.clear();
    value = make();
    cache.set(key, value);
  }
  return value;
}

/** Looks names up and keeps the readings of recent ones: a cache, which never changes a result. */
export class CandidateFinder {
  readonly gazetteer: Gazetteer;
  readonly #words: PlaceWords;
  readonly #wholes = new Map<string, Reading | null>();
  readonly #readings = new Map<string, Reading | null>();

  constructor(gazetteer: Gazetteer, words: PlaceWords) {
    this.gazetteer = gazetteer;
    this.#words = words;
  }

  /** What `name`, as written and taken whole, may mean; null if nothing. */
  whole(name: string): Reading | null {
    return remembered(this.#wholes, name, () => this.#readWhole(name));
  }

  /** What `name`, as written, or else its best known part may mean; null if nothing. */
  find(name: string): Reading | null {
    return this.whole(name) ?? remembered(this.#readings, name, () => this.#readPart(name));
  }

  #readWhole(name: string): Reading | null {
    const key = name.length > LONGEST_NAME ? '' : placeKey(name);
    const postings = key ? this.gazetteer.lookup(key) : [];
    const isCapitalized = /^\p{Lu}/u.test(name);
    const written = postings.filter((posting) => isCapitalized || posting.name !== NameKind.abbreviation);
    if (written.length > 0) return { candidates: this.#weigh(written, 0, key), match: 'whole' };
    const comma = name.lastIndexOf(', ');
    return comma > 0 ? this.#within(name.slice(0, comma), name.slice(comma + 2)) : null;
  }

  /** "Greensboro, N.C.": the places of the first name in the state or country of the second. */
  #within(name: string, outer: string): Reading | null {
    const outers = (this.whole(outer)?.candidates ?? []).filter(
      ({ kind }) => kind === RecordKind.country || kind === RecordKind.state,
    );
    const candidates = (this.whole(name)?.candidates ?? []).filter(({ group, country, kind }) =>
      outers.some((other) =>
        other.kind === RecordKind.country
          ? kind !== RecordKind.country && country === other.country
          : kind !== RecordKind.state && group === other.group,
      ),
    );
    return candidates.length > 0 ? { candidates, match: 'whole' } : null;
  }

  #readPart(name: string): Reading | null {
    if (name.length > LONGEST_NAME) return null;
    const street = this.#streetEnd(name);
    if (street > 0) return street < name.length ? this.find(name.slice(street + 1).trim()) : null;
    const trimmed = this.#trim(placeKey(name));
    if (trimmed) return trimmed;
    const outer = this.#outer(name);
    if (outer) return outer;
    const part = this.#part(name);
    return part && { candidates: this.#weigh(part.postings, PART), match: 'part', isWord: part.isWord };
  }

  /** The state or country at the end of "Gold Coast of Queensland". */
  #outer(name: string): Reading | null {
    const tail = /^.+ (?:of|in) (?:the )?(\p{Lu}.*)$/u.exec(name)?.[1];
    const candidates = (tail ? this.whole(tail) : null)?.candidates ?? [];
    const isWide = candidates[0]?.kind === RecordKind.country || candidates[0]?.kind === RecordKind.state;
    return isWide ? { candidates, match: 'trimmed' } : null;
  }

  /** Where the name of a street ends: at a comma or the end of `name`; 0 if it is none. */
  #streetEnd(name: string): number {
    const comma = name.indexOf(',');
    const end = comma < 0 ? name.length : comma;
    const space = name.lastIndexOf(' ', end - 1);
    return space > 0 && this.#words.street.has(name.slice(space + 1, end).toLowerCase()) ? end : 0;
  }

  /**
   * The name without words that may stand before or after it. What is left must be a name: "Mid-North Coast" is none.
   * With a word of nature behind it, it is only a part of the name: "Victoria Island".
   */
  #trim(key: string): Reading | null {
    const { trailing, leading, feature } = this.#words;
    let rest = key;
    let match: Reading['match'] = 'trimmed';
    for (let step = 0; step < 3; step++) {
      const tail = trailing.find((word) => rest.endsWith(` ${word}`));
      const head = tail ? undefined : leading.find((word) => rest.startsWith(`${word} `));
      if (tail) rest = rest.slice(0, -tail.length - 1);
      else if (head) rest = rest.slice(head.length + 1);
      else return null;
      if (tail && feature.has(tail)) match = 'part';
      if (rest.length <= 2 || this.#isCommonWord(rest)) return null;
      const postings = this.gazetteer.lookup(rest);
      if (postings.length > 0)
        return { candidates: this.#weigh(postings, match === 'part' ? PART : 0), match };
    }
    return null;
  }

  /** True of names all of whose words are no hint at a place, although some place is called so: "eastern region". */
  #isCommonWord(key: string): boolean {
    const { weak, leading, trailing } = this.#words;
    return key
      .split(' ')
      .every((word) => weak.has(word) || leading.includes(word) || trailing.includes(word));
  }

  /** Postings of the part of a longer name that is the best known place: "Leeds" of "Leeds Crown Court". */
  #part(name: string): { postings: Posting[]; isWord: boolean } | null {
    const words = name
      .split(/[\s,/-]+/)
      .filter(Boolean)
      .slice(0, PART_WORDS);
    const isEmbassy = words.some((word) => /^(?:embassy|consulate)$/i.test(word));
    let best: { postings: Posting[]; isWord: boolean } | null = null;
    let bestPopulation = 0;
    for (let length = words.length - 1; length >= 1; length--) {
      for (let first = 0; first + length <= words.length; first++) {
        const part = words
          .slice(first, first + length)
          .join(' ')
          .replace(/['’]s?$/, '');
        const key = placeKey(part);
        if (!/^\p{Lu}/u.test(part) || key.length < 3 || this.#isCommonWord(key)) continue;
        const known = this.gazetteer
          .lookup(key)
          .filter(
            (posting) =>
              !(isEmbassy && posting.name === NameKind.demonym) && this.#isWellKnown(posting, length > 1),
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

  #isWellKnown({ record, name }: Posting, isLong: boolean): boolean {
    const kind = this.gazetteer.kindOf(record);
    if (kind === RecordKind.county || kind === RecordKind.airport) return false;
    if (kind !== RecordKind.city) return true;
    return name === NameKind.name && this.gazetteer.logPopulationOf(record) >= (isLong ? 4.3 : 5);
  }

  /** Comparable between kinds: a country outranks any city. */
  #renown(record: number): number {
    const kind = this.gazetteer.kindOf(record);
    if (kind === RecordKind.country) return 7;
    const logPopulation = this.gazetteer.logPopulationOf(record);
    return kind === RecordKind.state ? Math.min(6.5, logPopulation) : logPopulation;
  }

  /** Candidates with their priors, the likeliest first. @param key of the whole name, '' if it is found in part */
  #weigh(postings: readonly Posting[], adjust: number, key = ''): Candidate[] {
    const gazetteer = this.gazetteer;
    const withLargeCity = new Set<number>();
    const countries = new Set<number>();
    let largestCity = 0;
    const country = ({ record }: Posting): number => gazetteer.countryOfGroup(gazetteer.groupOf(record));
    for (const posting of postings) {
      if (posting.name !== NameKind.name && posting.name !== NameKind.alias) continue;
      const kind = gazetteer.kindOf(posting.record);
      if (kind === RecordKind.country) countries.add(country(posting));
      if (kind !== RecordKind.city) continue;
      const logPopulation = gazetteer.logPopulationOf(posting.record);
      if (logPopulation > LARGE_CITY_LOG_POPULATION) withLargeCity.add(country(posting));
      if (posting.name === NameKind.name) largestCity = Math.max(largestCity, logPopulation);
    }
    const american = gazetteer.countries.indexOf('US');
    const singapore = gazetteer.countries.indexOf('SG');
    const candidates = postings.map(({ record, name }): Candidate => {
      const group = gazetteer.groupOf(record);
      const country = gazetteer.countryOfGroup(group);
      const kind = gazetteer.kindOf(record);
      const logPopulation = gazetteer.logPopulationOf(record);
      const isDivision = kind === RecordKind.state || kind === RecordKind.county;
      let prior = PRIOR[kind] + adjust + Math.max(SMALLEST_LOG_POPULATION, logPopulation);
      prior += name === NameKind.alias && this.#isKnownAlias(record, key) ? KNOWN_ALIAS : NAME_BONUS[name];
      prior += SEAT_BONUS[gazetteer.seatOf(record)];
      if (country === american) prior += AMERICAN;
      const isOutshone = withLargeCity.has(country) || logPopulation < largestCity;
      if (isDivision && (gazetteer.hasNamesake(record) || isOutshone)) prior += NAMESAKE_OF_CITY;
      if ((isDivision || kind === RecordKind.city) && countries.has(country) && country !== singapore)
        prior += NAMESAKE_OF_COUNTRY;
      return { record, name, kind, country, group, logPopulation, ...this.#vector(record), prior };
    });
    candidates.sort((a, b) => b.prior - a.prior || a.record - b.record);
    return candidates.slice(0, MOST_CANDIDATES);
  }

  /** True of other names of large cities and airports, and of the short names of cities. */
  #isKnownAlias(record: number, key: string): boolean {
    const kind = this.gazetteer.kindOf(record);
    if (kind !== RecordKind.city) return kind === RecordKind.airport;
    const logPopulation = this.gazetteer.logPopulationOf(record);
    if (logPopulation > KNOWN_ALIAS_LOG_POPULATION) return true;
    if (key === '' || logPopulation <= KNOWN_SHORT_LOG_POPULATION) return false;
    const name = placeKey(this.gazetteer.nameOf(record));
    return name.startsWith(`${key} `) || name.endsWith(` ${key}`);
  }

  #vector(record: number): { x: number; y: number; z: number } {
    const latitude = (this.gazetteer.latitudeOf(record) * Math.PI) / 180;
    const longitude = (this.gazetteer.longitudeOf(record) * Math.PI) / 180;
    return {
      x: Math.cos(latitude) * Math.cos(longitude),
      y: Math.cos(latitude) * Math.sin(longitude),
      z: Math.sin(latitude),
    };
  }
}

/** Kilometres. */
export const EARTH_RADIUS = 6371;

/** Kilometres through the earth between two points: within 1% of the distance on the ground up to 3,000 km. */
export function kilometres(a: Candidate, b: Candidate): number {
  const x = a.x - b.x;
  const y = a.y - b.y;
  const z = a.z - b.z;
  return EARTH_RADIUS * Math.sqrt(x * x + y * y + z * z);
}
