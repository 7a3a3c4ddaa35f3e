import { HearsayError } from '../../../core/errors.ts';
import { packedBytes, unpack } from '../../../learn/packed.ts';
import { FEATURE_PLACES } from './features/feature-row.ts';

export const BODY_MODEL = { kind: 'pages', version: 1 } as const;

/** Weights of hashed features, in log odds: of the first pass, and of the second, which adds to its own those of the first. */
export interface BodyModel {
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
  /** Log odds of one step of the weights. */
  readonly scales: { readonly first: number; readonly second: number };
}

/** Opens the model of article bodies. @throws HearsayError `model` if it was made for other features */
export function openBodyModel(bytes = packedBytes('models/pages')): BodyModel {
  const { columns, meta } = unpack<{ scales: BodyModel['scales'] }>(
    bytes,
    'models/pages',
    BODY_MODEL.kind,
    BODY_MODEL.version,
  );
  const { first, second } = columns;
  if (first.length !== FEATURE_PLACES || second.length !== FEATURE_PLACES)
    throw new HearsayError(
      'model',
      `models/pages: expected ${FEATURE_PLACES} weights, found ${first.length}; rebuild it or reinstall hearsay`,
    );
  return { first, second, scales: meta.scales };
}

/** Sum of the weights of a block's features. */
export function weigh(weights: ArrayLike<number>, places: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += weights[places[i]];
  return sum;
}
