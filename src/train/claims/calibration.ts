import { logistic } from '../../learn/odds.ts';

/** `probability = logistic(slope * score + offset)` */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

const STEPS = 4000;
const RATE = 0.5;

/** Fits slope and offset to scores of sentences that were not trained on (Platt 1999), by gradient descent. */
export function calibrate(scores: readonly number[], labels: readonly boolean[]): Calibration {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < STEPS; step++) {
    let slopeGradient = 0;
    let offsetGradient = 0;
    for (let i = 0; i < scores.length; i++) {
      const error = logistic(slope * scores[i] + offset) - (labels[i] ? 1 : 0);
      slopeGradient += error * scores[i];
      offsetGradient += error;
    }
    slope -= (RATE * slopeGradient) / scores.length;
    offset -= (RATE * offsetGradient) / scores.length;
  }
  return { slope, offset };
}
