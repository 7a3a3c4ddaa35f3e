import { HearsayError } from '../../core/errors.ts';
import { FeatureRows, rowColumns } from '../../learn/features/feature-rows.ts';
import { openPacked, pack } from '../../learn/packed.ts';
import { bioTransitions, stateCount } from '../../learn/sequences/bio.ts';
import type { Transitions } from '../../learn/sequences/viterbi.ts';
import { NAME_CLASSES } from './classes.ts';
import type { Calibration } from './confidence.ts';
import type { FeatureGroups } from './features/context-features.ts';
import { FEATURE_VERSION } from './features/features.ts';

const NAME_MODEL = { name: 'models/entities', kind: 'names', version: 3 } as const;

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
  readonly rows: FeatureRows<Int8Array>;
  readonly transitions: Transitions;
}

/** @param transitions weights in steps of the rows' scale, as in {@link Transitions} */
export function packNameModel(
  meta: Omit<NameModelMeta, 'scale'>,
  rows: FeatureRows<Int8Array>,
  transitions: Int16Array,
): Uint8Array {
  const columns = { ...rowColumns(rows, 'emissions'), transitions };
  return pack({ ...NAME_MODEL, meta: { ...meta, scale: rows.scale }, columns });
}

/**
 * Opens a packed model; without `bytes` the one that comes with hearsay.
 * @throws HearsayError `model` if it is missing, damaged, or was trained with other features
 */
export function openNameModel(bytes?: Uint8Array): NameModel {
  const { meta, columns } = openPacked<NameModelMeta>(NAME_MODEL, bytes);
  if (meta.features !== FEATURE_VERSION)
    throw new HearsayError(
      'model',
      `${NAME_MODEL.name}: expected feature version ${FEATURE_VERSION}, found ${meta.features}; rebuild it with "npm run train -- entities"`,
    );
  const { transitions } = columns;
  const states = stateCount(NAME_CLASSES.length);
  if (transitions.length !== (states + 1) * states)
    throw new HearsayError(
      'model',
      `${NAME_MODEL.name}: expected ${states} states; rebuild or reinstall hearsay`,
    );
  return {
    meta,
    rows: FeatureRows.packed(columns, 'emissions', states, meta.scale),
    transitions: bioTransitions(NAME_CLASSES.length, Float32Array.from(transitions)),
  };
}
