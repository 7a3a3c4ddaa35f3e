import type { Candidate } from './candidate.ts';
import { ANY_RECORD, type Gazetteer, NameKind, RecordKind } from './gazetteer.ts';
import { KnownParts } from './known-parts.ts';
import { keyHash, placeKey } from './place-name.ts';
import type { PlaceWords } from './place-words.ts';
import { weighed } from './prior.ts';
import { Remembered } from './remembered.ts';

/** The candidates of a name, the likeliest first, and how the name was found. */
export interface Lookup {
  readonly candidates: readonly Candidate[];
  /** The whole name; the name without "northern", "city of", "province"...; or only a part ("Leeds Crown Court"). */
  readonly match: 'whole' | 'trimmed' | 'part';
  /** The name, or the part of it, is also an English word ("Orange Alert"). */
  readonly isWord?: boolean;
}

/** Less for a name of which only a part is known. */
const PART = -1;
const LONGEST_NAME = 80;
/** An abbreviation counts only if it begins with a capital. */
const CAPITALIZED = /^\p{Lu}/u;
const ABBREVIATED = 1 << NameKind.abbreviation;
/** What a place may be said to lie in. */
const OUTER = (1 << RecordKind.country) | (1 << RecordKind.state);

/** Looks names up and keeps what recent ones gave: a cache, which never changes a result. */
export class CandidateFinder {
  readonly gazetteer: Gazetteer;
  readonly #words: PlaceWords;
  readonly #knownParts: KnownParts;
  /** What any of the words that are trimmed begins or ends with. */
  readonly #firstWords: ReadonlySet<string>;
  readonly #lastWords: ReadonlySet<string>;
  readonly #wholes = new Remembered((name) => this.#readWhole(name));
  readonly #parts = new Remembered((name) => this.#readPart(name));

  constructor(gazetteer: Gazetteer, words: PlaceWords) {
    this.gazetteer = gazetteer;
    this.#words = words;
    this.#knownParts = new KnownParts(gazetteer, words);
    const { leading, trailing } = words;
    this.#firstWords = new Set(leading.map((word) => word.split(' ')[0]));
    this.#lastWords = new Set(trailing.map((word) => word.slice(word.lastIndexOf(' ') + 1)));
  }

  /** What `name`, as written and taken whole, may mean; null if nothing. */
  whole(name: string): Lookup | null {
    return this.#wholes.of(name);
  }

  /**
   * How the name `text[start, end)`, as written and taken whole, names places of some kinds: bits `1 << NameKind`, 0 if it names
   * none. As {@link whole}, but nothing is weighed nor kept, and of most names no string is made.
   * @param kinds bits `1 << RecordKind`
   */
  namings(text: string, start: number, end: number, kinds: number): number {
    const hash = end - start > LONGEST_NAME ? undefined : keyHash(text, start, end);
    const own = hash === undefined ? 0 : asWritten(this.gazetteer.namings(hash, kinds), text, start);
    if (own !== 0) return own;
    const comma = lastComma(text, start, end);
    if (comma <= start) return 0;
    // Of other kinds
    if (hash !== undefined && asWritten(this.gazetteer.namings(hash, ANY_RECORD), text, start) !== 0)
      return 0;
    if (this.namings(text, comma + 2, end, OUTER) === 0) return 0;
    if (this.namings(text, start, comma, ANY_RECORD) === 0) return 0;
    const name = text.slice(start, end);
    let namings = 0;
    for (const candidate of this.whole(name)?.candidates ?? [])
      if ((kinds >>> candidate.kind) & 1) namings |= 1 << candidate.name;
    return namings;
  }

  /** What `name`, as written, or else its best known part may mean; null if nothing. */
  find(name: string): Lookup | null {
    return this.whole(name) ?? this.#parts.of(name);
  }

