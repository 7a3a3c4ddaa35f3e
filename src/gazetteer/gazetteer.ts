import { hashWord } from '../core/vocabulary.ts';
import { columnOf, openPacked } from '../learn/packed.ts';

export const GAZETTEER = { name: 'lexicons/places', kind: 'places', version: 1 } as const;

/** What a record of the gazetteer is. */
export const RecordKind = {
  country: 0,
  /** First-level division: state, province, one of the four nations of the United Kingdom. */
  state: 1,
  /** Second-level division: county, district. */
  county: 2,
  city: 3,
  airport: 4,
  /** From the hand table: part of the world, sea, river, mountains. */
  area: 5,
  /** From the hand table: historical region, island, English county. */
  region: 6,
  /** From the hand table: a building, often named for the government in it. */
  landmark: 7,
} as const;
export type RecordKind = (typeof RecordKind)[keyof typeof RecordKind];
/** Bits `1 << RecordKind` of all of them. */
export const ANY_RECORD = 0xff;

/** How a name belongs to its record. */
export const NameKind = {
  name: 0,
  alias: 1,
  /** "Turkish", "Turks". */
  demonym: 2,
  /** "Tex.", "TX". */
  abbreviation: 3,
  /** Two or three letters that some list gives for a city. */
  code: 4,
} as const;
export type NameKind = (typeof NameKind)[keyof typeof NameKind];

/** Rank of a city as a seat of government. */
export const Seat = { none: 0, county: 1, state: 2, country: 3, /** Part of a city. */ quarter: 4 } as const;
export type Seat = (typeof Seat)[keyof typeof Seat];

/** Free header data of the packed file. */
export interface GazetteerMeta {
  /** ISO 3166-1 codes; index 0 is '' (none or several countries). */
  readonly countries: readonly string[];
  readonly records: number;
}

/** One reading of a name. */
export interface Posting {
  /** Number of the record. */
  readonly record: number;
  readonly name: NameKind;
}

/** Population of the u8 code `c` is `10 ** (c / POPULATION_STEPS)`. */
export const POPULATION_STEPS = 25;
/** Every how many records the offset of a display name is kept. */
export const NAME_BLOCK = 32;
/** Columns `recordHighAndName`: low bits of the high byte hold bits 16.. of the record number. */
export const NAME_KIND_SHIFT = 4;
/** A state or county that has the same name as a large city in it. */
export const NAMESAKE_BIT = 128;
export const SEAT_SHIFT = 4;

/**
 * The packed gazetteer (`src/lexicons/places.bin`): records as columns, ordered by country and state, and an index
 * from the 32-bit hash of a name's key to records. Nothing is parsed or copied when it is opened.
 *
 * A record's country and state are not stored with it: `groupStarts` says which runs of records share them.
 * Points are stored in 1/65536 of the circle, within 300 m.
 */
export class Gazetteer {
  readonly countries: readonly string[];
  readonly size: number;
  readonly #groupStarts: Uint32Array;
  readonly #groupCountries: Uint8Array;
  readonly #latitudes: Uint16Array;
  readonly #longitudes: Uint16Array;
  readonly #idsLow: Uint16Array;
  readonly #idsHigh: Uint8Array;
  readonly #populations: Uint8Array;
  readonly #features: Uint8Array;
  readonly #nameLengths: Uint8Array;
  readonly #nameBlocks: Uint32Array;
  readonly #names: Uint8Array;
  readonly #buckets: Uint32Array;
  readonly #hashesLow: Uint16Array;
  readonly #recordsLow: Uint16Array;
  readonly #recordsHighAndName: Uint8Array;
  readonly #decoder = new TextDecoder();

