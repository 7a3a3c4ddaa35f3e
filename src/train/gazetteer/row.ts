import type { RecordKind, Seat } from '../../gazetteer/gazetteer.ts';

/** A place on its way into the gazetteer. */
export interface Row {
  /** 0 if unknown. */
  geonames: number;
  name: string;
  kind: RecordKind;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
  /** ISO 3166-1 alpha-2; '' if in none or several. */
  country: string;
  /** GeoNames code of the first-level division, '' if none. */
  state: string;
  /** GeoNames code of the second-level division, '' if none. */
  county: string;
  seat: Seat;
  population: number;
  /** Other names by which an English text knows it just as well. */
  spellings: string[];
  /** Names that are rarer, older or foreign. */
  aliases: string[];
  demonyms: string[];
  abbreviations: string[];
}

/** A row with nothing but its name, kind and point. */
export function row(
  kind: RecordKind,
  name: string,
  latitude: number,
  longitude: number,
  more: Partial<Row> = {},
): Row {
  return {
    geonames: 0,
    name,
    kind,
    latitude,
    longitude,
    country: '',
    state: '',
    county: '',
    seat: 0,
    population: 0,
    spellings: [],
    aliases: [],
    demonyms: [],
    abbreviations: [],
    ...more,
  };
}
