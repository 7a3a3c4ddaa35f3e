import { KeyTable, type QuantizedRows } from './key-table.ts';
import type { Column } from './packed.ts';
import { perfectHash } from './perfect-hash.ts';

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

/** How {@link WeightRows} are stored: what a {@link KeyTable} is made of. */
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
  readonly #table: KeyTable;
  /** The table as bytes. */
  readonly #bytes: Uint8Array;
  readonly #width: number;
  readonly #sums = new Int32Array(MAX_WIDTH);
  /** Where {@link addAll} keeps the slots of its keys. */
  readonly #places = new Int32Array(LANE_ROOM);

  /** @param width number of weights a row, {@link MAX_WIDTH} at most */
  constructor({ seeds, table }: WeightColumns, width: number) {
    this.#table = new KeyTable(table, { seeds, slots: table.length / SLOT_WORDS }, SLOT_WORDS);
    this.#bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    this.#width = width;
  }

  /** Where the row of `key` is in the table; -1 if it has no weights. */
  find(key: number): number {
    return this.#table.find(key);
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

  /** Sums the rows of `keys[from .. to - 1]`. */
  #sum(keys: Int32Array, from: number, to: number): void {
    const places = this.#places;
    const rows = this.#table.findAll(keys, from, to, places);
    const table = this.#table.words;
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
  const hash = perfectHash(keys);
  const words = new Int32Array(hash.slots * SLOT_WORDS);
  const bytes = new Uint8Array(words.buffer).fill(BIAS);
  for (let slot = 0; slot < hash.slots; slot++) words[slot * SLOT_WORDS] = 0;
  const table = new KeyTable(words, hash, SLOT_WORDS);
  keys.forEach((key, row) => {
    const place = table.slot(key);
    words[place] = key;
    for (let i = 0; i < states; i++) bytes[4 * (place + 1) + i] = weights[row * states + i] + BIAS;
  });
  return { seeds: hash.seeds, table: words };
}
