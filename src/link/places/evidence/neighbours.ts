import type { Candidate } from '../../../gazetteer/candidate.ts';
import { EARTH_RADIUS, kilometres } from '../../../gazetteer/distance.ts';
import { bestOf, type Case, certaintyOf, isLocal } from '../case.ts';

const NEAR_KILOMETRES = 120;
const FARTHEST_KILOMETRES = 800;
const LEAST_COSINE = Math.cos(FARTHEST_KILOMETRES / EARTH_RADIUS);
/** Toponyms whose places count as neighbours: keeps the work linear in the number of toponyms. */
const MOST_NEIGHBOURS = 48;

/** A toponym and the place it is taken for. */
export interface Neighbour {
  readonly one: Case;
  readonly place: Candidate;
  /** 0 to 1. */
  readonly certainty: number;
}

/** The local winners with the greatest weight. */
export function heaviest(cases: readonly Case[]): Neighbour[] {
  const found: Neighbour[] = [];
  for (const one of cases) {
    const place = bestOf(one);
    if (place && isLocal(place)) found.push({ one, place, certainty: certaintyOf(one) });
  }
  if (found.length <= MOST_NEIGHBOURS) return found;
  return found
    .map((neighbour, i) => ({ neighbour, i }))
    .sort((a, b) => b.neighbour.one.weight - a.neighbour.one.weight || a.i - b.i)
    .slice(0, MOST_NEIGHBOURS)
    .map(({ neighbour }) => neighbour);
}

/** How many other places lie near, the nearer the more. */
export function nearness(place: Candidate, neighbours: readonly Neighbour[], self: Case): number {
  let sum = 0;
  for (const { one, place: other, certainty } of neighbours) {
    if (one === self) continue;
    const dot = place.x * other.x + place.y * other.y + place.z * other.z;
    if (dot < LEAST_COSINE) continue;
    sum += certainty * Math.exp(-kilometres(place, other) / NEAR_KILOMETRES);
  }
  return sum;
}
