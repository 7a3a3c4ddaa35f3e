import type { RecordBatch } from '../sink.ts';
import { WRITTEN } from '../tables/collated/comparing.ts';
import { listed } from '../tables/sql.ts';
import { type RecordTable, type Row, type StoredRecord, storable } from '../tables/table.ts';
import { RECORD_TABLES } from '../tables/tables.ts';
import { inTransaction, type Session } from './connection/session.ts';
import { copyLine, parameterOf } from './copy-text.ts';
import { RECORDS_TABLE } from './schema.ts';

/** Rows of articles in one statement: it may have 65,535 values. */
const ARTICLES_AT_ONCE = 1000;
const [ARTICLES, ...FINDINGS] = RECORD_TABLES;

/** Writes a batch in one transaction. */
export async function writeBatch(session: Session, schema: string, batch: RecordBatch): Promise<void> {
  await inTransaction(session, () => writeRows(session, schema, batch));
}

/**
 * Writes a batch in the transaction that is open. Articles first, in the order of their ids: who writes the same ones waits
 * there for the other. Then what was found before in those that were replaced goes, and what is found now is copied in.
 */
export async function writeRows(session: Session, schema: string, batch: RecordBatch): Promise<void> {
  const stored = latest(batch);
  if (stored.length === 0) return;
  const of = (table: string) => `"${schema}"."${table}"`;
  const copy = (table: string, columns: readonly string[], lines: readonly string[]) =>
    lines.length > 0 && session.copy(`COPY ${of(table)} (${listed(columns)}) FROM STDIN`, lines);
  const replaced: string[] = [];
  for (let i = 0; i < stored.length; i += ARTICLES_AT_ONCE)
    replaced.push(...(await upsertArticles(session, of, stored.slice(i, i + ARTICLES_AT_ONCE))));
  if (replaced.length > 0)
    for (const table of [RECORDS_TABLE, ...FINDINGS.toReversed().map(({ name }) => name)])
      await session.query(`DELETE FROM ${of(table)} WHERE article = ANY($1)`, [replaced]);
  for (const table of FINDINGS)
    await copy(
      table.name,
      namesOf(table),
      stored.flatMap((record) => linesOf(table, record)),
    );
  await copy(
    RECORDS_TABLE,
    ['article', 'record'],
    stored.map((record) => recordLine(record)),
  );
  await copy(
    WRITTEN,
    ['article'],
    stored.map(({ id }) => copyLine([id], [{ type: 'text' }])),
  );
}

/** The records in the order of their ids; of one id the later. */
function latest({ records, fingerprints }: RecordBatch): StoredRecord[] {
  const byId = new Map<string, StoredRecord>();
  for (const [i, record] of records.entries()) {
    const id = storable(record.id);
    byId.set(id, { ...record, id, fingerprint: fingerprints[i] });
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @returns the ids of articles that were there before */
async function upsertArticles(
  session: Session,
  of: (table: string) => string,
  records: readonly StoredRecord[],
): Promise<string[]> {
  const { columns } = ARTICLES;
  const values: unknown[] = [];
  const rows = records
    .flatMap((record) => ARTICLES.rows(record))
    .map((row) => {
      const places = row.map((value, i) => `$${values.push(parameterOf(value, columns[i]))}`);
      return `(${places.join(', ')})`;
    });
  const updates = namesOf(ARTICLES).map((name) => `"${name}" = excluded."${name}"`);
  const written = await session.query(
    `INSERT INTO ${of(ARTICLES.name)} (${listed(namesOf(ARTICLES))}) VALUES ${rows.join(', ')}
     ON CONFLICT ("id") DO UPDATE SET ${updates.join(', ')} RETURNING "id", xmax <> 0 AS was_there`,
    values,
  );
  return written.filter((row) => row.was_there).map((row) => row.id as string);
}

function linesOf(table: RecordTable, record: StoredRecord): string[] {
  return table.rows(record).map((row) => copyLine(row, table.columns));
}

/** The record as jsonb, which cannot hold NUL and lone surrogates either. */
function recordLine({ fingerprint: _, ...record }: StoredRecord): string {
  const json = JSON.stringify(record);
  const kept = /\\u(?:0000|d[89a-f])/i.test(json) ? JSON.stringify(storable(record)) : json;
  const row: Row = [record.id, kept];
  return copyLine(row, [{ type: 'text' }, { type: 'text' }]);
}

function namesOf({ columns }: Pick<RecordTable, 'columns'>): string[] {
  return columns.map(({ name }) => name);
}
