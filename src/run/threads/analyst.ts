import type { Article } from '../../core/article.ts';
import type { ReadResult, SetAside } from '../../core/set-aside.ts';
import { readLines } from '../../read/input/lines.ts';
import { readFile } from '../../read/input/whole-file.ts';
import { isAskedFor, type RawFile, type ReadOptions } from '../../read/reader.ts';
import { buildRecord, recordOfCopy } from '../../record/build-record.ts';
import type { ArticleRecord, OffsetUnit } from '../../record/record.ts';
import { RecordInPieces } from '../../record/record-pieces.ts';
import { originalOf, textKey } from '../copies/text-key.ts';
import { pipelineName } from '../installed-models.ts';
import { failed, placeOf, tooLarge, unreadable } from '../jobs/failures.ts';
import type { Analysis, ArticleText, Job, MetArticle } from '../jobs/job.ts';
import { type FinishedRecord, JobResult } from '../jobs/job-result.ts';
import { DEFAULT_LIMITS, type Limits, timeFor } from '../limits.ts';
import { fingerprintOf } from '../resuming/fingerprint.ts';
import type { KnownArticles } from '../resuming/known-articles.ts';
import { createStages, type OwnNames } from '../stages.ts';
import { within } from './deadline.ts';

/** What decides the content of records. It is passed to threads, so it is plain data. */
export interface AnalysisOptions extends OwnNames {
  /** What offsets count; UTF-16 code units if absent. */
  readonly offsets?: OffsetUnit;
}

/** How an analyst works, beside what decides the content of records. */
export interface WorkingOptions {
  /** What need not be analysed. */
  readonly known?: KnownArticles;
  readonly limits?: Limits;
  /** True once the run is to stop: what is done by then is given back. */
  readonly stopped?: () => boolean;
}

/** Code units of text that are analysed together: some dozens of articles. */
const GROUP_SIZE = 1 << 17;
/** Code units of a text that asks for care: what is held of it while it is analysed is hundreds of times as large. */
const LARGE_TEXT = 1 << 20;

/** Analyses articles, one after another, in the thread that calls it. */
export class Analyst {
  #loaded: ReturnType<typeof createStages> | undefined;
  readonly #pipeline = pipelineName();
  readonly #options: AnalysisOptions;
  readonly #reading: ReadOptions;
  readonly #known: KnownArticles | undefined;
  readonly #limits: Limits;
  readonly #stopped: () => boolean;
  /** What all records of this analyst depend on. */
  readonly #maker: string;

  constructor(options: AnalysisOptions = {}, reading: ReadOptions = {}, working: WorkingOptions = {}) {
    this.#options = options;
    this.#reading = reading;
    this.#known = working.known;
    this.#limits = working.limits ?? DEFAULT_LIMITS;
    this.#stopped = working.stopped ?? (() => false);
    this.#maker = makerOf(this.#pipeline, options);
  }

  /** The record of one article. @throws whatever a stage throws */
  record(article: Article): ArticleRecord {
    return buildRecord(this.#stages.run(article), this.#pipeline, this.#options.offsets);
  }

  /** Loaded when the first article needs them: a run over what is unchanged never does. */
  get #stages(): ReturnType<typeof createStages> {
    this.#loaded ??= createStages(this.#options);
    return this.#loaded;
  }

