/**
 * Works on up to `limit` items at once and gives the results in the order of the items. No further item is asked for
 * while `limit` results wait to be taken. A failure is thrown in its turn.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  limit: number,
  work: (item: T) => R | Promise<R>,
): AsyncGenerator<R> {
  const pending: (R | Promise<R>)[] = [];
  for await (const item of items) {
    const result = work(item);
    if (result instanceof Promise) result.catch(() => {}); // until its turn comes, nobody listens
    pending.push(result);
    if (pending.length >= limit) yield await pending.shift()!;
  }
  while (pending.length > 0) yield await pending.shift()!;
}
