import { withRoom } from '../../core/word-types.ts';
import type { LearnedFeatures } from './learned-features.ts';

/** Features of a training set, position by position (tokens, sentences, readings...): position `i` has `keys[starts[i] .. starts[i + 1] - 1]`. */
export class FeatureLists {
  length = 0;
  keys = new Int32Array(1 << 20);
  starts = new Uint32Array(1 << 16);

  /** Appends a position with the features `keys[0 .. count - 1]`. */
  push(keys: Int32Array, count: number): void {
    const at = this.starts[this.length];
    this.keys = withRoom(this.keys, at + count);
    this.starts = withRoom(this.starts, this.length + 2);
    for (let i = 0; i < count; i++) this.keys[at + i] = keys[i];
    this.length++;
    this.starts[this.length] = at + count;
  }
}

/** The lists with the number of each feature for its key. Those that are not learned are left out. */
export function numbered(lists: FeatureLists, features: LearnedFeatures): FeatureLists {
  const result = new FeatureLists();
  let numbers = new Int32Array(1 << 8);
  for (let i = 0; i < lists.length; i++) {
    numbers = withRoom(numbers, lists.starts[i + 1] - lists.starts[i]);
    let count = 0;
    for (let k = lists.starts[i]; k < lists.starts[i + 1]; k++) {
      const number = features.of(lists.keys[k]);
      if (number >= 0) numbers[count++] = number;
    }
    result.push(numbers, count);
  }
  return result;
}
