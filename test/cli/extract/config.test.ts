import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { articleLines, hearsay } from '../hearsay.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-config-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder with this config file and two articles. */
function folderWith(name: string, config: unknown, file = 'hearsay.config.json'): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, file), typeof config === 'string' ? config : JSON.stringify(config));
  writeFileSync(join(folder, 'a.jsonl'), articleLines(2));
  return folder;
}

describe('hearsay.config.json', () => {
  it('sets what the command line leaves open, and says so', async () => {
    const folder = folderWith('sets', { $schema: 'x', to: 'records', published: '2026-02-05', workers: 1 });
    const { code, stdout, stderr } = await hearsay(['a.jsonl'], '', folder);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^hearsay: hearsay\.config\.json sets to, published, workers\n/);
    expect(readdirSync(join(folder, 'records')).filter((name) => name.endsWith('.json'))).toHaveLength(2);
    expect(stderr).not.toMatch(/without a date/);
  });

  it('is overridden by the command line, destinations with what belongs to them', async () => {
    const folder = folderWith('over', { to: 'csv:tables', excel: true, offsets: 'codepoint' });
    const { code, stdout } = await hearsay(['a.jsonl', '--to', '-', '--offsets', 'utf-16'], '', folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout.split('\n')[0])).toMatchObject({ offsets: 'utf-16' });
    expect(readdirSync(folder)).not.toContain('tables');
    const flat = await hearsay(['a.jsonl', '--flat', 'quotes', '--quiet'], '', folder);
    expect(flat).toMatchObject({ code: 0, stderr: '' });
    expect(flat.stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  it('speaks for every command that has the flag, and is found by --config', async () => {
    const folder = folderWith('others', { field: { text: 'story' }, to: 'records' }, 'mine.json');
    writeFileSync(join(folder, 'b.json'), JSON.stringify({ story: 'The harbour closed, Ana Ruiz said.' }));
    const shown = await hearsay(['show', 'b.json', '--config', 'mine.json'], '', folder);
    expect(shown).toMatchObject({ code: 0, stderr: 'hearsay: mine.json sets field\n' });
    expect(shown.stdout).toContain('The harbour closed');
    expect(readdirSync(folder)).not.toContain('records');
  });

  it.each<[string, unknown, RegExp]>([
    [
      'typo',
      { wrokers: 2 },
      /^hearsay: hearsay\.config\.json: "wrokers" is no option; did you mean "workers"\?\n$/,
    ],
    ['kebab', { 'max-size': 2 }, /"max-size" is no option; did you mean "maxSize"\?/],
    ['far', { colour: 'red' }, /"colour" is no option; expected some of to, schema, /],
    ['range', { workers: 0 }, /workers: expected a whole number from 1 to 64, found 0/],
    ['kind', { workers: '2' }, /workers: expected a whole number from 1 to 64, found "2"/],
    [
      'within',
      { field: { txt: 'a' } },
      /field: expected an object such as \{ "text": "body\.html" \} .* found \{"txt":"a"\}/,
    ],
    ['list', { to: [] }, /to: expected a destination or a list of them, found \[\]/],
    ['none', [], /hearsay\.config\.json: expected an object of options, found \[\]/],
    ['json', '{"to": }', /hearsay\.config\.json: expected JSON: /],
  ])('%s: wrong usage, and nothing is done', async (name, config, message) => {
    const folder = folderWith(`wrong-${name}`, config);
    const { code, stdout, stderr } = await hearsay(['a.jsonl'], '', folder);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
  });

  it('that is named and not there is wrong usage', async () => {
    const { code, stderr } = await hearsay(['--config', 'nowhere.json'], 'x', scratch);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^hearsay: nowhere\.json: cannot be read: /)]);
  });
});
