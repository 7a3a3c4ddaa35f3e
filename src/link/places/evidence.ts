import { type Candidate, kilometres, type Reading } from './candidates.ts';
import type { Clues } from './cues.ts';
import { RecordKind } from './gazetteer.ts';
import { Cue } from './place-words.ts';
import type { Toponym } from './resolver.ts';

/** A candidate in the light of the article. */
export interface Weighed {
  readonly candidate: Candidate;
  /** Prior and clues. */
  readonly base: number;
  /** With what the other toponyms of the article say. */
  score: number;
}

/** A toponym on its way to a place. */
export interface Case {
  readonly toponym: Toponym;
  readonly reading: Reading | null;
  readonly clues: Clues;
  /** How much it says of where the article plays: more mentions, in the title. */
  readonly weight: number;
  readonly isInTitle: boolean;
  /** It has a word such as "hospital" in it. */
  readonly isFacility: boolean;
  /** It is a place, or an organization that the text treats as a building; it may lie where others do. */
  readonly isSomewhere: boolean;
  /** The likeliest first, after each round. */
  weighed: Weighed[];
}

/** Weights of clues and evidence, in units of the prior. Set by hand; each sits on a plateau of the development articles. */
const STATE_CUE = 3;
const COUNTY_CUE = 3;
const CITY_CUE = 2;
const HINT = 6;
const PUBLISHER = 0.8;
const COUNTRY = 1.6;
const COUNTRY_ITSELF = 0.6;
const STATE = 1.6;
/** In the United Kingdom the "state" is a nation and says little. */
const NATION = 0.3;
const NEAR = 1.5;
const NEAR_KILOMETRES = 120;
const FARTHEST_KILOMETRES = 800;
const MOST_EVIDENCE = 1.5;
const MOST_NEARNESS = 1.6;
const ROUNDS = 3;
/** What the evidence of other toponyms can add at most: a candidate further behind cannot win. */
const REACH = (COUNTRY + STATE) * MOST_EVIDENCE + NEAR * MOST_NEARNESS;
const MOST_WEIGHED = 16;
/** Toponyms whose places count as neighbours: keeps the work linear in the number of toponyms. */
const MOST_NEIGHBOURS = 48;

export const bestOf = (one: Case): Candidate | null => one.weighed[0]?.candidate ?? null;

/** True for what has an extent of less than a few hundred kilometres. */
export const isLocal = ({ kind }: Candidate): boolean =>
  kind !== RecordKind.country && kind !== RecordKind.area;

/** Candidates with their prior and the clues around their mentions; hopeless ones are left out. */
export function weigh(candidates: readonly Candidate[], clues: Clues, publisherCountry: number): Weighed[] {
  const weighed = candidates.map((candidate) => {
    const base = candidate.prior + clueScore(candidate, clues, publisherCountry);
    return { candidate, base, score: base };
  });
  weighed.sort(byScore);
  const least = (weighed[0]?.base ?? 0) - REACH;
  return weighed.filter((one, i) => i < MOST_WEIGHED && one.base >= least);
}

function clueScore(candidate: Candidate, clues: Clues, publisherCountry: number): number {
  const { kind, country, group } = candidate;
  let score = 0;
  if (clues.kinds & Cue.state && kind === RecordKind.state) score += STATE_CUE;
  if (clues.kinds & Cue.county && kind === RecordKind.county) score += COUNTY_CUE;
  if (clues.kinds & Cue.city && kind === RecordKind.city) score += CITY_CUE;
  const inCountry = kind === RecordKind.country ? 0 : (clues.countries.get(country) ?? 0);
  const inState = kind === RecordKind.state ? 0 : (clues.groups.get(group) ?? 0);
  score += HINT * Math.max(inCountry, inState);
  if (country !== 0 && country === publisherCountry) score += PUBLISHER;
  return score;
}

const byScore = (a: Weighed, b: Weighed): number =>
  b.score - a.score || a.candidate.record - b.candidate.record;

/**
 * Lets the toponyms of an article speak for each other: countries and states that others lie in, and places nearby.
 * Three rounds, each from the winners of the one before.
 */
export function settle(cases: readonly Case[], unitedKingdom: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    const countries = new Map<number, number>();
    const states = new Map<number, number>();
    for (const one of cases) {
      const best = bestOf(one);
      if (!best || best.country === 0) continue;
      raise(countries, best.country, one.weight);
      if (best.kind !== RecordKind.country) raise(states, best.group, one.weight);
    }
    const neighbours = heaviest(cases);
    const winners = cases.map(bestOf);
    cases.forEach((one, i) => {
      const own = winners[i];
      for (const weighed of one.weighed) {
        const { candidate } = weighed;
        let score = weighed.base;
        const { country, group } = candidate;
        if (country !== 0) {
          const shared = (countries.get(country) ?? 0) - (own?.country === country ? one.weight : 0);
          if (candidate.kind === RecordKind.country) score += COUNTRY_ITSELF * evidence(shared);
          else {
            score += COUNTRY * evidence(shared);
            const isOwnState = own && own.group === group && own.kind !== RecordKind.country;
            const inState = (states.get(group) ?? 0) - (isOwnState ? one.weight : 0);
            score += STATE * (country === unitedKingdom ? NATION : 1) * evidence(inState);
          }
        }
        if (candidate.kind !== RecordKind.country && candidate.kind !== RecordKind.area)
          score += NEAR * Math.min(MOST_NEARNESS, Math.log1p(nearness(candidate, neighbours, one)));
        weighed.score = score;
      }
    });
    for (const one of cases) one.weighed.sort(byScore);
  }
}

/** What the article adds to the best reading of a toponym: clues beside it and places it goes with. */
export const support = ({ weighed: [best] }: Case): number => best.score - best.candidate.prior;

function raise(map: Map<number, number>, key: number, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

const evidence = (weight: number): number => Math.min(MOST_EVIDENCE, Math.log1p(Math.max(0, weight)));

/** The local winners with the greatest weight. */
export function heaviest(cases: readonly Case[]): Neighbour[] {
  const found: Neighbour[] = [];
  for (const one of cases) {
    const place = bestOf(one);
    if (place && isLocal(place)) found.push({ one, place });
  }
  if (found.length <= MOST_NEIGHBOURS) return found;
  return found
    .map((neighbour, i) => ({ neighbour, i }))
    .sort((a, b) => b.neighbour.one.weight - a.neighbour.one.weight || a.i - b.i)
    .slice(0, MOST_NEIGHBOURS)
    .map(({ neighbour }) => neighbour);
}

export interface Neighbour {
  readonly one: Case;
  readonly place: Candidate;
}

/** How many other places lie near, the nearer the more. */
export function nearness(place: Candidate, neighbours: readonly Neighbour[], self: Case): number {
  let sum = 0;
  for (const { one, place: other } of neighbours) {
    if (one === self) continue;
    const dot = place.x * other.x + place.y * other.y + place.z * other.z;
    if (dot < LEAST_COSINE) continue;
    sum += Math.exp(-kilometres(place, other) / NEAR_KILOMETRES);
  }
  return sum;
}

const LEAST_COSINE = Math.cos(FARTHEST_KILOMETRES / 6371);
