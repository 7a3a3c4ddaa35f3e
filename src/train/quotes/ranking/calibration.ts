import { choose } from '../../../detect/quotes/ranking/choose.ts';
import { confidenceOf } from '../../../detect/quotes/ranking/confidence.ts';
import type { ScoredReading } from '../../../detect/quotes/ranking/tree-scorer.ts';
import type { Judged } from '../../learning/reliability.ts';
import type { Agreement } from './ranking.ts';

/** The scored readings of an article that the ranking did not see, with their agreement with gold. */
export interface ScoredArticle {
  readonly scored: readonly ScoredReading[];
  readonly agreements: readonly Agreement[];
  readonly attributions: number;
  /** For each of `scored` the lemma of its cue if its content is a mere object, else 0. */
  readonly objectOf: Int32Array;
  /** Number of tokens. */
  readonly length: number;
}

/** The readings of an article that are chosen from a score on, each with its agreement. */
export function chosenOf({ scored, agreements, length }: ScoredArticle, threshold: number) {
  const placeOf = new Map(scored.map((candidate, at) => [candidate, at]));
  return choose(scored, threshold, new Uint8Array(length)).map((candidate) => {
    const at = placeOf.get(candidate)!;
    return { at, score: candidate.score, agreement: agreements[at] };
  });
}

/** Counts of one choice: F1 of content exact, content by half, content by half with the source. */
export interface ChoiceScores {
  readonly predicted: number;
  readonly gold: number;
  readonly exact: number;
  readonly match: number;
  readonly source: number;
}

/** What is right of the choice at a threshold; each attribution is found once at most, best overlap first. */
export function scoreChoice(articles: readonly ScoredArticle[], threshold: number): ChoiceScores {
  const totals = { predicted: 0, gold: 0, exact: 0, match: 0, source: 0 };
  for (const article of articles) {
    const hits = chosenOf(article, threshold).map(({ agreement }) => agreement);
    totals.predicted += hits.length;
    totals.gold += article.attributions;
    const found = new Set<number>();
    for (const hit of hits.sort((a, b) => b.overlap - a.overlap)) {
      if (hit.overlap < 0.5 || found.has(hit.attribution)) continue;
      found.add(hit.attribution);
      totals.match++;
      if (hit.overlap === 1) totals.exact++;
      if (hit.source) totals.source++;
    }
  }
  return totals;
}

/** F1 of a count of hits in percent. */
export function f1(hits: number, { predicted, gold }: ChoiceScores): number {
  return (200 * hits) / (predicted + gold);
}

/** The threshold with the highest sum of the three F1 scores, in steps of a hundredth. */
export function bestThreshold(articles: readonly ScoredArticle[]): number {
  let best = 0;
  let highest = -1;
  for (let step = 15; step <= 60; step++) {
    const scores = scoreChoice(articles, step / 100);
    const sum = f1(scores.exact, scores) + f1(scores.match, scores) + f1(scores.source, scores);
    if (sum <= highest) continue;
    highest = sum;
    best = step / 100;
  }
  return best;
}

const CALIBRATION_STEPS = 20;

/**
 * Share of chosen readings that match by half, by score in {@link CALIBRATION_STEPS} equal steps, made to rise by
 * pooling adjacent violators (Ayer et al. 1955).
 */
export function calibrate(articles: readonly ScoredArticle[]): number[] {
  const hits = new Float64Array(CALIBRATION_STEPS);
  const counts = new Float64Array(CALIBRATION_STEPS);
  for (const article of articles)
    for (const { score, agreement } of chosenOf(article, 0)) {
      const step = Math.min(CALIBRATION_STEPS - 1, Math.floor(score * CALIBRATION_STEPS));
      counts[step]++;
      if (agreement.overlap >= 0.5) hits[step]++;
    }
  const blocks: { hits: number; count: number; steps: number }[] = [];
  for (let step = 0; step < CALIBRATION_STEPS; step++) {
    blocks.push({ hits: hits[step] + 0.02 * step, count: counts[step] + 0.4, steps: 1 });
    while (blocks.length > 1) {
      const [a, b] = blocks.slice(-2);
      if (a.hits / a.count <= b.hits / b.count) break;
      blocks.splice(-2, 2, { hits: a.hits + b.hits, count: a.count + b.count, steps: a.steps + b.steps });
    }
  }
  return blocks.flatMap(({ hits: h, count, steps }) =>
    Array<number>(steps).fill(Math.round((1000 * h) / count) / 1000),
  );
}

/**
 * The quotes that are chosen, right if they match by half: the confidence of each half of the articles is that of a
 * calibration on the other half.
 */
export function judgedByHalves(articles: readonly ScoredArticle[], threshold: number): Judged[] {
  return [0, 1].flatMap((half) => {
    const calibration = calibrate(articles.filter((_, at) => at % 2 !== half));
    return articles
      .filter((_, at) => at % 2 === half)
      .flatMap((article) => chosenOf(article, threshold))
      .map(({ score, agreement }) => ({
        confidence: confidenceOf(score, calibration),
        right: agreement.overlap >= 0.5,
      }));
  });
}
