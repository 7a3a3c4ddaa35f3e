import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { HearsayError } from '../../../core/errors.ts';
import type { ReadResult } from '../../../core/set-aside.ts';
import { openContainer } from '../../containers/open.ts';
import { setAside } from '../../fields/origin.ts';
import { readFoundFile } from '../../read.ts';
import type { ReadItem, ReadOptions } from '../../reader.ts';
import { findFiles } from './find.ts';
import type { FoundFile } from './found-file.ts';

/** A file that changed within this time may still be written to. */
const SETTLE_MS = 1000;
/** Folders are gone through at least this seldom, and so seldom that it takes a tenth of the time. */
const LEAST_PAUSE_MS = 1000;
const PAUSE_PER_SCAN = 9;

/**
 * Reads what folders hold, and then for ever what is new or changed in them, once it has settled. Folders are gone
 * through again and again, since no system tells of all changes everywhere; what is heard of is read at once.
 */
export async function* followArticles(
  folders: readonly string[],
  options: ReadOptions,
  onPassedOver: (kind: string) => void,
  open = openContainer,
): AsyncGenerator<ReadItem> {
  const seen = new Seen();
  const said = new Said();
  const ear = new Ear(folders);
  try {
    for (let isFirst = true; ; isFirst = false) {
      let started = performance.now();
      let isSettled = true;
      ear.forget();
      for (const folder of folders)
        for await (const file of filesOf(folder, isFirst ? onPassedOver : () => {})) {
          const news = 'path' in file ? await seen.newsOf(file) : said.newsOf(file);
          if (news === 'unsettled') isSettled = false;
          if (news !== 'changed') continue;
          const found = performance.now();
          if ('path' in file) yield* readFoundFile(file, options, isFirst ? onPassedOver : () => {}, open);
          else yield file;
          started += performance.now() - found; // what is read waits for analysis, which may take hours at first
        }
      said.endScan();
      const pause = Math.max(LEAST_PAUSE_MS, PAUSE_PER_SCAN * (performance.now() - started));
      await ear.heardWithin(isSettled && !ear.hasHeard ? pause : SETTLE_MS);
    }
  } finally {
    ear.close();
  }
}

/** An empty folder has nothing yet. One that has gone may come back. */
async function* filesOf(folder: string, onPassedOver: (kind: string) => void) {
  try {
    yield* findFiles(folder, onPassedOver);
  } catch (error) {
    if (!(error instanceof HearsayError && error.code === 'input')) throw error;
    if ((await stat(folder).catch(() => null)) === null)
      yield setAside(folder, 'the folder has gone', 'put it back: it is waited for');
  }
}

/** What files looked like when they were read. */
class Seen {
  readonly #stamps = new Map<string, string>();

  async newsOf({
    path,
    location = Buffer.from(path),
  }: FoundFile): Promise<'known' | 'unsettled' | 'changed'> {
    const info = await stat(location).catch(() => null);
    if (!info) return this.#note(path, 'gone');
    if (this.#stamps.get(path) === stampOf(info)) return 'known';
    return Math.abs(Date.now() - info.mtimeMs) < SETTLE_MS ? 'unsettled' : this.#note(path, stampOf(info));
  }

  #note(path: string, stamp: string): 'known' | 'changed' {
    if (this.#stamps.get(path) === stamp) return 'known';
    this.#stamps.set(path, stamp);
    return 'changed';
  }
}

/** What was wrong with folders: it is said when it begins, not each time that they are gone through. */
class Said {
  #before = new Set<string>();
  #now = new Set<string>();

  newsOf(result: ReadResult): 'known' | 'changed' {
    const fault = JSON.stringify(result);
    this.#now.add(fault);
    return this.#before.has(fault) ? 'known' : 'changed';
  }

  endScan(): void {
    this.#before = this.#now;
    this.#now = new Set();
  }
}

function stampOf({ size, mtimeMs, ino }: { size: number; mtimeMs: number; ino: number }): string {
  return `${size} ${mtimeMs} ${ino}`;
}

/** Hears that something changes in folders, as far as the system tells. */
class Ear {
  readonly #watchers: FSWatcher[] = [];
  #wake = () => {};
  /** Since it last forgot. */
  hasHeard = false;

  constructor(folders: readonly string[]) {
    for (const folder of folders)
      try {
        const watcher = watch(folder, { persistent: false }, () => {
          this.hasHeard = true;
          this.#wake();
        });
        watcher.on('error', () => watcher.close());
        this.#watchers.push(watcher);
      } catch {
        // then it is only gone through
      }
  }

  forget(): void {
    this.hasHeard = false;
  }

  async heardWithin(milliseconds: number): Promise<void> {
    const done = new AbortController();
    const heard = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    await Promise.race([heard, setTimeout(milliseconds, undefined, { signal: done.signal }).catch(() => {})]);
    done.abort();
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
  }
}
