import { HearsayError } from '../../core/errors.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const MARK = [0xef, 0xbb, 0xbf];

/**
 * The rows of a CSV file (RFC 4180) as places in its bytes: of a million rows no text is made that nobody asks for. A doubled
 * quotation mark is made a single one in these bytes. Empty lines are no rows.
 */
export class CsvRows {
  readonly bytes: Buffer;
  /** Cells of the row. */
  length = 0;
  /** Of the row, from 1 on. */
  number = 0;
  readonly #file: string;
  #edges = new Int32Array(64);
  #at = 0;

  /** @param file its name, for errors */
  constructor(bytes: Buffer, file: string) {
    this.bytes = bytes;
    this.#file = file;
    if (MARK.every((byte, i) => bytes[i] === byte)) this.#at = MARK.length;
  }

  /**
   * Goes to the next row, if there is one.
   * @throws HearsayError `usage` where quotation marks are not as they should be
   */
  next(): boolean {
    const { bytes } = this;
    while (bytes[this.#at] === LINE_FEED || bytes[this.#at] === RETURN) this.#at++;
    if (this.#at >= bytes.length) return false;
    this.number++;
    this.length = 0;
    while (this.#cell());
    return true;
  }

  /** First byte of a cell; 0, with an end of 0, of a column that the row does not have. */
  start(column: number): number {
    return column >= 0 && column < this.length ? this.#edges[2 * column] : 0;
  }

  end(column: number): number {
    return column >= 0 && column < this.length ? this.#edges[2 * column + 1] : 0;
  }

  text(column: number): string {
    return this.bytes.toString('utf8', this.start(column), this.end(column));
  }

  /** Reads a cell and what ends it. @returns whether the row goes on */
  #cell(): boolean {
    const { bytes } = this;
    let at = this.#at;
    if (bytes[at] === QUOTE) at = this.#quoted(at + 1);
    else {
      const start = at;
      for (
        let byte = bytes[at];
        byte !== COMMA && byte !== LINE_FEED && byte !== RETURN;
        byte = bytes[++at]
      ) {
        if (at >= bytes.length) break;
        if (byte === QUOTE) this.#refuse('a cell without quotation marks, or wholly between them');
      }
      this.#add(start, at);
    }
    const goesOn = bytes[at] === COMMA && at < bytes.length;
    this.#at = at < bytes.length ? at + 1 : at;
    return goesOn;
  }

  /** @returns the place behind the closing mark */
  #quoted(start: number): number {
    const { bytes } = this;
    let end = start;
    let at = start;
    for (; at < bytes.length; at++) {
      if (bytes[at] === QUOTE && bytes[++at] !== QUOTE) break;
      bytes[end++] = bytes[at];
    }
    const next = bytes[at];
    const isClosed = bytes[at - 1] === QUOTE && at > start;
    if (!isClosed) this.#refuse('a closing quotation mark');
    if (at < bytes.length && next !== COMMA && next !== LINE_FEED && next !== RETURN)
      this.#refuse('a comma or the end of the row behind a closing quotation mark');
    this.#add(start, end);
    return at;
  }

  #add(start: number, end: number): void {
    if (2 * this.length === this.#edges.length) {
      const more = new Int32Array(2 * this.#edges.length);
      more.set(this.#edges);
      this.#edges = more;
    }
    this.#edges[2 * this.length] = start;
    this.#edges[2 * this.length + 1] = end;
    this.length++;
  }

  #refuse(expected: string): never {
    throw new HearsayError('usage', `${this.#file}, row ${this.number}: expected ${expected}`);
  }
}
