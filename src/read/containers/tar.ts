import { ReadableStream, type ReadableWritablePair } from 'node:stream/web';
import { messageOf } from '../../core/errors.ts';
import type { ReadItem } from '../reader.ts';
import { readMember } from './members.ts';
import type { Opener } from './opening.ts';

/** The files in a tar archive. */
export const openTar: Opener = async function* (chunks, archive, opening): AsyncGenerator<ReadItem> {
  const { createTarDecoder } = await import('modern-tar');
  // DOM's types of streams and Node's are not the same; the streams are
  const decoder = createTarDecoder({ strict: true }) as unknown as ReadableWritablePair<Entry, Uint8Array>;
  let failure: unknown;
  /** A fault of the stream would drop the files that came before it: to the decoder it is but an end. */
  async function* untilFailure(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
    } catch (error) {
      failure = error;
    }
  }
  try {
    const entries: ReadableStream<Entry> = ReadableStream.from(untilFailure()).pipeThrough(decoder);
    for await (const { header, body } of entries) {
      if (header.type === 'file') yield* readMember(header.name, body, archive, opening);
      if (!body.locked) await body.cancel();
    }
  } catch (error) {
    failure ??= Object.assign(new Error(`tar: ${messageOf(error)}`), { code: 'DAMAGED' });
  }
  if (failure !== undefined) throw failure;
};

interface Entry {
  readonly header: { readonly name: string; readonly type?: string };
  readonly body: ReadableStream<Uint8Array>;
}
