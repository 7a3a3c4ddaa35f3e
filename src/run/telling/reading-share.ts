import { fstatSync, statSync } from 'node:fs';
import { findFiles } from '../../read/input/finding/find.ts';
import type { Input, ReadItem } from '../../read/reader.ts';

/**
 * How much of the input has been read, in bytes of files. The files are measured on the side, so that reading need not
 * wait; until that is done, and where a stream has no size, the share is not known.
 */
export class ReadingShare {
  #total: number | undefined;
  /** Bytes of the files that are done, and of the one that is being read. */
  #done = 0;
  #path: string | undefined;
  #current = 0;

  /** Begins to measure. A file that cannot be measured makes the share unknown, nothing else. */
  constructor(inputs: readonly Input[]) {
    measure(inputs).then(
      (bytes) => {
        this.#total = bytes;
      },
      () => {},
    );
  }

  /** 0 to 1, or undefined. */
  get share(): number | undefined {
    return this.#total ? Math.min(1, (this.#done + this.#current) / this.#total) : undefined;
  }

  /** The same items, noted as they pass. */
  async *watch(items: AsyncIterable<ReadItem>): AsyncGenerator<ReadItem> {
    for await (const item of items) {
      this.#note(item);
      yield item;
    }
  }

  #note(item: ReadItem): void {
    const path = pathOf(item);
    if (path !== this.#path) {
      if (this.#path !== undefined) this.#done += sizeOf(this.#path);
      this.#path = path;
      this.#current = 0;
    }
    if (!/\.(?:gz|zst|xz|bz2)$/.test(path ?? '')) this.#current += sizeOfPiece(item);
  }
}

/** Bytes of what is a piece of a file. */
function sizeOfPiece(item: ReadItem): number {
  if ('lines' in item) return item.lines.length;
  return 'bytes' in item && item.place !== undefined ? item.bytes.length : 0;
}

function pathOf(item: ReadItem): string | undefined {
  if ('article' in item) return item.article.source.path;
  return 'setAside' in item ? item.setAside.path : item.path;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Bytes of all files; undefined if a stream among the inputs has no size. */
async function measure(inputs: readonly Input[]): Promise<number | undefined> {
  let bytes = 0;
  for (const input of inputs) {
    if ('path' in input) {
      for await (const file of findFiles(input.path)) if ('path' in file) bytes += sizeOf(file.path);
    } else {
      const info = input.name === '<stdin>' ? fstatSync(0) : undefined;
      if (!info?.isFile()) return undefined;
      bytes += info.size;
    }
  }
  return bytes;
}
