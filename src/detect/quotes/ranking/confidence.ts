import type { Quote } from '../../../core/layers/quotes.ts';

/**
 * Confidence of a score from 0 to 1, rounded: between the middles of the calibration's steps it is interpolated.
 * @param calibration confidence by score, in equal steps from 0 to 1
 */
export function confidenceOf(score: number, calibration: readonly number[]): number {
  const steps = calibration.length;
  const x = Math.max(0, Math.min(steps - 1, score * steps - 0.5));
  const low = Math.floor(x);
  const high = Math.min(steps - 1, low + 1);
  return Math.round(1000 * (calibration[low] + (x - low) * (calibration[high] - calibration[low]))) / 1000;
}

/**
 * Confidence from which a quote that is not wholly in quotation marks is reported; more if no words say whose it is ("prior
 * questions about it"). Between .4 and .45 they are right more often than not on the development articles of PolNeAR, and
 * so they were on today's news: clauses of which only the end is in doubt ("insisted it was late as they left").
 */
const LEAST_CONFIDENCE = { unmarked: 0.4, sourceless: 0.65 } as const;

/** @param hasSource whether words say whose it is, even if they turn out to be no source: "she is said to have fled" */
export function isLikelyEnough({ type, confidence }: Quote, hasSource: boolean): boolean {
  if (type === 'direct') return true;
  if (!hasSource) return confidence >= LEAST_CONFIDENCE.sourceless;
  return type === 'mixed' || confidence >= LEAST_CONFIDENCE.unmarked;
}
