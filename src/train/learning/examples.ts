import { FeatureLists } from './feature-lists.ts';

/** What a logistic model learns from: examples with their features, and for each of `width` questions the right answer. */
export class Examples {
  readonly width: number;
  readonly lists = new FeatureLists();
  /** Probabilities that each example should get, question by question. */
  readonly targets: number[] = [];
  /** How much each of these counts; 0 where the answer is not known. */
  readonly weights: number[] = [];
  /** How much of each feature an example has, by its place in `lists.keys`; null if each is just there. */
  amounts: number[] | null = null;

  constructor(width: number) {
    this.width = width;
  }

  get length(): number {
    return this.lists.length;
  }

  /**
   * Appends an example with the features `keys[0 .. count - 1]`, which are copied.
   * @param amounts how much of each feature there is: given for all examples or for none
   */
  add(
    keys: Int32Array,
    count: number,
    targets: readonly number[],
    weights: readonly number[] = targets.map(() => 1),
    amounts?: Float32Array,
  ): void {
    this.lists.push(keys, count);
    this.targets.push(...targets);
    this.weights.push(...weights);
    if (amounts === undefined) return;
    this.amounts ??= [];
    for (let k = 0; k < count; k++) this.amounts.push(amounts[k]);
  }
}

/** Positions of the entries of `groups` (articles, folds...) for which `use` holds. */
export function selected(groups: readonly number[], use: (group: number) => boolean): Int32Array {
  const positions: number[] = [];
  for (const [at, group] of groups.entries()) if (use(group)) positions.push(at);
  return Int32Array.from(positions);
}
