import { logistic } from '../learning/logistic.ts';

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

/** A table of how often sentences with about the same probability are what it says. */
export function calibrationTable(probabilities: readonly number[], labels: readonly boolean[]): string {
  const rows: string[] = [];
  for (let from = 0; from < 1; from += 0.2) {
    const inside = [...probabilities.keys()].filter(
      (i) => probabilities[i] >= from && probabilities[i] < (from > 0.7 ? 1.01 : from + 0.2),
    );
    if (inside.length === 0) continue;
    const said = inside.reduce((sum, i) => sum + probabilities[i], 0) / inside.length;
    const true_ = inside.filter((i) => labels[i]).length / inside.length;
    rows.push(`  said ${said.toFixed(2)}  true ${true_.toFixed(2)}  of ${inside.length}`);
  }
  return rows.join('\n');
}
