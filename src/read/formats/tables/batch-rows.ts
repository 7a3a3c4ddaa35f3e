import { setAside } from '../../fields/origin.ts';
import { decode } from '../../input/decode.ts';
import { peek } from '../../input/peek.ts';
import { join, toUtf8 } from '../../input/utf8.ts';
import { withPauses } from '../../input/waiting.ts';
import type { RawFile, ReadItem, ReadOptions } from '../../reader.ts';
import { endOfHeader, faultOf } from './csv.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { RowScanner } from './row-scanner.ts';

const BATCH_BYTES = 256 * 1024;
/** A row beyond this is no article: a quotation mark was opened that nothing closes. */
const MAX_ROW_BYTES = 8 * 1024 * 1024;
/** So much tells how a table is written. */
const HEAD_BYTES = 64 * 1024;
const NEWLINE = 0x0a;

/**
 * Cuts a stream that is a table into batches of whole rows, without parsing them. Holds one batch, however long the
 * stream. A table without texts is said once.
 */
export async function* batchRows(
  chunks: AsyncIterable<Uint8Array>,
  source: Pick<RawFile, 'path' | 'name'>,
  { paths }: ReadOptions,
): AsyncGenerator<ReadItem> {
  const table = await peek(toUtf8(chunks), (head) => head.length >= HEAD_BYTES);
  const dialect = dialectOf(decode(table.head));
  const fault = faultOf(dialect, { path: source.path, ...(paths && { paths }) });
  if (fault) return yield fault;
  const rows = new GatheredRows({ path: source.path, name: source.name }, dialect);
  let toSkip = dialect.hasHeader ? endOfHeader(table.head, dialect) : 0;
  for await (const chunk of withPauses(table.chunks, () => rows.isWaiting)) {
    if (chunk === null) {
      yield* rows.take();
      continue;
    }
    yield* rows.add(chunk.subarray(toSkip));
    toSkip = Math.max(0, toSkip - chunk.length);
  }
  yield* rows.end();
}

/** Whole rows that wait for a full batch, and the beginning of a row whose end has not come. */
class GatheredRows {
  readonly #source: Pick<RawFile, 'path' | 'name'>;
  readonly #dialect: Dialect;
  readonly #scanner: RowScanner;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  /** Bytes among the gathered ones that are whole rows, and how many rows they are. */
  #wholeBytes = 0;
  #rows = 0;
  #firstRow = 1;
  /** The open row is too long: the rest of its line is passed over. */
  #isDropping = false;

  constructor(source: Pick<RawFile, 'path' | 'name'>, dialect: Dialect) {
    this.#source = source;
    this.#dialect = dialect;
    this.#scanner = new RowScanner(dialect);
  }

  get isWaiting(): boolean {
    return this.#rows > 0;
  }

  *add(chunk: Uint8Array): Generator<ReadItem> {
    let rest = chunk;
    if (this.#isDropping) {
      const end = rest.indexOf(NEWLINE) + 1;
      if (end === 0) return;
      rest = rest.subarray(end);
      this.#isDropping = false;
    }
    let start = 0;
    for (let end = this.#scanner.next(rest, 0); end >= 0; end = this.#scanner.next(rest, end)) {
      const length = this.#bytes - this.#wholeBytes + end - start;
      if (length > 2 || rest[start] > 0x20) this.#rows++; // blank lines are no rows
      this.#wholeBytes = this.#bytes + end - start;
      if (this.#wholeBytes < BATCH_BYTES) continue;
      this.#keep(rest.subarray(start, end));
      start = end;
      yield* this.take();
    }
    if (start < rest.length) this.#keep(rest.subarray(start));
    if (this.#bytes - this.#wholeBytes > MAX_ROW_BYTES) yield* this.#drop();
  }

  /** The last row needs no line's end. */
  *end(): Generator<ReadItem> {
    if (this.#bytes > this.#wholeBytes) this.#rows++;
    this.#wholeBytes = this.#bytes;
    yield* this.take();
  }

  /** Gives the whole rows gathered so far, if there are any. */
  *take(): Generator<RawFile> {
    if (this.#rows === 0) return;
    const all = join(this.#pieces, this.#bytes);
    const bytes = all.slice(0, this.#wholeBytes);
    this.#pieces = this.#wholeBytes < all.length ? [all.slice(this.#wholeBytes)] : [];
    this.#bytes = all.length - this.#wholeBytes;
    this.#wholeBytes = 0;
    const place = this.#firstRow;
    this.#firstRow += this.#rows;
    this.#rows = 0;
    yield { ...this.#source, format: 'csv', bytes, place, dialect: this.#dialect };
  }

  *#drop(): Generator<ReadItem> {
    yield* this.take();
    yield setAside(
      this.#source.path,
      'the row is longer than 8 MB: a quotation mark is opened and not closed',
      'mend the row',
      this.#firstRow++,
    );
    this.#pieces = [];
    this.#bytes = 0;
    this.#isDropping = true;
    this.#scanner.restart();
  }

  #keep(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#bytes += bytes.length;
  }
}
