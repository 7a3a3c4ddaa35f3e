import type { TokenSpan } from '../../../core/layers/span.ts';
import type { Candidate } from '../../../gazetteer/candidate.ts';
import { kilometres } from '../../../gazetteer/distance.ts';
import { RecordKind } from '../../../gazetteer/gazetteer.ts';
import { bestOf, type Case, support } from '../case.ts';
import { heaviest, type Neighbour, nearness } from './neighbours.ts';

/** Scores below which a reading is not believed. Set by hand, in units of the prior. */
const LEAST_SCORE = 4.6;
const FACILITY = 2.5;
/** A part of a name is that of a state only where the article speaks of its country: "Meta Platforms", "Victoria Island". */
const LEAST_SUPPORT_OF_STATE = 0.5;
/** And an English word is the name of a place: "Orange Alert". */
const LEAST_SUPPORT_OF_WORD = 1.2;
/** A small place far from all others of an article that plays in one region is a namesake of what is meant. */
const SMALL_LOG_POPULATION = 5;
const CONCENTRATION = 0.8;
/** So is a place abroad whose name is found in part, or is one of many countries: Windsor, Grants Town. */
const ABROAD = 1.5;
const FAMOUS_LOG_POPULATION = 5.4;
const MANY_COUNTRIES = 3;
/** Weights of nearness in the text, mentions, the title and coherence when a place stands in for an unknown one. */
const PROXIMITY = 1.5;
const PROXIMITY_CHARACTERS = 150;
const FREQUENCY = 0.35;
const IN_TITLE = 0.3;
const COHERENCE = 0.5;
const STATE_FOCUS = 0.35;
const COUNTY_FOCUS = 0.8;
/** How much a place counts that lies in a country of which the article says little else. */
const COUNTRY_FLOOR = 0.25;
const MOST_MENTIONS = 16;

/** How sure a stand-in can be at most, and one that is a country; read off the development table. */
const MOST_CONFIDENCE = 0.8;
const COUNTRY_CONFIDENCE = 0.3;
const SAME_KILOMETRES = 100;

/** A place that others of the article are likely to lie near. */
interface Focus extends Neighbour {
  readonly coherence: number;
}

/** A place that is known, for one that is not. */
export interface StandIn {
  readonly place: Candidate;
  readonly confidence: number;
}

/** Places of an article at which its unknown toponyms may lie. */
export class Surroundings {
  readonly #foci: Focus[];
  readonly #cases: readonly Case[];
  readonly #neighbours: readonly Neighbour[];
  readonly #concentration: number;
  readonly #countries: ReadonlyMap<number, number>;
  readonly #largestShare: number;

