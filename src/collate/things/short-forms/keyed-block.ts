import { compare } from '../../order.ts';
import { Role } from '../names/block-keys.ts';
import { magnitude } from '../names/likeness.ts';
import type { NameTable } from '../names/name-table.ts';
import type { BlockEntries } from './block-entries.ts';

/** A name that may be meant by the short form of a block. */
interface KeyedBearer {
  readonly name: number;
  /** How many articles call it by the short form. */
  readonly bonds: number;
}

/** A block as the keys of articles tell it: names by their numbers. */
export interface KeyedBlock {
  /** The short form by itself, and how many entities have it. */
  readonly own: number;
  readonly owns: number;
  /** The names that may be meant, and how many articles call each so. */
  readonly bearers: readonly KeyedBearer[];
  /** How many surnames those have whose given name it is. */
  readonly given: number;
}

/**
 * Reads a block in which a short form stands by itself.
 * @param counts by article, 0 for one that is left out
 */
export function keyedBlock(
  { starts, places, roles, surnames }: BlockEntries,
  block: number,
  { names, articleOf }: NameTable,
  counts: Uint8Array,
): KeyedBlock {
  const bonds = new Map<number, number>();
  const given = new Set<number>();
  let own = -1;
  let owns = 0;
  for (let at = starts[block]; at < starts[block + 1]; at++) {
    const name = names[places[at]];
    const role = roles[at];
    if (role === Role.own) own = name;
    if (counts[articleOf[places[at]]] === 0) continue;
    if (role === Role.own) owns++;
    else if (role === Role.given) given.add(surnames[at]);
    else bonds.set(name, (bonds.get(name) ?? 0) + Number(role === Role.bond));
  }
  const bearers = Array.from(bonds, ([name, many]) => ({ name, bonds: many }));
  return { own, owns, bearers, given: given.size };
}

/** Equal where whatever is asked of the names is the same, but for what the articles say of them. */
export function shapeOf({ owns, bearers, given }: KeyedBlock): string {
  const names = bearers
    .map(({ name, bonds }) => `${name} ${magnitude(bonds)} ${bonds <= given}`)
    .sort(compare);
  return [magnitude(owns), given > 2 && given > bearers.length, ...names].join();
}
