import { readlinkSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { openContainer } from '../../read/containers/open.ts';
import type { StoredObject } from '../../read/input/finding/found-file.ts';
import type { Answer, Beginning, Order, Request } from './messages.ts';

const port = parentPort!;
let answered: (answer: Answer) => void = () => {};
port.on('message', (message: Order | Answer) => {
  if ('bytes' in message) answered(message);
  else void open(message);
});
port.postMessage({ schedule: scheduleFile() } satisfies Beginning);

/** What the thread does: opens a container, and hands over one after another what it holds. */
async function open({ container, file, objectSize, options }: Order): Promise<void> {
  const named = { ...file, ...(objectSize !== undefined && { object: objectOf(objectSize) }) };
  const opening = { options, onPassedOver() {}, read: readNothing };
  try {
    for await (const item of openContainer(container, chunks(), named, opening)) await ask({ item });
    tell({ isDone: true });
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    tell({ failure: message, code });
  }
}

async function* chunks(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytes } = await ask({ slice: null });
    if (bytes === null) return;
    yield bytes as Uint8Array;
  }
}

function objectOf(size: number): StoredObject {
  const slice = async (start: number, end: number) =>
    (await ask({ slice: [start, end] })).bytes as ArrayBuffer;
  return { size, etag: '', read: chunks, slice };
}

/** What is opened here holds articles, and nothing that has to be opened in its turn. */
function readNothing(): never {
  throw new Error('nothing is opened within this container');
}

function ask(request: Request): Promise<Answer> {
  tell(request);
  return new Promise((resolve) => {
    answered = resolve;
  });
}

function tell(request: Request): void {
  port.postMessage(request);
}

function scheduleFile(): string | null {
  try {
    return `/proc/${readlinkSync('/proc/thread-self')}/schedstat`;
  } catch {
    return null;
  }
}
