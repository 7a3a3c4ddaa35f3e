import type { ArticleRecord } from '../../record/record.ts';

/** A record as a database keeps it: with what it depends on, by which an unchanged article is known. */
export type StoredRecord = ArticleRecord & { readonly fingerprint: string };

/** What the columns of each type hold. Each kind of destination has its own way to keep a type. */
interface Contents {
  readonly text: string;
  /** ISO 8601: `2026-02-05`. */
  readonly date: string;
  readonly integer: number;
  readonly real: number;
  /** A list of strings, in an order that means something. */
  readonly texts: readonly string[];
  /** A list of `[start, end]`, offsets as in the column `offsets` of the article. */
  readonly spans: readonly Pair[];
  /** What has a shape of its own: a list of objects. */
  readonly json: readonly object[];
}
type Pair = readonly [start: number, end: number];

export type ColumnType = keyof Contents;
export type Value = Contents[ColumnType] | null;
export type Row = Value[];

/** A column of a table: said once, for every kind of destination and for the documentation. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Never null. */
  readonly required: boolean;
  /** For people: what the column holds. */
  readonly means: string;
}

/** Columns whose values are those of the key of another table, or null. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  /** A row goes with the row that it refers to. Otherwise both are written and deleted together, in any order. */
  readonly isPart: boolean;
}

/** Columns of an index, in order. */
export interface Index {
  readonly columns: readonly string[];
  /** Its values may be of any length and are only asked for whole: a database may keep hashes of them. */
  readonly isExact?: boolean;
}

export interface Table {
  readonly name: string;
  readonly means: string;
  /** Columns of the primary key. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** Indexes beside the primary key, which serves all that begins with its first columns: what is of one article. */
  readonly indexes: readonly Index[];
  readonly columns: readonly Column[];
  /** The column that names a row to people, where the key does not. */
  readonly label?: string;
  /** Columns of few values, by which people narrow down what they see. */
  readonly facets: readonly string[];
  /** Columns that can be searched by words. */
  readonly search: readonly string[];
}

/** A table that records fill, each by itself. */
export interface RecordTable extends Table {
  /** The rows of a record, values in the order of the columns. */
  rows(record: StoredRecord): Row[];
}

/** A column and its value in the row that an item of a record makes. */
export interface FilledColumn<Item> extends Column {
  of(item: Item, record: StoredRecord): Value;
}

interface FilledTable<Item> extends Omit<Table, 'columns'> {
  readonly columns: readonly FilledColumn<Item>[];
  /** What makes a row each. */
  items(record: StoredRecord): readonly Item[];
}

export function recordTable<Item>({ items, ...table }: FilledTable<Item>): RecordTable {
  const { columns } = table;
  return {
    ...table,
    rows: (record) => items(record).map((item) => columns.map((column) => storable(column.of(item, record)))),
  };
}

/** NUL and halves of surrogate pairs, which no text of a database can hold, as U+FFFD: offsets stay right. */
export function storable<T>(value: T): T;
export function storable(value: unknown): unknown {
  if (typeof value === 'string')
    return UNSTORABLE.test(value) ? value.replace(/[\0\p{Surrogate}]/gu, '\ufffd') : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(storable);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)]));
}

/** Of code units: pairs too, and quick. */
const UNSTORABLE = /[\0\ud800-\udfff]/;

/** A column of a table that no record fills. */
export function tableColumn(type: ColumnType, name: string, means: string, required: boolean): Column {
  return { name, type, required, means };
}

/** The columns of these names, in their order. @throws TypeError if the table has no such column */
export function columnsNamed(table: Table, names: readonly string[]): Column[] {
  return names.map((name) => {
    const column = table.columns.find((one) => one.name === name);
    if (!column) throw new TypeError(`the table ${table.name} has no column ${name}`);
    return column;
  });
}

type Get<Item, T> = (item: Item, record: StoredRecord) => T;

/** A column that every row fills. */
export function column<Item, Type extends ColumnType>(
  type: Type,
  name: string,
  means: string,
  of: Get<Item, Contents[Type]>,
): FilledColumn<Item> {
  return { name, type, required: true, means, of };
}

/** A column that is null where its field is absent. */
export function optional<Item, Type extends ColumnType>(
  type: Type,
  name: string,
  means: string,
  get: Get<Item, Contents[Type] | null | undefined>,
): FilledColumn<Item> {
  return { name, type, required: false, means, of: (item, record) => get(item, record) ?? null };
}

/** A column that is null until what many articles tell is written to it. */
export function collated<Item>(type: ColumnType, name: string, means: string): FilledColumn<Item> {
  return { name, type, required: false, means, of: () => null };
}
