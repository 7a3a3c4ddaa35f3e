import type { Candidate } from './candidate.ts';
import { type Gazetteer, NameKind, type Posting, RecordKind, Seat } from './gazetteer.ts';
import { placeKey } from './place-name.ts';

/** Weights of the prior of a candidate. They were set by hand, not fitted: a fit on so few articles did not carry over. */
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
/** A state or county that shares its name with a large city of its country, or with a larger one elsewhere. */
const NAMESAKE_OF_CITY = -2.8;
const LARGE_CITY_LOG_POPULATION = 5;
/** A city or state that shares its name with its own country, Singapore apart. */
const NAMESAKE_OF_COUNTRY = -4;
const MOST_CANDIDATES = 40;

/** Candidates with their priors, the likeliest first. @param key of the whole name, '' if it is found in part */
export function weighed(
  gazetteer: Gazetteer,
  postings: readonly Posting[],
  adjust: number,
  key = '',
): Candidate[] {
  const withLargeCity = new Set<number>();
  const countries = new Set<number>();
  const groups = postings.map(({ record }) => gazetteer.groupOf(record));
  let largestCity = 0;
  for (let i = 0; i < postings.length; i++) {
    const { record, name } = postings[i];
    if (name !== NameKind.name && name !== NameKind.alias) continue;
    const kind = gazetteer.kindOf(record);
    if (kind === RecordKind.country) countries.add(gazetteer.countryOfGroup(groups[i]));
    if (kind !== RecordKind.city) continue;
    const logPopulation = gazetteer.logPopulationOf(record);
    if (logPopulation > LARGE_CITY_LOG_POPULATION) withLargeCity.add(gazetteer.countryOfGroup(groups[i]));
    if (name === NameKind.name) largestCity = Math.max(largestCity, logPopulation);
  }
  const american = gazetteer.countries.indexOf('US');
  const singapore = gazetteer.countries.indexOf('SG');
  const priors = postings.map(({ record, name }, i) => {
    const country = gazetteer.countryOfGroup(groups[i]);
    const kind = gazetteer.kindOf(record);
    const logPopulation = gazetteer.logPopulationOf(record);
    const isDivision = kind === RecordKind.state || kind === RecordKind.county;
    let prior = PRIOR[kind] + adjust + Math.max(SMALLEST_LOG_POPULATION, logPopulation);
    prior += name === NameKind.alias && isKnownAlias(gazetteer, record, key) ? KNOWN_ALIAS : NAME_BONUS[name];
    prior += SEAT_BONUS[gazetteer.seatOf(record)];
    if (country === american) prior += AMERICAN;
    const isOutshone = withLargeCity.has(country) || logPopulation < largestCity;
    if (isDivision && (gazetteer.hasNamesake(record) || isOutshone)) prior += NAMESAKE_OF_CITY;
    if ((isDivision || kind === RecordKind.city) && countries.has(country) && country !== singapore)
      prior += NAMESAKE_OF_COUNTRY;
    return prior;
  });
  const order = postings.map((_, i) => i);
  if (order.length > 1)
    order.sort((a, b) => priors[b] - priors[a] || postings[a].record - postings[b].record);
  if (order.length > MOST_CANDIDATES) order.length = MOST_CANDIDATES;
  return order.map((i) => candidateOf(gazetteer, postings[i], groups[i], priors[i]));
}

function candidateOf(
  gazetteer: Gazetteer,
  { record, name }: Posting,
  group: number,
  prior: number,
): Candidate {
  const latitude = (gazetteer.latitudeOf(record) * Math.PI) / 180;
  const longitude = (gazetteer.longitudeOf(record) * Math.PI) / 180;
  const breadth = Math.cos(latitude);
  return {
    record,
    name,
    kind: gazetteer.kindOf(record),
    country: gazetteer.countryOfGroup(group),
    group,
    logPopulation: gazetteer.logPopulationOf(record),
    x: breadth * Math.cos(longitude),
    y: breadth * Math.sin(longitude),
    z: Math.sin(latitude),
    prior,
  };
}

/** True of other names of large cities and airports, and of the short names of cities. */
function isKnownAlias(gazetteer: Gazetteer, record: number, key: string): boolean {
  const kind = gazetteer.kindOf(record);
  if (kind !== RecordKind.city) return kind === RecordKind.airport;
  const logPopulation = gazetteer.logPopulationOf(record);
  if (logPopulation > KNOWN_ALIAS_LOG_POPULATION) return true;
  if (key === '' || logPopulation <= KNOWN_SHORT_LOG_POPULATION) return false;
  const name = placeKey(gazetteer.nameOf(record));
  return name.startsWith(`${key} `) || name.endsWith(` ${key}`);
}
