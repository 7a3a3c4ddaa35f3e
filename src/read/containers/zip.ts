import { messageOf } from '../../core/errors.ts';
import { setAside } from '../fields/origin.ts';
import { peek } from '../input/peek.ts';
import type { ReadItem } from '../reader.ts';
import { readMember } from './members.ts';
import type { Opener } from './opening.ts';
import { boundedGrowth } from './packing/growth.ts';

/** So much is unpacked before it is passed on: what bombs make of it can be borne. */
const PIECE_BYTES = 16 * 1024;

/** Where the flags of the first file stand, and the one that says that it is encrypted. */
const FLAGS_AT = 6;
const IS_ENCRYPTED = 1;
/** A whole archive ends with this and up to 64 KB of comment. */
const END = Buffer.from('PK\x05\x06', 'latin1');
const TAIL_BYTES = 66 * 1024;

/**
 * The files in a ZIP archive, in the order in which they lie in it; its list of contents at the end is not needed, so that
 * it can come through a pipe.
 */
export const openZip: Opener = async function* (chunks, archive, opening): AsyncGenerator<ReadItem> {
  const { head, chunks: all } = await peek(chunks, ({ length }) => length > FLAGS_AT);
  if (head[FLAGS_AT] & IS_ENCRYPTED) {
    yield setAside(archive.path, 'a ZIP archive with a password', 'unpack it first');
    return;
  }
  const { packed, bounded } = boundedGrowth(all);
  const entries = new ZipEntries(packed);
  for (let entry = await entries.next(); entry; entry = await entries.next()) {
    if (!entry.name.endsWith('/')) {
      if (entry.fault === undefined) yield* readMember(entry.name, bounded(entry.chunks()), archive, opening);
      if (entry.fault !== undefined)
        yield setAside(
          `${archive.path}/${entry.name}`,
          entry.fault,
          'pack it again by deflate, and without a password',
        );
    }
    await entry.skip();
  }
};

/** Pulls entries out of a library that pushes them. */
class ZipEntries {
  readonly #iterator: AsyncIterator<Uint8Array>;
  readonly #queue: ZipEntry[] = [];
  #unzip: import('fflate').Unzip | undefined;
  #rest: Uint8Array = new Uint8Array();
  #isDone = false;
  #tail: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#iterator = chunks[Symbol.asyncIterator]();
  }

  async next(): Promise<ZipEntry | undefined> {
    while (this.#queue.length === 0 && (await this.advance()));
    return this.#queue.shift();
  }

  /** Unpacks a piece more; false at the end. @throws Error if the archive is damaged */
  async advance(): Promise<boolean> {
    if (this.#isDone) return false;
    this.#unzip ??= await this.#create();
    if (this.#rest.length === 0) {
      const { done, value } = await this.#iterator.next();
      this.#isDone = done === true;
      this.#rest = value ?? new Uint8Array();
      if (value) this.#tail = Buffer.concat([this.#tail, value]).subarray(-TAIL_BYTES);
    }
    const piece = this.#rest.subarray(0, PIECE_BYTES);
    this.#rest = this.#rest.subarray(piece.length);
    try {
      this.#unzip.push(piece, this.#isDone);
    } catch (error) {
      throw Object.assign(new Error(`zip: ${messageOf(error)}`), { code: 'DAMAGED' });
    }
    if (this.#isDone && !this.#tail.includes(END))
      throw Object.assign(new Error('zip: it ends too early'), { code: 'DAMAGED' });
    return !this.#isDone;
  }

  async #create(): Promise<import('fflate').Unzip> {
    const { Unzip, UnzipInflate } = await import('fflate');
    const unzip = new Unzip((file) => this.#queue.push(new ZipEntry(file, this)));
    unzip.register(UnzipInflate);
    return unzip;
  }
}

class ZipEntry {
  readonly name: string;
  /** What keeps it from being read. */
  fault: string | undefined;
  readonly #entries: ZipEntries;
  readonly #ready: Uint8Array[] = [];
  #isWhole = false;
  #isSkipped = false;

  constructor(file: import('fflate').UnzipFile, entries: ZipEntries) {
    this.name = file.name;
    this.#entries = entries;
    file.ondata = (error, chunk, isLast) => {
      if (error) this.#fail(error.message);
      if (chunk && chunk.length > 0 && !this.#isSkipped) this.#ready.push(chunk);
      if (isLast) this.#isWhole = true;
    };
    try {
      file.start();
    } catch {
      this.#fail(`packed by a method that is not known (${file.compression})`);
    }
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      yield* this.#ready.splice(0);
      if (this.#isWhole) return;
      if (!(await this.#entries.advance()) && !this.#isWhole && this.#ready.length === 0) return;
    }
  }

  /** What is left of it is not kept. */
  async skip(): Promise<void> {
    this.#isSkipped = true;
    this.#ready.length = 0;
    while (!this.#isWhole && (await this.#entries.advance()));
  }

  #fail(message: string): void {
    this.fault = message;
    this.#isWhole = true;
  }
}
