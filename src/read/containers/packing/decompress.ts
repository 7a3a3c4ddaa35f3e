import { ReadableStream } from 'node:stream/web';
import { messageOf } from '../../../core/errors.ts';
import { loadOnDemand } from '../../../core/package/on-demand.ts';
import type { Unpack } from './packed.ts';

/** What became of a compressed stream that is damaged or cut off. */
function damaged(kind: string, error: unknown): Error {
  return Object.assign(new Error(`${kind}: ${messageOf(error)}`), { code: 'DAMAGED' });
}

/** A stream as they were before Node 0.10: it calls back at once. */
interface OldStream {
  on(event: 'data', listener: (bytes: Uint8Array) => void): void;
  on(event: 'error', listener: (error: unknown) => void): void;
  write(bytes: Uint8Array): void;
  end(): void;
}

/** A library that is given pieces, and calls back with what they unpack to. */
interface PushDecoder {
  push(piece: Uint8Array, isLast: boolean): void;
}

/** So much is unpacked before it is passed on: what bombs make of it can be borne. */
const PIECE_BYTES = 16 * 1024;

/** What unpacks by such a library, piece after piece. */
function pushing(kind: string, create: (give: (bytes: Uint8Array) => void) => Promise<PushDecoder>): Unpack {
  return async function* (chunks) {
    const ready: Uint8Array[] = [];
    const decoder = await create((bytes) => ready.push(bytes));
    const push = (piece: Uint8Array, isLast: boolean): void => {
      try {
        decoder.push(piece, isLast);
      } catch (error) {
        throw damaged(kind, error);
      }
    };
    for await (const chunk of chunks)
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
        push(chunk.subarray(at, at + PIECE_BYTES), false);
        yield* ready.splice(0);
      }
    push(new Uint8Array(), true);
    yield* ready.splice(0);
  };
}

export const unpackZstd = pushing('zstd', async (give) => {
  const { Decompress } = await import('fzstd');
  return new Decompress((bytes) => give(bytes));
});

export const unpackBzip2 = pushing('bzip2', async (give) => {
  const stream = (loadOnDemand('unbzip2-stream') as () => OldStream)();
  let failure: unknown;
  stream.on('data', give);
  stream.on('error', (error) => {
    failure ??= error;
  });
  return {
    push(piece, isLast) {
      if (isLast) stream.end();
      else stream.write(piece);
      if (failure !== undefined) throw failure;
    },
  };
});

export const unpackXz: Unpack = async function* (chunks) {
  // a bundle whose names an import does not see
  const { XzReadableStream } = loadOnDemand('xz-decompress') as typeof import('xz-decompress');
  try {
    // Node's stream, of which the library knows the type that browsers have
    yield* new XzReadableStream(ReadableStream.from(chunks) as never);
  } catch (error) {
    throw damaged('xz', error);
  }
};
