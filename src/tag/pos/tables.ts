import type { WeightRows } from '../../learn/weight-rows.ts';
import { WIDTH } from './columns.ts';
import {
  CAPITAL_CONTEXTS,
  CONTEXT_TAGS,
  capitalsFeature,
  previousTagClassFeature,
  previousTagFeature,
  previousTagsFeature,
} from './features.ts';

/** Score vectors of contexts that are few enough to keep all: `WIDTH` scores each. */
export interface ContextTables {
  /** By tag before * {@link CONTEXT_TAGS} + tag before that. */
  readonly tags: Float32Array;
  /** By tag before * number of classes + class of the word after. */
  readonly tagClasses: Float32Array;
  readonly capitals: Float32Array;
}

/** Looks every context up once. */
export function contextTables(rows: WeightRows, classes: number): ContextTables {
  const tags = new Float32Array(CONTEXT_TAGS * CONTEXT_TAGS * WIDTH);
  const tagClasses = new Float32Array(CONTEXT_TAGS * classes * WIDTH);
  for (let tag = 0; tag < CONTEXT_TAGS; tag++) {
    for (let tag2 = 0; tag2 < CONTEXT_TAGS; tag2++) {
      const at = (tag * CONTEXT_TAGS + tag2) * WIDTH;
      rows.add(previousTagFeature(tag), tags, at);
      rows.add(previousTagsFeature(tag, tag2), tags, at);
    }
    for (let next = 0; next < classes; next++)
      rows.add(previousTagClassFeature(tag, next), tagClasses, (tag * classes + next) * WIDTH);
  }
  const capitals = new Float32Array(CAPITAL_CONTEXTS * WIDTH);
  for (let context = 0; context < CAPITAL_CONTEXTS; context++)
    rows.add(capitalsFeature(context), capitals, context * WIDTH);
  return { tags, tagClasses, capitals };
}
