import { ARTICLE_FORMATS, type Article } from './core/article.ts';
import { HearsayError } from './core/errors.ts';
import type { SetAside } from './core/set-aside.ts';
import { createArticle } from './read/article.ts';
import { fieldNamed } from './read/fields/fields.ts';
import { parsePublished } from './read/fields/published.ts';
import { parsedArticles } from './read/parse-item.ts';
import type { ArticleRecord } from './record/record.ts';
import { describeSetAside } from './run/telling/summary.ts';
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
export type { AnalysisOptions, SetAside };

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
export function createPipeline(options: Omit<AnalysisOptions, 'known'> = {}): ArticlePipeline {
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

/** An article as it was read, which `analyze` takes as it is. */
export interface ReadArticle extends ArticleInput {
  readonly id: string;
  /** Where it was read from; absent for bytes. */
  readonly path?: string;
  /** 1-based place among the articles of that file, if it holds several. */
  readonly line?: number;
  /** How it was read: `html`, `csv`, `eml`... */
  readonly format: string;
  /** What there is to know of how it was read: that the text is but a teaser, or cut off. */
  readonly notes?: readonly { readonly code: string; readonly message: string }[];
}

export interface ReadingOptions {
  /** The format of the input; told from name and content if absent. */
  readonly from?: string;
  /** Day of articles that have none of their own. */
  readonly published?: string;
  /** Where fields stand in JSON and tables that have other names than usual: `{ text: 'body.html' }`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Is told of each input that gives no article. Without it, the first one is thrown. */
  readonly onSetAside?: (setAside: SetAside) => void;
}

/**
 * The articles of a file, a folder, a glob, or of bytes, one after another, in every format that the program reads. What is
 * large is streamed.
 * @throws HearsayError `input` if there is no such file; `usage` for a format that does not exist; `article` for an input that
 *   gives no article, if nobody listens
 */
export async function* readArticles(
  input: string | Uint8Array,
  options: ReadingOptions = {},
): AsyncGenerator<ReadArticle> {
  const { from, published, fields, onSetAside } = options;
  const format = ARTICLE_FORMATS.find((name) => name === from);
  if (from !== undefined && format === undefined)
    throw new HearsayError(
      'usage',
      `readArticles: from: expected one of ${ARTICLE_FORMATS.join(', ')}, found "${from}"`,
    );
  const source = typeof input === 'string' ? { path: input } : { stream: streamOf(input), name: '<bytes>' };
  const reading = {
    ...(format && { from: format }),
    ...(published !== undefined && { published: day(published) }),
    ...(fields && { paths: fields }),
  };
  for await (const result of parsedArticles([source], reading))
    if ('article' in result) yield asInput(result.article);
    else if (onSetAside) onSetAside(result.setAside);
    else throw new HearsayError('article', describeSetAside(result.setAside));
}

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function asInput({ id, text, title, byline, publisher, published, source, notes }: Article): ReadArticle {
  const { path, line, url, format } = source;
  return {
    id,
    text,
    byline,
    format,
    ...(title !== null && { title }),
    ...(publisher !== null && { publisher }),
    ...(published !== null && { published }),
    ...(url !== undefined && { url }),
    ...(path !== undefined && { path }),
    ...(line !== undefined && { line }),
    ...(notes && { notes }),
  };
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
