/** What unpacks to less is no danger, however well it was packed. */
const HARMLESS_BYTES = 1024 * 1024 * 1024;
/** Text is packed to a tenth, tables of few words to a fiftieth; bombs to a thousandth. */
const MOST_GROWTH = 200;

/** Keeps an eye on how a stream grows when it is unpacked. */
export interface Growth {
  /** The packed stream, counted. */
  readonly packed: AsyncIterable<Uint8Array>;
  /** The unpacked stream as it comes. @throws Error `BOMB` once there is far too much of it */
  readonly bounded: (unpacked: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
}

export function boundedGrowth(chunks: AsyncIterable<Uint8Array>): Growth {
  let packedBytes = 0;
  let unpackedBytes = 0;
  async function* packed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packedBytes += chunk.length;
      yield chunk;
    }
  }
  async function* bounded(unpacked: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of unpacked) {
      unpackedBytes += chunk.length;
      if (unpackedBytes > HARMLESS_BYTES && unpackedBytes > packedBytes * MOST_GROWTH)
        throw Object.assign(new Error('it grows without measure when unpacked'), { code: 'BOMB' });
      yield chunk;
    }
  }
  return { packed: packed(), bounded };
}
