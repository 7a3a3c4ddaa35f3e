import type { Document } from '../../core/document.ts';
import type { Place, PlaceKind } from '../../core/layers/entities.ts';
import type { Candidate } from '../../gazetteer/candidate.ts';
import type { CandidateFinder, Lookup } from '../../gazetteer/candidates.ts';
import { type Gazetteer, RecordKind } from '../../gazetteer/gazetteer.ts';
import { type PlaceAtlas, placeAtlas } from './atlas.ts';
import { bestOf, type Case, type CountryScores, isLocal, support, weigh } from './case.ts';
import { confidenceOf } from './confidence.ts';
import { letToponymsAgree } from './evidence/agreement.ts';
import { ClueReader, type Clues } from './evidence/clues.ts';
import { homeOf } from './evidence/home.ts';
import { isUnlikely, Surroundings } from './evidence/nearby.ts';
import { isWellKnown } from './name-reader.ts';
import { readSenses } from './senses.ts';
import type { PlaceResolver, Toponym } from './toponym.ts';

export type { PlaceResolver, Toponym } from './toponym.ts';

/** How much the article must say for an organization's name to be that of a little-known place. */
const LEAST_SUPPORT = 3;
/** Spellings that are looked up where the name itself is not known. */
const MOST_SPELLINGS = 4;
/** Mentions whose surroundings are read, a toponym. */
const MOST_MENTIONS = 24;
const TITLE_WEIGHT = 1;

/**
 * The way into this room: the names of places and what is named for them go in, where they lie comes out.
 *
 * A resolver over the packed gazetteer, which is opened at the first toponym. Candidates of each name are weighed by
 * population and kind, then by the article: words beside the name, the countries and states its other toponyms lie in,
 * and places nearby (after Mordecai, Halterman 2017; one sense of a name an article). What the gazetteer does not know
 * is put at the place of the article that it most likely lies in.
 */
export function createPlaceResolver(): PlaceResolver {
  return {
    resolve: (document, toponyms) =>
      toponyms.length === 0 ? [] : resolveAll(placeAtlas(), document, toponyms),
    senses: (document, mentions) =>
      mentions.length < 2 ? null : readSenses(document, placeAtlas(), mentions),
  };
}

function resolveAll(
  atlas: PlaceAtlas,
  document: Document<'tokens' | 'sentences'>,
  toponyms: readonly Toponym[],
): (Place | null)[] {
  const cases = weighAll(atlas, document, toponyms);
  const surroundings = new Surroundings(cases);
  return cases.map((one) => placeOf(one, surroundings, atlas.gazetteer));
}

/** The toponyms of an article, each with the places that it may be, weighed by all that the article says. */
export function weighAll(
  atlas: PlaceAtlas,
  document: Document<'tokens' | 'sentences'>,
  toponyms: readonly Toponym[],
): Case[] {
  const clues = new ClueReader(document, atlas.finder, atlas.words);
  const home = homeOf(document, atlas);
  const cases = toponyms.map((toponym) => caseOf(toponym, document, atlas, clues, home));
  letToponymsAgree(cases, atlas.countryIndex('GB'));
  return cases;
}

function caseOf(
  toponym: Toponym,
  { article, text }: Document<'tokens' | 'sentences'>,
  { names, finder }: PlaceAtlas,
  clueReader: ClueReader,
  home: CountryScores,
): Case {
  const { name, type, mentions } = toponym;
  const reading = names.read(name, type);
  const lookup = type === 'place' ? asSpelt(reading.lookup, toponym, text, finder) : reading.lookup;
  const someMentions = mentions.length > MOST_MENTIONS ? mentions.slice(0, MOST_MENTIONS) : mentions;
  const clues: Clues = { kinds: reading.kinds, countries: [], groups: [] };
  if (lookup) for (const mention of someMentions) clueReader.read(mention, clues);
  const isOffMap = !saysWhere(clues) && reading.isOffMap;
  const isInTitle = article.title?.includes(name) ?? false;
  const isVisited = reading.isVenue && someMentions.some((mention) => clueReader.isVisited(mention));
  return {
    toponym,
    lookup,
    clues,
    isInTitle,
    isFacility: reading.isFacility,
    isRelative: reading.isRelative,
    isSomewhere: (type === 'place' && !isOffMap) || (type === 'organization' && isVisited),
    weight: 1 + Math.log(Math.max(1, mentions.length)) + (isInTitle ? TITLE_WEIGHT : 0),
    weighed: lookup && !isOffMap ? weigh(lookup.candidates, clues, home, toponym.sense) : [],
  };
}

/** True if a state or country stands beside the name, or a word for what it is. */
function saysWhere({ kinds, countries, groups }: Clues): boolean {
  return kinds !== 0 || countries.length > 0 || groups.length > 0;
}

/** A name that is not known as a whole is looked up as the article spells it in its first mentions. */
function asSpelt(
  lookup: Lookup | null,
  { mentions }: Toponym,
  text: string,
  finder: CandidateFinder,
): Lookup | null {
  let best = lookup;
  for (let i = 0; i < Math.min(mentions.length, MOST_SPELLINGS) && best?.match !== 'whole'; i++) {
    const spelt = text.slice(mentions[i].start, mentions[i].end);
    best = finder.whole(spelt) ?? best ?? finder.find(spelt);
  }
  return best;
}

export const PLACE_KINDS: Readonly<Record<RecordKind, PlaceKind>> = {
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
  if (isUnlikely(one)) return null;
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
