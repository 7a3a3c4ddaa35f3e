import type Database from 'libsql';
import type { RecordBatch } from '../sink.ts';
import { WRITTEN } from '../tables/collated/comparing.ts';
import { type RecordTable, type StoredRecord, storable } from '../tables/table.ts';
import { RECORD_TABLES } from '../tables/tables.ts';
import { bound, inTransaction } from './attempt.ts';
import { insertInto } from './schema.ts';
import { addToSearch } from './search.ts';

/**
 * Writes a batch in one transaction, with statements that are prepared once. What was there before goes first, then all
 * rows come, then the words of all of them go into the full-text indexes.
 */
export function createWriter(database: Database.Database): (batch: RecordBatch) => void {
  const remove = database.prepare('DELETE FROM articles WHERE id = ?');
  const note = database.prepare(`INSERT OR IGNORE INTO ${WRITTEN} VALUES (?)`);
  const inserts = RECORD_TABLES.map((table) => ({ table, insert: database.prepare(insertInto(table)) }));
  const indexes = RECORD_TABLES.filter(({ search }) => search.length > 0).map((table) => ({
    lastRow: database.prepare(`SELECT coalesce(max(rowid), 0) AS row FROM ${table.name}`),
    add: database.prepare(addToSearch(table)),
  }));
  return (batch) =>
    inTransaction(database, () => {
      const records = latest(batch);
      for (const id of records.keys()) remove.run([id]);
      const lastRows = indexes.map(({ lastRow }) => (lastRow.get([]) as { row: number }).row);
      for (const { table, insert } of inserts)
        for (const record of records.values()) insertRows(table, insert, record);
      for (const id of records.keys()) note.run([id]);
      for (const [i, { add }] of indexes.entries()) add.run([lastRows[i]]);
    });
}

function insertRows(table: RecordTable, insert: Database.Statement, record: StoredRecord): void {
  for (const row of table.rows(record)) insert.run(bound(row));
}

/** The records by id; of one id the later. */
function latest({ records, fingerprints }: RecordBatch): Map<string, StoredRecord> {
  return new Map(
    records.map((record, i) => [storable(record.id), { ...record, fingerprint: fingerprints[i] }]),
  );
}
