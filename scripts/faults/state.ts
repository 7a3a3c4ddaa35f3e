import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { INDEX_FILE } from '../../src/core/index-file.ts';
import { TABLES } from '../../src/write/tables/tables.ts';

/**
 * What lies in a folder of records and in a database, thing by thing: a digest of each file, each row, each index entry. A note
 * of what has ended a process stays there for the next run.
 */
export function stateOf(folder: string, file: string): Map<string, string> {
  const state = new Map<string, string>();
  for (const name of readdirSync(folder))
    if (name !== INDEX_FILE && !name.endsWith('.under-way'))
      state.set(`file ${name}`, digest(readFileSync(join(folder, name))));
  for (const line of readFileSync(join(folder, INDEX_FILE), 'utf8').split('\n'))
    if (line.endsWith('}')) state.set(`indexed ${JSON.parse(line).id}`, digest(line));
  const database = new Database(file);
  for (const { name, key } of TABLES)
    for (const row of database.prepare(`SELECT * FROM ${name}`).iterate() as Iterable<
      Record<string, unknown>
    >)
      state.set(`${name} ${JSON.stringify(key.map((column) => row[column]))}`, digest(JSON.stringify(row)));
  database.close();
  return state;
}

/** How one state differs from the one that was expected; empty if it does not. */
export function differences(
  found: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
): string[] {
  const lines: string[] = [];
  for (const [thing, value] of expected)
    if (!found.has(thing)) lines.push(`missing: ${thing}`);
    else if (found.get(thing) !== value) lines.push(`differs: ${thing}`);
  for (const thing of found.keys()) if (!expected.has(thing)) lines.push(`not expected: ${thing}`);
  return lines;
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
