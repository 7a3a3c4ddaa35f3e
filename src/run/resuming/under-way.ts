import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../../core/is-alive.ts';
import type { SetAside } from '../../core/set-aside.ts';
import { countNewlines } from '../../read/input/lines.ts';
import { placeOf } from '../jobs/failures.ts';
import type { Job } from '../jobs/job.ts';

/** `.hearsay-PID.under-way`: what process PID analyses, or analysed when it died. Folders are read without such names. */
const NAME = /^\.hearsay-(\d+)\.under-way$/;

/** Where articles come from: a file, or so many lines of one from a line on. */
interface Place {
  readonly path: string;
  readonly line?: number;
  readonly lines?: number;
}

/**
 * Keeps in a small file what is being analysed. A thread that ends costs one article; what ends the whole program leaves that
 * file behind, and the next run takes what is in it for suspects, so that it does not end of the same article.
 */
export class UnderWay {
  readonly #file: string;
  readonly #now = new Map<Job, readonly Place[]>();
  #suspects: readonly Place[];
  /** What has ended a process is suspect to the runs to come, too. */
  readonly #culprits: Place[] = [];

  /** @param folder where the runs into the same destination leave their files */
  constructor(folder: string) {
    this.#file = join(folder, `.hearsay-${process.pid}.under-way`);
    const left = filesOfTheDead(folder);
    this.#suspects = left.flatMap(placesIn);
    if (left.length > 0) this.#save();
    for (const file of left) if (file !== this.#file) rmSync(file, { force: true });
  }

  /** True if an earlier run died while it had some of this in work. */
  isSuspect(job: Job): boolean {
    if (this.#suspects.length === 0) return false;
    return placesOf(job).some((place) => this.#suspects.some((suspect) => meet(place, suspect)));
  }

  begin(job: Job): void {
    this.#now.set(job, placesOf(job));
    this.#save();
  }

  /** The job is done. @param setAside of suspects: what has ended a process */
  end(job: Job, setAside: readonly SetAside[] = []): void {
    this.#now.delete(job);
    this.#culprits.push(
      ...setAside.map(({ path, line }) => (line === undefined ? { path } : { path, line })),
    );
    this.#save();
  }

  /** @param isComplete all has been read, and all suspects with it */
  close(isComplete: boolean): void {
    if (isComplete) this.#suspects = [];
    this.#now.clear();
    this.#save();
  }

  /** A disk that is full is for the destination to tell: the run goes on without this file. */
  #save(): void {
    const places = [...this.#culprits, ...this.#suspects, ...[...this.#now.values()].flat()];
    try {
      if (places.length === 0) rmSync(this.#file, { force: true });
      else writeFileSync(this.#file, JSON.stringify(places));
    } catch {}
  }
}

function placesOf(job: Job): Place[] {
  if ('batch' in job) {
    const { path, firstLine, lines } = job.batch;
    return [{ path, line: firstLine, lines: countNewlines(lines) + 1 }];
  }
  return job.items.flatMap((item) =>
    'bytes' in item ? { path: item.path } : 'article' in item ? placeOf(item.article) : [],
  );
}

function meet(a: Place, b: Place): boolean {
  if (a.path !== b.path) return false;
  if (a.line === undefined || b.line === undefined) return true;
  return a.line < b.line + (b.lines ?? 1) && b.line < a.line + (a.lines ?? 1);
}

/** This process has not begun: a file of its number is that of another before it. */
function filesOfTheDead(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => {
      const pid = Number(NAME.exec(name)?.[1]);
      return pid && (pid === process.pid || !isAlive(pid));
    })
    .map((name) => join(folder, name));
}

/** None if the folder is still to be made, or if it may not be looked into. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** None if the process died while it wrote the file. */
function placesIn(file: string): Place[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Place[];
  } catch {
    return [];
  }
}
