import { type ArticleKeys, nameAt, numberOfThing, thingAt } from '../corpus/article-keys.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { batches, type Loaded, type Loading } from '../corpus/loading.ts';
import { PackedArticles } from '../corpus/packed-articles.ts';
import { sum } from '../maps.ts';
import { compare } from '../order.ts';
import { type Families, joinFamilies } from './joining/families.ts';
import type { Joined } from './joining/joined.ts';
import { type Place, placesOf, readNames, sampleOf } from './names/name-reader.ts';
import { type Name, SAMPLE } from './names/names.ts';
import { shakenNames } from './names/shaken-names.ts';
import { Decisions } from './short-forms/decisions.ts';
import type { KeyedBlock } from './short-forms/keyed-block.ts';
import { type Meaning, meanings } from './short-forms/short-forms.ts';
import { type TouchedBlock, touchedBlocks } from './short-forms/touched-blocks.ts';
import type { EntityThing } from './thing.ts';

/** Which thing entities are that may be another one than before. */
export interface ThingsFound {
  readonly entities: readonly EntityThing[];
  /** Things that have got or lost an entity or a name. */
  readonly touched: ReadonlySet<string>;
  readonly families: Families;
  /** By id, new names as they are compared. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Who is who: the entities of all articles as things, or of those that may have become something else by what has changed. A
 * pure function of the set of articles: neither their order nor how many runs brought them in shows.
 * @param joined names that were one when articles were compared last
 */
export function* findThings(
  corpus: Corpus,
  loaded: Loaded,
  joined: ReadonlyMap<string, Joined>,
): Loading<ThingsFound> {
  const packed = new PackedArticles(loaded);
  const shaken = shakenNames(corpus);
  const families = yield* joinFamilies(corpus, packed, shaken, joined);
  const groupOf = (name: string): string => families.joined.get(name)?.thing ?? name;
  const moved = movedNames(families);
  const blocks = touchedBlocks(corpus, new Set([...shaken, ...moved]));
  const decisions = new Decisions(groupOf);
  const decided = yield* decideShortForms(corpus, packed, blocks, moved, decisions);
  for (const batch of batches(corpus.changes.after, () => 1)) {
    yield* packed.load(batch.map(({ id }) => id));
    for (const article of batch) {
      const read = packed.get(article);
      for (let at = 0; at < read.entities; at++)
        if (!decided.has(nameAt(article, at))) decisions.add(read, read.entity(at));
    }
  }
  const { entities, touched, keys } = decisions;
  for (const { name, before, now } of families.changed)
    for (const thing of [before?.thing ?? name, now?.thing ?? name]) touched.add(thing);
  for (const name of formerNames(corpus.changes.before, blocks))
    for (const thing of [joined.get(name)?.thing ?? name, groupOf(name)]) touched.add(thing);
  entities.sort((a, b) => compare(a.article, b.article) || compare(a.entity, b.entity));
  return { entities, touched, families, keys };
}

/** Names that are one with others than before. */
function movedNames({ changed }: Families): Set<number> {
  return new Set(
    changed.flatMap(({ name, before, now }) =>
      (before?.thing ?? name) === (now?.thing ?? name) ? [] : numberOfThing(name),
    ),
  );
}

/**
 * Decides whom short forms mean in the blocks that are touched, and what entities are whose names have moved.
 * @returns the names of all these: what has changed of them is decided
 */
function* decideShortForms(
  corpus: Corpus,
  packed: PackedArticles,
  blocks: readonly TouchedBlock[],
  moved: ReadonlySet<number>,
  decisions: Decisions,
): Loading<Set<number>> {
  const after = new Set<ArticleKeys>(corpus.changes.after);
  const owns = placesOf(corpus, new Set([...blocks.map(({ own }) => own), ...moved]));
  // all places of a short form that is decided anew, else those in changed articles
  const open = blocks.flatMap((block) => {
    const all = owns.get(block.own) ?? [];
    const places = block.isShaken ? all : all.filter(({ article }) => after.has(article));
    return places.length > 0 ? { ...block, places } : [];
  });
  const places = placesOf(
    corpus,
    new Set(open.flatMap(({ block }) => block.bearers.map(({ name }) => name))),
  );
  const isOpen = new Set(open.map(({ own }) => own));
  const alone = [...moved]
    .filter((name) => !isOpen.has(name))
    .map((own) => ({ own, places: owns.get(own) ?? [], block: null }));
  const sizeOf = ({ block, places: own }: { block: KeyedBlock | null; places: readonly Place[] }): number =>
    own.length + sum(block?.bearers ?? [], ({ name }) => Math.min(SAMPLE, places.get(name)!.length));
  for (const batch of batches([...open, ...alone], sizeOf)) {
    const read = new Map<number, readonly Place[]>();
    for (const { block } of batch)
      for (const { name } of block?.bearers ?? []) read.set(name, places.get(name)!);
    const chosen = new Map(batch.map(({ own, places }) => [own, places]));
    for (const { own } of batch) read.set(own, owns.get(own) ?? []);
    const names = yield* readNames(
      read,
      (name, all) => [...new Set([...(places.has(name) ? sampleOf(all) : []), ...(chosen.get(name) ?? [])])],
      packed,
    );
    for (const { own, block } of batch) {
      const name = names.get(own);
      if (!name) continue;
      if (block) decisions.mean(meaningsIn(block, name, names, decisions.groupOf));
      for (const { article, entity } of name.occurrences) decisions.add(article, entity);
    }
  }
  return new Set([...isOpen, ...moved]);
}

function meaningsIn(
  { bearers, given }: KeyedBlock,
  own: Name,
  names: ReadonlyMap<number, Name>,
  groupOf: (name: string) => string,
): Meaning[] {
  if (bearers.length === 0) return [];
  const named = bearers
    .map(({ name, bonds }) => ({ name: names.get(name)!, bonds }))
    .sort((a, b) => compare(a.name.id, b.name.id));
  return meanings({ own, bearers: named, given }, ({ thing }) => groupOf(thing));
}

/** Names of what entities of changed articles may have been before: their own, or that of whom a short form may mean. */
function* formerNames(before: readonly ArticleKeys[], blocks: readonly TouchedBlock[]): Generator<string> {
  const bearers = new Map(blocks.map(({ block, own }) => [own, block.bearers]));
  for (const article of before)
    for (let entity = 0; 2 * entity < article.names.length; entity++) {
      yield thingAt(article, entity);
      for (const { thing } of bearers.get(nameAt(article, entity)) ?? []) yield thing;
    }
}
