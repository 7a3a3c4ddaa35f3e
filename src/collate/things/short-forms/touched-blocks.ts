import { type ArticleKeys, entityOf, roleOf } from '../../corpus/article-keys.ts';
import { Numbering } from '../../corpus/numbering.ts';
import { Role } from '../names/block-keys.ts';
import type { NameTable } from '../names/name-table.ts';
import { BlockEntries } from './block-entries.ts';
import { type KeyedBlock, keyedBlock, shapeOf } from './keyed-block.ts';

/** A block in which something is to be decided. */
export interface TouchedBlock extends KeyedBlock {
  /** All who are called by the short form are to be decided anew, not only those of changed articles. */
  readonly isShaken: boolean;
}

/**
 * The blocks in which something is to be decided: of changed articles, or of names that are compared otherwise than before.
 * Only those whose short form stands by itself in some article and may mean somebody, or
 * did before.
 * @param shaken by name, 1 if it is compared otherwise than before; null where nothing was decided before
 */
export function touchedBlocks(table: NameTable, shaken: Uint8Array | null): TouchedBlock[] {
  const { articles, present, isAdded } = table;
  const isNow = Uint8Array.from(articles, (_, article) => Number(article < present));
  if (shaken === null) {
    const blocks = ambiguous(articles, null);
    const entries = new BlockEntries(table, blocks);
    return Array.from({ length: blocks.size }, (_, block) => ({
      ...keyedBlock(entries, block, table, isNow),
      isShaken: true,
    }));
  }
  const wasThen = Uint8Array.from(isAdded, (added) => 1 - added);
  const isShaken = shakenBlocks(table, shaken);
  const touched = new Numbering();
  for (let block = 0; block < isShaken.size; block++) touched.numberOf(isShaken.first(block), 0);
  for (let article = 0; article < articles.length; article++)
    if (article >= present || isAdded[article]) {
      const { blocks } = articles[article];
      for (let i = 0; i < blocks.length; i += 2) touched.numberOf(blocks[i], 0);
    }
  const blocks = ambiguous(articles, touched);
  const entries = new BlockEntries(table, blocks);
  return Array.from({ length: blocks.size }, (_, block) => {
    const now = keyedBlock(entries, block, table, isNow);
    return {
      ...now,
      isShaken:
        isShaken.find(blocks.first(block), 0) >= 0 ||
        shapeOf(now) !== shapeOf(keyedBlock(entries, block, table, wasThen)),
    };
  });
}

/** The blocks in which a shaken name stands. */
function shakenBlocks({ articles, starts, names }: NameTable, shaken: Uint8Array): Numbering {
  const found = new Numbering();
  for (let article = 0; article < articles.length; article++) {
    const { blocks } = articles[article];
    for (let i = 0; i < blocks.length; i += 2)
      if (shaken[names[starts[article] + entityOf(blocks[i + 1])]]) found.numberOf(blocks[i], 0);
  }
  return found;
}

/** Those of some blocks whose short form stands by itself and may mean somebody: few of all. @param some null for all */
function ambiguous(articles: readonly ArticleKeys[], some: Numbering | null): Numbering {
  const own = new Numbering();
  for (const { blocks } of articles)
    for (let i = 0; i < blocks.length; i += 2)
      if (roleOf(blocks[i + 1]) === Role.own && (some === null || some.find(blocks[i], 0) >= 0))
        own.numberOf(blocks[i], 0);
  const isBorne = new Uint8Array(own.size);
  for (const { blocks } of articles)
    for (let i = 0; i < blocks.length; i += 2) {
      const role = roleOf(blocks[i + 1]);
      if (role === Role.own || role === Role.given) continue;
      const block = own.find(blocks[i], 0);
      if (block >= 0) isBorne[block] = 1;
    }
  const borne = new Numbering();
  for (let block = 0; block < own.size; block++) if (isBorne[block]) borne.numberOf(own.first(block), 0);
  return borne;
}
