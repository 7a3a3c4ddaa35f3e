import {
  type ArticleRecord,
  isByName,
  type RecordedEntity,
  type RecordedMention,
  type RecordedQuote,
} from '../record/record.ts';

/** A mention with the entity that it means. */
export interface OwnedMention {
  readonly mention: RecordedMention;
  readonly entity: RecordedEntity;
}

/** The names in the text, by start; they never overlap. */
export function namedMentions({ entities }: ArticleRecord): OwnedMention[] {
  return entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
    .filter(({ mention }) => isByName(mention))
    .sort((a, b) => a.mention.start - b.mention.start);
}

/** The entity of this id, if it is one. */
export function entityOf(
  { entities }: ArticleRecord,
  id: string | null | undefined,
): RecordedEntity | undefined {
  return entities.find((entity) => entity.id === id);
}

/** What was said; parts of a split quote are joined by an ellipsis. */
export function wordsOf({ content }: RecordedQuote): string {
  return content.map(({ text }) => text).join(' … ');
}
