import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import type { ReadResult } from '../../core/set-aside.ts';
import { adoptPackedBytes } from '../../learn/packed.ts';
import type { RawFile } from '../../read/reader.ts';
import { KnownArticles } from '../resuming/known-articles.ts';
import { Analyst } from './analyst.ts';
import type { Analysis, ArticleText, Job } from './job.ts';
import type { ThreadData } from './threads.ts';

const { models, options, reading, limits, known, stop } = workerData as ThreadData;
adoptPackedBytes(models);
const stopFlag = new Int32Array(stop);
const analyst = new Analyst(options, reading, {
  ...(known && { known: new KnownArticles(known) }),
  limits,
  stopped: () => Atomics.load(stopFlag, 0) !== 0,
});

/** What a thread does: a job, or only reading a file or what texts a job has. */
export default function work(task: Job | { readonly file: RawFile } | { readonly textsOf: Job }): unknown {
  if ('textsOf' in task) return analyst.texts(task.textsOf) satisfies ArticleText[];
  return 'file' in task ? (analyst.read(task.file) satisfies ReadResult[]) : moved(analyst.analyse(task));
}

/** The same analysis; its lines, which are most of it, are handed over and not copied. */
function moved(analysis: Analysis): unknown {
  return move({ [transferableSymbol]: [analysis.lines.buffer], [valueSymbol]: analysis });
}
