import type { EntityType } from '../../core/layers/names.ts';

/**
 * What the model tells apart. `other` (titles of works, products, events, laws) is learned so that it is not taken for
 * something else, and never reported.
 */
export const NAME_CLASSES = ['person', 'place', 'organization', 'group', 'other'] as const;

export const [PERSON, PLACE, ORGANIZATION, GROUP] = [0, 1, 2, 3];

/** The entity type of a class by its index, null for `other`. */
export function entityType(nameClass: number): EntityType | null {
  const name = NAME_CLASSES[nameClass];
  return name === 'other' ? null : name;
}
