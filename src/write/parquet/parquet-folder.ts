import type { StoredArticle } from '../sink.ts';
import { Log } from '../table-folder/log.ts';
import type { Row, StoredRecord } from '../tables/table.ts';
import { RECORD_TABLES } from '../tables/tables.ts';
import { isWhole, keepOnly, type RowsByTable, readPart, writePart } from './part-files.ts';
import { type PartLine, PartLog } from './part-log.ts';

/** A part is written when records of so many bytes are there: some thousand articles. */
const PART_BYTES = 32 * 1024 * 1024;
/** So many parts may be smaller than half of that before they are put together. */
const MOST_SMALL_PARTS = 8;

interface Waiting {
  readonly article: StoredArticle;
  readonly rows: RowsByTable;
  readonly bytes: number;
}

/**
 * Parquet files in parts. Articles wait in memory until they fill a part; what a stopped run has not written is made
 * again. Parts with articles that were replaced or removed are written anew when all is closed.
 */
export class ParquetFolder {
  readonly #folder: string;
  readonly #log: Log;
  readonly #state: PartLog;
  readonly #waiting = new Map<string, Waiting>();
  #waitingBytes = 0;

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
    for (const part of state.parts.keys()) if (!(await isWhole(folder, part))) damaged.push(part);
    state.add({ dropped: damaged });
    await keepOnly(folder, state.parts);
    return new ParquetFolder(folder, log, state);
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

  async close(): Promise<void> {
    await this.#flush();
    const stale = this.#stale();
    if (stale.length === 0) return;
    for (const part of stale) await this.#take(part);
    await this.#flush();
    await this.#say([{ dropped: stale }]);
    await keepOnly(this.#folder, this.#state.parts);
  }

  /** Parts that hold what does not count any more, and small ones if there are many. */
  #stale(): string[] {
    const live = this.#state.live();
    const parts = [...this.#state.parts];
    const dead = parts.filter(([name, { articles }]) => live.get(name) !== articles);
    const small = parts.filter(([, { bytes }]) => bytes < PART_BYTES / 2);
    const stale = [...dead, ...(small.length > MOST_SMALL_PARTS ? small : [])];
    return [...new Set(stale.map(([name]) => name))];
  }

  /** Reads a part: those of its articles that count wait to be written anew. */
  async #take(part: string): Promise<void> {
    const { bytes, articles } = this.#state.parts.get(part)!;
    const kept = new Map<string, Row[][]>();
    for (const article of this.#state.articles.values())
      if (article.part === part)
        kept.set(
          article.id,
          RECORD_TABLES.map(() => []),
        );
    const tables = await readPart(this.#folder, part);
    for (const [t, { columns }] of RECORD_TABLES.entries()) {
      const owner = columns.findIndex(({ name }) => name === (t === 0 ? 'id' : 'article'));
      for (const row of tables[t]) kept.get(row[owner] as string)?.[t].push(row);
    }
    for (const [id, rows] of kept) {
      const { fingerprint, path } = this.#state.articles.get(id)!;
      this.#wait({ article: { id, fingerprint, path }, rows, bytes: bytes / articles });
    }
    if (this.#waitingBytes >= PART_BYTES) await this.#flush();
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
    const rows = RECORD_TABLES.map((_, t) => waiting.flatMap((one) => one.rows[t]));
    const part = await writePart(this.#folder, rows);
    const bytes = Math.round(this.#waitingBytes);
    await this.#say([{ part, bytes, articles: waiting.map(({ article }) => article) }]);
    this.#waiting.clear();
    this.#waitingBytes = 0;
  }

  async #say(lines: readonly PartLine[]): Promise<void> {
    await this.#log.append(lines);
    for (const line of lines) this.#state.add(line);
  }
}
