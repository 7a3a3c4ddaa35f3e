const MOST_ENTRIES = 4096;

/** The value of `key`, made if it is not there; a cache that has grown too large is emptied first. */
export function remembered<T>(cache: Map<string, T>, key: string, make: () => T): T {
  let value = cache.get(key);
  if (value === undefined) {
    if (cache.size >= MOST_ENTRIES) cache.clear();
    value = make();
    cache.set(key, value);
  }
  return value;
}
