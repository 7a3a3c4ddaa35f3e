import type { Counts } from '../jobs/job.ts';
import { grouped } from './summary.ts';

const REDRAW_EVERY_MS = 200;

/** A line on a terminal that is drawn over and over: what is done, how fast, and how long it will take. */
export class ProgressLine {
  readonly #terminal: NodeJS.WriteStream;
  /** Share of the input that has been read, 0 to 1; undefined if its size is not known. */
  readonly #share: () => number | undefined;
  readonly #started = performance.now();
  #drawn = 0;

  constructor(terminal: NodeJS.WriteStream, share: () => number | undefined) {
    this.#terminal = terminal;
    this.#share = share;
  }

  update(counts: Readonly<Counts>): void {
    const now = performance.now();
    if (now - this.#drawn < REDRAW_EVERY_MS) return;
    this.#drawn = now;
    const line = describeProgress(counts, (now - this.#started) / 1000, this.#share());
    this.#terminal.write(`\r\u001b[K${line.slice(0, (this.#terminal.columns || 80) - 1)}`);
  }

  /** Wipes the line, before something else is written. */
  clear(): void {
    if (this.#drawn > 0) this.#terminal.write('\r\u001b[K');
    this.#drawn = 0;
  }
}

/** "1,204 articles, 812 a second, 43%, 2:05 left" */
export function describeProgress(
  { articles }: Readonly<Counts>,
  seconds: number,
  share: number | undefined,
): string {
  const rate = seconds > 0 ? articles / seconds : 0;
  const parts = [`${grouped(articles)} articles`, `${rate.toFixed(rate < 10 ? 1 : 0)} a second`];
  if (share !== undefined && share > 0) {
    parts.push(`${Math.floor(Math.min(share, 1) * 100)}%`);
    if (share < 1) parts.push(`${minutes((seconds / share) * (1 - share))} left`);
  }
  return parts.join(', ');
}

function minutes(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
