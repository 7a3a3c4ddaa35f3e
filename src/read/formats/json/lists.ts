import { fieldsOrError, holdsText, teaserOf } from '../../fields/fields.ts';
import { LISTS } from '../../fields/names.ts';
import type { Origin } from '../../fields/origin.ts';
import { asString, isRecord } from '../../fields/values.ts';

/** Answers nest their list no deeper: `data.hits.hits`. */
const MAX_DEPTH = 3;

/** The articles of a JSON value that is more than one article, and who publishes them if the whole says so. */
export interface ArticleList {
  readonly articles: readonly unknown[];
  /** Of articles that do not say; null if the list does not either. */
  readonly publisher: string | null;
  /** One article in an envelope: it has no place in a list. */
  readonly isSingle: boolean;
}

/** The list, or null if the value is an article by itself or nothing that is known. */
export function listIn(value: unknown, { paths }: Origin): ArticleList | null {
  if (Array.isArray(value)) return { articles: value, publisher: null, isSingle: false };
  if (!isRecord(value) || holdsText(value, paths)) return null;
  const articles = search(
    value,
    (record) => holdsText(record, paths) || teaserOf(record) !== null,
    MAX_DEPTH,
  );
  if (!articles) return null;
  const isSingle = !Array.isArray(articles);
  return { articles: isSingle ? [articles] : articles, publisher: publisherOf(value), isSingle };
}

function search(
  record: Record<string, unknown>,
  isArticle: (record: Record<string, unknown>) => boolean,
  depth: number,
): unknown[] | Record<string, unknown> | null {
  for (const key of LISTS) {
    const inner = record[key];
    if (Array.isArray(inner) && (inner.length === 0 || inner.some(isRecord))) return inner;
    if (!isRecord(inner)) continue;
    const found = depth > 1 ? search(inner, isArticle, depth - 1) : null;
    if (found) return found;
    if (isArticle(inner)) return inner;
  }
  return null;
}

/** The title of a JSON Feed is that of what publishes it. */
function publisherOf(value: Record<string, unknown>): string | null {
  const isFeed = /jsonfeed\.org/.test(asString(value.version) ?? '');
  if (isFeed) return asString(value.title);
  const fields = fieldsOrError(value);
  return fields instanceof Error ? null : fields.publisher;
}
