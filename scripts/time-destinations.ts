import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleRecord } from '../src/record/record.ts';
import { openSink } from '../src/write/destinations.ts';
import { RecordBatch } from '../src/write/sink.ts';
import { RECORD_TABLES } from '../src/write/tables/tables.ts';

/**
 * What destinations cost in processor time, which other programs on the machine do not change: records of a file of JSON
 * Lines, several times under other ids, in batches as a run gives them; then the same again, which replaces them.
 *
 *     npx tsx scripts/time-destinations.ts RECORDS.jsonl [TIMES] [DEST...]
 *
 * In a destination, `%` is a fresh folder. Without any: a folder, sqlite:, duckdb:, parquet:, csv:.
 */
const [file, times = '1', ...given] = process.argv.slice(2);
const BATCH = 12;
const destinations =
  given.length > 0 ? given : ['%/records', 'sqlite:%/a.db', 'duckdb:%/a.duckdb', 'parquet:%/p', 'csv:%/c'];

const originals = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as ArticleRecord);
const records = Array.from({ length: Number(times) }, (_, turn) =>
  originals.map((record) => ({ ...record, id: `${record.id}-${turn}` })),
).flat();
const rows = records
  .flatMap((record) => RECORD_TABLES.map((table) => table.rows({ ...record, fingerprint: '' }).length))
  .reduce((sum, count) => sum + count, 0);
const lines = records.map((record) => `${JSON.stringify(record)}\n`);
console.log(
  `${records.length} records, ${rows} rows, ${(lines.join('').length / 1e6).toFixed(1)} MB of JSON`,
);

for (const destination of destinations) {
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-time-'));
  const told: string[] = [];
  for (const fingerprint of ['0'.repeat(16), '1'.repeat(16)]) {
    const before = process.cpuUsage();
    const sink = await openSink(destination.replace('%', scratch));
    for (let at = 0; at < lines.length; at += BATCH) {
      const some = lines.slice(at, at + BATCH);
      const bytes = new TextEncoder().encode(some.join(''));
      await sink.write(new RecordBatch(bytes, Array(some.length).fill(fingerprint)));
    }
    await sink.close();
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    told.push(
      `${Math.round(records.length / seconds)} records/s, ${Math.round(rows / seconds)} rows/s, ${((seconds / records.length) * 1e3).toFixed(2)} ms a record`,
    );
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${destination}: ${told[0]}; again: ${told[1]}; peak ${peak} MB`);
  rmSync(scratch, { recursive: true });
}
