import { readFileSync } from 'node:fs';
import { HearsayError } from '../core/errors.ts';
import { PRONOUN_FEATURE_NAMES } from './pronouns.ts';

/** The weights of the pronoun model, `src/models/pronouns.json`: by name of feature, 0 where it has none. */
export function pronounModel(): Float64Array {
  let weights: Record<string, number>;
  try {
    weights = JSON.parse(readFileSync(new URL('../../src/models/pronouns.json', import.meta.url), 'utf8'));
  } catch (cause) {
    throw new HearsayError('model', 'models/pronouns.json cannot be read; reinstall hearsay', { cause });
  }
  return Float64Array.from(PRONOUN_FEATURE_NAMES, (name) => weights[name] ?? 0);
}
