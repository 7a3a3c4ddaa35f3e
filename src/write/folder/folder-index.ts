import { statSync } from 'node:fs';
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INDEX_FILE } from '../../core/index-file.ts';
import type { StoredArticle } from '../sink.ts';
import { unfinishedName } from './litter.ts';

/** What the index says of a record: the article, and the file's name and size by which a damaged one is known. */
export interface IndexEntry extends StoredArticle {
  readonly file: string;
  readonly size: number;
}

/** A line of the index: an entry, or the id of a record that was removed. */
type Line = IndexEntry | { readonly id: string; readonly removed: true };

/**
 * The index of a folder of records: JSON Lines that are only ever appended, each after its record is in place. Of two
 * lines of one id the later counts. What a stopped run leaves is a record without a line, which is made again, or the
 * beginning of a line, which is no JSON and is passed over.
 *
 * Records are not forced onto the disk one by one, which would take longer than to make them: what a loss of power took
 * is known by its size, which differs from the one that the index says, and is made again.
 */
export class FolderIndex {
  readonly #folder: string;
  readonly #entries = new Map<string, IndexEntry>();
  /** Lines of the file, those that do not count any more among them. */
  #lines = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** The index as it stands, without the records that are gone or damaged. */
  static async open(folder: string): Promise<FolderIndex> {
    const index = new FolderIndex(folder);
    await appendFile(join(folder, INDEX_FILE), ''); // from now on it is known as a folder of records
    await index.#load();
    index.#forgetDamaged();
    return index;
  }

  get entries(): Iterable<IndexEntry> {
    return this.#entries.values();
  }

  get(id: string): IndexEntry | undefined {
    return this.#entries.get(id);
  }

  async add(entries: readonly IndexEntry[]): Promise<void> {
    for (const entry of entries) this.#entries.set(entry.id, entry);
    await this.#append(entries);
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#entries.delete(id);
    await this.#append(ids.map((id) => ({ id, removed: true })));
  }

  /** Writes the index anew if half of it does not count any more. Lines that another process adds meanwhile are lost,
   * which costs no more than that their records are made again. */
  async close(): Promise<void> {
    if (this.#lines <= 2 * this.#entries.size + 16) return;
    const path = join(this.#folder, INDEX_FILE);
    this.#entries.clear();
    this.#lines = 0;
    await this.#load();
    await writeFile(unfinishedName(path), textOf([...this.#entries.values()]));
    await rename(unfinishedName(path), path);
  }

  async #append(lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    this.#lines += lines.length;
    await appendFile(join(this.#folder, INDEX_FILE), textOf(lines));
  }

  async #load(): Promise<void> {
    const path = join(this.#folder, INDEX_FILE);
    const text = await readFile(path, 'utf8');
    for (const line of text.split('\n')) {
      if (line !== '') this.#lines++;
      const entry = parseLine(line);
      if (!entry) continue;
      if ('removed' in entry) this.#entries.delete(entry.id);
      else this.#entries.set(entry.id, entry);
    }
    // the next line begins on a line of its own
    if (text !== '' && !text.endsWith('\n')) await appendFile(path, '\n');
  }

  /** One call after another: asking for many at once takes ten times as long. */
  #forgetDamaged(): void {
    for (const { id, file, size } of this.#entries.values()) {
      const found = statSync(join(this.#folder, file), { throwIfNoEntry: false });
      if (found?.size !== size) this.#entries.delete(id);
    }
  }
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Null for what is no line of an index. A file name with a folder in it is none: nothing outside is touched. */
function parseLine(line: string): Line | null {
  try {
    const entry = JSON.parse(line) as Partial<IndexEntry> & { readonly removed?: unknown };
    if (typeof entry.id !== 'string') return null;
    if (entry.removed === true) return { id: entry.id, removed: true };
    const isEntry =
      typeof entry.file === 'string' &&
      !/[/\\]/.test(entry.file) &&
      /^[0-9a-f]{16}$/.test(entry.fingerprint ?? '');
    return isEntry ? (entry as IndexEntry) : null;
  } catch {
    return null;
  }
}
