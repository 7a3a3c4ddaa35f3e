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
export const LARGE = 1 << 18;

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
