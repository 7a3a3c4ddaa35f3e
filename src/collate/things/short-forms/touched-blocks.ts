import { type ArticleKeys, forBlocks, nameAt } from '../../corpus/article-keys.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { entryOf } from '../../maps.ts';
import { Role } from '../names/block-keys.ts';
import { KeyedBlock } from './keyed-block.ts';

/** A block in which something is to be decided. */
export interface TouchedBlock {
  readonly block: KeyedBlock;
  /** The name that the short form is by itself. */
  readonly own: number;
  /** All who are called by the short form are to be decided anew, not only those of changed articles. */
  readonly isShaken: boolean;
}

/**
 * The blocks in which something is to be decided: of changed articles, or of names that are compared otherwise than before.
 * Only those whose short form stands by itself in some article and may mean somebody, or
 * did before.
 * @param shaken names that are compared otherwise than before
 */
export function touchedBlocks(corpus: Corpus, shaken: ReadonlySet<number>): TouchedBlock[] {
  if (corpus.isNew) return allBlocks(corpus.articles);
  const { before, after } = corpus.changes;
  const touched = new Set<number>();
  for (const article of [...before, ...after]) forBlocks(article, ({ block }) => touched.add(block));
  const shakenBlocks = new Set<number>();
  for (const article of [...before, ...corpus.articles])
    forBlocks(article, ({ block, entity }) => {
      if (shaken.has(nameAt(article, entity))) shakenBlocks.add(block);
    });
  for (const block of shakenBlocks) touched.add(block);

  const told = ambiguous([...before, ...corpus.articles], touched);
  const blocks = new Map<number, KeyedBlock>();
  const add = (articles: readonly ArticleKeys[], times: 1 | -1): void =>
    fillBlocks(blocks, articles, told, times);
  const shapes = () =>
    new Map([...blocks].flatMap(([id, block]) => (shakenBlocks.has(id) ? [] : [[id, block.shape]])));
  add(corpus.articles, 1);
  const now = shapes();
  // as it was before, and back again
  add(after, -1);
  add(before, 1);
  const then = shapes();
  add(before, -1);
  add(after, 1);
  return [...blocks].map(([id, block]) => ({
    block,
    own: block.own!,
    isShaken: now.get(id) !== then.get(id) || shakenBlocks.has(id),
  }));
}

/** All blocks in which something is to be decided, where nothing was decided before. */
function allBlocks(articles: readonly ArticleKeys[]): TouchedBlock[] {
  const blocks = new Map<number, KeyedBlock>();
  fillBlocks(blocks, articles, ambiguous(articles, null), 1);
  return [...blocks.values()].map((block) => ({ block, own: block.own!, isShaken: true }));
}

/** Adds articles to some blocks, or takes them away. */
function fillBlocks(
  blocks: Map<number, KeyedBlock>,
  articles: readonly ArticleKeys[],
  some: ReadonlySet<number>,
  times: 1 | -1,
): void {
  for (const article of articles)
    forBlocks(article, (entry) => {
      if (some.has(entry.block))
        entryOf(blocks, entry.block, () => new KeyedBlock()).add(article, entry, times);
    });
}

/** Those of some blocks whose short form stands by itself and may mean somebody: few of all. @param some null for all */
function ambiguous(articles: readonly ArticleKeys[], some: ReadonlySet<number> | null): Set<number> {
  const own = new Set<number>();
  for (const article of articles)
    forBlocks(article, ({ block, role }) => {
      if (role === Role.own && (some === null || some.has(block))) own.add(block);
    });
  const borne = new Set<number>();
  for (const article of articles)
    forBlocks(article, ({ block, role }) => {
      if (role !== Role.own && role !== Role.given && own.has(block)) borne.add(block);
    });
  return borne;
}
