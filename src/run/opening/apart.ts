import type { Container } from '../../read/containers/container.ts';
import { type OpenContainer, openContainer } from '../../read/containers/open.ts';
import { peek } from '../../read/input/peek.ts';
import type { ReadItem } from '../../read/reader.ts';
import { crashed, unreadable } from '../jobs/failures.ts';
import { heapFor, type Limits, timeFor } from '../limits.ts';
import { OverTime } from '../threads/deadline.ts';
import { OpenerThread, ThreadEnded } from './opener.ts';

/** What libraries open that take it apart as a whole: it may be made so that they never come to an end. */
const APART: ReadonlySet<Container> = new Set(['pdf', 'eml', 'mbox', 'parquet']);
/** The time until the next article grows up to that for so many bytes, half a minute. */
const MOST_BYTES = 300_000;

/** A mail of so many bytes is taken apart in no time: it is not worth the way to a thread and back. */
const SMALL_MAIL = 1 << 16;

/** Opens containers as `openContainer` does, some of them in a thread that is ended if one takes too long. */
export interface ApartOpener {
  readonly open: OpenContainer;
  close(): Promise<void>;
}

/** @param start starts a thread, when the first container comes that asks for one */
export function createApartOpener(limits: Limits, start = startThread): ApartOpener {
  let idle: OpenerThread | undefined;

  async function* openApart(
    ...[container, chunks, file, { options }]: Parameters<OpenContainer>
  ): AsyncGenerator<ReadItem> {
    const thread = idle ?? start(limits);
    idle = undefined;
    const source = chunks[Symbol.asyncIterator]();
    const { object, ...named } = file;
    let isFree = false;
    let given = 0;
    try {
      thread.open({ container, file: named, options, ...(object && { objectSize: object.size }) });
      for (;;) {
        const request = await thread.heard(timeFor(Math.min(given, MOST_BYTES), limits));
        isFree = 'isDone' in request || 'failure' in request;
        if ('isDone' in request) return;
        if ('failure' in request) throw Object.assign(new Error(request.failure), { code: request.code });
        if ('item' in request) {
          yield request.item;
          given = 0;
          thread.answer(null);
        } else {
          const { slice } = request;
          const bytes = slice ? await object!.slice(...slice) : await next(source);
          given += bytes?.byteLength ?? 0;
          thread.answer(bytes);
        }
      }
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      const { cause } = error;
      yield {
        setAside: cause instanceof OverTime ? unreadable(file.path, cause) : crashed(file, cause, 'read'),
      };
    } finally {
      void source.return?.(); // not awaited: it may be waiting for input that never comes
      if (isFree) idle = thread;
      else await thread.end();
    }
  }

  async function* open(...[container, stream, file, opening]: Parameters<OpenContainer>) {
    if (container === 'eml') {
      const { head, chunks } = await peek(stream, ({ length }) => length > SMALL_MAIL);
      const openMail = head.length > SMALL_MAIL ? openApart : openContainer;
      yield* openMail(container, chunks, file, opening);
    } else yield* (APART.has(container) ? openApart : openContainer)(container, stream, file, opening);
  }

  return {
    open,
    close: async () => idle?.end(),
  };
}

function startThread(limits: Limits): OpenerThread {
  return new OpenerThread(heapFor(limits));
}

async function next(source: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  const { done, value } = await source.next();
  return done ? null : value;
}
