import { forBlocks, nameAt, numberOfThing } from '../../corpus/article-keys.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { batches, type Loading } from '../../corpus/loading.ts';
import type { PackedArticles } from '../../corpus/packed-articles.ts';
import { sum } from '../../maps.ts';
import { Role } from '../names/block-keys.ts';
import { placesOf, readNames, sampleOf } from '../names/name-reader.ts';
import { SAMPLE } from '../names/names.ts';
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
 * @param shaken those names
 * @param before the joined names, as they were compared last
 */
export function* joinFamilies(
  corpus: Corpus,
  packed: PackedArticles,
  shaken: ReadonlySet<number>,
  before: ReadonlyMap<string, Joined>,
): Loading<Families> {
  const families = new Map<number, Set<number>>();
  const members = new Set<number>();
  for (const article of [...corpus.changes.before, ...corpus.changes.after])
    forBlocks(article, ({ block, role, entity }) => {
      if (role !== Role.surname || !shaken.has(nameAt(article, entity))) return;
      families.set(block, new Set());
      members.add(nameAt(article, entity)); // one that is gone is no longer found below
    });
  for (const article of corpus.articles)
    forBlocks(article, ({ block, role, entity }) => {
      if (role === Role.surname) families.get(block)?.add(nameAt(article, entity));
    });
  for (const family of families.values()) for (const name of family) members.add(name);
  const now = new Map<string, Joined>();
  const several = [...families.values()].filter(({ size }) => size > 1);
  const places = placesOf(corpus, new Set(several.flatMap((family) => [...family])));
  for (const batch of batches(several, (family) =>
    sum([...family], (name) => Math.min(SAMPLE, places.get(name)!.length)),
  )) {
    const some = new Map(batch.flatMap((family) => [...family].map((name) => [name, places.get(name)!])));
    const names = yield* readNames(some, (_, all) => sampleOf(all), packed);
    for (const [name, joined] of joinNames(names.values())) now.set(name, joined);
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
    if (!now.has(name) && members.has(numberOfThing(name))) change(name, held, null);
  for (const [name, next] of now) change(name, before.get(name) ?? null, next);
  return { joined, changed };
}
