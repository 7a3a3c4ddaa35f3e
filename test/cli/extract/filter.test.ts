import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { BIN, hearsay } from '../hearsay.ts';

/** What docs/many-machines.md promises to programs that pipe lines through hearsay. */
const FILTER = ['--from', 'jsonl', '--to', '-', '--set-aside', '-'];
const line = (id: string) => JSON.stringify({ id, text: `Mayor Ana Ruiz said that pier ${id} will close.` });
const bad = (n: number) => (n % 2 === 0 ? '{"text": ' : JSON.stringify({ id: `empty ${n}`, text: ' ' }));
const placeOf = (output: string) => {
  const { schema, id, source } = JSON.parse(output);
  return { line: source.line, id: schema === undefined ? null : id };
};

describe('as a filter', () => {
  it('gives a line for a line, in their order, with their ids', async () => {
    const input = Array.from({ length: 400 }, (_, n) => (n % 7 === 3 ? bad(n) : line(`a${n}`)));
    const { stdout, code } = await hearsay([...FILTER, '--workers', '2', '--quiet'], `${input.join('\n')}\n`);
    const output = stdout.trimEnd().split('\n');
    expect(output.map(placeOf)).toEqual(
      input.map((_, n) => ({ line: n + 1, id: n % 7 === 3 ? null : `a${n}` })),
    );
    expect(code).toBe(1);
  });

  it('says of what is set aside where, in which stage and why', async () => {
    const { stdout } = await hearsay([...FILTER, '--quiet'], '{"text": ""}\n');
    expect(JSON.parse(stdout)).toEqual({
      source: { path: '<stdin>', line: 1, input: '-' },
      stage: 'read',
      code: 'refused',
      message: expect.any(String),
      hint: expect.any(String),
    });
  });

  it('nothing in gives nothing, and 0', async () => {
    expect(await hearsay([...FILTER, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('gives each line before it is given the next, as a console producer and consumer need', async () => {
    const child = spawn(process.execPath, [BIN, ...FILTER, '--workers', '1', '--quiet']);
    const output = createInterface({ input: child.stdout });
    for (const [n, input] of [line('a'), bad(0), line('c'), bad(1)].entries()) {
      child.stdin.write(`${input}\n`);
      const [answer] = await once(output, 'line');
      expect(placeOf(answer).line).toBe(n + 1);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([1, null]);
  });

  it.skipIf(process.platform === 'win32')(
    'runs under xargs, some files for each process, several at a time',
    async () => {
      const script = `for n in 1 2 3 4 5 6; do echo "Bo Lind said that pier $n is closed." > $n.txt; done
      ls *.txt | xargs -n 2 -P 3 "$0" "$1" --to - --quiet | cat`;
      const shell = spawn('sh', ['-c', `cd "$(mktemp -d)" && ${script}`, process.execPath, BIN]);
      let stdout = '';
      shell.stdout.on('data', (text) => {
        stdout += text;
      });
      expect(await once(shell, 'close')).toEqual([0, null]);
      const paths = stdout
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text).source.path);
      expect(paths.sort()).toEqual(['1.txt', '2.txt', '3.txt', '4.txt', '5.txt', '6.txt']);
    },
  );
});
