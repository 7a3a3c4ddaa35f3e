import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { adoptPackedBytes } from '../../learn/packed.ts';
import type { Analysis } from '../jobs/job.ts';
import { KnownArticles } from '../resuming/known-articles.ts';
import { Analyst } from './analyst.ts';
import type { ThreadData } from './threads.ts';
import { type Task, work } from './work.ts';

const { models, options, reading, limits, known, stop } = workerData as ThreadData;
adoptPackedBytes(models);
const stopFlag = new Int32Array(stop);
const analyst = new Analyst(options, reading, {
  ...(known && { known: new KnownArticles(known) }),
  limits,
  stopped: () => Atomics.load(stopFlag, 0) !== 0,
});

export default function answer(task: Task): unknown {
  const result = work(analyst, task);
  return 'lines' in result ? moved(result) : result;
}

/** The same analysis; its lines, which are most of it, are handed over and not copied. */
function moved(analysis: Analysis): unknown {
  return move({ [transferableSymbol]: [analysis.lines.buffer], [valueSymbol]: analysis });
}
