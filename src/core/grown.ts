/** A column: numbers of one kind, side by side. */
export type Column =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** From here on columns are a share of the memory that matters. */
const LARGE = 1 << 18;

/** Entries to make room for where `length` are needed: more, so that what is somewhat longer finds room. */
export function roomFor(length: number): number {
  return length < LARGE ? 2 * length : length + (length >> 1);
}

/** A copy of the column with room for `length` entries, those that are new 0. */
export function grown<T extends Column>(column: T, length: number): T {
  const longer = new (column.constructor as new (length: number) => T)(length);
  longer.set(column);
  return longer;
}

/** The column's first `length` entries to keep: a copy, so that it can be written to again; if they are many, itself. */
export function taken<T extends Column>(column: T, length: number): T {
  return (length < LARGE ? column.slice(0, length) : column.subarray(0, length)) as T;
}
