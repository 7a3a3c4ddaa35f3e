import type { EntityType } from '../../core/layers/names.ts';
import type { Candidate } from '../../gazetteer/candidate.ts';
import type { CandidateFinder, Lookup } from '../../gazetteer/candidates.ts';
import { NameKind, RecordKind } from '../../gazetteer/gazetteer.ts';
import { isRoadNumber, placeKey } from '../../gazetteer/place-name.ts';
import type { PlaceWords } from '../../gazetteer/place-words.ts';
import { Remembered } from '../../gazetteer/remembered.ts';

/** A city must have this many people (decimal logarithm) to be thought of at the head of an organization's name. */
const KNOWN_CITY = 5;
const LONGEST_HEAD = 3;

/** What a name says by itself, whatever the article. */
export interface NameReading {
  /** What it may mean; null if nothing. */
  readonly lookup: Lookup | null;
  /** Bits of `Cue` of its words that are no part of the place's name: "province" of "Kano province". */
  readonly kinds: number;
  /** It has a word such as "street" or "hospital" in it. */
  readonly isFacility: boolean;
  /** It has a word such as "hospital" or "stadium" in it, of an institution that is also a building. */
  readonly isVenue: boolean;
  /** It begins with a direction: "West Coast". */
  readonly isRelative: boolean;
  /** It is the name of what is on no map of the earth. */
  readonly isOffMap: boolean;
}

/** Reads names by their type: places; peoples' countries; what an organization is named for. Keeps recent readings. */
export class NameReader {
  readonly #finder: CandidateFinder;
  readonly #words: PlaceWords;
  readonly #readings: Readonly<Record<EntityType, Remembered<NameReading>>>;

  constructor(finder: CandidateFinder, words: PlaceWords) {
    this.#finder = finder;
    this.#words = words;
    const readings = (type: EntityType) => new Remembered((name) => this.#read(name, type));
    this.#readings = {
      person: readings('person'),
      place: readings('place'),
      organization: readings('organization'),
      group: readings('group'),
    };
  }

  read(name: string, type: EntityType): NameReading {
    return this.#readings[type].of(name);
  }

  #read(name: string, type: EntityType): NameReading {
    const { cues, facility, venue, leading, offMap } = this.#words;
    const lower = name.toLowerCase();
    const lookup = readingOf(name, type, this.#finder, this.#words);
    let kinds = 0;
    let isFacility = isRoadNumber(name);
    let isVenue = false;
    for (const word of wordsOf(lower)) {
      kinds |= cues.get(word) ?? 0;
      isFacility ||= facility.has(word);
      isVenue ||= venue.has(word);
    }
    return {
      lookup,
      kinds: lookup?.match === 'trimmed' ? kinds : 0,
      isFacility,
      isVenue,
      isRelative: leading.some((word) => lower.startsWith(word)),
      isOffMap: offMap.has(placeKey(name)),
    };
  }
}

/** Runs of letters. Nearly all names are of ASCII letters and single spaces, which are cut far faster. */
function wordsOf(lower: string): string[] {
  return lower.split(/^[a-z ]*$/.test(lower) ? ' ' : /[^\p{L}]+/u);
}

function readingOf(
  name: string,
  type: EntityType,
  finder: CandidateFinder,
  words: PlaceWords,
): Lookup | null {
  switch (type) {
    case 'person':
      return null;
    case 'group':
      return peopleOf(name, finder);
    case 'organization':
      return placeOfOrganization(name, finder, words);
    case 'place':
      return finder.find(name);
  }
}

/**
 * The place that an organization's name is ("Kremlin"), begins with ("Leeds Crown Court", "Georgian Ministry of Defence")
 * or ends with ("Bank of England"). An embassy stands for its country but lies elsewhere.
 */