  #readWhole(name: string): Lookup | null {
    const hash = name.length > LONGEST_NAME ? undefined : keyHash(name, 0, name.length);
    const postings = hash === undefined ? [] : this.gazetteer.readings(hash);
    if (postings.length > 0) {
      const isCapitalized = CAPITALIZED.test(name);
      const written = postings.filter((posting) => isCapitalized || posting.name !== NameKind.abbreviation);
      if (written.length > 0)
        return { candidates: weighed(this.gazetteer, written, 0, placeKey(name)), match: 'whole' };
    }
    const comma = name.lastIndexOf(', ');
    return comma > 0 ? this.#within(name.slice(0, comma), name.slice(comma + 2)) : null;
  }

  /** "Greensboro, N.C.": the places of the first name in the state or country of the second. */
  #within(name: string, outer: string): Lookup | null {
    const outers = (this.whole(outer)?.candidates ?? []).filter(
      ({ kind }) => kind === RecordKind.country || kind === RecordKind.state,
    );
    if (outers.length === 0) return null;
    const candidates = (this.whole(name)?.candidates ?? []).filter(({ group, country, kind }) =>
      outers.some((other) =>
        other.kind === RecordKind.country
          ? kind !== RecordKind.country && country === other.country
          : kind !== RecordKind.state && group === other.group,
      ),
    );
    return candidates.length > 0 ? { candidates, match: 'whole' } : null;
  }

  #readPart(name: string): Lookup | null {
    if (name.length > LONGEST_NAME) return null;
    const street = this.#streetEnd(name);
    if (street > 0) return street < name.length ? this.find(name.slice(street + 1).trim()) : null;
    const key = placeKey(name);
    if (this.#isPartOfLand(key)) return null;
    const trimmed = this.#trim(key);
    if (trimmed) return trimmed;
    const outer = this.#outer(name);
    if (outer) return outer;
    const part = this.#knownParts.of(name);
    return (
      part && { candidates: weighed(this.gazetteer, part.postings, PART), match: 'part', isWord: part.isWord }
    );
  }

  /** The state or country at the end of "Gold Coast of Queensland". */
  #outer(name: string): Lookup | null {
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
  #trim(key: string): Lookup | null {
    const { trailing, leading, feature } = this.#words;
    let rest = key;
    let match: Lookup['match'] = 'trimmed';
    for (let step = 0; step < 3; step++) {
      const space = rest.indexOf(' ');
      if (space < 0) return null;
      const tail = this.#lastWords.has(rest.slice(rest.lastIndexOf(' ') + 1))
        ? trailing.find((word) => rest.endsWith(` ${word}`))
        : undefined;
      const head =
        tail === undefined && this.#firstWords.has(rest.slice(0, space))
          ? leading.find((word) => rest.startsWith(`${word} `))
          : undefined;
      if (tail) rest = rest.slice(0, -tail.length - 1);
      else if (head) rest = rest.slice(head.length + 1);
      else return null;
      if (tail && feature.has(tail)) match = 'part';
      if (rest.length <= 2 || this.#knownParts.isCommon(rest)) return null;
      const postings = this.gazetteer.lookup(rest);
      if (postings.length > 0)
        return { candidates: weighed(this.gazetteer, postings, match === 'part' ? PART : 0), match };
    }
    return null;
  }

  /** "Northern Rivers": the name of a stretch of land, not of the Rivers of Nigeria. */
  #isPartOfLand(key: string): boolean {
    const { leading, common } = this.#words;
    return leading.some((word) => key.startsWith(`${word} `) && common.has(key.slice(word.length + 1)));
  }
}

const COMMA = 0x2c;
const SPACE = 0x20;

/** Where ", " stands last in `text[start, end)`; -1 if nowhere. */
function lastComma(text: string, start: number, end: number): number {
  let i = end - 2;
  while (i >= start && !(text.charCodeAt(i) === COMMA && text.charCodeAt(i + 1) === SPACE)) i--;
  return i >= start ? i : -1;
}

/** Bits of NameKind without that of abbreviations where the name at `start` has no capital. */
function asWritten(namings: number, text: string, start: number): number {
  const isTold = namings & ABBREVIATED && !CAPITALIZED.test(text.slice(start, start + 2));
  return isTold ? namings & ~ABBREVIATED : namings;
}
