import type { SetAside } from '../../core/set-aside.ts';
import type { RawFile } from '../../read/reader.ts';
import { type Alone, divide } from '../jobs/divide.ts';
import { crashed, placeOf } from '../jobs/failures.ts';
import { type Analysis, addCounts, type Job, noCounts } from '../jobs/job.ts';
import type { Threads } from './threads.ts';

/**
 * What threads make of a job. One whose thread ends is divided until the article that ends it is alone; that one is set
 * aside, the others are done.
 * @param isClosing true once threads end because they are told to
 */
export async function salvage(threads: Threads, job: Job, isClosing: () => boolean): Promise<Analysis> {
  try {
    return await threads.analyse(job);
  } catch (error) {
    if (isClosing()) throw error;
    const parts = divide(job);
    if (!('length' in parts)) return salvageAlone(threads, parts, error as Error, job, isClosing);
    const analyses: Analysis[] = [];
    for (const part of parts) analyses.push(await salvage(threads, part, isClosing));
    return joined(analyses);
  }
}

/** A file may hold several articles: it is read by itself, and they are done one by one. */
async function salvageAlone(
  threads: Threads,
  alone: Alone,
  error: Error,
  job: Job,
  isClosing: () => boolean,
): Promise<Analysis> {
  if ('line' in alone) return only(crashed(alone, error, 'analysis'));
  if ('article' in alone) return only(crashed(placeOf(alone.article), error, 'analysis'));
  const items = await readAlone(threads, alone.file, isClosing);
  return 'code' in items ? only(items) : salvage(threads, { ...job, items }, isClosing);
}

async function readAlone(threads: Threads, file: RawFile, isClosing: () => boolean) {
  try {
    return await threads.read(file);
  } catch (error) {
    if (isClosing()) throw error;
    return crashed({ path: file.path }, error as Error, 'read');
  }
}

function only(setAside: SetAside): Analysis {
  return { ...noAnalysis(), setAside: [setAside], isPartial: false };
}

/** Of a job that was not begun. */
export function noAnalysis(): Analysis {
  return { lines: new Uint8Array(), met: [], counts: noCounts(), setAside: [], isPartial: true };
}

function joined(parts: readonly Analysis[]): Analysis {
  const counts = noCounts();
  for (const part of parts) addCounts(counts, part.counts);
  return {
    lines: Buffer.concat(parts.map(({ lines }) => lines)),
    met: parts.flatMap(({ met }) => met),
    counts,
    setAside: parts.flatMap(({ setAside }) => setAside),
    isPartial: parts.some(({ isPartial }) => isPartial),
  };
}