function placeOfOrganization(name: string, finder: CandidateFinder, words: PlaceWords): Lookup | null {
  const whole = finder.whole(name);
  if (whole) {
    const named = filtered(whole, (candidate) => mayNameOrganization(candidate, words, name));
    if (!named) return null;
    const { candidates, match } = named;
    return { candidates, match, isWord: words.common.has(placeKey(name)) };
  }
  const parts = name.split(' ');
  const tail = Math.max(parts.lastIndexOf('of'), parts.lastIndexOf('in')) + 1;
  const isAbroad = parts.some((part) => words.abroad.has(part.toLowerCase()));
  if (!isAbroad)
    for (let length = Math.min(LONGEST_HEAD, parts.length - 1); length > 0; length--) {
      const head = partOf(parts.slice(0, length), finder, words);
      if (head) return head;
    }
  return tail > 1 && parts.length - tail <= LONGEST_HEAD ? partOf(parts.slice(tail), finder, words) : null;
}

function partOf(parts: readonly string[], finder: CandidateFinder, words: PlaceWords): Lookup | null {
  const written = parts.join(' ');
  if (SAINTS.test(written)) return null;
  const part = written.replace(/['’]s?$/, '');
  const whole = finder.whole(part);
  if (!whole) return null;
  const key = placeKey(part);
  if (words.weak.has(key) || words.ambiguous.has(key)) return null;
  const lookup = filtered(whole, (candidate) => candidate.kind !== RecordKind.area && isWellKnown(candidate));
  return lookup && { candidates: lookup.candidates, match: 'part', isWord: words.common.has(key) };
}

/** "St Vincent's" of a hospital: the saint, not the island. */
const SAINTS = /^(?:Sts?|Saints?)\b.*['’]s?$/;
const ACRONYM = /^[A-Z.]{2,5}$/;
const KNOWN_ACRONYM = 6;

/** Acronyms are of countries, unions and large states only; rivers and seas lend their names to companies; the European Union is also where it is. */
function mayNameOrganization(
  { kind, name, logPopulation }: Candidate,
  words: PlaceWords,
  written: string,
): boolean {
  const isWide = kind === RecordKind.country || kind === RecordKind.area;
  if (ACRONYM.test(written) && !isWide && logPopulation < KNOWN_ACRONYM) return false;
  if (name !== NameKind.name && name !== NameKind.abbreviation) return false;
  return kind !== RecordKind.area || !words.ambiguous.has(placeKey(written));
}

/** The country of a people; of two in one name, the first says where they live ("Bosnian Serb"), unless in America. */
function peopleOf(name: string, finder: CandidateFinder): Lookup | null {
  const whole = filtered(finder.whole(name), isPeople);
  const words = name.split(/[\s-]+/);
  if (whole || words.length === 1) return whole;
  const last = words[words.length - 1];
  const order = /^Americans?$/.test(last) ? [last, words[0]] : [words[0], last];
  for (const word of order) {
    const lookup = filtered(
      finder.whole(word),
      (candidate) => candidate.kind === RecordKind.country && isPeople(candidate),
    );
    if (lookup) return { candidates: lookup.candidates, match: 'part' };
  }
  return null;
}

/** "Turkish", and what is both a people and a name: "Saudi", "U.S." */
function isPeople({ kind, name }: Candidate): boolean {
  return name === NameKind.demonym || (kind === RecordKind.country && name === NameKind.name);
}

/** True for countries, states, landmarks and large cities under their own name. */
export function isWellKnown({ kind, name, logPopulation }: Candidate): boolean {
  if (name === NameKind.demonym) return kind === RecordKind.country;
  if (name !== NameKind.name) return false;
  if (kind === RecordKind.city) return logPopulation >= KNOWN_CITY;
  return kind !== RecordKind.county && kind !== RecordKind.airport;
}

/** The candidates of a whole name that pass; null if none does. */
function filtered(lookup: Lookup | null, passes: (candidate: Candidate) => boolean): Lookup | null {
  const candidates = lookup?.candidates.filter(passes) ?? [];
  return candidates.length > 0 ? { candidates, match: 'whole' } : null;
}
