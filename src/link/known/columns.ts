type Column = Uint8Array | Uint32Array;

/** The column, or a longer one with the same values, so that something can be put at the place and behind it. */
export function withRoom<T extends Column>(column: T, place: number): T {
  if (place + 1 < column.length) return column;
  const longer = new (column.constructor as new (length: number) => T)(
    Math.max(2 * column.length, place + 2),
  );
  longer.set(column);
  return longer;
}

/** The beginning of a column, in memory that threads share. */
export function shared<T extends Column>(column: T, length: number): T {
  const bytes = length * column.BYTES_PER_ELEMENT;
  const kept = new (column.constructor as new (buffer: SharedArrayBuffer) => T)(new SharedArrayBuffer(bytes));
  kept.set(column.subarray(0, length));
  return kept;
}
