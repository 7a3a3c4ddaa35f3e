/** Files that are held as a whole stay under this, packed and unpacked; JSON Lines may have any size. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024;

/** The beginning of a stream, and all of it again. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Reads ahead until the head is enough or the stream ends, and gives all of the stream again. */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  isEnough: (head: Uint8Array) => boolean,
): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  let head: Uint8Array = Buffer.alloc(0);
  let failure: { error: unknown } | undefined;
  while (!isEnough(head)) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    } catch (error) {
      if (head.length === 0) throw error;
      failure = { error }; // said after what came before it
      break;
    }
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      if (failure) throw failure.error;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, chunks: again() };
}

/** All of a stream in one array, or null if it is larger than a file may be. */
export async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) return null;
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}
