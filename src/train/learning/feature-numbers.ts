/** Numbers features in the order in which they are met. */
export class FeatureNumbers {
  readonly keys: number[] = [];
  readonly #numbers = new Map<number, number>();

  of(key: number): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.keys.length;
      this.#numbers.set(key, number);
      this.keys.push(key);
    }
    return number;
  }
}
