import { logistic } from '../../learn/odds.ts';

/** Logistic regression from what is known of a mention to the probability that its span and type are right. */
export interface Calibration {
  readonly bias: number;
  /** Weight of the margin, squashed by {@link squashMargin}. */
  readonly margin: number;
  /** Added by class. */
  readonly classes: readonly number[];
}

/** Margins grow without bound and say little beyond a point: their square root is close to linear in log odds. */
export function squashMargin(margin: number): number {
  return Math.sqrt(Math.max(0, margin));
}

/**
 * @param margin by how much the best reading of the sentence beats the best one without this mention, in units of the model
 */
export function confidence(calibration: Calibration, margin: number, nameClass: number): number {
  const odds = calibration.bias + calibration.margin * squashMargin(margin) + calibration.classes[nameClass];
  return logistic(odds);
}
