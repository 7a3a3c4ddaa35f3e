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
      COMP_WORDS=(hearsay claims --cl); COMP_CWORD=2; _hearsay; echo "\${COMPREPLY[@]}"
      COMP_WORDS=(hearsay cla); COMP_CWORD=1; _hearsay; echo "\${COMPREPLY[@]}"`;
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8', cwd: '/' })).toBe('--clauses\nclaims\n');
  });

  it('is a manual page in which no line is taken for a macro by chance', () => {
    const macros = manualPage(all, '1.0').match(/^\..*$/gm) ?? [];
    for (const line of macros) expect(line).toMatch(/^\.(?:TH|SH|br|TP|PP|EX|EE|B|I)(?: |$)/);
  });
});

describe('a flag', () => {
  it.each([
    [['--wrokers', '2'], /'--wrokers'; did you mean --workers\?\n$/],
    [['claims', '--clause'], /'--clause'; did you mean --clauses\?\n$/],
    [['--top', '3'], /'--top'; hearsay claims has it\n$/],
    [['claims', '--prune'], /'--prune'; hearsay without a command has it\n$/],
    [['-q'], /'-q'; did you mean --quiet\?\n$/],
    [['--colour'], /unknown option '--colour'\n$/],
    [['--from', 'jsnol'], /found "jsnol"; did you mean jsonl\?\n$/],
    [['claims', '--as', 'jsno'], /found "jsno"; did you mean json\?\n$/],
  ])('%j: what was meant', async (args, message) => {
    const { code, stdout, stderr } = await hearsay(args, 'x');
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
  });

  it('means the same in every command that has it', () => {
    const meanings = new Map<string, string>();
    for (const { name, options } of all)
      for (const { flags, description } of options) {
        if (/^--(?:as|json|to)\b/.test(flags)) continue; // each command has formats and destinations of its own
        expect([name, flags, description]).toEqual([name, flags, meanings.get(flags) ?? description]);
        meanings.set(flags, description);
      }
    const readers = all.filter(({ options }) => options.some(({ long }) => long === '--config'));
    for (const { options } of readers)
      expect(options.map(({ long }) => long)).toEqual(
        expect.arrayContaining(['--from', '--field', '--published', '--workers', '--aliases', '--known']),
      );
    expect(readers.length).toBeGreaterThan(3);
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

  it('help COMMAND is COMMAND --help', async () => {
    const [help, flag] = await Promise.all([hearsay(['help', 'claims']), hearsay(['claims', '--help'])]);
    expect(help).toEqual(flag);
    expect(help).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: hearsay claims/) });
  });

  it('that is an address of the web is said not to be fetched', async () => {
    for (const args of [['https://norva.example/a.html'], ['report', 'https://norva.example/news.db']]) {
      const { code, stderr } = await hearsay(args);
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/: addresses are not fetched; save the page/),
      ]);
    }
  });

  it('--version says the digest of the models too', async () => {
    const { stdout } = await hearsay(['--version']);
    expect(stdout).toMatch(/^hearsay \d+\.\d+\.\d+ \+ [0-9a-f]{8}\n$/);
  });
});
