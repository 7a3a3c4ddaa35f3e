import { entityOf, roleOf } from '../../corpus/article-keys.ts';
import { batches, type Loading } from '../../corpus/loading.ts';
import { Numbering } from '../../corpus/numbering.ts';
import type { PackedArticles } from '../../corpus/packed-articles.ts';
import { sum } from '../../maps.ts';
import { Role } from '../names/block-keys.ts';
import type { NameTable } from '../names/name-table.ts';
import { Name } from '../names/names.ts';
import { type Joined, joinNames } from './joined.ts';

/** Which names are one, and what has changed of that. */
export interface Families {
  /** All joined names, by name. */
  readonly joined: ReadonlyMap<string, Joined>;
  /** What they are joined to, or why, is another than before; null for before where they were not. */
  readonly changed: readonly {
    readonly name: string;
    readonly before: Joined | null;
    readonly now: Joined | null;
  }[];
}

/**
 * Joins full names of persons anew, in the families of which a name is compared otherwise than before: names are joined within
 * a surname only.
 * @param shaken by name, 1 if it is compared so
 * @param before the joined names, as they were compared last
 */
export function* joinFamilies(
  packed: PackedArticles,
  shaken: Uint8Array,
  before: ReadonlyMap<string, Joined>,
): Loading<Families> {
  const { table } = packed;
  const { families, isMember } = familiesOf(table, shaken);
  const now = new Map<string, Joined>();
  for (const batch of batches(families, (family) => sum(family, (name) => table.sampleSize(name)))) {
    yield* packed.load(articlesOf(table, batch.flat()));
    const names = [...new Set(batch.flat())].map((name) => new Name(name, packed));
    for (const [name, joined] of joinNames(names)) now.set(name, joined);
  }
  const joined = new Map(before);
  const changed: Families['changed'][number][] = [];
  const change = (name: string, held: Joined | null, next: Joined | null): void => {
    if (held?.thing === next?.thing && held?.rule === next?.rule && held?.confidence === next?.confidence)
      return;
    changed.push({ name, before: held, now: next });
    if (next) joined.set(name, next);
    else joined.delete(name);
  };
  for (const [name, held] of before)
    if (!now.has(name) && isMember[table.nameOf(name)] === 1) change(name, held, null);
  for (const [name, next] of now) change(name, before.get(name) ?? null, next);
  return { joined, changed };
}

/** The articles that stand for some names. */
function* articlesOf(table: NameTable, names: Iterable<number>): Generator<number> {
  for (const name of names) for (const place of table.sampleOf(name)) yield table.articleOf[place];
}

interface Found {
  /** Names of one surname, of those that have several. */
  readonly families: readonly (readonly number[])[];
  /** By name, 1 if it is one of such a name's or was. */
  readonly isMember: Uint8Array;
}

/** The families in which a shaken name stands, or stood. */
function familiesOf(table: NameTable, shaken: Uint8Array): Found {
  const { articles, present, isAdded, starts, names } = table;
  const surnames = new Numbering();
  const isMember = new Uint8Array(table.size);
  for (let article = 0; article < articles.length; article++) {
    if (article < present && !isAdded[article]) continue;
    const { blocks } = articles[article];
    for (let i = 0; i < blocks.length; i += 2) {
      const name = names[starts[article] + entityOf(blocks[i + 1])];
      if (roleOf(blocks[i + 1]) !== Role.surname || !shaken[name]) continue;
      surnames.numberOf(blocks[i], 0);
      isMember[name] = 1; // one that is gone is no longer found below
    }
  }
  const families = Array.from({ length: surnames.size }, (): number[] => []);
  // the family in which a name was found last: known names alone may have several
  const last = new Int32Array(table.size).fill(-1);
  for (let article = 0; article < present; article++) {
    const { blocks } = articles[article];
    for (let i = 0; i < blocks.length; i += 2) {
      if (roleOf(blocks[i + 1]) !== Role.surname) continue;
      const family = surnames.find(blocks[i], 0);
      const name = names[starts[article] + entityOf(blocks[i + 1])];
      if (family < 0 || last[name] === family) continue;
      last[name] = family;
      isMember[name] = 1;
      families[family].push(name);
    }
  }
  return { families: families.filter(({ length }) => length > 1), isMember };
}
