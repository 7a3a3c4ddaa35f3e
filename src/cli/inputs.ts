import { fstatSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { HearsayError } from '../core/errors.ts';
import { checkPath } from '../read/input/finding/find.ts';
import type { Input } from '../read/reader.ts';

/**
 * The inputs that the command line names: paths, and standard input for "-" or for no path at all.
 * @param check throws HearsayError `input` for a path that holds nothing of the kind
 * @throws HearsayError `usage` if there is none, or if one is missing: then nothing is done
 */
export async function openInputs(paths: readonly string[], check = checkPath): Promise<Input[]> {
  if (paths.length === 0 && process.stdin.isTTY)
    throw new HearsayError('usage', 'expected a PATH, or an article on standard input; try hearsay --help');
  const inputs = (paths.length > 0 ? paths : ['-']).map(
    (path): Input => (path === '-' ? { stream: standardInput(), name: '<stdin>' } : { path }),
  );
  await asUsage('input', async () => {
    for (const input of inputs) if ('path' in input) await check(input.path);
  });
  return inputs;
}

/** Node takes a folder there for a stream without content. @throws HearsayError `usage` */
function standardInput(): NodeJS.ReadStream {
  if (fstatSync(0).isDirectory())
    throw new HearsayError(
      'usage',
      'standard input is a folder, which is no stream; give it as an argument: hearsay FOLDER',
    );
  return process.stdin;
}

/** The files that a list names, a path a line; "-" for one on standard input. @throws HearsayError `usage` */
export async function openList(list: string): Promise<Input[]> {
  const lines = await (list === '-' ? text(standardInput()) : readFile(list, 'utf8')).catch(
    (cause: Error) => {
      throw new HearsayError('usage', `--files-from: ${list} cannot be read: ${cause.message}`, { cause });
    },
  );
  const paths = lines.split('\n').filter((line) => line.trim() !== '');
  if (paths.length === 0) throw new HearsayError('usage', `--files-from: ${list} names no file`);
  return paths.map((path) => ({ path, isListed: true }));
}

/** What `--watch` follows. @throws HearsayError `usage` if a path is no folder */
export async function openFolders(paths: readonly string[]): Promise<Input[]> {
  if (paths.length === 0) throw new HearsayError('usage', '--watch: expected a folder');
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found?.isDirectory()) throw new HearsayError('usage', `--watch: ${path} is no folder`);
  }
  return paths.map((path) => ({ path }));
}

/** Before anything is read, an input or destination that does not work is a fault of the command line. */
export async function asUsage<T>(code: 'input' | 'output', check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof HearsayError && error.code === code)
      throw new HearsayError('usage', error.message, { cause: error });
    throw error;
  }
}