  constructor(cases: readonly Case[]) {
    this.#cases = cases;
    this.#countries = countryShares(cases);
    this.#largestShare = Math.max(0, ...this.#countries.values());
    this.#neighbours = heaviest(cases);
    this.#concentration = Math.log1p(this.#largestState());
    this.#foci = this.#neighbours
      .filter(({ one }) => !one.isFacility && one.weighed[0].score >= LEAST_SCORE && !this.isDoubtful(one))
      .map(({ one, place, certainty }) => {
        const coherence = Math.log1p(nearness(place, this.#neighbours, one));
        return { one, place, certainty, coherence };
      });
  }

  /** True if the best reading of a toponym is too weak to be believed where the article plays elsewhere. */
  isDoubtful(one: Case): boolean {
    const best = one.weighed[0];
    if (!best) return true;
    const { candidate } = best;
    const isWhole = one.lookup?.match === 'whole';
    if (isUnlikely(one)) return true;
    if (this.#isRegionOfOthers(one)) return true;
    if (
      isWhole &&
      candidate.kind !== RecordKind.city &&
      candidate.kind !== RecordKind.county &&
      candidate.kind !== RecordKind.airport
    )
      return false;
    let least = LEAST_SCORE;
    if (candidate.kind === RecordKind.city && candidate.logPopulation < SMALL_LOG_POPULATION) {
      const coherence = Math.log1p(nearness(candidate, this.#neighbours, one));
      least += CONCENTRATION * this.#concentration * (1 - Math.min(1, coherence));
    }
    if (candidate.logPopulation < FAMOUS_LOG_POPULATION && mayBeNamesake(one))
      least += ABROAD * (this.#largestShare - (this.#countries.get(candidate.country) ?? 0));
    if (one.isFacility) least += isWhole ? FACILITY / 2 : FACILITY;
    return best.score - best.atHome < least;
  }

  /** True of "West Coast" read as that of a country of which the article says nothing else. */
  #isRegionOfOthers(one: Case): boolean {
    const { kind, country } = one.weighed[0].candidate;
    if (kind !== RecordKind.region || country === 0 || !one.isRelative) return false;
    return support(one) < LEAST_SUPPORT_OF_STATE && this.#largestShare > (this.#countries.get(country) ?? 0);
  }

  /**
   * Where an unknown toponym most likely lies: at or near a place of the article, else in the country that it names most
   * often; null if it names neither.
   */
  standInFor(one: Case): StandIn | null {
    const scored = this.#foci
      .filter((focus) => focus.one !== one)
      .map((focus) => ({ place: focus.place, score: this.#scoreOf(focus, one) }))
      .sort((a, b) => b.score - a.score);
    const [best, ...others] = scored;
    if (best) {
      const rival = others.find(({ place }) => kilometres(place, best.place) > SAME_KILOMETRES);
      const share = best.score / (best.score + (rival?.score ?? 0));
      const inCountry = this.#countries.get(best.place.country) ?? 0;
      return { place: best.place, confidence: (MOST_CONFIDENCE * share * (1 + inCountry)) / 2 };
    }
    const country = one.weighed.length === 0 ? this.#mainCountry(one) : null;
    return country && { place: country, confidence: COUNTRY_CONFIDENCE };
  }

  #scoreOf({ one: other, place, coherence }: Focus, one: Case): number {
    const extent =
      place.kind === RecordKind.state ? STATE_FOCUS : place.kind === RecordKind.county ? COUNTY_FOCUS : 1;
    const gap = gapBetween(one.toponym.mentions, other.toponym.mentions);
    return (
      extent *
      (COUNTRY_FLOOR + (this.#countries.get(place.country) ?? 0)) *
      (PROXIMITY * Math.exp(-gap / PROXIMITY_CHARACTERS) +
        FREQUENCY * Math.log1p(other.toponym.mentions.length) +
        (other.isInTitle ? IN_TITLE : 0) +
        COHERENCE * coherence)
    );
  }

  #mainCountry(self: Case): Candidate | null {
    let best: Case | null = null;
    for (const one of this.#cases) {
      if (one === self || bestOf(one)?.kind !== RecordKind.country) continue;
      if (!best || one.toponym.mentions.length > best.toponym.mentions.length) best = one;
    }
    return best && bestOf(best);
  }

  #largestState(): number {
    const states = new Map<number, number>();
    let largest = 0;
    for (const { place } of this.#neighbours) {
      const weight = place.kind === RecordKind.state ? 1.5 : 1;
      const sum = (states.get(place.group) ?? 0) + weight;
      states.set(place.group, sum);
      largest = Math.max(largest, sum);
    }
    return largest;
  }
}

/** True of "Meta Platforms" read as a state of Colombia, "Orange Alert" as a city, where nothing else is about them. */
export function isUnlikely(one: Case): boolean {
  const { lookup, weighed } = one;
  if (!lookup || weighed.length === 0) return false;
  if (lookup.isWord && support(one) < LEAST_SUPPORT_OF_WORD) return true;
  const isState = weighed[0].candidate.kind === RecordKind.state;
  return isState && lookup.match === 'part' && support(one) < LEAST_SUPPORT_OF_STATE;
}

/** True of a name that places of many countries have, and of one that is only found in part. */
function mayBeNamesake({ lookup }: Case): boolean {
  if (lookup?.match !== 'whole') return true;
  const countries = new Set<number>();
  for (const { country } of lookup.candidates) {
    countries.add(country);
    if (countries.size === MANY_COUNTRIES) return true;
  }
  return false;
}

/** What part of an article's places lies in each country, weighted by their mentions. */
function countryShares(cases: readonly Case[]): Map<number, number> {
  const shares = new Map<number, number>();
  let total = 0;
  for (const one of cases) {
    const place = bestOf(one);
    if (!place || place.country === 0) continue;
    total += one.weight;
    shares.set(place.country, (shares.get(place.country) ?? 0) + one.weight);
  }
  for (const [country, weight] of shares) shares.set(country, weight / total);
  return shares;
}

/** Characters between the two closest mentions. */
function gapBetween(a: readonly TokenSpan[], b: readonly TokenSpan[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < Math.min(a.length, MOST_MENTIONS); i++)
    for (let j = 0; j < Math.min(b.length, MOST_MENTIONS); j++)
      least = Math.min(least, Math.max(0, b[j].start - a[i].end, a[i].start - b[j].end));
  return least;
}
