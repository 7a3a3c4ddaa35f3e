import { entityOf, roleOf, surnameBefore } from '../../corpus/article-keys.ts';
import type { Numbering } from '../../corpus/numbering.ts';
import type { NameTable } from '../names/name-table.ts';

/** What stands in some blocks, in the articles as they are now and as they were, by block. */
export class BlockEntries {
  /** By block, where its entries begin; after the last one where they end. */
  readonly starts: Uint32Array;
  /** By entry, the place of the name, its role, and the block of the surname that stands before a given name, or 0. */
  readonly places: Uint32Array;
  readonly roles: Uint8Array;
  readonly surnames: Uint32Array;

  /** @param blocks those that are asked for */
  constructor({ articles, starts }: NameTable, blocks: Numbering) {
    this.starts = new Uint32Array(blocks.size + 1);
    for (const { blocks: entries } of articles)
      for (let i = 0; i < entries.length; i += 2) {
        const block = blocks.find(entries[i], 0);
        if (block >= 0) this.starts[block + 1]++;
      }
    for (let block = 0; block < blocks.size; block++) this.starts[block + 1] += this.starts[block];
    const length = this.starts[blocks.size];
    this.places = new Uint32Array(length);
    this.roles = new Uint8Array(length);
    this.surnames = new Uint32Array(length);
    const next = this.starts.slice();
    for (let article = 0; article < articles.length; article++) {
      const { blocks: entries } = articles[article];
      for (let i = 0; i < entries.length; i += 2) {
        const block = blocks.find(entries[i], 0);
        if (block < 0) continue;
        const at = next[block]++;
        this.places[at] = starts[article] + entityOf(entries[i + 1]);
        this.roles[at] = roleOf(entries[i + 1]);
        this.surnames[at] = surnameBefore(articles[article], i);
      }
    }
  }
}
