import { withRoom } from '../../../core/word-types.ts';
import type { FeatureRows } from '../../../learn/features/feature-rows.ts';
import { type FeatureKind, featureKeys, STRIDE } from '../../../learn/features/features.ts';
import {
  exponentiate,
  FORBIDDEN,
  ForwardBackward,
  type Lattice,
  STATES,
  TransitionFactors,
} from '../../../learn/sequences/chain.ts';
import { FeatureLists } from '../../learning/feature-lists.ts';
import { FeatureCounts, LearnedFeatures } from '../../learning/learned-features.ts';
import { SeededRandom } from '../../learning/random.ts';
import { QUOTE_INDEX } from '../settings.ts';

/** Labelled windows, flat: window w is the tokens `starts[w] .. starts[w + 1] - 1`. */
export class Windows {
  /** Features by token. */
  readonly tokens = new FeatureLists();
  labels = new Uint8Array(1 << 16);
  classes = new Uint8Array(1 << 16);
  /** Which token of each window is its cue's head. */
  readonly heads: number[] = [];
  /** First token of each window, and the end of the last. */
  readonly starts: number[] = [0];

  get length(): number {
    return this.heads.length;
  }

  /** Appends a window of `length` tokens; the features of token t begin at `values[t * STRIDE]`. */
  add(
    kind: FeatureKind,
    values: Int32Array,
    length: number,
    labels: Uint8Array,
    classes: Uint8Array,
    head: number,
  ): void {
    const first = this.tokens.length;
    const keys = new Int32Array(kind.count);
    for (let t = 0; t < length; t++) {
      featureKeys(kind, values, t * STRIDE, keys);
      this.tokens.push(keys, kind.count);
    }
    this.labels = withRoom(this.labels, first + length);
    this.classes = withRoom(this.classes, first + length);
    this.labels.set(labels.subarray(0, length), first);
    this.classes.set(classes.subarray(0, length), first);
    this.heads.push(head);
    this.starts.push(first + length);
  }
}

export interface ChainOptions {
  readonly classes: number;
  readonly epochs: number;
  readonly dropout: number;
  readonly rate: number;
  readonly minCount: number;
  readonly seed: number;
  /** 1 where state x may be followed by y: from * STATES + y. */
  readonly allowed: Readonly<Uint8Array>;
  /** The state of the head, which no other reading of it is allowed. */
  readonly headState: number;
}

export interface RealChain {
  readonly rows: FeatureRows<Float32Array>;
  readonly transitions: Float32Array;
}

/** Tokens whose probabilities are this near to their label teach nothing more. */
const SETTLED = 4e-3;

/** How often each feature occurs in the selected windows. */
export function countFeatures(windows: Windows, selection: Int32Array): FeatureCounts {
  const counts = new FeatureCounts(QUOTE_INDEX);
  const { keys, starts } = windows.tokens;
  for (const w of selection) counts.add(keys, starts[windows.starts[w]], starts[windows.starts[w + 1]]);
  return counts;
}

/** Where the weights of the features of the selected windows' tokens start, token after token. */
function rowsOfTokens(windows: Windows, selection: Int32Array, features: LearnedFeatures) {
  const { keys, starts } = windows.tokens;
  let tokens = 0;
  let most = 0;
  for (const w of selection) {
    tokens += windows.starts[w + 1] - windows.starts[w];
    most += starts[windows.starts[w + 1]] - starts[windows.starts[w]];
  }
  const tokenStarts = new Int32Array(tokens + 1);
  const rows = new Int32Array(most);
  let token = 0;
  let n = 0;
  for (const w of selection)
    for (let t = windows.starts[w]; t < windows.starts[w + 1]; t++) {
      for (let k = starts[t]; k < starts[t + 1]; k++) {
        const number = features.of(keys[k]);
        if (number >= 0) rows[n++] = number * STATES;
      }
      tokenStarts[++token] = n;
    }
  return { rows, tokenStarts };
}

/**
 * A linear-chain CRF by stochastic gradient ascent with AdaGrad and feature dropout; the weights returned are the mean
 * of snapshots from the second epoch on.
 * @param selection the windows to learn from
 * @param counts occurrences of the features to learn; those under `options.minCount` are ignored
 */
