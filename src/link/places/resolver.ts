import type { Document } from '../../core/document.ts';
import type { Place, PlaceKind } from '../../core/entities.ts';
import type { EntityType } from '../../core/names.ts';
import type { TokenSpan } from '../../core/span.ts';
import { type Atlas, atlas } from './atlas.ts';
import type { Candidate } from './candidates.ts';
import { confidenceOf } from './confidence.ts';
import { ClueReader, type Clues } from './cues.ts';
import { bestOf, type Case, isLocal, settle, support, weigh } from './evidence.ts';
import { type Gazetteer, RecordKind } from './gazetteer.ts';
import { Surroundings } from './nearby.ts';
import { isWellKnown, readingOf } from './readings.ts';

/** A name that may stand for a place, with the spans where the article uses it. */
export interface Toponym {
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly TokenSpan[];
}

/** Says where the toponyms of an article lie. */
export interface PlaceResolver {
  /** One entry a toponym, in the same order: its place, or null where none is likely enough. */
  resolve(
    document: Document<'tokens' | 'sentences'>,
    toponyms: readonly Toponym[],
  ): readonly (Place | null)[];
}

/** How much the article must say for an organization's name to be that of a little-known place. */
const LEAST_SUPPORT = 3;
/** Mentions whose surroundings are read, a toponym. */
const MOST_MENTIONS = 24;
const TITLE_WEIGHT = 1;

/**
 * A resolver over the packed gazetteer, which is opened at the first toponym. Candidates of each name are weighed by
 * population and kind, then by the article: words beside the name, the countries and states its other toponyms lie in,
 * and places nearby (after Mordecai, Halterman 2017; one sense of a name an article). What the gazetteer does not know
 * is put at the place of the article that it most likely lies in.
 */
export function createPlaceResolver(): PlaceResolver {
  return {
    resolve: (document, toponyms) => (toponyms.length === 0 ? [] : resolveAll(atlas(), document, toponyms)),
  };
}

function resolveAll(
  { gazetteer, finder, words, countryIndex }: Atlas,
  document: Document<'tokens' | 'sentences'>,
  toponyms: readonly Toponym[],
): (Place | null)[] {
  const reader = new ClueReader(document, finder, words);
  const publisherCountry = countryIndex(domainCountry(document.article.source.url));
  const cases = toponyms.map((toponym): Case => {
    const reading = readingOf(toponym, document.text, finder, words);
    const clues: Clues = { kinds: 0, countries: new Map(), groups: new Map() };
    if (reading) for (const mention of toponym.mentions.slice(0, MOST_MENTIONS)) reader.read(mention, clues);
    const isInTitle = document.article.title?.includes(toponym.name) ?? false;
    const nameWords = toponym.name.toLowerCase().split(/[^\p{L}]+/u);
    const isVenue =
      toponym.type === 'organization' &&
      nameWords.some((word) => words.venue.has(word)) &&
      toponym.mentions.slice(0, MOST_MENTIONS).some((mention) => reader.isVisited(mention));
    return {
      toponym,
      reading,
      clues,
      isInTitle,
      isFacility: nameWords.some((word) => words.facility.has(word)),
      isSomewhere: toponym.type === 'place' || isVenue,
      weight: 1 + Math.log(Math.max(1, toponym.mentions.length)) + (isInTitle ? TITLE_WEIGHT : 0),
      weighed: reading ? weigh(reading.candidates, clues, publisherCountry) : [],
    };
  });
  settle(cases, countryIndex('GB'));
  const surroundings = new Surroundings(cases);
  return cases.map((one) => placeOf(one, surroundings, gazetteer));
}

/** Country code of the domain that an article was published under; '' if it says none. */
function domainCountry(url: string | undefined): string {
  const domain = /^[a-z]+:\/\/[^/:?#]*\.([a-z]+)(?=[/:?#]|$)/i.exec(url ?? '')?.[1].toUpperCase();
  if (domain === 'UK') return 'GB';
  if (domain === 'GOV' || domain === 'EDU' || domain === 'MIL') return 'US';
  return domain?.length === 2 ? domain : '';
}

const PLACE_KINDS: Readonly<Record<RecordKind, PlaceKind>> = {
  [RecordKind.country]: 'country',
  [RecordKind.state]: 'region',
  [RecordKind.county]: 'region',
  [RecordKind.city]: 'city',
  [RecordKind.airport]: 'facility',
  [RecordKind.area]: 'area',
  [RecordKind.region]: 'region',
  [RecordKind.landmark]: 'facility',
};

function placeOf(one: Case, surroundings: Surroundings, gazetteer: Gazetteer): Place | null {
  const { toponym } = one;
  if (one.weighed.length === 0 && !one.isSomewhere) return null;
  if (one.isSomewhere && surroundings.isDoubtful(one)) {
    const standIn = surroundings.standInFor(one);
    if (standIn)
      return {
        ...known(standIn.place, gazetteer, standIn.confidence),
        kind: one.isFacility ? 'facility' : 'area',
        name: toponym.name,
        geonames: null,
      };
  }
  const best = bestOf(one);
  if (best && toponym.type === 'organization' && !isWellKnown(best) && support(one) < LEAST_SUPPORT)
    return null;
  return best && known(best, gazetteer, confidenceOf(one));
}

function known(candidate: Candidate, gazetteer: Gazetteer, confidence: number): Place {
  const { record } = candidate;
  return {
    kind: PLACE_KINDS[candidate.kind],
    name: gazetteer.nameOf(record),
    country: gazetteer.countries[candidate.country] || null,
    geonames: gazetteer.geonamesOf(record),
    latitude: degrees(gazetteer.latitudeOf(record), candidate),
    longitude: degrees(gazetteer.longitudeOf(record), candidate),
    confidence: Math.round(confidence * 100) / 100,
  };
}

/** Rounded to what the gazetteer knows, and what is wide to less: its point is a convention. */
function degrees(value: number, candidate: Candidate): number {
  const steps = isLocal(candidate) ? 1000 : 100;
  return Math.round(value * steps) / steps;
}
