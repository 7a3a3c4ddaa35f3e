import type { ParquetWriteOptions } from 'hyparquet-writer';
import type { Column, ColumnType, Value } from '../tables/table.ts';

const DAY_MS = 86_400_000;

type SchemaElement = NonNullable<ParquetWriteOptions['schema']>[number];
type Named = Pick<SchemaElement, 'name' | 'repetition_type'>;

/** How Parquet keeps the values of a type. */
interface Kept {
  /** The elements of the schema, the column itself first. */
  schema(column: Named): SchemaElement[];
  /** What the library takes, and what it gives, where that is not the value itself. */
  to?(value: NonNullable<Value>): unknown;
  from?(stored: unknown): Value;
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const INTEGER = { type: 'INT32' } as const;
const ELEMENT = { name: 'element', repetition_type: 'REQUIRED' } as const;

const KEPT: Readonly<Record<ColumnType, Kept>> = {
  text: { schema: (column) => [{ ...column, ...TEXT }] },
  date: {
    schema: (column) => [{ ...column, type: 'INT32', converted_type: 'DATE' }],
    to: (value) => Date.parse(value as string) / DAY_MS,
    from: (stored) => (stored as Date).toISOString().slice(0, 'YYYY-MM-DD'.length),
  },
  integer: { schema: (column) => [{ ...column, ...INTEGER }] },
  real: { schema: (column) => [{ ...column, type: 'DOUBLE' }] },
  texts: { schema: (column) => listOf(column, [{ ...ELEMENT, ...TEXT }]) },
  spans: { schema: (column) => listOf(column, listOf(ELEMENT, [{ ...ELEMENT, ...INTEGER }])) },
  json: { schema: (column) => [{ ...column, type: 'BYTE_ARRAY', converted_type: 'JSON' }] },
};

/** The schema of a table: a tree, the root first and each element before those in it. */
export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(({ name, type, required }) =>
      KEPT[type].schema({ name, repetition_type: required ? 'REQUIRED' : 'OPTIONAL' }),
    ),
  ];
}

export function toParquet({ type }: Column, value: Value): unknown {
  return value === null ? null : (KEPT[type].to?.(value) ?? value);
}

export function fromParquet({ type }: Column, stored: unknown): Value {
  if (stored === null || stored === undefined) return null;
  const { from } = KEPT[type];
  return from ? from(stored) : (stored as Value);
}

/** A list in three levels, as the format describes it, so that every reader takes it for one. */
function listOf(column: Named, elements: readonly SchemaElement[]): SchemaElement[] {
  return [
    { ...column, num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...elements,
  ];
}
