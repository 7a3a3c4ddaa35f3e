import type { TokenSpan } from './span.ts';

export const ENTITY_TYPES = ['person', 'place', 'organization', 'group'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A name in the text, as tagged before anything is linked. Titles and a possessive 's are not part of it. */
export interface Name extends TokenSpan {
  readonly type: EntityType;
  /** Probability that span and type are right. */
  readonly confidence: number;
}
