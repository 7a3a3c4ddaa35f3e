import { NAME_CLASSES } from '../../tag/names/classes.ts';
import { type Calibration, squashMargin } from '../../tag/names/confidence.ts';
import { logistic } from '../learning/logistic.ts';

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

export interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  readonly mentions: number;
  /** Mean confidence, and the share that was right. */
  readonly said: number;
  readonly right: number;
}

/** Of the mentions said with a confidence between two bounds, how many are right. */
export function reliability(judged: readonly { confidence: number; right: boolean }[]): ReliabilityRow[] {
  const bounds = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
  return bounds.slice(1).map((to, i) => {
    const inside = judged.filter(({ confidence }) => confidence >= bounds[i] && confidence < to);
    const mean = (sum: number): number => (inside.length === 0 ? 0 : sum / inside.length);
    return {
      from: bounds[i],
      to: Math.min(1, to),
      mentions: inside.length,
      said: mean(inside.reduce((sum, { confidence }) => sum + confidence, 0)),
      right: mean(inside.filter(({ right }) => right).length),
    };
  });
}
