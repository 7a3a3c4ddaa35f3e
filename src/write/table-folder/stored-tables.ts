import { ARTICLES } from '../tables/articles.ts';
import type { StoredTables } from '../tables/collated/collate-stored.ts';
import { rowKey, type SaidText } from '../tables/collated/collated-rows.ts';
import { SIGNATURES } from '../tables/collated/signatures.ts';
import type { Row, Table } from '../tables/table.ts';

/** What collating asks for. @param rows the rows of some tables together, so many articles at a time */
export function storedTables(rows: (...tables: readonly Table[]) => AsyncIterable<Row[][]>): StoredTables {
  return {
    async *signatures() {
      for await (const [signatures] of rows(SIGNATURES)) yield* signatures as [string, string][];
    },
    async texts(table, wanted) {
      const keys = new Set(wanted.map(rowKey));
      const found = new Map<string, SaidText>();
      if (keys.size === 0) return found;
      const [article, item, text] = placesOf(table, 'article', 'id', 'text');
      const [id, published] = placesOf(ARTICLES, 'id', 'published');
      for await (const [items, articles] of rows(table, ARTICLES)) {
        const days = new Map(articles.map((row) => [row[id], row[published] as string | null]));
        for (const row of items) {
          const key = rowKey([row[article], row[item]]);
          if (keys.has(key))
            found.set(key, { text: row[text] as string, published: days.get(row[article]) ?? null });
        }
      }
      return found;
    },
  };
}

function placesOf({ columns }: Table, ...names: readonly string[]): number[] {
  return names.map((name) => columns.findIndex((column) => column.name === name));
}
