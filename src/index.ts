import { createHash } from 'node:crypto';
import type { Article } from './core/article.ts';
import { HearsayError } from './core/errors.ts';
import { parsePublished } from './read/published.ts';
import type { ArticleRecord } from './record/record.ts';
import { type AnalysisOptions, Analyst } from './run/analyst.ts';

export { HearsayError } from './core/errors.ts';
export type {
  ArticleRecord,
  RecordedClaim,
  RecordedDate,
  RecordedEntity,
  RecordedMention,
  RecordedPlace,
  RecordedQuantity,
  RecordedQuote,
  RecordedSource,
} from './record/record.ts';
export type { AnalysisOptions };

/** An article to analyse. Only the text is needed; the publication date gives dates such as "Friday" their values. */
export interface ArticleInput {
  readonly text: string;
  /** Derived from the text if absent. */
  readonly id?: string;
  readonly title?: string;
  readonly byline?: readonly string[];
  readonly publisher?: string;
  readonly url?: string;
  /** `2026-02-05`, or another way of writing a day that can be read only one way. */
  readonly published?: string;
}

/** Models loaded once, for any number of articles. */
export interface ArticlePipeline {
  /**
   * The record of one article. Synchronous; the same input always gives the same record.
   * @throws HearsayError `usage` if there is no text, or `published` names no day
   */
  analyze(article: string | ArticleInput): ArticleRecord;
}

/** Loads the models. */
export function createPipeline(options: AnalysisOptions = {}): ArticlePipeline {
  const analyst = new Analyst(options);
  return { analyze: (article) => analyst.record(toArticle(article)) };
}

let shared: ArticlePipeline | undefined;

/** The record of one article. The models are loaded on the first call and kept. */
export function analyze(article: string | ArticleInput): ArticleRecord {
  shared ??= createPipeline();
  return shared.analyze(article);
}

function toArticle(input: string | ArticleInput): Article {
  const { text, id, title, byline, publisher, url, published }: ArticleInput =
    typeof input === 'string' ? { text: input } : (input ?? {});
  if (typeof text !== 'string')
    throw new HearsayError('usage', 'analyze: expected a string, or an object with a string "text"');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: id ?? sha256.slice(0, 16),
    text,
    source: { ...(url !== undefined && { url }), format: 'txt', sha256 },
    title: title ?? null,
    byline: byline ?? [],
    publisher: publisher ?? null,
    published: published === undefined ? null : day(published),
  };
}

function day(found: string): string {
  const published = parsePublished(found);
  if (published !== null) return published;
  throw new HearsayError('usage', `analyze: published: expected a date like 2026-02-05, found "${found}"`);
}
