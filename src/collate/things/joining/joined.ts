import { groupBy } from '../../maps.ts';
import { compare } from '../../order.ts';
import type { Name } from '../names/names.ts';
import { Groups } from './groups.ts';
import { type Join, joinVariants } from './variants.ts';

/** A name that is one with others, by the id of the thing that it would be by itself. */
export interface Joined {
  readonly name: string;
  /** The thing that it is. */
  readonly thing: string;
  /** The surest reason, and how sure it is; null of a name that only others are joined to. */
  readonly rule: string | null;
  readonly confidence: number | null;
}

/** Which of the full names of persons are one. @param names all of their surnames */
export function joinNames(names: Iterable<Name>): Map<string, Joined> {
  const bySurname = groupBy(names, ({ parts }) => parts[parts.length - 1]);
  const joins = [...bySurname].flatMap(([surname, family]) =>
    family.length < 2
      ? []
      : joinVariants(
          surname,
          family.sort((a, b) => compare(a.id, b.id)),
        ),
  );
  const groups = new Groups();
  for (const { name, to } of joins) groups.unite(name.thing, to.thing);
  const joined = new Map<string, Joined>();
  for (const { name, to } of joins)
    for (const one of [name.thing, to.thing])
      joined.set(one, { name: one, thing: groups.rootOf(one), rule: null, confidence: null });
  for (const [name, { rule, confidence }] of strongest(joins))
    joined.set(name, { ...joined.get(name)!, rule, confidence });
  return joined;
}

/** For each name the surest of its joins. */
function strongest(joins: readonly Join[]): Map<string, Join> {
  const best = new Map<string, Join>();
  for (const join of joins) {
    const known = best.get(join.name.thing);
    if (
      !known ||
      join.confidence > known.confidence ||
      (join.confidence === known.confidence && join.rule < known.rule)
    )
      best.set(join.name.thing, join);
  }
  return best;
}
