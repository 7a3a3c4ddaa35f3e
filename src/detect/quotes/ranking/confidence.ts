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