  /** @throws HearsayError `model` if the bytes are not a gazetteer of this version. */
  constructor(bytes?: Uint8Array) {
    const { meta, columns } = openPacked<GazetteerMeta>(GAZETTEER, bytes);
    this.countries = meta.countries;
    this.size = meta.records;
    this.#groupStarts = columnOf(columns, 'groupStarts', Uint32Array);
    this.#groupCountries = columnOf(columns, 'groupCountries', Uint8Array);
    this.#latitudes = columnOf(columns, 'latitudes', Uint16Array);
    this.#longitudes = columnOf(columns, 'longitudes', Uint16Array);
    this.#idsLow = columnOf(columns, 'idsLow', Uint16Array);
    this.#idsHigh = columnOf(columns, 'idsHigh', Uint8Array);
    this.#populations = columnOf(columns, 'populations', Uint8Array);
    this.#features = columnOf(columns, 'features', Uint8Array);
    this.#nameLengths = columnOf(columns, 'nameLengths', Uint8Array);
    this.#nameBlocks = columnOf(columns, 'nameBlocks', Uint32Array);
    this.#names = columnOf(columns, 'names', Uint8Array);
    this.#buckets = columnOf(columns, 'buckets', Uint32Array);
    this.#hashesLow = columnOf(columns, 'hashesLow', Uint16Array);
    this.#recordsLow = columnOf(columns, 'recordsLow', Uint16Array);
    this.#recordsHighAndName = columnOf(columns, 'recordsHighAndName', Uint8Array);
  }

  /** All readings of a name, given its {@link placeKey}; in order of record number. */
  lookup(key: string): Posting[] {
    return this.readings(hashWord(key));
  }

  /** As {@link lookup}. @param keyHash `hashWord` of the key */
  readings(keyHash: number): Posting[] {
    const hash = keyHash >>> 0;
    const bucket = hash >>> 16;
    const low = hash & 0xffff;
    const postings: Posting[] = [];
    const end = this.#buckets[bucket + 1];
    for (let i = this.#buckets[bucket]; i < end; i++) {
      if (this.#hashesLow[i] !== low) continue;
      const high = this.#recordsHighAndName[i];
      postings.push({
        record: this.#recordsLow[i] | ((high & ((1 << NAME_KIND_SHIFT) - 1)) << 16),
        name: (high >>> NAME_KIND_SHIFT) as NameKind,
      });
    }
    return postings;
  }

  /**
   * How a key names records of some kinds: bits `1 << NameKind`. As {@link lookup}, without an object a reading.
   * @param keyHash `hashWord` of the key @param kinds bits `1 << RecordKind`
   */
  namings(keyHash: number, kinds: number): number {
    const hash = keyHash >>> 0;
    const bucket = hash >>> 16;
    const low = hash & 0xffff;
    let namings = 0;
    const end = this.#buckets[bucket + 1];
    for (let i = this.#buckets[bucket]; i < end; i++) {
      if (this.#hashesLow[i] !== low) continue;
      const high = this.#recordsHighAndName[i];
      const kind = this.kindOf(this.#recordsLow[i] | ((high & ((1 << NAME_KIND_SHIFT) - 1)) << 16));
      if ((kinds >>> kind) & 1) namings |= 1 << (high >>> NAME_KIND_SHIFT);
    }
    return namings;
  }

  /** Number of the run of records that share country and state: equal for two places of one state. */
  groupOf(record: number): number {
    const starts = this.#groupStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle] <= record) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Index into {@link countries} of a group's country. */
  countryOfGroup(group: number): number {
    return this.#groupCountries[group];
  }

  kindOf(record: number): RecordKind {
    return (this.#features[record] & 7) as RecordKind;
  }

  seatOf(record: number): Seat {
    return ((this.#features[record] >>> SEAT_SHIFT) & 7) as Seat;
  }

  /** True for a state or county with a large city of the same name in it ("New York"). */
  hasNamesake(record: number): boolean {
    return (this.#features[record] & NAMESAKE_BIT) !== 0;
  }

  /** Decimal logarithm of the population; 0 if none is known. */
  logPopulationOf(record: number): number {
    return this.#populations[record] / POPULATION_STEPS;
  }

  latitudeOf(record: number): number {
    return (this.#latitudes[record] / 65536) * 180 - 90;
  }

  longitudeOf(record: number): number {
    return (this.#longitudes[record] / 65536) * 360 - 180;
  }

  /** GeoNames id, or null if the sources give none. */
  geonamesOf(record: number): number | null {
    return this.#idsLow[record] + this.#idsHigh[record] * 65536 || null;
  }

  nameOf(record: number): string {
    let at = this.#nameBlocks[Math.floor(record / NAME_BLOCK)];
    for (let i = record - (record % NAME_BLOCK); i < record; i++) at += this.#nameLengths[i];
    return this.#decoder.decode(this.#names.slice(at, at + this.#nameLengths[record]));
  }
}
