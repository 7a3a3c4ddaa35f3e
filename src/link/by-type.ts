import type { EntityType } from '../core/layers/names.ts';

/** A map for each type of entity: what is known by name, where a name means one thing as a place and another as a group. */
export type ByType<V> = Readonly<Record<EntityType, Map<string, V>>>;

export function mapsByType<V>(): ByType<V> {
  return { person: new Map(), place: new Map(), organization: new Map(), group: new Map() };
}
