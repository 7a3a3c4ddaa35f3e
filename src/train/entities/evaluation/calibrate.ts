import { logistic } from '../../../learn/odds.ts';
import { NAME_CLASSES } from '../../../tag/names/classes.ts';
import { type Calibration, squashMargin } from '../../../tag/names/confidence.ts';

/** A mention found in an article that the model was not trained on. */
export interface HeldBackMention {
  readonly margin: number;
  readonly nameClass: number;
  readonly right: boolean;
}

const ROUNDS = 400;
const RATE = 0.5;
/** Pulls the weights of the classes towards nothing. */
const RIDGE = 1e-3;

/** Fits {@link Calibration} to held-back mentions: logistic regression by gradient descent on all of them at once. */
export function calibrate(mentions: readonly HeldBackMention[]): Calibration {
  const classes = NAME_CLASSES.map(() => 0);
  const squashed = mentions.map(({ margin }) => squashMargin(margin));
  const spread = Math.max(1, ...squashed);
  let bias = 0;
  let slope = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let biasGradient = 0;
    let slopeGradient = 0;
    const gradients = classes.map((weight) => RIDGE * weight);
    mentions.forEach(({ nameClass, right }, m) => {
      const x = squashed[m] / spread;
      const probability = logistic(bias + slope * x + classes[nameClass]);
      const error = (probability - (right ? 1 : 0)) / mentions.length;
      biasGradient += error;
      slopeGradient += error * x;
      gradients[nameClass] += error;
    });
    bias -= RATE * biasGradient;
    slope -= RATE * 10 * slopeGradient;
    for (let c = 0; c < classes.length; c++) classes[c] -= RATE * gradients[c];
  }
  const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
  return { bias: rounded(bias), margin: rounded(slope / spread), classes: classes.map(rounded) };
}
