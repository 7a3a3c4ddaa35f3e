import type { ArticleRecord } from './record.ts';
import { RecordInPieces } from './record-pieces.ts';

const LINE_FEED = 0x0a;
const FIRST_ROOM = 1 << 16;
/** A buffer that is larger grows by half of it, not by all: its pages count as memory while it is copied. */
const LARGE = 1 << 24;
/** Bytes that a code unit takes at most. */
const WIDEST = 3;

/** Records as JSON Lines in UTF-8, one after another in one growing buffer: no text of several records is ever made. */
export class RecordLines {
  readonly #encoder = new TextEncoder();
  #bytes = Buffer.allocUnsafeSlow(FIRST_ROOM);
  #length = 0;

  /** @throws whatever making the record throws; then nothing of it is there */
  add(record: ArticleRecord | RecordInPieces): void {
    const before = this.#length;
    try {
      if (record instanceof RecordInPieces) for (const piece of record.pieces()) this.#encode(piece);
      else this.#encode(JSON.stringify(record));
    } catch (error) {
      this.#length = before;
      throw error;
    }
    this.#makeRoom(1);
    this.#bytes[this.#length++] = LINE_FEED;
  }

  /** Hands over the lines, in a buffer of their own that nothing is added to any more. */
  take(): Uint8Array<ArrayBuffer> {
    const lines = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafeSlow(0);
    this.#length = 0;
    return lines;
  }

  #encode(json: string): void {
    const written = this.#write(json, json.length);
    if (written < json.length) this.#write(json.slice(written), (json.length - written) * WIDEST);
  }

  /** Writes what there is room for. @returns how many of the text's code units that is */
  #write(text: string, room: number): number {
    this.#makeRoom(room);
    const { read, written } = this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length));
    this.#length += written;
    return read;
  }

  #makeRoom(length: number): void {
    const needed = this.#length + length;
    const held = this.#bytes.length;
    if (needed <= held) return;
    const longer = Buffer.allocUnsafeSlow(Math.max(held + (held > LARGE ? held >> 1 : held), needed));
    longer.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = longer;
  }
}
