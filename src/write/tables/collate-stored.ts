import { collate } from '../../collate/collate.ts';
import type { ArticleSignature } from '../../collate/signature.ts';
import { SignatureReader } from '../../collate/stored-signature.ts';
import type { CollationCounts } from '../sink.ts';
import { type CollatedRows, collatedRows, countsOf, type QuotationText, rowKey } from './collated-rows.ts';

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
  const reader = new SignatureReader();
  const articles: ArticleSignature[] = [];
  for await (const [article, signature] of stored.signatures()) {
    const decoded = reader.read(article, signature);
    if (decoded) articles.push(decoded);
  }
  const collation = collate(articles);
  const first = collation.sayings.map(({ quotations: [{ article, quote }] }) => [article, quote] as const);
  const texts = await stored.quotations(first);
  return {
    rows: collatedRows(collation, (article, quote) => texts.get(rowKey([article, quote]))!),
    counts: countsOf(collation, articles.length),
  };
}
