import { codePointOffsets, toCodeUnits } from '../record/codepoints.ts';
import type { ArticleRecord } from '../record/record.ts';

interface Edges {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the spans of a record lie in its text, whatever its offsets count. What other programs take counts in code
 * points: Python does, and the Web Annotation Data Model says so.
 */
export class Positions {
  readonly #text: string;
  readonly #unitAt: (offset: number) => number;
  readonly #points: Uint32Array;

  constructor({ text, offsets }: ArticleRecord) {
    this.#text = text;
    this.#unitAt = toCodeUnits(text, offsets);
    this.#points = codePointOffsets(text);
  }

  /** A span of the record in code points. */
  points(span: Edges): Edges {
    return this.pointsOfUnits(this.units(span));
  }

  /** A span of the record in UTF-16 code units, to slice the text by. */
  units({ start, end }: Edges): Edges {
    return { start: this.#unitAt(start), end: this.#unitAt(end) };
  }

  /** What stands between two code units of the text, in code points. */
  pointsOfUnits({ start, end }: Edges): Edges {
    return { start: this.#points[start], end: this.#points[end] };
  }

  /** The span's words, with some code points before and after them. */
  context(
    span: Edges,
    length: number,
  ): { readonly exact: string; readonly prefix: string; readonly suffix: string } {
    const { start, end } = this.units(span);
    const before = [...this.#text.slice(Math.max(0, start - 2 * length), start)];
    const after = [...this.#text.slice(end, end + 2 * length)];
    return {
      exact: this.#text.slice(start, end),
      prefix: before.slice(-length).join(''),
      suffix: after.slice(0, length).join(''),
    };
  }
}
