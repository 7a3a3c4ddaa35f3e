/** The probability that has the log odds `x`. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
