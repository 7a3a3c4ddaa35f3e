import type { Article } from '../core/article.ts';
import type { FinishedDocument } from '../core/document.ts';
import type { Span } from '../core/layers/span.ts';
import { noteOnBounds } from './beyond-bounds.ts';
import { findingsOf } from './findings.ts';
import { findKeywords } from './keywords.ts';
import type { ArticleRecord, OffsetUnit } from './record.ts';

/**
 * The record of a finished document, its keys in the order of the schema. Fields that the schema calls optional are
 * absent where there is nothing to say.
 * @param pipeline version of the program and digest of its models
 * @param unit what offsets count
 */
export function buildRecord(
  document: FinishedDocument,
  pipeline: string,
  unit: OffsetUnit = 'utf-16',
): ArticleRecord {
  const { entities, dates, quantities, quotes, claims } = document;
  const findings = findingsOf(document, unit);
  return {
    ...beginningOf(document, unit),
    sentences: findings.sentences(),
    entities: entities.map(findings.entity),
    dates: dates.map(findings.date),
    quantities: quantities.map(findings.quantity),
    quotes: quotes.map(findings.quote),
    claims: claims.map(findings.claim),
    ...endOf(document, pipeline),
  };
}

/** What stands in a record before its lists. */
export function beginningOf({ article, text, published, sentences }: FinishedDocument, unit: OffsetUnit) {
  const [dateline] = sentences.datelines;
  const written = ({ start, end }: Span): string => text.slice(start, end);
  return {
    schema: 'hearsay/1',
    id: article.id,
    source: article.source,
    title: article.title,
    byline: [...article.byline],
    ...(dateline?.place && {
      dateline: { place: written(dateline.place), agency: dateline.agency && written(dateline.agency) },
    }),
    publisher: article.publisher,
    published,
    language: 'en',
    text,
    offsets: unit,
  } satisfies Partial<ArticleRecord>;
}

/** What stands in a record behind its lists. */
export function endOf(document: FinishedDocument, pipeline: string) {
  return {
    keywords: findKeywords(document),
    notes: notesOn(document),
    pipeline,
  } satisfies Partial<ArticleRecord>;
}

/** The record of an article that is not analysed, since it has the text of another one: what was read of it, and no findings. */
export function recordOfCopy(
  article: Article,
  copyOf: string,
  pipeline: string,
  unit: OffsetUnit = 'utf-16',
): ArticleRecord {
  return {
    schema: 'hearsay/1',
    id: article.id,
    source: article.source,
    title: article.title,
    byline: [...article.byline],
    publisher: article.publisher,
    published: article.published,
    copy_of: copyOf,
    language: 'en',
    text: article.text,
    offsets: unit,
    sentences: [],
    entities: [],
    dates: [],
    quantities: [],
    quotes: [],
    claims: [],
    keywords: [],
    notes: [...(article.notes ?? [])],
    pipeline,
  };
}

function notesOn(document: FinishedDocument): ArticleRecord['notes'] {
  const { article, published, dates } = document;
  const notes: ArticleRecord['notes'] = [...(article.notes ?? [])];
  if (published === null && dates.some(({ value }) => value === null))
    notes.push({
      code: 'no-publication-date',
      message: 'The article does not say when it was published; dates that depend on it have no value.',
    });
  const bounds = noteOnBounds(document);
  if (bounds) notes.push(bounds);
  return notes;
}
