import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { OverTime, processorTime } from '../threads/deadline.ts';
import type { Answer, Beginning, Order, Request } from './messages.ts';

/** A thread is waited for so often if it had no processor meanwhile. */
const MOST_TRIES = 3;

/** The thread came to an end, or was ended because it took too long: that is the cause. */
export class ThreadEnded extends Error {
  declare readonly cause: Error;

  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'ThreadEnded';
  }
}

/** A thread that opens containers, one at a time. While nobody waits for it, it does not keep the program from ending. */
export class OpenerThread {
  readonly #worker: Worker;
  readonly #messages: (Request | ThreadEnded)[] = [];
  #schedule: string | null = null;
  #wake = () => {};

  /** @param heap megabytes @param code what the thread runs */
  constructor(heap: number, code = new URL(`./opener-thread${extname(import.meta.url)}`, import.meta.url)) {
    this.#worker = new Worker(code, {
      resourceLimits: { maxOldGenerationSizeMb: heap },
      stdout: true, // what libraries print goes nowhere
      stderr: true,
    });
    this.#worker.on('message', (message: Request | Beginning) => {
      if ('schedule' in message) this.#schedule = message.schedule;
      else this.#hear(message);
    });
    this.#worker.on('error', (error) => this.#hear(new ThreadEnded(error)));
    this.#worker.on('exit', () => this.#hear(new ThreadEnded(new Error('the thread ended'))));
    this.#worker.unref();
  }

  open(order: Order): void {
    this.#worker.postMessage(order);
  }

  answer(bytes: Answer['bytes']): void {
    this.#worker.postMessage({ bytes } satisfies Answer);
  }

  /** What the thread says next. @throws ThreadEnded also if it says nothing for so long, as far as it had a processor */
  async heard(milliseconds: number): Promise<Request> {
    this.#worker.ref();
    try {
      for (let tries = 1; this.#messages.length === 0; tries++) {
        const before = processorTime(this.#schedule);
        if (await this.#saysSomething(milliseconds)) break;
        const wasStarved = processorTime(this.#schedule) - before < milliseconds / 2;
        if (!wasStarved || tries === MOST_TRIES)
          throw new ThreadEnded(new OverTime(milliseconds, wasStarved));
      }
    } finally {
      this.#worker.unref();
    }
    const message = this.#messages.shift()!;
    if (message instanceof ThreadEnded) throw message;
    return message;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: Request | ThreadEnded): void {
    this.#messages.push(message);
    this.#wake();
  }

  #saysSomething(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds, false);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
