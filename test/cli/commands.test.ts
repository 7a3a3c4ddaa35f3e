import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hearsay } from './hearsay.ts';

describe('commands', () => {
  it('schema prints the JSON Schema', async () => {
    const { code, stdout } = await hearsay(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await hearsay(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([['--help'], ['extract', '--help'], ['schema', '--help']])(
    '%s %s explains itself on standard output',
    async (...args) => {
      const { code, stdout, stderr } = await hearsay(args);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^Usage: hearsay/);
    },
  );
});
