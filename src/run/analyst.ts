import type { Article } from '../core/article.ts';
import type { ReadResult, SetAside } from '../core/set-aside.ts';
import { readLines } from '../read/lines.ts';
import type { LineBatch, ReadOptions } from '../read/reader.ts';
import { buildRecord } from '../record/build.ts';
import { toCodePoints } from '../record/codepoints.ts';
import type { ArticleRecord, OffsetUnit } from '../record/record.ts';
import { pipelineName } from './installed-models.ts';
import { createStages } from './stages.ts';

/** What decides the content of records. It is passed to threads, so it is plain data. */
export interface AnalysisOptions {
  readonly offsets?: OffsetUnit;
}

/** A piece of work: some articles as read, or lines that hold them. */
export type Job = { readonly results: readonly ReadResult[] } | { readonly batch: LineBatch };

export interface Counts {
  articles: number;
  tokens: number;
  entities: number;
  quotes: number;
  claims: number;
}

/** What became of a job. */
export interface Analysis {
  /** The records as JSON Lines in UTF-8, in the order of the articles. */
  readonly lines: Uint8Array;
  readonly counts: Counts;
  readonly setAside: readonly SetAside[];
}

/** Analyses articles, one after another, in the thread that calls it. */
export class Analyst {
  readonly #stages = createStages();
  readonly #pipeline = pipelineName();
  readonly #encoder = new TextEncoder();
  readonly #options: AnalysisOptions;
  readonly #reading: ReadOptions;

  constructor(options: AnalysisOptions = {}, reading: ReadOptions = {}) {
    this.#options = options;
    this.#reading = reading;
  }

  /** The record of one article. */
  record(article: Article, counts?: Counts): ArticleRecord {
    const document = this.#stages.run(article);
    if (counts) count(counts, document.tokens.length, document);
    const record = buildRecord(document, this.#pipeline);
    return this.#options.offsets === 'codepoint' ? toCodePoints(record) : record;
  }

  /** The records of a job, written out. An article that cannot be analysed is set aside; the others go on. */
  analyse(job: Job): Analysis {
    const counts: Counts = { articles: 0, tokens: 0, entities: 0, quotes: 0, claims: 0 };
    const setAside: SetAside[] = [];
    const lines: string[] = [];
    const results = 'batch' in job ? readLines(job.batch, this.#reading) : job.results;
    for (const result of results) {
      if ('setAside' in result) setAside.push(result.setAside);
      else {
        try {
          lines.push(JSON.stringify(this.record(result.article, counts)), '\n');
        } catch (error) {
          setAside.push(failed(result.article, error as Error));
        }
      }
    }
    return { lines: this.#encoder.encode(lines.join('')), counts, setAside };
  }
}

function count(
  counts: Counts,
  tokens: number,
  layers: {
    readonly entities: readonly unknown[];
    readonly quotes: readonly unknown[];
    readonly claims: readonly unknown[];
  },
): void {
  counts.articles++;
  counts.tokens += tokens;
  counts.entities += layers.entities.length;
  counts.quotes += layers.quotes.length;
  counts.claims += layers.claims.length;
}

function failed({ id, source }: Article, error: Error): SetAside {
  return {
    path: source.path ?? source.url ?? id,
    ...(source.line !== undefined && { line: source.line }),
    reason: `the analysis failed: ${error.message}`,
    hint: 'a fault of hearsay: please report it with this article',
  };
}
