import type { HeldShard, Queue } from './queue.ts';

/** So often within the time of a lease it is made longer. */
const RENEWALS = 4;

/**
 * Holds a shard while its worker works. Told by the clock of this machine too: a worker that cannot reach the database
 * knows by itself that the shard is lost.
 */
export class Lease {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #until: number;
  #isAsking = false;

  constructor(queue: Pick<Queue, 'renew'>, held: HeldShard, seconds: number) {
    const milliseconds = seconds * 1000;
    this.#until = performance.now() + milliseconds;
    this.#timer = setInterval(() => {
      if (performance.now() > this.#until) this.#lose();
      else if (!this.#isAsking) void this.#renew(queue, held, milliseconds);
    }, milliseconds / RENEWALS);
  }

  /** Aborted once the shard is lost. */
  get lost(): AbortSignal {
    return this.#controller.signal;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  async #renew(queue: Pick<Queue, 'renew'>, held: HeldShard, milliseconds: number): Promise<void> {
    this.#isAsking = true;
    const asked = performance.now();
    try {
      if (await queue.renew(held)) this.#until = asked + milliseconds;
      else this.#lose();
    } catch {
      // no answer: the clock decides
    } finally {
      this.#isAsking = false;
    }
  }

  #lose(): void {
    this.end();
    this.#controller.abort();
  }
}
