import type * as z from 'zod';
import type { recordSchema } from './schema.ts';

/** What hearsay says of one article; inferred from the schema. */
export type ArticleRecord = z.infer<typeof recordSchema>;

export type RecordedEntity = ArticleRecord['entities'][number];
export type RecordedMention = RecordedEntity['mentions'][number];
export type RecordedPlace = NonNullable<RecordedEntity['place']>;
export type RecordedDate = ArticleRecord['dates'][number];
export type RecordedQuantity = ArticleRecord['quantities'][number];
export type RecordedQuote = ArticleRecord['quotes'][number];
export type RecordedSource = NonNullable<RecordedQuote['source']>;
export type RecordedClaim = ArticleRecord['claims'][number];
export type OffsetUnit = ArticleRecord['offsets'];

/** True for a mention by name, its own or one that the user gave; false for nouns and pronouns. */
export function isByName({ kind }: Pick<RecordedMention, 'kind'>): boolean {
  return kind === 'name' || kind === 'alias';
}
