import { Script } from 'node:vm';

/** Work that did not end in its time. */
export class OverTime extends Error {
  /** The whole program had less than half of that time: it was stopped meanwhile, or the machine has other things to do. */
  readonly wasStarved: boolean;

  constructor(milliseconds: number, wasStarved: boolean) {
    super(`not done within ${Number((milliseconds / 1000).toPrecision(2))} s`);
    this.name = 'OverTime';
    this.wasStarved = wasStarved;
  }
}

/** So often work is begun that was over its time on a machine that had no time for it. */
const MOST_TRIES = 3;
const WORK = Symbol.for('hearsay.work');
const slot = globalThis as { [WORK]?: () => unknown };
const call = new Script(`globalThis[Symbol.for('hearsay.work')]()`, { filename: 'hearsay-deadline.js' });

/**
 * Runs synchronous work that may hang. V8 ends it wherever it is, so that what it was changing is half changed: `renew`
 * is called then. Costs some 0.1 ms.
 * @throws OverTime if it takes longer; whatever the work throws
 */
export function within<T>(milliseconds: number, work: () => T, renew = () => {}): T {
  for (let tries = 1; ; tries++)
    try {
      return once(milliseconds, work);
    } catch (error) {
      if (!(error instanceof OverTime)) throw error;
      renew();
      if (!error.wasStarved || tries === MOST_TRIES) throw error;
    }
}

function once<T>(milliseconds: number, work: () => T): T {
  const before = process.cpuUsage();
  slot[WORK] = work;
  try {
    return call.runInThisContext({ timeout: Math.ceil(milliseconds) }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    const { user, system } = process.cpuUsage(before);
    throw new OverTime(milliseconds, user + system < (milliseconds * 1000) / 2);
  } finally {
    delete slot[WORK];
  }
}
