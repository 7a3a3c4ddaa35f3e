import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/cli/main.ts';
import { outline } from '../../src/cli/reference/outline.ts';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const textOf = (name: string) => readFileSync(folder + name, 'utf8');
const program = outline(commands(() => {}));

/** Flags of the main command, or of the one that is named first. */
function knownFlags(words: readonly string[]): string[] {
  const command = program.find(({ name }) => name !== '' && name === words[0]) ?? program[0];
  return command.options.map(({ long }) => long);
}

const flagsOf = (words: readonly string[]) => words.filter((word) => /^--\w/.test(word));

describe('examples', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s is YAML', (name) => {
    expect(parse(textOf(name), { merge: true })).toBeTypeOf('object');
  });

  it('the indexed job has as many completions as shards, and flags that there are', () => {
    const { spec } = parse(textOf('kubernetes-shards.yaml'));
    const [{ args }] = spec.template.spec.containers;
    const words = args[0].split(/\s+/);
    expect(words[0]).toBe('hearsay');
    expect(args[0]).toContain(`--shard auto/${spec.completions} `);
    expect(knownFlags(words.slice(1))).toEqual(expect.arrayContaining(flagsOf(words)));
  });

  it('the services have commands and flags that there are', () => {
    const { services } = parse(textOf('compose.yaml'), { merge: true });
    for (const name of ['work', 'enqueue']) {
      const { command, volumes } = services[name];
      expect(command[0]).toBe(name);
      expect(volumes).toEqual(services.work.volumes); // paths must mean the same to all
      expect(knownFlags(command)).toEqual(expect.arrayContaining(flagsOf(command)));
    }
  });

  it.skipIf(process.platform === 'win32')('the array is a script, with flags that there are', () => {
    execFileSync('sh', ['-n', `${folder}slurm-shards.sh`]);
    const [, command] = textOf('slurm-shards.sh').split('\nhearsay ');
    expect(knownFlags([])).toEqual(expect.arrayContaining(flagsOf(command.split(/\s+/))));
  });
});
