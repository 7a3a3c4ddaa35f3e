import type { Candidate } from '../../../gazetteer/candidate.ts';
import { RecordKind } from '../../../gazetteer/gazetteer.ts';
import { bestOf, byScore, type Case, certaintyOf, isLocal } from '../case.ts';
import { heaviest, type Neighbour, nearness } from './neighbours.ts';
import { COUNTRY, COUNTRY_ITSELF, MOST_EVIDENCE, MOST_NEARNESS, NATION, NEAR, STATE } from './weights.ts';

const ROUNDS = 3;

/**
 * Lets the toponyms of an article speak for each other: countries and states that others lie in, and places nearby.
 * Three rounds, each from the winners of the one before, or fewer: equal winners say the same again.
 * @param unitedKingdom index of the country whose "states" are nations
 */
export function letToponymsAgree(cases: readonly Case[], unitedKingdom: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    const evidence = new Evidence(cases, unitedKingdom);
    const winners = cases.map(bestOf);
    cases.forEach((one, i) => {
      for (const weighed of one.weighed)
        weighed.score = weighed.base + evidence.gainOf(weighed.candidate, one, winners[i]);
    });
    for (const one of cases) if (one.weighed.length > 1) one.weighed.sort(byScore);
    if (cases.every((one, i) => bestOf(one) === winners[i])) return;
  }
}

/** What the winners of one round say. */
class Evidence {
  readonly #countries = new Map<number, number>();
  readonly #states = new Map<number, number>();
  readonly #weights = new Map<Case, number>();
  readonly #neighbours: readonly Neighbour[];
  readonly #unitedKingdom: number;

  constructor(cases: readonly Case[], unitedKingdom: number) {
    this.#unitedKingdom = unitedKingdom;
    this.#neighbours = heaviest(cases);
    for (const one of cases) {
      const best = bestOf(one);
      if (!best || best.country === 0) continue;
      const weight = one.weight * certaintyOf(one);
      this.#weights.set(one, weight);
      raise(this.#countries, best.country, weight);
      if (best.kind !== RecordKind.country) raise(this.#states, best.group, weight);
    }
  }

  /** What the other toponyms add to a candidate of `one`, whose own winner does not count. */
  gainOf(candidate: Candidate, one: Case, own: Candidate | null): number {
    const near = isLocal(candidate)
      ? NEAR * Math.min(MOST_NEARNESS, Math.log1p(nearness(candidate, this.#neighbours, one)))
      : 0;
    const { country, group, kind } = candidate;
    const weight = this.#weights.get(one) ?? 0;
    if (country === 0) return near;
    const inCountry = (this.#countries.get(country) ?? 0) - (own?.country === country ? weight : 0);
    if (kind === RecordKind.country) return COUNTRY_ITSELF * damped(inCountry);
    const isOwnState = own && own.group === group && own.kind !== RecordKind.country;
    const inState = (this.#states.get(group) ?? 0) - (isOwnState ? weight : 0);
    const state = STATE * (country === this.#unitedKingdom ? NATION : 1);
    return COUNTRY * damped(inCountry) + state * damped(inState) + near;
  }
}

function raise(map: Map<number, number>, key: number, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

const damped = (weight: number): number => Math.min(MOST_EVIDENCE, Math.log1p(Math.max(0, weight)));
