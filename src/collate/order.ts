/** Order of code units, the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Dated {
  readonly id: string;
  readonly published: string | null;
}

/** By day of publication, what has none last; then by id. */
export function byTime(a: Dated, b: Dated): number {
  return compare(a.published ?? LAST, b.published ?? LAST) || compare(a.id, b.id);
}

const LAST = '9999';
