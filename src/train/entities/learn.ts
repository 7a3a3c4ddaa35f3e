import type { IndexOptions } from '../../learn/features/feature-index.ts';
import { bioTransitions, stateCount } from '../../learn/sequences/bio.ts';
import { NAME_CLASSES } from '../../tag/names/classes.ts';
import type { Calibration } from '../../tag/names/confidence.ts';
import type { FeatureGroups } from '../../tag/names/features/context-features.ts';
import { FEATURE_VERSION } from '../../tag/names/features/features.ts';
import { type NameModelMeta, packNameModel } from '../../tag/names/model.ts';
import { numbered } from '../learning/feature-lists.ts';
import { FeatureCounts, LearnedFeatures } from '../learning/learned-features.ts';
import { trainPerceptron } from '../learning/perceptron.ts';
import { quantizeRows } from '../learning/quantize.ts';
import type { NameExamples } from './examples.ts';

/** Settings of training; those of the model that comes with hearsay are in `train.ts`. */
export interface LearnOptions {
  readonly epochs: number;
  /** One model is trained a seed; their weights are added up. */
  readonly seeds: readonly number[];
  readonly dropout: number;
  readonly margin: number;
  /** How the model tells features apart. */
  readonly index: IndexOptions;
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
  const { lists } = examples;
  const counts = new FeatureCounts(options.index);
  counts.add(lists.keys, 0, lists.starts[lists.length]);
  const features = new LearnedFeatures(counts, options.minimumCount);
  const sequences = { ...examples, lists: numbered(lists, features), features: features.size };
  const shape = bioTransitions(NAME_CLASSES.length, new Float32Array((states + 1) * states));
  const weights = new Float32Array(features.size * states);
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
  const rows = quantizeRows(features.rows(weights, states), { most: options.maxRows });
  options.onProgress?.(`${rows.index.size} rows of ${features.size} features`);
  return packNameModel(
    { features: FEATURE_VERSION, groups: options.groups, calibration, data },
    rows,
    Int16Array.from(steps, (weight) => Math.round(weight / rows.scale)),
  );
}

function addTo(sum: Float32Array, values: Float32Array, share: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] += values[i] * share;
}
