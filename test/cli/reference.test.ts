import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/main.ts';
import { completions, SHELLS } from '../../src/cli/reference/completions.ts';
import { configJsonSchema } from '../../src/cli/reference/config-json-schema.ts';
import { manualPage } from '../../src/cli/reference/man.ts';
import { referencePage } from '../../src/cli/reference/markdown.ts';
import { configOutline, outline } from '../../src/cli/reference/outline.ts';
import { hearsay } from './hearsay.ts';

const program = commands(() => {});
const all = outline(program);
const config = configOutline(program);

describe('the reference of the command line', () => {
  it('is as the program is: npx tsx scripts/reference.ts makes it anew', () => {
    const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
    expect(page).toBe(referencePage(all, config));
    const schema = readFileSync(new URL('../../schema/hearsay-config.json', import.meta.url), 'utf8');
    expect(schema).toBe(configJsonSchema(config));
  });

  it('has an example of every command', () => {
    for (const { name, examples } of all.filter(({ name }) => name !== 'man'))
      expect([name, examples.length > 0]).toEqual([name, true]);
  });

  it.each(SHELLS)('%s: knows every command and flag', (shell) => {
    const script = completions(shell, all);
    for (const { name, options } of all) {
      expect(script).toContain(name);
      for (const { long } of options)
        expect(script).toContain(shell === 'fish' ? `-l ${long.slice(2)}` : long);
    }
  });

  it('completes in bash', () => {
    const script = `${completions('bash', all)}
      COMP_WORDS=(hearsay claims --to); COMP_CWORD=2; _hearsay; echo "\${COMPREPLY[@]}"
      COMP_WORDS=(hearsay cla); COMP_CWORD=1; _hearsay; echo "\${COMPREPLY[@]}"`;
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8', cwd: '/' })).toBe('--top\nclaims\n');
  });

  it('is a manual page in which no line is taken for a macro by chance', () => {
    const macros = manualPage(all, '1.0').match(/^\..*$/gm) ?? [];
    for (const line of macros) expect(line).toMatch(/^\.(?:TH|SH|br|TP|PP|EX|EE|B|I)(?: |$)/);
  });
});

describe('the first word', () => {
  it('that is nearly a command is said to be', async () => {
    const { code, stderr } = await hearsay(['calims', 'a.txt'], '', '/');
    expect([code, stderr]).toEqual([
      2,
      'hearsay: calims: no such file or folder; did you mean the command claims?\n',
    ]);
  });

  it('--version says the digest of the models too', async () => {
    const { stdout } = await hearsay(['--version']);
    expect(stdout).toMatch(/^hearsay \d+\.\d+\.\d+ \+ [0-9a-f]{8}\n$/);
  });
});
