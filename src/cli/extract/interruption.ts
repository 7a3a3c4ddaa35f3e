import { ExitCode } from '../exit-codes.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Hears the signals that end a program: the first one asks the run to end, the second one ends it at once. */
export class Interruption {
  readonly #controller = new AbortController();

  constructor() {
    for (const signal of SIGNALS) process.on(signal, () => this.#hear());
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  #hear(): void {
    if (this.signal.aborted) process.exit(ExitCode.interrupted);
    this.#controller.abort();
  }
}
