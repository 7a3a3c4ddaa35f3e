import { setTimeout } from 'node:timers/promises';
import { HearsayError } from '../../../core/errors.ts';
import { describe, isConflict, isLost } from './errors.ts';
import type { Session } from './session.ts';

/** So long a connection that is gone is asked for again. */
export const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** A connection that is made when it is needed, and again when it is lost. */
export class Link {
  readonly #name: string;
  readonly #connect: () => Promise<Session>;
  #session: Session | undefined;

  constructor(name: string, connect: () => Promise<Session>) {
    this.#name = name;
    this.#connect = connect;
  }

  /**
   * Does work that may be done twice.
   * @param patience milliseconds for which it is tried again where the connection is lost
   * @throws HearsayError `output`
   */
  async use<T>(work: (session: Session) => Promise<T>, patience: number): Promise<T> {
    const end = performance.now() + patience;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        this.#session ??= await this.#connect();
        return await work(this.#session);
      } catch (error) {
        if (error instanceof HearsayError) throw error;
        if (isLost(error)) await this.close();
        if (!(isLost(error) || isConflict(error)) || performance.now() + pause > end)
          throw new HearsayError('output', `${this.#name}: ${describe(error)}`, { cause: error });
      }
      await setTimeout(pause);
    }
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.close();
  }
}
