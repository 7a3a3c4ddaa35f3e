import type { EntityType, Name } from '../../core/layers/names.ts';
import { nameKey } from './name-variants.ts';

/** What a user says of a name. */
export interface Alias {
  /** The name that the entity gets; null: the name is no entity. */
  readonly canonical: string | null;
  /** The type that the entity gets; null: the one that was tagged. */
  readonly type: EntityType | null;
}

/** A user's own names for entities, by the key of the name as it stands in articles (see {@link nameKey}). */
export type Aliases = ReadonlyMap<string, Alias>;

/** The names that are left and their types once the user's aliases are applied. */
export function applyAliases(text: string, names: readonly Name[], aliases: Aliases): Name[] {
  return names.flatMap((name) => {
    const alias = aliases.get(nameKey(text.slice(name.start, name.end)));
    if (!alias) return name;
    if (alias.canonical === null) return [];
    return alias.type === null ? name : { ...name, type: alias.type };
  });
}
