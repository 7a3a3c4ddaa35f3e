import type { CollationCounts, StoredArticle } from '../sink.ts';
import { Filler } from '../table-folder/filler.ts';
import { Log } from '../table-folder/log.ts';
import { storedTables } from '../table-folder/stored-tables.ts';
import { collateStored } from '../tables/collated/collate-stored.ts';
import type { CollatedTable } from '../tables/collated/collated-rows.ts';
import type { Row, StoredRecord, Table } from '../tables/table.ts';
import { COLLATED_TABLES, RECORD_TABLES } from '../tables/tables.ts';
import { isWhole, keepOnly, readTable, writePart } from './part-files.ts';
import { type PartLine, PartLog } from './part-log.ts';

/** A part is written when records of so many bytes are there: some thousand articles. */
const PART_BYTES = 32 * 1024 * 1024;
/** So many parts may be smaller than half of that before they are put together. */
const MOST_SMALL_PARTS = 8;

interface Waiting {
  readonly article: StoredArticle;
  /** Of each table. */
  readonly rows: readonly Row[][];
  readonly bytes: number;
}

/** What all articles together tell, until it is written. */
interface Collated {
  readonly filler: Filler;
  readonly tables: readonly CollatedTable[];
}

/**
 * Parquet files in parts. Articles wait in memory until they fill a part; what a stopped run has not written is made
 * again. Parts with articles that were replaced or removed, or of which all articles together tell something new, are
 * written anew when all is closed.
 */
export class ParquetFolder {
  readonly #folder: string;
  readonly #log: Log;
  readonly #state: PartLog;
  readonly #waiting = new Map<string, Waiting>();
  #waitingBytes = 0;
  #collated: Collated | undefined;

  private constructor(folder: string, log: Log, state: PartLog) {
    this.#folder = folder;
    this.#log = log;
    this.#state = state;
  }

  static async open(folder: string, name: string): Promise<ParquetFolder> {
    const log = await Log.open(folder, 'parquet', name);
    const state = new PartLog();
    for (const line of log.lines) state.add(line as PartLine);
    const damaged: string[] = [];
    for (const part of state.parts.keys())
      if (!(await isWhole(folder, RECORD_TABLES, part))) damaged.push(part);
    state.add({ dropped: damaged });
    const opened = new ParquetFolder(folder, log, state);
    await opened.#sweep();
    return opened;
  }

