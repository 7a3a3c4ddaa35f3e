import type { Dialect } from './dialect.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Where in a row the next byte stands. */
const At = { start: 0, plain: 1, quoted: 2, afterQuote: 3, escaped: 4 } as const;

/**
 * Finds where rows end in the bytes of a table, piece after piece, without parsing them: a line's end in quotation marks ends
 * none. Quotation marks count as csv-parse counts them, where they open a cell and until one is followed by what is no
 * delimiter. For encodings that keep ASCII.
 */
export class RowScanner {
  readonly #delimiter: number;
  readonly #hasBackslash: boolean;
  #at: number = At.start;

  constructor({ delimiter, escapedBy }: Dialect) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#hasBackslash = escapedBy === '\\';
  }

  /** The offset after the next row's end from `from` on, or -1 if it is not in these bytes. */
  next(bytes: Uint8Array, from: number): number {
    const delimiter = this.#delimiter;
    let at = this.#at;
    for (let i = from; i < bytes.length; i++) {
      if (at === At.quoted && !this.#hasBackslash) {
        i = bytes.indexOf(QUOTE, i);
        if (i < 0) break;
        at = At.afterQuote;
        continue;
      }
      const byte = bytes[i];
      if (at === At.quoted) {
        if (byte === BACKSLASH) at = At.escaped;
        else if (byte === QUOTE) at = At.afterQuote;
      } else if (at === At.escaped) at = At.quoted;
      else if (byte === NEWLINE) {
        this.#at = At.start;
        return i + 1;
      } else if (byte === delimiter) at = At.start;
      else if (byte === QUOTE && (at === At.start || (at === At.afterQuote && !this.#hasBackslash)))
        at = At.quoted;
      else if (byte !== RETURN || at !== At.afterQuote) at = At.plain;
    }
    this.#at = at;
    return -1;
  }

  /** A row was given up: the next byte begins another one. */
  restart(): void {
    this.#at = At.start;
  }
}
