import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HearsayError } from '../../core/errors.ts';
import { INDEX_FILE } from '../../core/index-file.ts';
import type { StoredArticle } from '../sink.ts';
import { Log } from '../table-folder/log.ts';
import type { StoredRecord } from '../tables/table.ts';
import { RECORD_TABLES } from '../tables/tables.ts';
import { CsvFile, type Range } from './csv-file.ts';
import { type CsvState, type Ends, readCsvLog } from './csv-log.ts';
import { csvHeader, csvRows } from './csv-text.ts';

const FILES = RECORD_TABLES.map(({ name }) => `${name}.csv`);

/**
 * CSV files, one a table, that only ever grow while records come: the log says, of each article, where its rows end in
 * every file. What was replaced or removed is left out when they are closed: then the files are written anew beside their
 * places, the log first, and take them in turn.
 */
export class CsvFolder {
  readonly #folder: string;
  readonly #log: Log;
  readonly #files: readonly CsvFile[];
  readonly #articles: CsvState['articles'];
  readonly #ends: Ends[];
  #isOpen = false;

  private constructor(folder: string, log: Log, files: readonly CsvFile[], { articles, ends }: CsvState) {
    this.#folder = folder;
    this.#log = log;
    this.#files = files;
    this.#articles = articles;
    this.#ends = ends;
  }

  /** @param mark new files begin with the mark by which Excel knows UTF-8 */
  static async open(folder: string, name: string, mark: boolean): Promise<CsvFolder> {
    const log = await Log.open(folder, 'csv', name);
    await finishReplacing(folder);
    const files = await Promise.all(FILES.map((file) => CsvFile.open(join(folder, file))));
    const sizes = files.map(({ size }) => size);
    const state = readCsvLog(log.lines, sizes);
    const reached = state.ends[state.ends.length - 1] ?? sizes.map(() => 0);
    const changed = files.findIndex(({ size }, table) => size !== reached[table]);
    if (state.isClosed && changed >= 0) {
      for (const file of files) await file.close();
      throw new HearsayError(
        'output',
        `${name}: ${FILES[changed]} was changed by another program; give another folder, and all records are made anew there`,
      );
    }
    const opened = new CsvFolder(folder, log, files, state);
    for (const [table, file] of files.entries()) await file.truncate(reached[table]);
    if (state.ends.length === 0) await opened.#begin(mark);
    return opened;
  }

  articles(): Iterable<StoredArticle> {
    return this.#articles.values();
  }

  async add(records: readonly StoredRecord[]): Promise<void> {
    await this.#open();
    const text = FILES.map(() => '');
    const sizes = this.#files.map(({ size }) => size);
    const lines: (StoredArticle & { readonly ends: Ends })[] = [];
    for (const record of records) {
      for (const [table, { rows }] of RECORD_TABLES.entries()) {
        const written = csvRows(rows(record));
        text[table] += written;
        sizes[table] += Buffer.byteLength(written);
      }
      const { id, fingerprint, source } = record;
      lines.push({ id, fingerprint, path: source.path ?? null, ends: [...sizes] });
    }
    for (const [table, file] of this.#files.entries()) await file.append(text[table]);
    await this.#log.append(lines);
    for (const { ends, ...article } of lines) {
      this.#articles.set(article.id, { ...article, stretch: this.#ends.length });
      this.#ends.push(ends);
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    const held = ids.filter((id) => this.#articles.delete(id));
    if (held.length === 0) return;
    await this.#open();
    await this.#log.append(held.map((id) => ({ removed: id })));
  }

  async close(): Promise<void> {
    const isWhole = this.#articles.size + 1 === this.#ends.length;
    if (!isWhole) await this.#replace();
    else if (this.#isOpen) await this.#log.append([{ state: 'closed' }]);
    for (const file of this.#files) await file.close();
  }

  /** Gives the files up as they stand, after a failure. */
  async abandon(): Promise<void> {
    for (const file of this.#files) await file.close();
  }

  async #begin(mark: boolean): Promise<void> {
    for (const [table, file] of this.#files.entries())
      await file.append(csvHeader(RECORD_TABLES[table].columns, mark));
    this.#ends.push(this.#files.map(({ size }) => size));
    await this.#log.append([{ header: this.#ends[0] }, { state: 'closed' }]);
  }

  /** From now on the files may be longer than the log says, if this run is stopped. */
  async #open(): Promise<void> {
    if (!this.#isOpen) await this.#log.append([{ state: 'open' }]);
    this.#isOpen = true;
  }

  /** Writes files and log without the rows that do not count any more. */
  async #replace(): Promise<void> {
    const ranges: Range[][] = this.#files.map((_, table) => [[0, this.#ends[0][table]]]);
    const sizes = [...this.#ends[0]];
    const lines: object[] = [{ header: this.#ends[0] }];
    for (const { stretch, ...article } of this.#articles.values()) {
      for (const [table, kept] of ranges.entries()) {
        const range: Range = [this.#ends[stretch - 1][table], this.#ends[stretch][table]];
        sizes[table] += range[1] - range[0];
        kept.push(range);
      }
      lines.push({ ...article, ends: [...sizes] });
    }
    await this.#log.prepare([...lines, { state: 'closed' }]);
    for (const [table, file] of this.#files.entries()) await file.copy(ranges[table], `${file.path}.new`);
    await this.#log.commit();
    await finishReplacing(this.#folder);
  }
}

/** Goes on where a run was stopped while it replaced files: to the end if the new log is in place, else back. */
async function finishReplacing(folder: string): Promise<void> {
  const log = join(folder, `${INDEX_FILE}.new`);
  const isCommitted = (await stat(log).catch(() => null)) === null;
  for (const file of FILES) {
    const path = join(folder, file);
    if (isCommitted) await rename(`${path}.new`, path).catch(allowMissing);
    else await rm(`${path}.new`, { force: true });
  }
  await rm(log, { force: true });
}

function allowMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
