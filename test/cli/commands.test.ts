import { describe, expect, it } from 'vitest';
import { articleLines, hearsay } from './hearsay.ts';

describe('commands', () => {
  it('schema prints the JSON Schema', async () => {
    const { code, stdout } = await hearsay(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  it.each([['--help'], ['extract', '--help'], ['schema', '--help']])(
    '%s %s explains itself on standard output',
    async (...args) => {
      const { code, stdout, stderr } = await hearsay(args);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^Usage: hearsay/);
    },
  );

  it('validate says that records hold, or a line a problem on standard output', async () => {
    const { stdout: lines } = await hearsay(['--from', 'jsonl', '--to', '-'], articleLines(2));
    const whole = await hearsay(['validate'], lines);
    expect(whole).toEqual({ code: 0, stdout: '', stderr: 'hearsay: 2 records: all hold\n' });
    const damaged = await hearsay(['validate', '-'], lines.replace('"language":"en"', '"language":"de"'));
    expect(damaged).toEqual({
      code: 1,
      stdout: '<stdin>:1: language: expected "en", found "de"\n',
      stderr: 'hearsay: 2 records: 1 does not hold\n',
    });
    const missing = await hearsay(['validate', 'nowhere.jsonl']);
    expect(missing).toMatchObject({ code: 2, stdout: '' });
  });

  it('export prints records as others take them, and leaves out what does not hold', async () => {
    const { stdout: lines } = await hearsay(['--from', 'jsonl', '--to', '-'], articleLines(3));
    const tasks = await hearsay(['export', '--as', 'label-studio'], lines);
    expect(tasks).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(tasks.stdout)).toHaveLength(3);
    const some = await hearsay(
      ['export', '--as', 'spacy'],
      lines.replace('"language":"en"', '"language":"de"'),
    );
    expect(some.code).toBe(1);
    expect(some.stderr).toBe('hearsay: left out: <stdin>:1: language: expected "en", found "de"\n');
    expect(some.stdout.trimEnd().split('\n')).toHaveLength(2);
    const none = await hearsay(['export', '--as', 'label-studio'], '');
    expect(JSON.parse(none.stdout)).toEqual([]);
  });

  it('--flat prints the same lines while reading and over records', async () => {
    const { stdout: records } = await hearsay(['--from', 'jsonl', '--to', '-'], articleLines(2));
    const over = await hearsay(['export', '--flat', 'quotes', '--bulk', 'news'], records);
    const reading = await hearsay(['--from', 'jsonl', '--flat', 'quotes', '--bulk', 'news'], articleLines(2));
    expect(over.stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(reading.stdout).toBe(over.stdout);
  });

  it.each([
    [['export'], /expected either --as/],
    [['export', '--as', 'brat'], /expected one of web-annotation, .*found "brat"/],
    [['export', '--as', 'conll', '--flat', 'quotes'], /expected either/],
    [['export', '--flat', 'dates'], /expected one of quotes, claims, entities, found "dates"/],
    [['--bulk', 'news'], /expected --flat/],
    [['--flat', 'quotes', '--to', 'out'], /expected --to -/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await hearsay(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
