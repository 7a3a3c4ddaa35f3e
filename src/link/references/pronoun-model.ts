import { HearsayError } from '../../core/errors.ts';
import { columnOf, openPacked } from '../../learn/packed.ts';
import { PRONOUN_FEATURES } from './pronoun-features.ts';

export const PRONOUN_MODEL = { name: 'models/pronouns', kind: 'pronouns', version: 2 } as const;

/** The weights of the pronoun model, one a feature. @throws HearsayError `model` if it was made for other features */
export function pronounModel(): Float32Array {
  const { columns } = openPacked(PRONOUN_MODEL);
  const weights = columnOf(columns, 'weights', Float32Array);
  if (weights.length !== PRONOUN_FEATURES)
    throw new HearsayError(
      'model',
      `models/pronouns: expected ${PRONOUN_FEATURES} weights, found ${weights.length}; rebuild it or reinstall hearsay`,
    );
  return weights;
}
