import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { HearsayError } from '../../core/errors.ts';
import type { SetAside } from '../../core/set-aside.ts';
import type { Input, OnlyThese } from '../../read/reader.ts';

/** A line of the file that `--set-aside` writes and `--retry` reads. */
interface SetAsideLine {
  readonly source: {
    readonly path: string;
    readonly line?: number;
    /** The PATH of the command line that it was found through; "-" for standard input. */
    readonly input: string;
  };
  readonly stage: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What was set aside, as a line of JSON. */
export function setAsideLine({ path, line, ...why }: SetAside, inputs: readonly Input[]): string {
  const found = inputs.find((input) => 'path' in input && isBelow(path, input.path));
  const input = found && 'path' in found ? found.path : path.startsWith('<') ? '-' : path;
  const entry: SetAsideLine = {
    source: { path, ...(line !== undefined && { line }), input },
    stage: why.stage ?? 'read',
    code: why.code ?? 'refused',
    message: why.reason,
    hint: why.hint,
  };
  return `${JSON.stringify(entry)}\n`;
}

function isBelow(path: string, folder: string): boolean {
  const plain = folder.replace(/^\.\//, '');
  return (
    path === folder ||
    path === plain ||
    plain === '.' ||
    path.startsWith(plain.endsWith(sep) ? plain : plain + sep)
  );
}

/** What a file of set-aside articles asks for: which inputs, and what in them. */
export interface RetryList {
  readonly inputs: string[];
  readonly only: OnlyThese;
}

/** @throws HearsayError `usage` if the file cannot be read or is none that `--set-aside` wrote */
export async function readRetryList(file: string): Promise<RetryList> {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new HearsayError('usage', `--retry: ${file} cannot be read: ${cause.message}`, { cause });
  });
  const inputs = new Set<string>();
  const only = new Map<string, Set<number> | null>();
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { path, line: number, input } = sourceOf(line, file, i + 1);
    inputs.add(input);
    const lines = only.get(path);
    if (number === undefined || lines === null) only.set(path, null);
    else only.set(path, (lines ?? new Set()).add(number));
  }
  if (inputs.size === 0) throw new HearsayError('usage', `--retry: ${file} names nothing to take again`);
  return { inputs: [...inputs], only };
}

function sourceOf(line: string, file: string, number: number): SetAsideLine['source'] {
  try {
    const { source } = JSON.parse(line) as SetAsideLine;
    if (typeof source.path === 'string' && typeof source.input === 'string') return source;
  } catch {}
  throw new HearsayError('usage', `--retry: ${file}:${number}: expected a line that --set-aside wrote`);
}