export function trainChain(
  windows: Windows,
  selection: Int32Array,
  counts: FeatureCounts,
  options: ChainOptions,
): RealChain {
  const features = new LearnedFeatures(counts, options.minCount);
  const { size } = features;
  const { rows: allRows, tokenStarts } = rowsOfTokens(windows, selection, features);
  const square = STATES * STATES;
  const weights = new Float32Array(size * STATES);
  // one sum of squares a row: a row's states share their step size
  const squares = new Float32Array(size).fill(1e-6);
  const mean = new Float32Array(size * STATES);
  const transitions = new Float32Array(options.classes * square);
  for (let k = 0; k < transitions.length; k++)
    if (options.allowed[k % square] === 0) transitions[k] = FORBIDDEN;
  const transitionSquares = new Float32Array(transitions.length).fill(1e-6);
  const transitionGradients = new Float64Array(transitions.length);
  const transitionMean = new Float64Array(transitions.length);
  const random = new SeededRandom(options.seed);
  const order = selection.slice();
  const passes = new ForwardBackward();
  const factors = new TransitionFactors(transitions);
  let rows = new Int32Array(1 << 16);
  const kept = new Int32Array(windows.length);
  for (let k = 0, token = 0; k < selection.length; k++) {
    kept[selection[k]] = token;
    token += windows.starts[selection[k] + 1] - windows.starts[selection[k]];
  }
  const rowStarts = new Int32Array(1 << 12);
  const emissions = new Float32Array((1 << 12) * STATES);
  const potentials = new Float64Array((1 << 12) * STATES);
  const gradients = new Float64Array(STATES);
  const limit = Math.floor(options.dropout * 4294967296);
  let noise = (options.seed * 7919 + 99) | 0;
  let snapshots = 0;
  const every = Math.max(1, Math.floor(order.length / 3));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    const rate = options.rate * (1 - (0.75 * epoch) / options.epochs);
    for (let step = 0; step < order.length; step++) {
      const first = windows.starts[order[step]];
      const length = windows.starts[order[step] + 1] - first;
      const token = kept[order[step]];
      const most = tokenStarts[token + length] - tokenStarts[token];
      if (most > rows.length) rows = new Int32Array(most * 2);
      let n = 0;
      for (let i = 0; i < length; i++) {
        rowStarts[i] = n;
        const at = i * STATES;
        for (let y = 0; y < STATES; y++) emissions[at + y] = 0;
        for (let k = tokenStarts[token + i]; k < tokenStarts[token + i + 1]; k++) {
          noise ^= noise << 13;
          noise ^= noise >>> 17;
          noise ^= noise << 5;
          if (noise >>> 0 < limit) continue;
          const row = allRows[k];
          rows[n++] = row;
          for (let y = 0; y < STATES; y++) emissions[at + y] += weights[row + y];
        }
      }
      rowStarts[length] = n;
      const head = windows.heads[order[step]];
      for (let y = 0; y < STATES; y++) if (y !== options.headState) emissions[head * STATES + y] = FORBIDDEN;
      exponentiate(emissions, length, potentials);
      const lattice: Lattice = {
        length,
        potentials,
        classes: windows.classes.subarray(first, first + length),
      };
      factors.set(transitions);
      passes.run(lattice, factors);
      const { forward, backward, scales } = passes;
      const labels = windows.labels;
      transitionGradients.fill(0);
      for (let i = 1; i < length; i++) {
        const matrix = lattice.classes[i] * square;
        for (let x = 0; x < STATES; x++) {
          const f = forward[(i - 1) * STATES + x] / scales[i];
          if (f < 1e-9) continue;
          for (let y = 0; y < STATES; y++)
            transitionGradients[matrix + x * STATES + y] -=
              f *
              factors.outOf[matrix + x * STATES + y] *
              potentials[i * STATES + y] *
              backward[i * STATES + y];
        }
        transitionGradients[matrix + labels[first + i - 1] * STATES + labels[first + i]] += 1;
      }
      for (let at = 0; at < transitions.length; at++) {
        const g = transitionGradients[at];
        if (g === 0 || transitions[at] <= FORBIDDEN) continue;
        transitionSquares[at] += g * g;
        transitions[at] += (rate * g) / Math.sqrt(transitionSquares[at]);
      }
      for (let i = 0; i < length; i++) {
        let big = 0;
        let norm = 0;
        for (let y = 0; y < STATES; y++) {
          const at = i * STATES + y;
          gradients[y] = (labels[first + i] === y ? 1 : 0) - forward[at] * backward[at];
          if (Math.abs(gradients[y]) > big) big = Math.abs(gradients[y]);
          norm += gradients[y] * gradients[y];
        }
        if (big < SETTLED) continue;
        for (let k = rowStarts[i]; k < rowStarts[i + 1]; k++) {
          const row = rows[k];
          const squared = squares[row >> 3] + norm;
          squares[row >> 3] = squared;
          const size = rate / Math.sqrt(squared);
          for (let y = 0; y < STATES; y++) weights[row + y] += size * gradients[y];
        }
      }
      if (epoch > 0 && (step + 1) % every === 0) {
        snapshots++;
        for (let k = 0; k < mean.length; k++) mean[k] += weights[k];
        for (let k = 0; k < transitionMean.length; k++) transitionMean[k] += transitions[k];
      }
    }
  }
  for (let k = 0; k < mean.length; k++) mean[k] = (mean[k] / snapshots) * (1 - options.dropout);
  for (let k = 0; k < transitions.length; k++)
    if (transitions[k] > FORBIDDEN) transitions[k] = transitionMean[k] / snapshots;
  return { rows: features.rows(mean, STATES), transitions };
}