  *articles(): Generator<StoredArticle> {
    for (const article of this.#state.articles.values()) if (!this.#waiting.has(article.id)) yield article;
    for (const { article } of this.#waiting.values()) yield article;
  }

  async add(records: readonly StoredRecord[], bytes: number): Promise<void> {
    for (const record of records) {
      const { id, fingerprint, source } = record;
      const article = { id, fingerprint, path: source.path ?? null };
      this.#wait({ article, rows: RECORD_TABLES.map(({ rows }) => rows(record)), bytes });
    }
    if (this.#waitingBytes >= PART_BYTES) await this.#flush();
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#forget(id);
    const held = ids.filter((id) => this.#state.articles.has(id));
    await this.#say(held.map((id) => ({ removed: id })));
  }

  async collate(always = false): Promise<CollationCounts | null> {
    if (!always && !this.#state.isChanged && this.#waiting.size === 0) return null;
    const { rows, counts } = await collateStored(storedTables((...tables) => this.#rows(...tables)));
    this.#collated = { filler: new Filler(rows.columns), tables: rows.tables };
    for (const waiting of this.#waiting.values()) this.#fill(waiting.rows);
    return counts;
  }

  async close(): Promise<void> {
    await this.#flush();
    const stale = await this.#stale();
    for (const part of stale) await this.#take(part);
    await this.#flush();
    if (stale.length > 0) await this.#say([{ dropped: stale }]);
    if (this.#collated) await this.#say([{ collated: await writePart(this.#folder, this.#collated.tables) }]);
    await this.#sweep();
  }

  /** Parts that hold what does not count any more, those that are to say something else, and small ones if there are many. */
  async #stale(): Promise<string[]> {
    const live = this.#state.live();
    const stale: string[] = [];
    const small: string[] = [];
    for (const [part, { articles, bytes }] of this.#state.parts)
      if (live.get(part) !== articles || (await this.#differs(part))) stale.push(part);
      else if (bytes < PART_BYTES / 2) small.push(part);
    return small.length > MOST_SMALL_PARTS ? [...stale, ...small] : stale;
  }

  async #differs(part: string): Promise<boolean> {
    for (const table of RECORD_TABLES)
      if (this.#collated?.filler.fills(table)) {
        const rows = await readTable(this.#folder, table, part);
        if (rows.some((row) => this.#collated?.filler.fill(table, row))) return true;
      }
    return false;
  }

  /** The rows of all articles that count, of these tables together, part by part. */
  async *#rows(...tables: readonly Table[]): AsyncGenerator<Row[][]> {
    for (const part of this.#state.parts.keys()) {
      const kept = await Promise.all(tables.map((table) => this.#liveRows(table, part)));
      yield kept.map((rows) => rows.filter(([id]) => !this.#waiting.has(id)).map(([, row]) => row));
    }
    const waiting = [...this.#waiting.values()];
    const places = tables.map((table) => RECORD_TABLES.findIndex(({ name }) => name === table.name));
    yield places.map((t) => waiting.flatMap(({ rows }) => rows[t]));
  }

  async #liveRows(table: Table, part: string): Promise<[id: string, row: Row][]> {
    const owner = table.columns.findIndex(
      ({ name }) => name === (table.name === 'articles' ? 'id' : 'article'),
    );
    const rows = await readTable(this.#folder, table, part);
    return rows
      .map((row): [string, Row] => [row[owner] as string, row])
      .filter(([id]) => this.#state.articles.get(id)?.part === part);
  }

  /** Reads a part: those of its articles that count wait to be written anew. */
  async #take(part: string): Promise<void> {
    const { bytes, articles } = this.#state.parts.get(part)!;
    const kept = new Map<string, Row[][]>();
    for (const [t, table] of RECORD_TABLES.entries())
      for (const [id, row] of await this.#liveRows(table, part)) {
        if (!kept.has(id))
          kept.set(
            id,
            RECORD_TABLES.map(() => []),
          );
        kept.get(id)![t].push(row);
      }
    for (const [id, rows] of kept) {
      const { fingerprint, path } = this.#state.articles.get(id)!;
      this.#fill(rows);
      this.#wait({ article: { id, fingerprint, path }, rows, bytes: bytes / articles });
    }
    if (this.#waitingBytes >= PART_BYTES) await this.#flush();
  }

  #fill(rows: readonly Row[][]): void {
    for (const [t, table] of RECORD_TABLES.entries())
      for (const row of rows[t]) this.#collated?.filler.fill(table, row);
  }

  #wait(waiting: Waiting): void {
    this.#forget(waiting.article.id);
    this.#waiting.set(waiting.article.id, waiting);
    this.#waitingBytes += waiting.bytes;
  }

  #forget(id: string): void {
    this.#waitingBytes -= this.#waiting.get(id)?.bytes ?? 0;
    this.#waiting.delete(id);
  }

  async #flush(): Promise<void> {
    if (this.#waiting.size === 0) return;
    const waiting = [...this.#waiting.values()];
    const tables = RECORD_TABLES.map((table, t) => ({ table, rows: waiting.flatMap(({ rows }) => rows[t]) }));
    const part = await writePart(this.#folder, tables);
    const bytes = Math.round(this.#waitingBytes);
    await this.#say([{ part, bytes, articles: waiting.map(({ article }) => article) }]);
    this.#waiting.clear();
    this.#waitingBytes = 0;
  }

  async #say(lines: readonly PartLine[]): Promise<void> {
    await this.#log.append(lines);
    for (const line of lines) this.#state.add(line);
  }

  async #sweep(): Promise<void> {
    await keepOnly(this.#folder, RECORD_TABLES, this.#state.parts);
    await keepOnly(this.#folder, COLLATED_TABLES, new Set([this.#state.collated]));
  }
}
