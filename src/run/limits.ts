/**
 * What one article may take. Beyond these bounds it is set aside by name, and the rest goes on.
 */
export interface Limits {
  /** UTF-16 code units of an article's text. */
  readonly textUnits: number;
  /** For an article of up to 100,000 code units; a longer one may take as much more as it is longer. */
  readonly milliseconds: number;
}

export const DEFAULT_LIMITS: Limits = { textUnits: 5_000_000, milliseconds: 10_000 };

const LEAST_HEAP_MB = 1024;
/** Heap that a megabyte of text may take with all that is found in it. */
const HEAP_PER_TEXT_MB = 250;

/** Heap of a thread, in megabytes. A thread that needs more ends, and its article is set aside. */
export function heapFor({ textUnits }: Limits): number {
  return Math.max(LEAST_HEAP_MB, Math.ceil((textUnits / 1e6) * HEAP_PER_TEXT_MB));
}

const FULL_TIME_UNITS = 100_000;

/** Milliseconds for text or a file of so many code units or bytes. */
export function timeFor(size: number, { milliseconds }: Limits): number {
  return milliseconds * Math.max(1, size / FULL_TIME_UNITS);
}
