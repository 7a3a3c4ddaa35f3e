import type { QuantizedRows } from '../../learn/key-table.ts';

/** Float weights as training leaves them: row `i` of `keys[i]` is `weights[i * states .. (i + 1) * states - 1]`. */
export interface RealRows {
  readonly states: number;
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

/** Size of one step of 8-bit weights: the largest weight becomes 127. */
export function weightScale(weights: Float32Array): number {
  let largest = 0;
  for (let i = 0; i < weights.length; i++) largest = Math.max(largest, Math.abs(weights[i]));
  return largest / 127 || 1;
}

/**
 * Rounds weights to 8 bits in steps of `scale` and keeps the `maxRows` rows with the largest weights (of equals the one
 * with the smaller key), sorted by key. Rows that round to nothing are left out.
 */
export function quantizeRows(real: RealRows, scale: number, maxRows: number): QuantizedRows {
  const { states, keys, weights } = real;
  const strength = new Float32Array(keys.length);
  for (let i = 0; i < weights.length; i++) {
    const row = Math.floor(i / states);
    strength[row] = Math.max(strength[row], Math.abs(weights[i]));
  }
  const unsigned = (row: number): number => keys[row] >>> 0;
  const kept = [...keys.keys()]
    .filter((row) => Math.round(strength[row] / scale) > 0)
    .sort((a, b) => strength[b] - strength[a] || unsigned(a) - unsigned(b))
    .slice(0, maxRows)
    .sort((a, b) => unsigned(a) - unsigned(b));
  const rounded = new Int8Array(kept.length * states);
  kept.forEach((row, i) => {
    for (let state = 0; state < states; state++) {
      const steps = Math.round(weights[row * states + state] / scale);
      rounded[i * states + state] = Math.max(-127, Math.min(127, steps));
    }
  });
  return { states, keys: Int32Array.from(kept, (row) => keys[row]), weights: rounded };
}
