import type { Article } from '../core/article.ts';
import type { ReadResult, SetAside } from '../core/set-aside.ts';
import type { Aliases } from '../link/aliases.ts';
import { readLines } from '../read/lines.ts';
import type { LineBatch, RawFile, ReadOptions } from '../read/reader.ts';
import { readFile } from '../read/whole-file.ts';
import { buildRecord, type FinishedDocument } from '../record/build-record.ts';
import type { ArticleRecord, OffsetUnit } from '../record/record.ts';
import { pipelineName } from './installed-models.ts';
import { createStages } from './stages.ts';

/** What decides the content of records. It is passed to threads, so it is plain data. */
export interface AnalysisOptions {
  /** What offsets count; UTF-16 code units if absent. */
  readonly offsets?: OffsetUnit;
  /** The user's own names for entities. */
  readonly aliases?: Aliases;
}

/** An article or a set-aside input as read, or a file that holds some. */
export type JobItem = ReadResult | RawFile;

/** A piece of work: some articles and files, or lines that hold articles. */
export type Job = { readonly items: readonly JobItem[] } | { readonly batch: LineBatch };

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

type StagesOutcome = ReturnType<ReturnType<typeof createStages>['runAll']>[number];

/** Code units of text that are analysed together: some dozens of articles. */
const GROUP_SIZE = 1 << 17;

/** Analyses articles, one after another, in the thread that calls it. */
export class Analyst {
  readonly #stages: ReturnType<typeof createStages>;
  readonly #pipeline = pipelineName();
  readonly #options: AnalysisOptions;
  readonly #reading: ReadOptions;

  constructor(options: AnalysisOptions = {}, reading: ReadOptions = {}) {
    this.#stages = createStages(options.aliases);
    this.#options = options;
    this.#reading = reading;
  }

  /** The record of one article. @throws whatever a stage throws */
  record(article: Article): ArticleRecord {
    return buildRecord(this.#stages.run(article), this.#pipeline, this.#options.offsets);
  }

  /** The records of a job, written out. An article that cannot be analysed is set aside; the others go on. */
  analyse(job: Job): Analysis {
    const counts: Counts = { articles: 0, tokens: 0, entities: 0, quotes: 0, claims: 0 };
    const setAside: SetAside[] = [];
    const lines: string[] = [];
    for (const group of groupsOf(this.#read(job))) {
      const outcomes = this.#stages.runAll(
        group.flatMap((result) => ('article' in result ? [result.article] : [])),
      );
      let next = 0;
      for (const result of group)
        if ('setAside' in result) setAside.push(result.setAside);
        else {
          try {
            const document = documentOf(outcomes[next++]);
            const record = buildRecord(document, this.#pipeline, this.#options.offsets);
            lines.push(`${JSON.stringify(record)}\n`);
            count(counts, document.tokens.length, document);
          } catch (error) {
            setAside.push(failed(result.article, error as Error));
          }
        }
    }
    return { lines: new TextEncoder().encode(lines.join('')), counts, setAside };
  }

  /** What a job holds, parsed one after another, so that of large files some articles are in memory at a time. */
  *#read(job: Job): Generator<ReadResult> {
    if ('batch' in job) yield* readLines(job.batch, this.#reading);
    else
      for (const item of job.items)
        if ('bytes' in item) yield* readFile(item, this.#reading);
        else yield item;
  }
}

/** @throws what a stage threw */
function documentOf(outcome: StagesOutcome): FinishedDocument {
  if ('error' in outcome) throw outcome.error;
  return outcome.document;
}

/** The results in groups that are worth going through stage by stage and small enough to be in memory at once. */
function* groupsOf(results: Iterable<ReadResult>): Generator<ReadResult[]> {
  let group: ReadResult[] = [];
  let size = 0;
  for (const result of results) {
    group.push(result);
    if ('article' in result) size += result.article.text.length;
    if (size < GROUP_SIZE) continue;
    yield group;
    group = [];
    size = 0;
  }
  if (group.length > 0) yield group;
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
