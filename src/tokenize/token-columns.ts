import { grown, taken } from '../core/grown.ts';
import type { Tokens } from '../core/layers/tokens.ts';

const LEAST_ROOM = 1 << 10;

/** Where the tokens found in a text go: columns that grow. */
export class TokenColumns {
  length = 0;
  starts = new Uint32Array(LEAST_ROOM);
  ends = new Uint32Array(LEAST_ROOM);
  types = new Uint32Array(LEAST_ROOM);

  push(start: number, end: number, type: number): void {
    if (this.length === this.starts.length) this.#grow();
    const i = this.length++;
    this.starts[i] = start;
    this.ends[i] = end;
    this.types[i] = type;
  }

  /** What was found, in columns that are not written to again. */
  take(): Omit<Tokens, 'sentences'> {
    const { length } = this;
    const found = {
      length,
      starts: taken(this.starts, length),
      ends: taken(this.ends, length),
      types: taken(this.types, length),
    };
    if (found.starts.buffer === this.starts.buffer) {
      this.starts = new Uint32Array(LEAST_ROOM);
      this.ends = new Uint32Array(LEAST_ROOM);
      this.types = new Uint32Array(LEAST_ROOM);
    }
    return found;
  }

  #grow(): void {
    const capacity = this.starts.length * 2;
    this.starts = grown(this.starts, capacity);
    this.ends = grown(this.ends, capacity);
    this.types = grown(this.types, capacity);
  }
}
