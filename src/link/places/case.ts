import type { Candidate } from '../../gazetteer/candidate.ts';
import type { Lookup } from '../../gazetteer/candidates.ts';
import { RecordKind } from '../../gazetteer/gazetteer.ts';
import { Cue } from '../../gazetteer/place-words.ts';
import { type Clues, hintedAt } from './evidence/clues.ts';
import { MOST_GAIN } from './evidence/weights.ts';
import type { Toponym } from './toponym.ts';

/** A candidate in the light of the article. */
export interface Weighed {
  readonly candidate: Candidate;
  /** Prior and clues. */
  readonly base: number;
  /** What {@link base} has because the article is of its country. */
  readonly atHome: number;
  /** With what the other toponyms of the article say. */
  score: number;
}

/** A toponym on its way to a place. */
export interface Case {
  readonly toponym: Toponym;
  readonly lookup: Lookup | null;
  readonly clues: Clues;
  /** How much it says of where the article plays: more mentions, in the title. */
  readonly weight: number;
  readonly isInTitle: boolean;
  /** It has a word such as "hospital" in it. */
  readonly isFacility: boolean;
  /** It begins with a direction: "West Coast". */
  readonly isRelative: boolean;
  /** It is a place, or an organization that the text treats as a building; it may lie where others do. */
  readonly isSomewhere: boolean;
  /** The likeliest first, after each round. */
  weighed: Weighed[];
}

/** Weights of clues, in units of the prior. Set by hand; each sits on a plateau of the development articles. */
const STATE_CUE = 3;
const COUNTY_CUE = 3;
const CITY_CUE = 2;
const COUNTRY_CUE = 2;
const HINT = 6;
const MOST_WEIGHED = 40;
/** What a toponym says less of others where two countries tie. */
const DOUBT = 0.7;

/** By index of a country, how much says that the article is of it, in units of the prior. */
export type CountryScores = ReadonlyMap<number, number>;

/** What the article adds to the best reading of a toponym: clues beside it and places it goes with. */
export const support = ({ weighed: [best] }: Case): number => best.score - best.candidate.prior;

export const bestOf = (one: Case): Candidate | null => one.weighed[0]?.candidate ?? null;

/** How little doubt there is which country the best reading of a toponym lies in: 0 to 1. */
export function certaintyOf({ weighed }: Case): number {
  const [best] = weighed;
  const rival = weighed.find(({ candidate }) => candidate.country !== best.candidate.country);
  if (!rival) return 1;
  return 1 - DOUBT * Math.exp(rival.score - best.score);
}

/** True for what has an extent of less than a few hundred kilometres. */
export const isLocal = ({ kind }: Candidate): boolean =>
  kind !== RecordKind.country && kind !== RecordKind.area;

/** Candidates with their prior and the clues around their mentions; hopeless ones are left out. */
export function weigh(
  candidates: readonly Candidate[],
  clues: Clues,
  home: CountryScores,
  sense = -1,
): Weighed[] {
  const weighed = candidates.map((candidate) => {
    const atHome = home.get(candidate.country) ?? 0;
    const told = candidate.record === sense ? HINT : 0;
    const base = candidate.prior + clueScore(candidate, clues) + atHome + told;
    return { candidate, base, atHome, score: base };
  });
  if (weighed.length < 2) return weighed;
  weighed.sort(byScore);
  const least = weighed[0].base - MOST_GAIN;
  return weighed.filter((one, i) => i < MOST_WEIGHED && one.base >= least);
}

/** What the words beside mentions say for a candidate. */
export function clueScore(candidate: Candidate, clues: Clues): number {
  const { kind, country, group } = candidate;
  let score = 0;
  if (clues.kinds & Cue.state && kind === RecordKind.state) score += STATE_CUE;
  if (clues.kinds & Cue.county && kind === RecordKind.county) score += COUNTY_CUE;
  if (clues.kinds & Cue.country && kind === RecordKind.country) score += COUNTRY_CUE;
  if (clues.kinds & Cue.city && kind === RecordKind.city) score += CITY_CUE;
  const inCountry = kind === RecordKind.country ? 0 : hintedAt(clues.countries, country);
  const inState = kind === RecordKind.state ? 0 : hintedAt(clues.groups, group);
  score += HINT * Math.max(inCountry, inState);
  return score;
}

/** The likelier first; equals in order of record, so that nothing is left to chance. */
export const byScore = (a: Weighed, b: Weighed): number =>
  b.score - a.score || a.candidate.record - b.candidate.record;
