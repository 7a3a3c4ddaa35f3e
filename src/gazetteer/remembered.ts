/** Entries that fill a map. */
const MOST_ENTRIES = 4096;

/**
 * What a function said of the names it was asked about lately: a cache, which never changes a result. One map fills; once it is
 * full it stands behind a fresh one, and what is asked for again moves over, so that names that come often are never lost.
 */
export class Remembered<T extends object | null> {
  readonly #make: (name: string) => T;
  readonly #mostEntries: number;
  #recent = new Map<string, T>();
  #older = new Map<string, T>();

  /** @param make says the same of a name whenever it is asked */
  constructor(make: (name: string) => T, mostEntries = MOST_ENTRIES) {
    this.#make = make;
    this.#mostEntries = mostEntries;
  }

  of(name: string): T {
    const known = this.#recent.get(name);
    return known === undefined ? this.#enter(name) : known;
  }

  #enter(name: string): T {
    const older = this.#older.get(name);
    const value = older === undefined ? this.#make(name) : older;
    if (this.#recent.size >= this.#mostEntries) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(name, value);
    return value;
  }
}
