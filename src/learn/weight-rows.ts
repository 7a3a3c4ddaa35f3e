import type { Column } from './packed.ts';
import { bucketShift, perfectHash, slotOf, slotRatio } from './perfect-hash.ts';
import type { QuantizedRows } from './quantize.ts';

/** At most so many weights a row. */
export const MAX_WIDTH = 12;
/** A slot of the table: a key and its weights, four to a 32-bit word. */
const SLOT_WORDS = 1 + MAX_WIDTH / 4;

/** A weight is kept as a byte from 1 to 255; 128 means nothing. */
const BIAS = 128;
/** The even bytes of a word, as two 16-bit lanes. */
const LANES = 0x00ff00ff;
/** So many bytes can be added up in a lane of 16 bits. */
const LANE_ROOM = 256;
/** Where {@link WeightRows.addAll} keeps the slots of its keys: nothing lasts. */
const places = new Int32Array(LANE_ROOM);

/** How {@link WeightRows} are stored: a table by {@link PerfectHash} that is used as it lies in the file. */
export interface WeightColumns {
  readonly [column: string]: Column;
  readonly seeds: Uint16Array;
  readonly table: Int32Array;
}

/**
 * The weights of a linear model: for each feature key a row of up to twelve 8-bit weights. A key and its row lie side by
 * side within one cache line, and rows are added two weights to an addition.
 */
export class WeightRows {
  readonly #seeds: Uint16Array;
  readonly #table: Int32Array;
  readonly #bytes: Uint8Array;
  readonly #width: number;
  readonly #sums = new Int32Array(MAX_WIDTH);

  /** @param width number of weights a row, {@link MAX_WIDTH} at most */
  constructor({ seeds, table }: WeightColumns, width: number) {
    this.#seeds = seeds;
    this.#table = table;
    this.#bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    this.#width = width;
  }

  /** Where the row of `key` is in the table; -1 if it has no weights. */
  find(key: number): number {
    const table = this.#table;
    const seed = this.#seeds[key >>> bucketShift(this.#seeds)];
    const slot = slotOf(key, seed, slotRatio(table.length / SLOT_WORDS)) * SLOT_WORDS;
    return table[slot] === key ? slot : -1;
  }

  /** Adds a row by its place, as {@link find} gives it, to `scores[at .. at + width - 1]`. */
  addRow(row: number, scores: Float32Array, at: number): void {
    const first = 4 * (row + 1);
    for (let i = 0; i < this.#width; i++) scores[at + i] += this.#bytes[first + i] - BIAS;
  }

  /** Adds the row of `key`, if there is one. */
  add(key: number, scores: Float32Array, at: number): void {
    const row = this.find(key);
    if (row >= 0) this.addRow(row, scores, at);
  }

  /** Adds the rows of `keys[0 .. count - 1]` to `scores[at .. at + width - 1]`; a key without a row adds nothing. */
  addAll(keys: Int32Array, count: number, scores: Float32Array, at: number): void {
    const sums = this.#sums;
    for (let from = 0; from < count; from += LANE_ROOM) {
      this.#sum(keys, from, Math.min(count, from + LANE_ROOM));
      for (let i = 0; i < this.#width; i++) scores[at + i] += sums[i];
    }
  }

  /**
   * Puts the places of the rows of `keys[from .. to - 1]` into `places` and returns how many there are. No step decides
   * anything by what it has read, so that the processor has many reads of memory under way at once.
   */
  #find(keys: Int32Array, from: number, to: number): number {
    const seeds = this.#seeds;
    const table = this.#table;
    const shift = bucketShift(seeds);
    const ratio = slotRatio(table.length / SLOT_WORDS);
    const count = to - from;
    for (let k = 0; k < count; k++) {
      const key = keys[from + k];
      places[k] = slotOf(key, seeds[key >>> shift], ratio) * SLOT_WORDS;
    }
    let rows = 0;
    for (let k = 0; k < count; k++) {
      const place = places[k];
      places[rows] = place;
      const difference = table[place] ^ keys[from + k];
      rows += 1 ^ ((difference | -difference) >>> 31); // 1 if they are equal
    }
    return rows;
  }

  /** Sums the rows of `keys[from .. to - 1]`. */
  #sum(keys: Int32Array, from: number, to: number): void {
    const rows = this.#find(keys, from, to);
    const table = this.#table;
    let even0 = 0;
    let even1 = 0;
    let even2 = 0;
    let odd0 = 0;
    let odd1 = 0;
    let odd2 = 0;
    for (let row = 0; row < rows; row++) {
      const place = places[row];
      const word0 = table[place + 1];
      const word1 = table[place + 2];
      const word2 = table[place + 3];
      even0 = (even0 + (word0 & LANES)) | 0;
      odd0 = (odd0 + ((word0 >>> 8) & LANES)) | 0;
      even1 = (even1 + (word1 & LANES)) | 0;
      odd1 = (odd1 + ((word1 >>> 8) & LANES)) | 0;
      even2 = (even2 + (word2 & LANES)) | 0;
      odd2 = (odd2 + ((word2 >>> 8) & LANES)) | 0;
    }
    const sums = this.#sums;
    const nothing = rows * BIAS;
    sums[0] = (even0 & 0xffff) - nothing;
    sums[1] = (odd0 & 0xffff) - nothing;
    sums[2] = (even0 >>> 16) - nothing;
    sums[3] = (odd0 >>> 16) - nothing;
    sums[4] = (even1 & 0xffff) - nothing;
    sums[5] = (odd1 & 0xffff) - nothing;
    sums[6] = (even1 >>> 16) - nothing;
    sums[7] = (odd1 >>> 16) - nothing;
    sums[8] = (even2 & 0xffff) - nothing;
    sums[9] = (odd2 & 0xffff) - nothing;
    sums[10] = (even2 >>> 16) - nothing;
    sums[11] = (odd2 >>> 16) - nothing;
  }
}

/** Columns of a packed file for quantised rows. Slots without a key hold a row of nothing. */
export function weightColumns({ states, keys, weights }: QuantizedRows): WeightColumns {
  if (states > MAX_WIDTH) throw new RangeError(`rows of ${states} weights; ${MAX_WIDTH} at most`);
  const { seeds, slots } = perfectHash(keys);
  const table = new Int32Array(slots * SLOT_WORDS);
  const bytes = new Uint8Array(table.buffer).fill(BIAS);
  for (let slot = 0; slot < slots; slot++) table[slot * SLOT_WORDS] = 0;
  keys.forEach((key, row) => {
    const slot = slotOf(key, seeds[key >>> bucketShift(seeds)], slotRatio(slots)) * SLOT_WORDS;
    table[slot] = key;
    for (let i = 0; i < states; i++) bytes[4 * (slot + 1) + i] = weights[row * states + i] + BIAS;
  });
  return { seeds, table };
}
