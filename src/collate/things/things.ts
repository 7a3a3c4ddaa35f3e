import type { Corpus } from '../corpus/corpus.ts';
import { batches, type Loading } from '../corpus/loading.ts';
import { PackedArticles } from '../corpus/packed-articles.ts';
import { entryOf, sum } from '../maps.ts';
import { compare } from '../order.ts';
import { type Families, joinFamilies } from './joining/families.ts';
import type { Joined } from './joining/joined.ts';
import { NameTable } from './names/name-table.ts';
import { Name } from './names/names.ts';
import { shakenNames } from './names/shaken-names.ts';
import { Decisions } from './short-forms/decisions.ts';
import { meanings } from './short-forms/short-forms.ts';
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
export function* findThings(corpus: Corpus, joined: ReadonlyMap<string, Joined>): Loading<ThingsFound> {
  const table = new NameTable(corpus);
  const packed = new PackedArticles(table);
  const shaken = shakenNames(corpus, table);
  const families = yield* joinFamilies(packed, shaken, joined);
  const moved = movedNames(table, families);
  for (const name of moved) shaken[name] = 1;
  const blocks = touchedBlocks(table, corpus.isNew ? null : shaken);
  const decisions = new Decisions(packed, families.joined);
  yield* decideShortForms(packed, blocks, decisions);
  for (const name of moved) yield* decisions.open(table.placesOf(name));
  yield* decisions.openAll(table.added);
  const { entities, touched, keys } = decisions.decide();
  for (const { name, before, now } of families.changed)
    for (const thing of [before?.thing ?? name, now?.thing ?? name]) touched.add(thing);
  for (const name of formerNames(table, blocks)) {
    const own = table.thingOf(name);
    touched.add(joined.get(own)?.thing ?? own).add(decisions.groupOf(name));
  }
  return { entities, touched, families, keys };
}

/** Names that are one with others than before. */
function movedNames(table: NameTable, { changed }: Families): number[] {
  return changed.flatMap(({ name, before, now }) => {
    const number = (before?.thing ?? name) === (now?.thing ?? name) ? -1 : table.nameOf(name);
    return number < 0 ? [] : number;
  });
}

/** Decides whom short forms mean in the blocks that are touched. */
function* decideShortForms(
  packed: PackedArticles,
  blocks: readonly TouchedBlock[],
  decisions: Decisions,
): Loading<void> {
  const { table } = packed;
  const open = blocks.flatMap((block) => {
    const all = table.placesOf(block.own);
    // all places of a short form that is decided anew, else those in changed articles
    const places = block.isShaken ? all : all.filter((place) => table.isAdded[table.articleOf[place]]);
    return places.length > 0 ? { block, places } : [];
  });
  for (const batch of batches(
    open,
    ({ block, places }) => places.length + sum(block.bearers, ({ name }) => table.sampleSize(name)),
  )) {
    yield* packed.load(articlesOf(table, batch));
    const names = new Map<number, Name>();
    const named = (number: number): Name => entryOf(names, number, () => new Name(number, packed));
    for (const { block, places } of batch) {
      yield* decisions.open(places);
      if (block.bearers.length === 0) continue;
      const bearers = block.bearers
        .map(({ name, bonds }) => ({ name: named(name), bonds }))
        .sort((a, b) => compare(a.name.id, b.name.id));
      const { own, given } = block;
      decisions.mean(
        meanings({ own: named(own), places, bearers, given }, packed, (name) => decisions.groupOf(name)),
      );
    }
  }
}

/** Articles of short forms that are decided, and those by which the names are compared that they may mean. */
function* articlesOf(
  table: NameTable,
  open: readonly { readonly block: TouchedBlock; readonly places: Uint32Array }[],
): Generator<number> {
  for (const { block, places } of open) {
    for (const place of places) yield table.articleOf[place];
    for (const { name } of block.bearers)
      for (const place of table.sampleOf(name)) yield table.articleOf[place];
  }
}

/** Names of what entities of changed articles may have been before: their own, or that of whom a short form may mean. */
function* formerNames(
  { articles, present, starts, names }: NameTable,
  blocks: readonly TouchedBlock[],
): Generator<number> {
  const bearers = new Map(blocks.map((block) => [block.own, block.bearers]));
  for (let place = starts[present]; place < starts[articles.length]; place++) {
    yield names[place];
    for (const { name } of bearers.get(names[place]) ?? []) yield name;
  }
}
