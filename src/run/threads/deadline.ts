import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

/** Work that did not end in its time. */
export class OverTime extends Error {
  /** The thread had less than half of that time: it was stopped meanwhile, or the machine has other things to do. */
  readonly wasStarved: boolean;

  constructor(milliseconds: number, wasStarved: boolean) {
    super(`not done within ${Number((milliseconds / 1000).toPrecision(2))} s`);
    this.name = 'OverTime';
    this.wasStarved = wasStarved;
  }
}

/** So often work is begun that was over its time on a machine that had no time for it. */
const MOST_TRIES = 3;
/** Each time it gets so many times more: what it has to make anew takes time too, and the machine may stay as it is. */
const MORE_TIME = 4;
const WORK = Symbol.for('hearsay.work');
const slot = globalThis as { [WORK]?: () => unknown };
const call = new Script(`globalThis[Symbol.for('hearsay.work')]()`, { filename: 'hearsay-deadline.js' });

/**
 * Runs synchronous work that may hang. V8 ends it wherever it is, so that what it was changing is half changed: `renew`
 * is called then. Costs some 0.1 ms.
 * @param mostTries 1 for work that is then done in parts
 * @throws OverTime if it takes longer; whatever the work throws
 */
export function within<T>(milliseconds: number, work: () => T, renew = () => {}, mostTries = MOST_TRIES): T {
  for (let tries = 1, time = milliseconds; ; tries++, time *= MORE_TIME)
    try {
      return once(time, work, milliseconds);
    } catch (error) {
      if (!(error instanceof OverTime)) throw error;
      renew();
      if (!error.wasStarved || tries >= mostTries) throw error;
    }
}

/**
 * Milliseconds that a thread had a processor, this one if none is named; of the whole program where the system does not tell.
 * @param schedule the thread's file of Linux that tells it, or null
 */
export function processorTime(schedule: string | null = '/proc/thread-self/schedstat'): number {
  try {
    return Number.parseInt(readFileSync(schedule ?? '', 'latin1'), 10) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}

/** When a processor was last asked about: asking takes as long as reading a small file. */
let asked = { at: Number.NEGATIVE_INFINITY, time: 0 };

/** Sees to it that the last time is not long before now, as seen from what is to take so long. */
function ask(milliseconds: number): void {
  const at = performance.now();
  if (at - asked.at > milliseconds / 10) asked = { at, time: processorTime() };
}

/** True if this thread had a processor for less than half of the time since. */
function wasStarved(): boolean {
  return processorTime() - asked.time < (performance.now() - asked.at) / 2;
}

/** @param limit what the error names */
function once<T>(milliseconds: number, work: () => T, limit: number): T {
  ask(milliseconds);
  slot[WORK] = work;
  try {
    return call.runInThisContext({ timeout: Math.ceil(milliseconds) }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new OverTime(limit, wasStarved());
  } finally {
    delete slot[WORK];
  }
}
