import type { SetAside } from '../../core/set-aside.ts';
import { type Analysis, addCounts, noCounts } from '../jobs/job.ts';
import { IdSet } from '../resuming/id-set.ts';
import type { KnownArticles } from '../resuming/known-articles.ts';

/** Colliding ids that are named. */
const MOST_NAMED = 3;

/** What has been done in a run so far, and which ids were met. */
export class Tally {
  readonly counts = noCounts();
  /** Inputs that gave no record. */
  setAside = 0;
  /** Articles that replaced one of their id in a destination. */
  replaced = 0;
  /** Articles whose id an article before them had, and the first of these ids. */
  readonly collisions = { count: 0, first: [] as string[] };
  /** Files of folders that were not read, by kind. */
  readonly passedOver = new Map<string, number>();
  /** Ids of the articles that were written or are there as they are. */
  readonly met = new IdSet();
  /** Paths of which something was set aside. */
  readonly setAsidePaths = new IdSet();
  readonly #written = new IdSet();
  readonly #known: KnownArticles;
  /** An article that is met again is a newer one of itself. */
  readonly #follows: boolean;

  constructor(known: KnownArticles, follows = false) {
    this.#known = known;
    this.#follows = follows;
  }

  passOver(kind: string): void {
    this.passedOver.set(kind, (this.passedOver.get(kind) ?? 0) + 1);
  }

  /**
   * True if the job left out an article as unchanged whose id was written in this run: of two articles of one id the
   * later stands, so it has to be written after all.
   */
  leavesOutLater({ met }: Analysis): boolean {
    const written = new Set<string>();
    for (const { id, fingerprint } of met)
      if (fingerprint !== null) written.add(id);
      else if (written.has(id) || this.#written.has(id)) return true;
    return false;
  }

  add({ met, counts, setAside }: Analysis): void {
    for (const { id, fingerprint } of met) {
      if (!this.met.add(id) && !this.#follows) this.#collide(id);
      if (fingerprint === null) continue;
      const isFirst = this.#written.add(id);
      if (isFirst ? this.#known.has(id) : this.#follows) this.replaced++;
    }
    for (const { path } of setAside) this.#noteSetAside(path);
    addCounts(this.counts, counts);
  }

  #noteSetAside(path: SetAside['path']): void {
    this.setAside++;
    this.setAsidePaths.add(path);
  }

  #collide(id: string): void {
    const { first } = this.collisions;
    this.collisions.count++;
    if (first.length < MOST_NAMED && !first.includes(id)) first.push(id);
  }
}
