import type { DuckDBValue } from '@duckdb/node-api';
import type { ColumnType, Value } from '../tables/table.ts';

const DAY_MS = 86_400_000;

/** What the library is needed for to make values. */
export interface ValueMakers {
  listValue(items: readonly DuckDBValue[]): DuckDBValue;
  /** A day, by its number from 1970-01-01 on. */
  dateValue(days: number): DuckDBValue;
}

/** A value as DuckDB keeps it. */
export function duckdbValue(
  type: ColumnType,
  value: Value,
  { listValue, dateValue }: ValueMakers,
): DuckDBValue {
  if (value === null) return null;
  switch (type) {
    case 'text':
    case 'integer':
    case 'real':
      return value as string | number;
    case 'date':
      return dateValue(Date.parse(value as string) / DAY_MS);
    case 'texts':
      return listValue(value as readonly string[]);
    case 'spans':
      return listValue((value as readonly (readonly number[])[]).map((pair) => listValue(pair)));
    case 'json':
      return JSON.stringify(value);
  }
}
