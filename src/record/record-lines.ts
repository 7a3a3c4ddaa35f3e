import type { ArticleRecord } from './record.ts';

const LINE_FEED = 0x0a;
const FIRST_ROOM = 1 << 16;
/** Bytes that a code unit takes at most. */
const WIDEST = 3;

/** Records as JSON Lines in UTF-8, one after another in one growing buffer: no text of several records is ever made. */
export class RecordLines {
  readonly #encoder = new TextEncoder();
  #bytes = Buffer.allocUnsafeSlow(FIRST_ROOM);
  #length = 0;

  add(record: ArticleRecord): void {
    const json = JSON.stringify(record);
    const written = this.#write(json, json.length);
    if (written < json.length) this.#write(json.slice(written), (json.length - written) * WIDEST);
    this.#makeRoom(1);
    this.#bytes[this.#length++] = LINE_FEED;
  }

  /** The lines so far, in a buffer of their own. */
  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes.subarray(0, this.#length));
  }

  /** Writes what there is room for. @returns how many of the text's code units that is */
  #write(text: string, room: number): number {
    this.#makeRoom(room);
    const { read, written } = this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length));
    this.#length += written;
    return read;
  }

  #makeRoom(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const longer = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, this.#length + length));
    longer.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = longer;
  }
}
