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

  async append(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    if (bytes.length > 0) await this.#handle.appendFile(bytes);
    this.#size += bytes.length;
  }

  async truncate(size: number): Promise<void> {
    if (size < this.#size) await this.#handle.truncate(size);
    this.#size = Math.min(this.#size, size);
  }

  /** Copies stretches of this file, one after the other, into a new one. */
  async copy(ranges: readonly Range[], path: string): Promise<void> {
    const target = await open(path, 'w');
    try {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      for (const [from, to] of ranges)
        for (let at = from; at < to; ) {
          const { bytesRead } = await this.#handle.read(piece, 0, Math.min(piece.length, to - at), at);
          if (bytesRead === 0) throw new Error(`${this.path} ends too early`);
          await target.appendFile(piece.subarray(0, bytesRead));
          at += bytesRead;
        }
    } finally {
      await target.close();
    }
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
