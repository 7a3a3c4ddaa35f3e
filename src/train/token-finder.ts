import type { TokenSpan } from '../core/layers/span.ts';
import type { Tokens } from '../core/layers/tokens.ts';

/** Finds the tokens that a character span covers. */
export class TokenFinder {
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** The tokens that overlap `[start, end)`, or null if there are none. */
  cover(start: number, end: number): TokenSpan | null {
    const { starts, ends, length } = this.#tokens;
    let low = 0;
    for (let high = length; low < high; ) {
      const middle = (low + high) >> 1;
      if (ends[middle] <= start) low = middle + 1;
      else high = middle;
    }
    let after = low;
    while (after < length && starts[after] < end) after++;
    if (after === low) return null;
    return { start: starts[low], end: ends[after - 1], firstToken: low, endToken: after };
  }
}
