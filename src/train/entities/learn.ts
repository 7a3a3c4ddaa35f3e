import { bioTransitions, stateCount } from '../../learn/bio.ts';
import { weightColumns } from '../../learn/weight-rows.ts';
import { NAME_CLASSES } from '../../tag/names/classes.ts';
import type { Calibration } from '../../tag/names/confidence.ts';
import type { FeatureGroups } from '../../tag/names/features/context-features.ts';
import { FEATURE_VERSION } from '../../tag/names/features/features.ts';
import { type NameModelMeta, packNameModel } from '../../tag/names/model.ts';
import { frequentKeys, indexFeatures } from '../learning/feature-lists.ts';
import { trainPerceptron } from '../learning/perceptron.ts';
import { quantizeRows, weightScale } from '../learning/quantize.ts';
import type { NameExamples } from './examples.ts';

/** Settings of training; those of the model that comes with hearsay are in `train.ts`. */
export interface LearnOptions {
  readonly epochs: number;
  /** One model is trained a seed; their weights are added up. */
  readonly seeds: readonly number[];
  readonly dropout: number;
  readonly margin: number;
  /** Features that occur less often are left out. */
  readonly minimumCount: number;
  /** Rows kept after rounding to 8 bits: the strongest. */
  readonly maxRows: number;
  readonly groups: FeatureGroups;
  readonly onProgress?: (line: string) => void;
}

/** Says that every mention is as likely as not; replaced once held-back mentions have been counted. */
export const UNCALIBRATED: Calibration = { bias: 0, margin: 0, classes: NAME_CLASSES.map(() => 0) };

/** A packed model that was trained on the examples. Same examples and options, same bytes. */
export function learnNames(
  examples: NameExamples,
  options: LearnOptions,
  calibration: Calibration,
  data: NameModelMeta['data'],
): Uint8Array {
  const states = stateCount(NAME_CLASSES.length);
  const keys = frequentKeys(examples.lists, options.minimumCount);
  const sequences = { ...examples, lists: indexFeatures(examples.lists, keys), features: keys.length };
  const shape = bioTransitions(NAME_CLASSES.length, new Float32Array((states + 1) * states));
  const weights = new Float32Array(keys.length * states);
  const steps = new Float32Array((states + 1) * states);
  for (const seed of options.seeds) {
    const learned = trainPerceptron(sequences, shape, {
      ...options,
      seed,
      onEpoch: (epoch, wrong) => options.onProgress?.(`seed ${seed} epoch ${epoch + 1}: ${wrong} wrong`),
    });
    addTo(weights, learned.emissions, 1 / options.seeds.length);
    addTo(steps, learned.transitions, 1 / options.seeds.length);
  }
  const scale = weightScale(weights);
  const rows = quantizeRows({ states, keys, weights }, scale, options.maxRows);
  options.onProgress?.(`${rows.keys.length} rows of ${keys.length} features`);
  return packNameModel(
    { features: FEATURE_VERSION, groups: options.groups, scale, calibration, data },
    { ...weightColumns(rows), transitions: Int16Array.from(steps, (weight) => Math.round(weight / scale)) },
  );
}

function addTo(sum: Float32Array, values: Float32Array, share: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] += values[i] * share;
}
