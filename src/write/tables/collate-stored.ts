import { collate } from '../../collate/collate.ts';
import type { ArticleSignature } from '../../collate/signature.ts';
import { decodeSignature } from '../../collate/stored-signature.ts';
import type { CollationCounts } from '../sink.ts';
import { type CollatedRows, collatedRows, type QuotationText, rowKey } from './collated-rows.ts';

/** What a destination is asked for to be collated. */
export interface StoredTables {
  /** The rows of the table of signatures. */
  signatures(): AsyncIterable<readonly [article: string, signature: string]>;
  /** What it says of some quotations, by {@link rowKey} of article and quote. */
  quotations(
    wanted: readonly (readonly [article: string, quote: string])[],
  ): Promise<ReadonlyMap<string, QuotationText>>;
}

/** Compares all articles that a destination holds. @returns what it has to hold then, and how much of it there is */
export async function collateStored(
  stored: StoredTables,
): Promise<{ readonly rows: CollatedRows; readonly counts: CollationCounts }> {
  const articles: ArticleSignature[] = [];
  for await (const [article, signature] of stored.signatures()) {
    const decoded = decodeSignature(article, signature);
    if (decoded) articles.push(decoded);
  }
  articles.sort((a, b) => (a.id < b.id ? -1 : 1));
  const collation = collate(articles);
  const { entities, things, copies, sayings } = collation;
  const first = sayings.map(({ quotations: [{ article, quote }] }) => [article, quote] as const);
  const texts = await stored.quotations(first);
  return {
    rows: collatedRows(collation, (article, quote) => texts.get(rowKey([article, quote]))!),
    counts: {
      articles: articles.length,
      entities: entities.length,
      things: things.length,
      copies: copies.length,
      sayings: sayings.length,
    },
  };
}
