import { BoostedTrees } from '../../../learn/boosted-trees.ts';
import { logistic } from '../../../learn/odds.ts';
import { SeededRandom } from '../../learning/random.ts';

export interface BoostingOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to the sum of second derivatives of a leaf: small leaves say little. */
  readonly lambda: number;
  /** Least sum of second derivatives of a leaf. */
  readonly least: number;
  /** Share of the examples, and of the values, that each tree sees. */
  readonly sample: number;
  readonly seed: number;
}

/** Values are compared in so many classes at most, alike in size. */
const BINS = 32;

/** Examples for boosting: `width` numbers each, a target from 0 to 1, and the log odds that the trees are to mend. */
export interface BoostingExamples {
  readonly width: number;
  readonly values: Float32Array;
  readonly targets: Float32Array;
  readonly margins: Float32Array;
}

/** The values of examples in classes, a column for each value. */
interface Binned {
  readonly bins: readonly Uint8Array[];
  /** Lower bounds of the classes from the second on. */
  readonly cuts: readonly Float32Array[];
}

/** Sorts values into classes; the same examples need this once, whichever of them are learned from. */
export function binned({ width, values }: BoostingExamples): Binned {
  const count = values.length / width;
  const bins: Uint8Array[] = [];
  const cuts: Float32Array[] = [];
  for (let f = 0; f < width; f++) {
    const column = new Float32Array(count);
    for (let i = 0; i < count; i++) column[i] = values[i * width + f];
    const sorted = column.slice().sort();
    const bounds = new Set<number>();
    for (let b = 1; b < BINS; b++) bounds.add(sorted[Math.floor((b * count) / BINS)]);
    bounds.delete(sorted[0]);
    const cut = Float32Array.from(bounds);
    cuts.push(cut);
    bins.push(
      Uint8Array.from(column, (value) => {
        let bin = 0;
        while (bin < cut.length && value >= cut[bin]) bin++;
        return bin;
      }),
    );
  }
  return { bins, cuts };
}

/**
 * Trees that mend the log odds of the selected examples: gradient boosting of the log loss (Friedman 2001) with second
 * derivatives and histograms (Chen and Guestrin 2016), each tree on a sample.
 */
export function trainTrees(
  { targets, margins }: BoostingExamples,
  { bins, cuts }: Binned,
  selection: Int32Array,
  options: BoostingOptions,
): BoostedTrees {
  const { depth, lambda, least, rate } = options;
  const inner = (1 << depth) - 1;
  const features = new Uint32Array(options.trees * inner);
  const bounds = new Float32Array(options.trees * inner).fill(Number.POSITIVE_INFINITY);
  const leaves = new Float32Array(options.trees << depth);
  const random = new SeededRandom(options.seed);
  const odds = Float64Array.from(selection, (example) => margins[example]);
  const nodes = new Int32Array(selection.length);
  const places = new Int32Array(selection.length);
  const gradients = new Float64Array(selection.length);
  const curvatures = new Float64Array(selection.length);
  const splitBins = new Int32Array(inner);
  const sums = new Float64Array((BINS << depth) * 2);
  for (let tree = 0; tree < options.trees; tree++) {
    let sampled = 0;
    for (let k = 0; k < selection.length; k++) {
      const p = logistic(odds[k]);
      gradients[k] = targets[selection[k]] - p;
      curvatures[k] = Math.max(1e-4, p * (1 - p));
      if (random.next() < options.sample) places[sampled++] = k;
    }
    nodes.fill(0);
    const seen = bins.map(() => random.next() < options.sample);
    for (let d = 0; d < depth; d++) {
      const first = (1 << d) - 1;
      const count = 1 << d;
      const gains = new Float64Array(count).fill(1e-6);
      splitBins.fill(BINS, first, first + count);
      for (const [f, column] of bins.entries()) {
        if (!seen[f]) continue;
        sums.fill(0, 0, BINS * count * 2);
        for (let s = 0; s < sampled; s++) {
          const k = places[s];
          const at = ((nodes[k] - first) * BINS + column[selection[k]]) * 2;
          sums[at] += gradients[k];
          sums[at + 1] += curvatures[k];
        }
        for (let n = 0; n < count; n++) {
          const from = n * BINS * 2;
          let g = 0;
          let h = 0;
          for (let b = 0; b < BINS; b++) {
            g += sums[from + 2 * b];
            h += sums[from + 2 * b + 1];
          }
          const whole = (g * g) / (h + lambda);
          let left = 0;
          let leftCurvature = 0;
          for (let b = 0; b < cuts[f].length; b++) {
            left += sums[from + 2 * b];
            leftCurvature += sums[from + 2 * b + 1];
            const rightCurvature = h - leftCurvature;
            if (leftCurvature < least || rightCurvature < least) continue;
            const right = g - left;
            const gain =
              (left * left) / (leftCurvature + lambda) + (right * right) / (rightCurvature + lambda) - whole;
            if (gain <= gains[n]) continue;
            gains[n] = gain;
            splitBins[first + n] = b;
            features[tree * inner + first + n] = f;
            bounds[tree * inner + first + n] = cuts[f][b];
          }
        }
      }
      for (let k = 0; k < nodes.length; k++) {
        const node = nodes[k];
        const bin = bins[features[tree * inner + node]][selection[k]];
        nodes[k] = 2 * node + (bin > splitBins[node] ? 2 : 1);
      }
    }
    const g = new Float64Array(1 << depth);
    const h = new Float64Array(1 << depth);
    for (let s = 0; s < sampled; s++) {
      g[nodes[places[s]] - inner] += gradients[places[s]];
      h[nodes[places[s]] - inner] += curvatures[places[s]];
    }
    const at = tree << depth;
    for (let leaf = 0; leaf < g.length; leaf++) leaves[at + leaf] = (rate * g[leaf]) / (h[leaf] + lambda);
    for (let k = 0; k < nodes.length; k++) odds[k] += leaves[at + nodes[k] - inner];
  }
  return new BoostedTrees({ features, cuts: bounds, leaves }, depth);
}
