import { ARTICLES } from './articles.ts';
import { CLAIMS } from './claims.ts';
import { SIGNATURES } from './collated/signatures.ts';
import { SAYINGS, THING_NAMES, THINGS } from './collated/things.ts';
import { DATES, QUANTITIES } from './dates-quantities.ts';
import { ENTITIES, MENTIONS } from './entities.ts';
import { QUOTES } from './quotes.ts';
import type { RecordTable, Table } from './table.ts';

/** The tables that a record fills: a row for the article, and for each thing found in it. */
export const RECORD_TABLES: readonly RecordTable[] = [
  ARTICLES,
  ENTITIES,
  MENTIONS,
  DATES,
  QUANTITIES,
  QUOTES,
  CLAIMS,
  SIGNATURES,
];

/** The tables that all articles together fill: see `hearsay collate`. */
export const COLLATED_TABLES: readonly Table[] = [THINGS, THING_NAMES, SAYINGS];

/**
 * The tables that every database destination has, keyed by the article's id and the id that a thing has in the record.
 * In the order in which they are filled: what is referred to comes first.
 */
export const TABLES: readonly Table[] = [...COLLATED_TABLES, ...RECORD_TABLES];

export function tableNamed(name: string): Table {
  const table = TABLES.find((one) => one.name === name);
  if (!table) throw new TypeError(`there is no table ${name}`);
  return table;
}

/** Of the description; raised whenever it changes. */
export const TABLES_VERSION = 7;
