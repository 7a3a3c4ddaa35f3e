import type { TokenSpan } from '../../core/span.ts';
import type { Candidate } from './candidates.ts';
import { bestOf, type Case, heaviest, type Neighbour, nearness } from './evidence.ts';
import { RecordKind } from './gazetteer.ts';

/** Scores below which a reading is not believed. Set by hand, in units of the prior. */
const LEAST_SCORE = 4.2;
const FACILITY = 2.5;
/** A small place far from all others of an article that plays in one region is a namesake of what is meant. */
const SMALL_LOG_POPULATION = Math.log10(3e5);
const CONCENTRATION = 0.8;
/** Weights of nearness in the text, mentions, the title and coherence when a place stands in for an unknown one. */
const PROXIMITY = 1.5;
const PROXIMITY_CHARACTERS = 150;
const FREQUENCY = 0.35;
const IN_TITLE = 0.3;
const COHERENCE = 0.5;
const STATE_FOCUS = 0.35;
const COUNTY_FOCUS = 0.8;
const MOST_MENTIONS = 16;

/** A place that others of the article are likely to lie near. */
interface Focus extends Neighbour {
  readonly score: number;
  readonly coherence: number;
}

/** Places of an article at which its unknown toponyms may lie. */
export class Surroundings {
  readonly #foci: Focus[];
  readonly #cases: readonly Case[];
  readonly #neighbours: readonly Neighbour[];
  readonly #concentration: number;

  constructor(cases: readonly Case[]) {
    this.#cases = cases;
    this.#neighbours = heaviest(cases);
    this.#foci = this.#neighbours
      .filter(({ one }) => !one.isFacility && one.weighed[0].score >= LEAST_SCORE)
      .map((neighbour) => ({
        ...neighbour,
        score: neighbour.one.weighed[0].score,
        coherence: Math.log1p(nearness(neighbour.place, this.#neighbours, neighbour.one)),
      }));
    this.#concentration = Math.log1p(this.#largestState());
  }

  /** True if the best reading of a toponym is too weak to be believed where the article plays elsewhere. */
  isDoubtful(one: Case): boolean {
    const best = one.weighed[0];
    if (!best) return true;
    const { candidate } = best;
    const isWhole = one.reading?.match === 'whole';
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
    if (one.isFacility) least += isWhole ? FACILITY / 2 : FACILITY;
    return best.score < least;
  }

  /** The place of the article that a toponym most likely lies at or near; null if there is none. */
  nearest(one: Case): Candidate | null {
    let best: Candidate | null = null;
    let bestScore = 0;
    for (const focus of this.#foci) {
      if (focus.one === one) continue;
      const kind = focus.place.kind;
      const extent = kind === RecordKind.state ? STATE_FOCUS : kind === RecordKind.county ? COUNTY_FOCUS : 1;
      const gap = gapBetween(one.toponym.mentions, focus.one.toponym.mentions);
      const score =
        extent *
        (PROXIMITY * Math.exp(-gap / PROXIMITY_CHARACTERS) +
          FREQUENCY * Math.log1p(focus.one.toponym.mentions.length) +
          (focus.one.isInTitle ? IN_TITLE : 0) +
          COHERENCE * focus.coherence);
      if (score > bestScore) {
        best = focus.place;
        bestScore = score;
      }
    }
    return best;
  }

  /** The country that is named most often; null if none is. */
  country(self: Case): Candidate | null {
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

/** Characters between the two closest mentions. */
function gapBetween(a: readonly TokenSpan[], b: readonly TokenSpan[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < Math.min(a.length, MOST_MENTIONS); i++)
    for (let j = 0; j < Math.min(b.length, MOST_MENTIONS); j++)
      least = Math.min(least, Math.max(0, b[j].start - a[i].end, a[i].start - b[j].end));
  return least;
}
