import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, expect, it } from 'vitest';
import { hearsay } from '../hearsay.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-together-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** As `xargs -P4 -n3` starts them. */
const PROCESSES = 4;
const FILES = 3;

it('several processes that write into one folder and one database at once lose nothing of each other', async () => {
  mkdirSync(join(scratch, 'in'));
  const names = Array.from({ length: PROCESSES * FILES }, (_, n) => `in/${n}.txt`);
  for (const name of names)
    writeFileSync(join(scratch, name), `The pier of ${name} is shut, Mayor Ana Ruiz said on Friday.`);
  const args = ['--to', 'out', '--to', 'sqlite:news.db', '--workers', '1'];
  const runs = await Promise.all(
    Array.from({ length: PROCESSES }, (_, i) =>
      hearsay([...names.slice(i * FILES, (i + 1) * FILES), ...args], '', scratch),
    ),
  );
  expect(runs.map(({ code, stderr }) => [code, /3 articles/.test(stderr) ? '' : stderr])).toEqual(
    Array(PROCESSES).fill([0, '']),
  );

  const records = readdirSync(join(scratch, 'out')).filter((name) => !name.startsWith('.'));
  const paths = records.map(
    (name) => JSON.parse(readFileSync(join(scratch, 'out', name), 'utf8')).source.path,
  );
  expect(paths.sort()).toEqual([...names].sort());
  const database = new Database(join(scratch, 'news.db'));
  const rows = database.prepare('SELECT path FROM articles ORDER BY path').all() as { path: string }[];
  expect(rows.map(({ path }) => path)).toEqual([...names].sort());
  expect(database.prepare('SELECT count(*) AS n FROM quotes').get()).toMatchObject({ n: names.length });
  database.close();

  // and each of them is known to a later run
  const again = await hearsay(['in', ...args], '', scratch);
  expect(again.stderr).toMatch(/^hearsay: 0 articles: .*; 12 unchanged; /);
});
