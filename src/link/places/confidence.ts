import type { Candidate } from '../../gazetteer/candidate.ts';
import { kilometres } from '../../gazetteer/distance.ts';
import { RecordKind } from '../../gazetteer/gazetteer.ts';
import type { Case } from './case.ts';

/** Two readings this close are the same answer to "where": a state and its capital. */
const SAME_KILOMETRES = 100;
/** What nothing at all scores: a lone reading of a village must still be believed. */
const NOTHING = 2.5;
/** Share of right answers where readings tie, and how fast doubt falls with the margin; read off the development table. */
const TIED = 0.5;
const MARGIN = 1.5;
const MOST = 0.98;
/** Where the name was found only in part, or without its "north" or "county". */
const TRIMMED = 0.9;
const PART = 0.75;

/** Probability that the best reading of a toponym lies where the toponym does, from its lead over other readings. */
export function confidenceOf(one: Case): number {
  const [best, ...others] = one.weighed;
  const rival = others.find(({ candidate }) => !isSamePlace(candidate, best.candidate));
  const margin = Math.max(0, best.score - Math.max(NOTHING, rival?.score ?? NOTHING));
  const lead = MOST - (MOST - TIED) * Math.exp(-margin / MARGIN);
  const match = one.lookup?.match ?? 'part';
  return lead * (match === 'whole' ? 1 : match === 'trimmed' ? TRIMMED : PART);
}

/** True if two readings are the same answer to "where". */
export function isSamePlace(a: Candidate, b: Candidate): boolean {
  if (a.kind === RecordKind.country || b.kind === RecordKind.country) return a.record === b.record;
  return kilometres(a, b) <= SAME_KILOMETRES;
}
