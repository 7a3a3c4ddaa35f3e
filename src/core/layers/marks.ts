/** What a token is with regard to quotation marks. */
export const MarkState = {
  outside: 0,
  /** Inside double marks or guillemets. */
  inside: 1,
  /** An opening mark of a region. */
  opens: 2,
  /** A closing mark of a region. */
  closes: 3,
  /** A mark that belongs to no region. */
  stray: 4,
  /** Inside single marks that stand in no double ones (British style, headlines). */
  insideSingle: 5,
} as const;

/** A stretch between quotation marks: tokens `[open, close]`, both marks included; an unclosed one ends with text. */
export interface MarkedRegion {
  readonly open: number;
  readonly close: number;
  readonly single: boolean;
  readonly closed: boolean;
  /** The next paragraph goes on with the same quotation: it opens with a mark and this one never closed. */
  readonly continues: boolean;
  /** Index of the region around this one, or -1. */
  readonly parent: number;
}

/** The quotation marks of an article in pairs, and its brackets. */
export interface Marks {
  /** One {@link MarkState} a token. */
  readonly states: Uint8Array;
  /** Index of the innermost region a token stands in (its marks included), or -1. */
  readonly regionOf: Int32Array;
  /** Sorted by `open`; two of them lie apart or one in the other. */
  readonly regions: readonly MarkedRegion[];
  /** Of a mark or bracket the token that closes or opens its pair, itself if it has none; -1 for all other tokens. */
  readonly partnerOf: Int32Array;
}
