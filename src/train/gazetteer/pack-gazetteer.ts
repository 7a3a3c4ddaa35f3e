import { compare } from '../../collate/order.ts';
import { hashWord } from '../../core/vocabulary.ts';
import {
  GAZETTEER,
  type GazetteerMeta,
  NAME_BLOCK,
  NAME_KIND_SHIFT,
  NAMESAKE_BIT,
  NameKind,
  POPULATION_STEPS,
  RecordKind,
  SEAT_SHIFT,
} from '../../gazetteer/gazetteer.ts';
import { placeKey } from '../../gazetteer/place-name.ts';
import { pack } from '../../learn/packed.ts';
import type { Row } from './row.ts';
import { namesakes } from './rows.ts';

const CODE_LENGTH = 3;
/** "Al Qamishli" is also known as "Qamishli". */
const ARABIC_ARTICLE = /^(?:Al|Ar|As|Ash|Ad|At|An|Az)[ -](?=['‘’]?\p{Lu}\p{L}{3})/u;
const MOST_RECORDS = 1 << (16 + NAME_KIND_SHIFT);

/** The bytes of `places.bin`: equal rows, equal bytes. The layout is described at `Gazetteer`. */
export function packGazetteer(unordered: readonly Row[]): Uint8Array {
  const rows = [...unordered].sort(
    (a, b) =>
      compare(a.country, b.country) ||
      compare(a.state, b.state) ||
      a.kind - b.kind ||
      b.population - a.population ||
      compare(a.name, b.name) ||
      a.geonames - b.geonames,
  );
  if (rows.length > MOST_RECORDS) throw new RangeError(`${rows.length} records; ${MOST_RECORDS} fit`);
  const countries = [...new Set(['', ...rows.map((place) => place.country)])].sort(compare);
  const meta: GazetteerMeta = { countries, records: rows.length };
  return pack({
    ...GAZETTEER,
    meta: { ...meta },
    columns: { ...groupColumns(rows, countries), ...recordColumns(rows), ...indexColumns(rows) },
  });
}

function groupColumns(
  rows: readonly Row[],
  countries: readonly string[],
): { groupStarts: Uint32Array; groupCountries: Uint8Array } {
  const starts: number[] = [];
  rows.forEach((place, i) => {
    const last = rows[i - 1];
    if (!last || last.country !== place.country || last.state !== place.state) starts.push(i);
  });
  return {
    groupStarts: Uint32Array.from(starts),
    groupCountries: Uint8Array.from(starts, (start) => countries.indexOf(rows[start].country)),
  };
}

function recordColumns(rows: readonly Row[]) {
  const n = rows.length;
  const encoder = new TextEncoder();
  const names = rows.map((place) => encoder.encode(place.name));
  const withNamesake = namesakes(rows);
  const columns = {
    latitudes: new Uint16Array(n),
    longitudes: new Uint16Array(n),
    idsLow: new Uint16Array(n),
    idsHigh: new Uint8Array(n),
    populations: new Uint8Array(n),
    features: new Uint8Array(n),
    nameLengths: Uint8Array.from(names, (name) => name.length),
    nameBlocks: new Uint32Array(Math.ceil(n / NAME_BLOCK)),
    names: new Uint8Array(names.reduce((sum, name) => sum + name.length, 0)),
  };
  let at = 0;
  rows.forEach((place, i) => {
    columns.latitudes[i] = Math.min(65535, Math.round(((place.latitude + 90) / 180) * 65536));
    columns.longitudes[i] = Math.round(((place.longitude + 180) / 360) * 65536) & 0xffff;
    columns.idsLow[i] = place.geonames & 0xffff;
    columns.idsHigh[i] = place.geonames >>> 16;
    columns.populations[i] = Math.min(
      255,
      Math.round(Math.log10(Math.max(1, place.population)) * POPULATION_STEPS),
    );
    columns.features[i] =
      place.kind | (place.seat << SEAT_SHIFT) | (withNamesake.has(place) ? NAMESAKE_BIT : 0);
    if (i % NAME_BLOCK === 0) columns.nameBlocks[i / NAME_BLOCK] = at;
    columns.names.set(names[i], at);
    at += names[i].length;
  });
  return columns;
}

function indexColumns(rows: readonly Row[]) {
  const postings: { hash: number; record: number; name: NameKind }[] = [];
  rows.forEach((place, record) => {
    for (const [key, name] of keysOf(place)) postings.push({ hash: hashWord(key) >>> 0, record, name });
  });
  postings.sort((a, b) => a.hash - b.hash || a.record - b.record || a.name - b.name);
  const buckets = new Uint32Array((1 << 16) + 1);
  for (const { hash } of postings) buckets[(hash >>> 16) + 1]++;
  for (let i = 1; i < buckets.length; i++) buckets[i] += buckets[i - 1];
  return {
    buckets,
    hashesLow: Uint16Array.from(postings, ({ hash }) => hash & 0xffff),
    recordsLow: Uint16Array.from(postings, ({ record }) => record & 0xffff),
    recordsHighAndName: Uint8Array.from(
      postings,
      ({ record, name }) => (record >>> 16) | (name << NAME_KIND_SHIFT),
    ),
  };
}

/** Every key of a place with the best reason for it: a name before an alias. */
function keysOf(place: Row): Map<string, NameKind> {
  const keys = new Map<string, NameKind>();
  const add = (name: string, kind: NameKind): void => {
    const key = placeKey(name);
    if (key && (keys.get(key) ?? 9) > kind) keys.set(key, kind);
  };
  add(place.name, NameKind.name);
  if (place.kind === RecordKind.city) add(place.name.replace(ARABIC_ARTICLE, ''), NameKind.name);
  for (const spelling of place.spellings) add(spelling, NameKind.name);
  for (const alias of place.aliases)
    add(alias, placeKey(alias).length > CODE_LENGTH ? NameKind.alias : NameKind.code);
  for (const demonym of place.demonyms) add(demonym, NameKind.demonym);
  for (const abbreviation of place.abbreviations) add(abbreviation, NameKind.abbreviation);
  return keys;
}
