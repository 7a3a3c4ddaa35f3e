import { collate } from '../../../collate/collate.ts';
import type { SayingKind } from '../../../collate/sayings/saying.ts';
import type { ArticleSignature } from '../../../collate/signature.ts';
import { readSignature } from '../../../collate/stored-signature.ts';
import type { CollationCounts } from '../../sink.ts';
import type { Table } from '../table.ts';
import { type CollatedRows, collatedRows, countsOf, rowKey, SAID, type SaidText } from './collated-rows.ts';

/** What a destination is asked for to be collated. */
export interface StoredTables {
  /** The rows of the table of signatures. */
  signatures(): AsyncIterable<readonly [article: string, signature: string]>;
  /** What some rows of quotes or claims say, by {@link rowKey}. */
  texts(
    table: Table,
    wanted: readonly (readonly [article: string, id: string])[],
  ): Promise<ReadonlyMap<string, SaidText>>;
}

/** Compares all articles that a destination holds. @returns what it has to hold then, and how much of it there is */
export async function collateStored(
  stored: StoredTables,
): Promise<{ readonly rows: CollatedRows; readonly counts: CollationCounts }> {
  const articles: ArticleSignature[] = [];
  for await (const [article, signature] of stored.signatures()) {
    const decoded = readSignature(article, signature);
    if (decoded) articles.push(decoded);
  }
  const collation = collate(articles);
  const textsOf = (kind: SayingKind) =>
    stored.texts(
      SAID[kind],
      collation.sayings.flatMap(({ kind: of, places: [{ article, item }] }) =>
        of === kind ? [[article, item] as const] : [],
      ),
    );
  const texts = { quote: await textsOf('quote'), claim: await textsOf('claim') };
  return {
    rows: collatedRows(collation, ({ kind, article, item }) => texts[kind].get(rowKey([article, item]))!),
    counts: countsOf(collation, articles.length),
  };
}
