import { type FileHandle, open } from 'node:fs/promises';

const PIECE_BYTES = 1 << 20;

/** A stretch of a file: from a byte to before another. */
export type Range = readonly [from: number, to: number];

/** A file that is appended to, and whose end is known. */
export class CsvFile {
  readonly path: string;
  readonly #handle: FileHandle;
  #size: number;

  private constructor(path: string, handle: FileHandle, size: number) {
    this.path = path;
    this.#handle = handle;
    this.#size = size;
  }

  /** Opens a file, which is made if it is not there. */
  static async open(path: string): Promise<CsvFile> {
    const handle = await open(path, 'a+');
    return new CsvFile(path, handle, (await handle.stat()).size);
  }

  get size(): number {
    return this.#size;
  }

  async append(content: string | Uint8Array): Promise<void> {
    const bytes = Buffer.from(content);
    if (bytes.length > 0) await this.#handle.appendFile(bytes);
    this.#size += bytes.length;
  }

  async truncate(size: number): Promise<void> {
    if (size < this.#size) await this.#handle.truncate(size);
    this.#size = Math.min(this.#size, size);
  }

  async read(range: Range): Promise<string> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.pieces(range)) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  }

  /** What stands in a stretch, piece by piece. */
  async *pieces([from, to]: Range): AsyncGenerator<Uint8Array> {
    for (let at = from; at < to; ) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, to - at));
      const { bytesRead } = await this.#handle.read(piece, 0, piece.length, at);
      if (bytesRead === 0) throw new Error(`${this.path} ends too early`);
      yield piece.subarray(0, bytesRead);
      at += bytesRead;
    }
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
