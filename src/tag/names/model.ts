import { HearsayError } from '../../core/errors.ts';
import { bioTransitions, stateCount } from '../../learn/bio.ts';
import { pack, packedBytes, unpack } from '../../learn/packed.ts';
import type { Transitions } from '../../learn/viterbi.ts';
import { type WeightColumns, WeightRows } from '../../learn/weight-rows.ts';
import { NAME_CLASSES } from './classes.ts';
import type { Calibration } from './confidence.ts';
import type { FeatureGroups } from './features/context-features.ts';
import { FEATURE_VERSION } from './features/features.ts';

const KIND = 'names';
const VERSION = 2;
const NAME = 'models/entities';

/** What a model file says of itself beside its weights. */
export interface NameModelMeta {
  /** {@link FEATURE_VERSION} that it was trained with. */
  readonly features: number;
  readonly groups: FeatureGroups;
  /** Size of one step of the weights, in units of the averaged perceptron. */
  readonly scale: number;
  readonly calibration: Calibration;
  /** SHA-256 of each training file by name. */
  readonly data: Readonly<Record<string, string>>;
}

/** A trained name tagger: emission rows, transitions, and how margins become probabilities. */
export interface NameModel {
  readonly meta: NameModelMeta;
  readonly rows: WeightRows;
  readonly transitions: Transitions;
}

export interface NameModelColumns extends WeightColumns {
  /** Transition weights in steps of the same scale, as in {@link Transitions}. */
  readonly transitions: Int16Array;
}

export function packNameModel(meta: NameModelMeta, columns: NameModelColumns): Uint8Array {
  return pack({ kind: KIND, version: VERSION, meta: { ...meta }, columns });
}

/**
 * Opens a packed model; without `bytes` the one that comes with hearsay.
 * @throws HearsayError `model` if it is missing, damaged, or was trained with other features
 */
export function openNameModel(bytes?: Uint8Array): NameModel {
  const { meta, columns } = unpack<NameModelMeta>(bytes ?? packedBytes(NAME), NAME, KIND, VERSION);
  if (meta.features !== FEATURE_VERSION)
    throw new HearsayError(
      'model',
      `${NAME}: expected feature version ${FEATURE_VERSION}, found ${meta.features}; rebuild it with "npm run train -- entities"`,
    );
  const { transitions, ...weights } = columns as unknown as NameModelColumns;
  const states = stateCount(NAME_CLASSES.length);
  if (transitions.length !== (states + 1) * states)
    throw new HearsayError('model', `${NAME}: expected ${states} states; rebuild or reinstall hearsay`);
  return {
    meta,
    rows: new WeightRows(weights as WeightColumns, states),
    transitions: bioTransitions(NAME_CLASSES.length, Float32Array.from(transitions)),
  };
}
