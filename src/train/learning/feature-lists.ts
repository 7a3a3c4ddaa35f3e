import { withRoom } from '../../core/word-types.ts';
import { KeyIndex } from '../../learn/key-index.ts';

/** Features of a training set, position by position (tokens, sentences, readings...): position `i` has `keys[starts[i] .. starts[i + 1] - 1]`. */
export class FeatureLists {
  length = 0;
  keys = new Int32Array(1 << 20);
  starts = new Uint32Array(1 << 16);

  /** Appends a position with the features `keys[from .. from + count - 1]`. */
  push(keys: Int32Array, count: number, from = 0): void {
    const at = this.starts[this.length];
    this.keys = withRoom(this.keys, at + count);
    this.starts = withRoom(this.starts, this.length + 2);
    for (let i = 0; i < count; i++) this.keys[at + i] = keys[from + i];
    this.length++;
    this.starts[this.length] = at + count;
  }
}

/** The distinct keys, sorted, that occur at least `minimum` times in the lists. */
export function frequentKeys(lists: FeatureLists, minimum: number): Int32Array {
  const all = lists.keys.slice(0, lists.starts[lists.length]);
  new Uint32Array(all.buffer).sort();
  let kept = 0;
  for (let i = 0; i < all.length; ) {
    let j = i + 1;
    while (j < all.length && all[j] === all[i]) j++;
    if (j - i >= minimum) all[kept++] = all[i];
    i = j;
  }
  return all.slice(0, kept);
}

/** Replaces each key in the lists by its position in `keys`; keys that are not there are left out. Returns new lists. */
export function indexFeatures(lists: FeatureLists, keys: Int32Array): FeatureLists {
  const index = new KeyIndex(keys);
  const indexed = new FeatureLists();
  const row = new Int32Array(1 << 12);
  for (let i = 0; i < lists.length; i++) {
    let count = 0;
    for (let k = lists.starts[i]; k < lists.starts[i + 1]; k++) {
      const id = index.find(lists.keys[k]);
      if (id >= 0) row[count++] = id;
    }
    indexed.push(row, count);
  }
  return indexed;
}
