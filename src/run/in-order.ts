/**
 * Works on up to `limit` items at once and gives the results in the order of the items, each as soon as it and those
 * before it are there. No further item is asked for while `limit` results wait. A failure is thrown in its turn.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  limit: number,
  work: (item: T) => R | Promise<R>,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<T>> => heardLater(iterator.next());
  const pending: Promise<R>[] = [];
  let asked: Promise<IteratorResult<T>> | null = ask();
  try {
    while (asked !== null || pending.length > 0) {
      if (asked !== null && pending.length < limit && (await itemComesFirst(asked, pending[0]))) {
        const item: IteratorResult<T> = await asked;
        asked = item.done ? null : ask();
        if (!item.done) pending.push(heardLater(begin(work, item.value)));
      } else yield await pending.shift()!;
    }
  } finally {
    void iterator.return?.(); // not awaited: it may be waiting for input that never comes
  }
}

/** True if the next item is there before the oldest result, or if there is no result to wait for. */
async function itemComesFirst(
  item: Promise<unknown>,
  result: Promise<unknown> | undefined,
): Promise<boolean> {
  if (result === undefined) return true;
  const no = () => false;
  return Promise.race([item.then(() => true, no), result.then(no, no)]);
}

async function begin<T, R>(work: (item: T) => R | Promise<R>, item: T): Promise<R> {
  return work(item);
}

/** The same promise; if it fails before anyone waits for it, that is no unhandled failure. */
function heardLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
