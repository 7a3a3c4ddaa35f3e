/** Values that are kept once, by number. */
export class Pool<T> {
  readonly #numbers = new Map<string, number>();
  readonly #values: T[] = [];

  at(number: number): T {
    return this.#values[number];
  }

  /** The number of a value. @param make it, where it is not there yet */
  numberOf(key: string, make: (key: string) => T): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#values.push(make(key)) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}
