import { withRoom } from '../../core/word-types.ts';

/** Weights of a perceptron with their mean over time, kept lazily (Daumé 2006): `mean = value - weighted / time`. */
export class AveragedWeights {
  values: Float32Array;
  #weighted: Float64Array;
  #time = 1;

  constructor(length: number) {
    this.values = new Float32Array(length);
    this.#weighted = new Float64Array(length);
  }

  /** Makes room for `length` weights; new ones are 0. */
  reserve(length: number): void {
    this.values = withRoom(this.values, length);
    this.#weighted = withRoom(this.#weighted, length);
  }

  add(i: number, delta: number): void {
    this.values[i] += delta;
    this.#weighted[i] += delta * this.#time;
  }

  tick(): void {
    this.#time++;
  }

  average(): Float32Array {
    return this.values.map((value, i) => value - this.#weighted[i] / this.#time);
  }
}
