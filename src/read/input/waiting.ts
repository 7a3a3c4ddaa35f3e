/** True if something is there before so many milliseconds have passed; a failure is there too. */
function comesWithin(milliseconds: number, promise: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), Math.max(0, milliseconds));
    const come = () => {
      clearTimeout(timer);
      resolve(true);
    };
    promise.then(come, come);
  });
}

/** So long what waits for more of its kind waits. */
const PATIENCE_MS = 50;

/**
 * The items, and `null` in between when items have waited so long for the next one that they should go on. The
 * consumer says by `isWaiting` whether it holds any.
 */
export async function* withPauses<T>(
  items: AsyncIterable<T>,
  isWaiting: () => boolean,
): AsyncGenerator<T | null> {
  const iterator = items[Symbol.asyncIterator]();
  let since = 0;
  try {
    for (;;) {
      const next = iterator.next();
      if (!isWaiting()) since = 0;
      else {
        since ||= performance.now();
        if (!(await comesWithin(since + PATIENCE_MS - performance.now(), next))) {
          yield null;
          since = 0;
        }
      }
      const { done, value } = await next;
      if (done) return;
      yield value;
    }
  } finally {
    void iterator.return?.(); // not awaited: it may be waiting for input that never comes
  }
}
