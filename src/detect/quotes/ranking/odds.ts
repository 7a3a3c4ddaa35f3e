/** Log odds of a probability, none beyond those of one in ten thousand. */
export function logOdds(p: number): number {
  return Math.log(Math.max(1e-4, p) / Math.max(1e-4, 1 - p));
}

/** The probability that goes with log odds. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
