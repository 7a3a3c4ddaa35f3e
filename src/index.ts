import type { Article } from './core/article.ts';
import { HearsayError } from './core/errors.ts';
import { createArticle } from './read/article.ts';
import { fieldNamed } from './read/fields/fields.ts';
import { parsePublished } from './read/fields/published.ts';
import type { ArticleRecord } from './record/record.ts';
import { type AnalysisOptions, Analyst } from './run/threads/analyst.ts';

export { HearsayError } from './core/errors.ts';
export { type FlatFinding, type FlatKind, flatten } from './exchange/flat/flat.ts';
export { toConll } from './exchange/formats/conll.ts';
export { type FollowTheMoneyEntity, toFollowTheMoney } from './exchange/formats/follow-the-money.ts';
export { type LabelStudioTask, toLabelStudio } from './exchange/formats/label-studio.ts';
export { toSchemaOrg } from './exchange/formats/schema-org/article.ts';
export { type SpacyExample, toSpacy } from './exchange/formats/spacy.ts';
export { toWebAnnotations } from './exchange/formats/web-annotation.ts';
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
   * @throws HearsayError `usage` if there is no text, or `published` names no day; `article` for what the program sets
   *   aside too: an empty or binary text, another language than English
   */
  analyze(article: string | ArticleInput): ArticleRecord;
}

const OFFSETS: readonly unknown[] = ['utf-16', 'codepoint', undefined];

/** Loads the models. @throws HearsayError `usage` if there is no such option, or not with that value */
export function createPipeline(options: AnalysisOptions = {}): ArticlePipeline {
  for (const name of Object.keys(options))
    if (name !== 'offsets' && name !== 'aliases')
      throw new HearsayError(
        'usage',
        `createPipeline: expected the options offsets and aliases, found "${name}"`,
      );
  if (!OFFSETS.includes(options.offsets))
    throw new HearsayError(
      'usage',
      `createPipeline: offsets: expected "utf-16" or "codepoint", found ${JSON.stringify(options.offsets)}`,
    );
  const analyst = new Analyst(options);
  return { analyze: (article) => analyst.record(toArticle(article)) };
}

let shared: ArticlePipeline | undefined;

/** The record of one article. The models are loaded on the first call and kept. */
export function analyze(article: string | ArticleInput): ArticleRecord {
  shared ??= createPipeline();
  return shared.analyze(article);
}

const FIELDS: readonly string[] = ['text', 'id', 'title', 'byline', 'publisher', 'url', 'published'];

function toArticle(input: string | ArticleInput): Article {
  const given: ArticleInput = typeof input === 'string' ? { text: input } : (input ?? {});
  const { text, id = null, title = null, byline = [], publisher = null, url = null, published } = given;
  if (typeof text !== 'string')
    throw new HearsayError('usage', 'analyze: expected a string, or an object with a string "text"');
  checkNames(given);
  const origin = { path: '<article>', name: '', format: 'txt' } as const;
  const date = published === undefined || published === null ? null : day(published);
  const result = createArticle({ id, text, title, byline, publisher, url, published: date }, origin);
  if ('article' in result) return result.article;
  throw new HearsayError('article', `analyze: ${result.setAside.reason}; ${result.setAside.hint}`);
}

/** A field under another name than its own would be lost in silence. */
function checkNames(given: ArticleInput): void {
  for (const key of Object.keys(given)) {
    const field = FIELDS.includes(key) ? null : fieldNamed(key);
    if (field && FIELDS.includes(field))
      throw new HearsayError('usage', `analyze: "${key}" is no field of an article; is it "${field}"?`);
  }
}

function day(found: string): string {
  const published = parsePublished(found);
  if (published !== null) return published;
  throw new HearsayError('usage', `analyze: published: expected a date like 2026-02-05, found "${found}"`);
}
