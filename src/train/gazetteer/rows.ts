import { RecordKind, Seat } from '../../gazetteer/gazetteer.ts';
import { placeKey } from '../../gazetteer/place-name.ts';
import { airportRows } from './airports.ts';
import { cityRows, countryIds, countyRows, middles, stateRows } from './geonames.ts';
import type { Row } from './row.ts';
import type { Sources } from './sources.ts';
import { countryRows, regionRows, stateAdditions } from './tables.ts';

/** What is kept, so that the file stays small: news in English names small places of English-speaking countries. */
const ENGLISH = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ', 'ZA', 'JM', 'IN', 'NG', 'PK', 'KE', 'GH', 'PH']);
const SMALLEST = { english: 500, other: 1500 };
const SMALLEST_WITH_ALIASES = 15_000;
/** The sources give no population for many seats of districts: they are towns. */
const SEAT_OF_UNKNOWN_POPULATION = 15_000;
const SMALLEST_COUNTY = { english: 0, other: 20_000 };
const NAMESAKE_POPULATION = 300_000;

/** All rows of the gazetteer, from the data packages and the hand tables. */
export function gazetteerRows(sources: Sources): Row[] {
  const allCities = cityRows(sources.cities);
  const middleOf = middles(allCities);
  const ids = countryIds(sources.divisions);
  const countries = countryRows();
  for (const country of countries) {
    country.geonames ||= ids.get(country.country) ?? 0;
    country.population = Math.max(1000, middleOf.get(country.country)?.population ?? 0);
  }
  for (const city of allCities)
    if (city.population === 0 && city.seat === Seat.county) city.population = SEAT_OF_UNKNOWN_POPULATION;
  const cities = allCities.filter(isKept);
  for (const city of cities) if (city.population < SMALLEST_WITH_ALIASES) city.aliases = [];
  return [
    ...regionRows(),
    ...countries,
    ...stateRows(sources, middleOf, stateAdditions()),
    ...usefulCounties(countyRows(sources.counties, middleOf), cities),
    ...cities,
    ...airportRows(sources.airports),
  ];
}

function isKept(city: Row): boolean {
  if (city.seat === Seat.country || city.seat === Seat.state) return true;
  return city.population >= (ENGLISH.has(city.country) ? SMALLEST.english : SMALLEST.other);
}

/** Counties that are not already known as a city of the same name, and are large enough. */
function usefulCounties(counties: readonly Row[], cities: readonly Row[]): Row[] {
  const known = new Set(cities.map((city) => `${city.country}.${city.state}.${placeKey(city.name)}`));
  return counties.filter((county) => {
    const english = ENGLISH.has(county.country);
    if (county.population < (english ? SMALLEST_COUNTY.english : SMALLEST_COUNTY.other)) return false;
    if (english) return true;
    const bare = county.aliases[0] ?? county.name;
    return !known.has(`${county.country}.${county.state}.${placeKey(bare)}`);
  });
}

/** States that share their name with a large city of theirs: the bare name mostly means the city. */
export function namesakes(rows: readonly Row[]): Set<Row> {
  const cities = new Set<string>();
  for (const place of rows)
    if (place.kind === RecordKind.city && place.population > NAMESAKE_POPULATION)
      cities.add(`${place.country} ${placeKey(place.name)}`);
  return new Set(
    rows.filter(
      (place) =>
        place.kind === RecordKind.state &&
        ([place.name, ...place.spellings].some((name) => cities.has(`${place.country} ${placeKey(name)}`)) ||
          (place.country === 'US' && (place.state === 'NY' || place.state === 'WA'))),
    ),
  );
}
