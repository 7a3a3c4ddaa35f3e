import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { articleLines, hearsay } from '../hearsay.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-claims-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => join(folder, ...names);

const LINES = [12, 17, 31]
  .map((share, i) =>
    articleLines(1, `Unemployment rose by ${share} percent last year to 8,400 people.`).replace(
      'a0',
      `a${i}`,
    ),
  )
  .join('');
const READ = ['claims', '--from', 'jsonl', '--as', 'json'];

describe('hearsay claims', () => {
  it('writes the records too where it is told, and ranks those again that lie there', async () => {
    const to = ['--to', at('records'), '--to', `sqlite:${at('news.db')}`];
    const first = await hearsay([...READ, ...to], LINES);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toHaveLength(3);
    expect(first.stderr).toBe(
      `hearsay: records in ${at('records')}\nhearsay: records in sqlite:${at('news.db')}\n`,
    );
    expect(readdirSync(at('records')).filter((name) => name.endsWith('.json'))).toHaveLength(3);
    expect(statSync(at('news.db')).size).toBeGreaterThan(0);

    const again = await hearsay([...READ, ...to, '--quiet'], LINES);
    expect(again).toEqual({ code: 0, stdout: first.stdout, stderr: '' });
  });

  it('keeps standard output for the claims', async () => {
    const { code, stdout, stderr } = await hearsay([...READ, '--to', '-'], LINES);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'hearsay: --to -: standard output is for the claims; expected a folder or a database\n',
    );
  });
});
