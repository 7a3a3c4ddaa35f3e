import type { SetAside } from '../core/set-aside.ts';
import type { ArticleRecord } from '../record/record.ts';

/**
 * Finished records in the order of their articles. They come from the threads that made them as bytes, which are passed
 * on without a copy, where objects would have to be cloned.
 */
export class RecordBatch {
  /** The records as JSON Lines: UTF-8, a line feed after each. */
  readonly lines: Uint8Array;
  /** Of each record: what it depends on, as 16 hexadecimal digits. */
  readonly fingerprints: readonly string[];
  /** What was set aside of the inputs that these records come from. */
  readonly setAside: readonly SetAside[];
  #records: readonly ArticleRecord[] | undefined;

  constructor(lines: Uint8Array, fingerprints: readonly string[], setAside: readonly SetAside[] = []) {
    this.lines = lines;
    this.fingerprints = fingerprints;
    this.setAside = setAside;
  }

  /** The records, parsed once for all destinations that need them. */
  get records(): readonly ArticleRecord[] {
    this.#records ??= parseLines(this.lines);
    return this.#records;
  }
}

/** An article that a destination holds. */
export interface StoredArticle {
  readonly id: string;
  /** That of its record, as the batch gave it. */
  readonly fingerprint: string;
  /** The path that it was read from. */
  readonly path: string | null;
}

/** How much was found by comparing articles. */
export interface CollationCounts {
  readonly articles: number;
  readonly entities: number;
  readonly things: number;
  readonly copies: number;
  readonly sayings: number;
}

/**
 * A destination. Batches come one at a time, in order; `write` resolves when the next may come. A record whose id was
 * written before replaces it. `close` makes everything written last; after a failed `write` only `close` may follow.
 * Failures are HearsayError `output` and name the destination and what to do.
 */
export interface Sink {
  /** For messages: "output/", "sqlite:hearsay.db". */
  readonly name: string;
  write(batch: RecordBatch): Promise<void>;
  /** It says what was set aside, too: it gets batches without a record. */
  readonly takesSetAside?: boolean;
  /** What it holds whole. Absent where nothing is kept, as on a stream. */
  known?(): AsyncIterable<StoredArticle> | Iterable<StoredArticle>;
  /** Removes articles with all that was found in them; ids that it does not hold are passed over. */
  remove?(ids: readonly string[]): Promise<void>;
  /**
   * Works out what only all its articles together tell (src/collate), if any have changed since, or always. Absent where
   * articles are not kept together. Null if there was nothing to do.
   */
  collate?(always?: boolean): Promise<CollationCounts | null>;
  /** All that this run is to write is there already. */
  readonly isComplete?: boolean;
  /** Makes what was written count, at the end of a run that came to its end. Absent where every batch counts at once. */
  commit?(): Promise<void>;
  close(): Promise<void>;
}

function parseLines(lines: Uint8Array): ArticleRecord[] {
  const text = new TextDecoder().decode(lines);
  const records: ArticleRecord[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    records.push(JSON.parse(text.slice(start, end)) as ArticleRecord);
    start = end + 1;
  }
  return records;
}
