import type { ArticleRecord } from '../record/record.ts';

/** A record as a database keeps it: with what it depends on, by which an unchanged article is known. */
export type StoredRecord = ArticleRecord & { readonly fingerprint: string };

/** A value as a database takes it. Lists are JSON in a string. */
export type Value = string | number | null;
export type Row = Value[];
export type ColumnType = 'text' | 'integer' | 'real' | 'json';

/** A column of a table: said once, for every kind of destination and for the documentation. */
export interface Column<Item> {
  readonly name: string;
  readonly type: ColumnType;
  /** Never null. */
  readonly required: boolean;
  /** For people: what the column holds. */
  readonly means: string;
  /** Its value in the row that an item of a record makes. */
  of(item: Item, record: StoredRecord): Value;
}

/** Columns whose values are those of the key of another table, or null. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  /** A row goes with the row that it refers to. Otherwise both are written and deleted together, in any order. */
  readonly isPart: boolean;
}

export interface TableOf<Item> {
  readonly name: string;
  readonly means: string;
  /** Columns of the primary key. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** Columns of each index beside the primary key. */
  readonly indexes: readonly (readonly string[])[];
  readonly columns: readonly Column<Item>[];
  /** What makes a row each. */
  items(record: StoredRecord): readonly Item[];
}

/** A table and how a record fills it. */
export interface Table extends Omit<TableOf<never>, 'items' | 'columns'> {
  readonly columns: readonly Omit<Column<never>, 'of'>[];
  /** The rows of a record, values in the order of the columns. */
  rows(record: StoredRecord): Row[];
}

export function table<Item>(description: TableOf<Item>): Table {
  const { items, columns, ...rest } = description;
  return {
    ...rest,
    columns,
    rows: (record) => items(record).map((item) => columns.map((column) => column.of(item, record))),
  };
}

type Get<Item, T> = (item: Item, record: StoredRecord) => T;

/** A column that every row fills. */
export function column<Item, Type extends ColumnType>(
  type: Type,
  name: string,
  means: string,
  get: Get<Item, Type extends 'text' ? string : Type extends 'json' ? readonly unknown[] : number>,
): Column<Item> {
  const of = type === 'json' ? (item: Item, record: StoredRecord) => JSON.stringify(get(item, record)) : get;
  return { name, type, required: true, means, of: of as Get<Item, Value> };
}

/** A column that is null where its field is absent. */
export function optional<Item, Type extends 'text' | 'integer' | 'real'>(
  type: Type,
  name: string,
  means: string,
  get: Get<Item, (Type extends 'text' ? string : number) | null | undefined>,
): Column<Item> {
  return { name, type, required: false, means, of: (item, record) => get(item, record) ?? null };
}
