import { HearsayError } from '../../core/errors.ts';
import type { CollationCounts, StoredArticle } from '../sink.ts';
import { Filler } from '../table-folder/filler.ts';
import { Log } from '../table-folder/log.ts';
import { storedTables } from '../table-folder/stored-tables.ts';
import { collateStored } from '../tables/collated/collate-stored.ts';
import type { Row, StoredRecord, Table } from '../tables/table.ts';
import { COLLATED_TABLES, RECORD_TABLES } from '../tables/tables.ts';
import { CsvFile, type Range } from './csv-file.ts';
import { type CsvState, type Ends, readCsvLog } from './csv-log.ts';
import { csvHeader, csvRows, parseRows, withoutEscape } from './csv-text.ts';
import { type Collated, copyTable, endsByArticle, fileOf, finishReplacing, writeTable } from './replace.ts';

/**
 * CSV files, one a table, that only ever grow while records come: the log says, of each article, where its rows end in
 * every file. What was replaced or removed is left out, and what all articles together tell is put in, when they are
 * closed: then the files are written anew beside their places, and take them in turn once the new log is in place.
 */
export class CsvFolder {
  readonly #folder: string;
  readonly #log: Log;
  readonly #files: readonly CsvFile[];
  readonly #articles: CsvState['articles'];
  readonly #ends: Ends[];
  #mark: boolean;
  #isChanged: boolean;
  #isOpen = false;
  #collated: Collated | undefined;

  private constructor(folder: string, log: Log, files: readonly CsvFile[], state: CsvState) {
    this.#folder = folder;
    this.#log = log;
    this.#files = files;
    this.#articles = state.articles;
    this.#ends = state.ends;
    this.#mark = state.mark;
    this.#isChanged = state.isChanged;
  }

  /** @param mark new files begin with the mark by which Excel knows UTF-8 */
  static async open(folder: string, name: string, mark: boolean): Promise<CsvFolder> {
    const log = await Log.open(folder, 'csv', name);
    await finishReplacing(folder);
    const files = await Promise.all(RECORD_TABLES.map((table) => CsvFile.open(fileOf(folder, table))));
    const sizes = files.map(({ size }) => size);
    const state = readCsvLog(log.lines, sizes);
    const reached = state.ends[state.ends.length - 1] ?? sizes.map(() => 0);
    const changed = files.find(({ size }, table) => size !== reached[table]);
    if (state.isClosed && changed) {
      for (const file of files) await file.close();
      throw new HearsayError(
        'output',
        `${name}: ${changed.path} was changed by another program; give another folder, and all records are made anew there`,
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
    const text = RECORD_TABLES.map(() => '');
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
    this.#isChanged ||= lines.length > 0;
  }

  async remove(ids: readonly string[]): Promise<void> {
    const held = ids.filter((id) => this.#articles.delete(id));
    if (held.length === 0) return;
    await this.#open();
    await this.#log.append(held.map((id) => ({ removed: id })));
    this.#isChanged = true;
  }

  async collate(always = false): Promise<CollationCounts | null> {
    if (!always && !this.#isChanged) return null;
    const { rows, counts } = await collateStored(storedTables((...tables) => this.#rows(...tables)));
    this.#collated = { filler: new Filler(rows.columns), tables: rows.tables };
    this.#isChanged = false;
    return counts;
  }

  async close(): Promise<void> {
    const isWhole = this.#articles.size + 1 === this.#ends.length;
    if (!isWhole || this.#collated) await this.#replace();
    else if (this.#isOpen) await this.#log.append([{ state: 'closed' }]);
    await this.abandon();
  }

  /** Gives the files up as they stand. */
  async abandon(): Promise<void> {
    for (const file of this.#files) await file.close();
  }

  async #begin(mark: boolean): Promise<void> {
    this.#mark = mark;
    for (const [table, file] of this.#files.entries())
      await file.append(csvHeader(RECORD_TABLES[table].columns, mark));
    for (const table of COLLATED_TABLES) await writeTable(this.#folder, table, [], mark);
    this.#ends.push(this.#files.map(({ size }) => size));
    await this.#log.append([{ header: this.#ends[0], mark }, { collated: true }, { state: 'closed' }]);
    this.#isChanged = false;
  }

  /** From now on the files may be longer than the log says, if this run is stopped. */
  async #open(): Promise<void> {
    if (!this.#isOpen) await this.#log.append([{ state: 'open' }]);
    this.#isOpen = true;
  }

  /** The rows of all articles that count, of these tables together, article by article. */
  async *#rows(...tables: readonly Table[]): AsyncGenerator<Row[][]> {
    const places = tables.map((table) => RECORD_TABLES.findIndex(({ name }) => name === table.name));
    for (const { stretch } of this.#articles.values()) {
      const rows: Row[][] = [];
      for (const t of places) {
        const text = await this.#files[t].read(this.#rangeOf(stretch, t));
        rows.push(parseRows(text, RECORD_TABLES[t].columns).map((row) => row.map(withoutEscape)));
      }
      yield rows;
    }
  }

  #rangeOf(stretch: number, table: number): Range {
    return [stretch === 0 ? 0 : this.#ends[stretch - 1][table], this.#ends[stretch][table]];
  }

  /** Writes files and log anew: the rows that count, with what all articles together tell. */
  async #replace(): Promise<void> {
    await this.#log.prepare([]); // while it is there, the files beside their places do not count
    const articles = [...this.#articles.values()];
    const stretches = [0, ...articles.map(({ stretch }) => stretch)];
    const endsByTable: number[][] = [];
    for (const [t, file] of this.#files.entries()) {
      const ranges = stretches.map((stretch) => this.#rangeOf(stretch, t));
      endsByTable.push(await copyTable(file, ranges, RECORD_TABLES[t], this.#collated));
    }
    for (const { table, rows } of this.#collated?.tables ?? [])
      await writeTable(this.#folder, table, rows, this.#mark, '.new');
    const [header, ...ends] = endsByArticle(endsByTable);
    await this.#log.prepare([
      { header, mark: this.#mark },
      ...articles.map(({ stretch: _, ...article }, i) => ({ ...article, ends: ends[i] })),
      ...(this.#isChanged ? [] : [{ collated: true }]),
      { state: 'closed' },
    ]);
    await this.#log.commit();
    await finishReplacing(this.#folder);
  }
}
