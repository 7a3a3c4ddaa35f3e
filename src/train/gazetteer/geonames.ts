import { RecordKind, Seat } from '../../gazetteer/gazetteer.ts';
import { placeKey } from '../../gazetteer/place-name.ts';
import { type Row, row } from './row.ts';

const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\s.'’‘`()/-]+$/u;
const SEATS: Readonly<Record<string, Seat>> = {
  PPLC: Seat.country,
  PPLA: Seat.state,
  PPLA2: Seat.county,
  PPLX: Seat.quarter,
};

/**
 * Populated places of a GeoNames dump (columns as in its readme). Of the other names, those are kept that an English
 * text may use: in Latin letters and beginning with a capital, which leaves out transliterations.
 */
export function cityRows(dump: string): Row[] {
  const rows: Row[] = [];
  for (const line of dump.split('\n')) {
    const cells = line.split('\t');
    if (cells.length < 15) continue;
    const [geonames, name, ascii, others, latitude, longitude, , feature, country, , state, county] = cells;
    const aliases = [ascii, ...others.split(',')].filter(
      (alias) => alias.length > 1 && /^['‘’`]?\p{Lu}/u.test(alias) && LATIN.test(alias),
    );
    rows.push(
      row(RecordKind.city, name, Number(latitude), Number(longitude), {
        geonames: Number(geonames),
        country,
        state,
        county,
        seat: SEATS[feature] ?? Seat.none,
        population: Number(cells[14]),
        aliases: [...new Set(aliases)].filter((alias) => placeKey(alias) !== placeKey(name)),
      }),
    );
  }
  return rows;
}

/** Words that say what kind of division a name is of: "Bihar State" is also known as "Bihar". */
const DIVISION =
  /^(?:province of|state of|region of|estado de|estado do|departamento de|provincia de|municipality of|republic of|city and county of|county of|city of|(?:royal |london )?borough of|district of|municipio de|arrondissement de|provincia di|landkreis|kreisfreie stadt)\s+|\s+(?:province|state|region|department|governorate|oblast'?|krai|district|county|prefecture|division|canton|parish|municipality|city|shi|sheng|voivodeship|emirate)$/i;

function withoutDivision(names: Iterable<string>): string[] {
  return [...names].map((name) => name.replace(DIVISION, '')).filter((name) => name.length > 2);
}

/** The middle of all cities of a division, and the number of people in them. */
class Middle {
  #x = 0;
  #y = 0;
  #z = 0;
  population = 0;

  add(city: Row): void {
    const latitude = (city.latitude * Math.PI) / 180;
    const longitude = (city.longitude * Math.PI) / 180;
    this.#x += Math.cos(latitude) * Math.cos(longitude);
    this.#y += Math.cos(latitude) * Math.sin(longitude);
    this.#z += Math.sin(latitude);
    if (city.seat !== Seat.quarter) this.population += city.population;
  }

  get latitude(): number {
    return (Math.atan2(this.#z, Math.hypot(this.#x, this.#y)) * 180) / Math.PI;
  }

  get longitude(): number {
    return (Math.atan2(this.#y, this.#x) * 180) / Math.PI;
  }
}

/** Middles by "US", "US.TX" and "US.TX.201". */
export function middles(cities: readonly Row[]): Map<string, Middle> {
  const found = new Map<string, Middle>();
  for (const city of cities) {
    const codes = [city.country, `${city.country}.${city.state}`];
    if (city.county) codes.push(`${city.country}.${city.state}.${city.county}`);
    for (const code of codes) {
      const middle = found.get(code) ?? new Middle();
      found.set(code, middle);
      middle.add(city);
    }
  }
  return found;
}

/** What is not longer is a code, or an abbreviation that the hand table has. */
const LONGEST_CODE = 4;

interface Outline {
  gn_id: number;
  gn_a1_code: string | null;
  name: string | null;
  name_en: string | null;
  name_alt: string | null;
  latitude: number;
  longitude: number;
}
interface Division {
  name: string;
  admin?: string;
  fips?: string;
  names?: { en?: string; geonames?: string };
  reference?: { geonames?: number };
}
type Countries = Record<string, { reference?: { geonames?: number }; regions?: Division[] }>;

/** GeoNames ids of countries, by ISO code. */
export function countryIds(divisions: string): Map<string, number> {
  const countries = JSON.parse(divisions) as Countries;
  return new Map(Object.entries(countries).map(([code, { reference }]) => [code, reference?.geonames ?? 0]));
}

/**
 * First-level divisions. The point is Natural Earth's label point, else the middle of the cities.
 * @param additions by code, what overrides or extends the sources
 */
export function stateRows(
  sources: { readonly states: string; readonly divisions: string; readonly outlines: string },
  cities: ReadonlyMap<string, Middle>,
  additions: ReadonlyMap<string, Partial<Row>>,
): Row[] {
  const divisions = divisionsByCode(JSON.parse(sources.divisions) as Countries);
  const outlines = (JSON.parse(sources.outlines) as { features: { properties: Outline }[] }).features.map(
    (feature) => feature.properties,
  );
  const outlineOfCode = new Map<string, Outline>();
  const outlineOfId = new Map<number, Outline>();
  for (const outline of outlines) {
    if (outline.gn_a1_code && !outlineOfCode.has(outline.gn_a1_code))
      outlineOfCode.set(outline.gn_a1_code, outline);
    if (outline.gn_id > 0) outlineOfId.set(outline.gn_id, outline);
  }
  const rows: Row[] = [];
  for (const { code, name } of JSON.parse(sources.states) as { code: string; name: string }[]) {
    const division = divisions.get(code);
    const id = division?.reference?.geonames ?? 0;
    const outline = outlineOfCode.get(code) ?? outlineOfId.get(id);
    const middle = cities.get(code);
    const point = outline ?? middle;
    if (!point) continue;
    const names = [
      name,
      ...(division ? [division.name, division.names?.en, division.names?.geonames] : []),
      ...(outline ? [outline.name, outline.name_en] : []),
    ].filter(isLatin);
    const addition = additions.get(code) ?? {};
    const spellings = new Set([...names, ...withoutDivision(names), ...(addition.spellings ?? [])]);
    const [country, state] = code.split('.');
    rows.push(
      row(RecordKind.state, name, point.latitude, point.longitude, {
        country,
        state,
        geonames: id || Math.max(0, outline?.gn_id ?? 0),
        population: middle?.population ?? 0,
        ...addition,
        spellings: [...spellings],
        aliases: (outline?.name_alt ?? '')
          .split('|')
          .filter((other) => isLatin(other) && other.length > LONGEST_CODE),
      }),
    );
  }
  return rows;
}

const isLatin = (name: string | null | undefined): name is string => !!name && LATIN.test(name);

function divisionsByCode(countries: Countries): Map<string, Division> {
  const found = new Map<string, Division>();
  for (const [country, { regions }] of Object.entries(countries))
    for (const division of regions ?? [])
      for (const code of [division.admin, division.fips])
        if (code && !found.has(`${country}.${code}`)) found.set(`${country}.${code}`, division);
  return found;
}

/** Second-level divisions in which a city lies; the point is the middle of the cities. */
export function countyRows(counties: string, cities: ReadonlyMap<string, Middle>): Row[] {
  const rows: Row[] = [];
  for (const { code, name } of JSON.parse(counties) as { code: string; name: string }[]) {
    const middle = cities.get(code);
    if (!middle) continue;
    const [country, state, county] = code.split('.');
    rows.push(
      row(RecordKind.county, name, middle.latitude, middle.longitude, {
        country,
        state,
        county,
        population: middle.population,
        aliases: withoutDivision([name]).filter((alias) => alias !== name),
      }),
    );
  }
  return rows;
}