  /** What a file holds, as its reader says within its time. */
  read(file: RawFile): ReadResult[] {
    try {
      return within(timeFor(file.bytes.length, this.#limits), () => readFile(file, this.#reading));
    } catch (error) {
      return [{ setAside: unreadable(file.path, error as Error) }];
    }
  }

  /** The texts of a job's articles, as far as they are to be analysed. */
  texts(job: Job): ArticleText[] {
    const texts: ArticleText[] = [];
    for (const result of this.#read(job))
      if ('article' in result && result.article.text.length <= this.#limits.textUnits)
        texts.push({ id: result.article.id, key: textKey(result.article.text) });
    return texts;
  }

  /** The records of a job, written out. An article that cannot be analysed is set aside; the others go on. */
  analyse(job: Job): Analysis {
    const result = new JobResult();
    for (const group of groupsOf(this.#read(job))) {
      if (this.#stopped()) return result.close(true);
      const tasks: Task[] = [];
      for (const item of group)
        if ('setAside' in item) result.setAside(item.setAside);
        else this.#take(item.article, job, tasks, result);
      this.#analyseGroup(tasks, result);
    }
    return result.close(false);
  }

  /** The articles of a job as they are read, so that of large files some are in memory at a time. */
  *#read(job: Job): Generator<ReadResult> {
    for (const result of this.#readAll(job)) if (this.#isAskedFor(result)) yield result;
  }

  *#readAll(job: Job): Generator<ReadResult> {
    if ('batch' in job) yield* readLines(job.batch, this.#reading);
    else
      for (const item of job.items)
        if ('bytes' in item) yield* this.read(item);
        else yield item;
  }

  #isAskedFor(result: ReadResult): boolean {
    const { path, line } = 'article' in result ? placeOf(result.article) : result.setAside;
    return isAskedFor(this.#reading, path, line);
  }

  /** Adds the article to what is to be done, unless it is unchanged or too large. */
  #take(article: Article, { force, originals }: Job, tasks: Task[], result: JobResult): void {
    if (article.text.length > this.#limits.textUnits) {
      result.setAside(tooLarge(article, this.#limits.textUnits));
      return;
    }
    const copyOf = originalOf(article, originals);
    const fingerprint = fingerprintOf(article, this.#maker, copyOf);
    const isToDo = force || !this.#known || this.#known.isToDo(article.id, fingerprint);
    const met = result.meet(article.id, isToDo ? fingerprint : null);
    if (isToDo) tasks.push({ article, met, copyOf });
  }

  /** A group that does not end in its time, or ends the stages otherwise, is done again article by article. */
  #analyseGroup(tasks: readonly Task[], result: JobResult): void {
    if (tasks.length === 0) return;
    const size = tasks.reduce((sum, { article }) => sum + article.text.length, 0);
    const renew = () => {
      this.#loaded = undefined; // it is in the middle of something
    };
    const isAlone = tasks.length === 1;
    try {
      const work = () => this.#outcomesOf(tasks);
      const outcomes = within(timeFor(size, this.#limits), work, renew, isAlone ? undefined : 1);
      outcomes.forEach((outcome, i) => {
        addOutcome(outcome, tasks[i].article, result);
      });
    } catch (error) {
      if (!isAlone) for (const task of tasks) this.#analyseGroup([task], result);
      else result.setAside(failed(tasks[0].article, error as Error, 'analysis'));
    }
  }

  #run(articles: readonly Article[]): ReturnType<ReturnType<typeof createStages>['runAll']> {
    if (articles.length === 0) return [];
    const stages = this.#stages;
    if (articles.every(({ text }) => text.length <= LARGE_TEXT)) return stages.runAll(articles);
    this.#loaded = undefined;
    return stages.runLast(articles);
  }

  #outcomesOf(tasks: readonly Task[]): Outcome[] {
    const toRun = tasks.filter(({ copyOf }) => copyOf === null);
    const outcomes = this.#run(toRun.map(({ article }) => article));
    let done = 0;
    return tasks.map(({ article, met, copyOf }) => {
      if (copyOf !== null)
        return {
          record: recordOfCopy(article, copyOf, this.#pipeline, this.#options.offsets),
          tokens: 0,
          met,
        };
      const outcome = outcomes[done++];
      if ('error' in outcome) return { setAside: failed(article, outcome.error, outcome.stage) };
      try {
        const { document } = outcome;
        const from = [document, this.#pipeline, this.#options.offsets] as const;
        const isLarge = document.text.length > LARGE_TEXT;
        const record = isLarge ? new RecordInPieces(...from) : buildRecord(...from);
        return { record, tokens: document.tokens.length, met };
      } catch (error) {
        return { setAside: failed(article, error as Error, 'record') };
      }
    });
  }
}

/** What became of an article. */
type Outcome = FinishedRecord | { readonly setAside: SetAside };

function addOutcome(outcome: Outcome, article: Article, result: JobResult): void {
  if ('setAside' in outcome) result.setAside(outcome.setAside);
  else
    try {
      result.add(outcome);
    } catch (error) {
      result.setAside(failed(article, error as Error, 'record'));
    }
}

/** What all records depend on, as one text. */
export function makerOf(pipeline: string, { offsets, aliases, known }: AnalysisOptions): string {
  return JSON.stringify([
    pipeline,
    offsets ?? 'utf-16',
    aliases ? [...aliases] : null,
    ...(known ? [known.digest] : []),
  ]);
}

/** An article that is to be analysed, and its place among those of the job. */
interface Task {
  readonly article: Article;
  readonly met: MetArticle;
  /** Id of the article that it repeats, or null. */
  readonly copyOf: string | null;
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
