import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { codeOf, HearsayError, messageOf } from '../core/errors.ts';

/**
 * Makes a folder with its parents and checks that files can be made in it. Level by level from the nearest parent that
 * exists, because a recursive mkdir never returns on file systems that answer "no such file" when asked to make one.
 * @throws HearsayError `output`
 */
export async function makeFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  await attempt(folder, async () => {
    for (const missing of await missingLevels(path)) await mkdir(missing).catch(allowExisting);
    await checkWritable(path);
  });
}

/**
 * Says as {@link makeFolder} would that a folder cannot be made, and makes nothing.
 * @throws HearsayError `output`
 */
export async function checkFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  await attempt(folder, async () => {
    const [outermost] = await missingLevels(path);
    await checkWritable(outermost === undefined ? path : dirname(outermost));
  });
}

async function checkWritable(path: string): Promise<void> {
  if (!(await stat(path)).isDirectory()) throw new Error('it is a file, not a folder');
  await access(path, constants.W_OK | constants.X_OK);
}

async function attempt(folder: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (cause) {
    throw new HearsayError(
      'output',
      `${folder}: cannot write there: ${messageOf(cause)}; choose another destination with --to`,
      { cause },
    );
  }
}

/** The folders that are missing on the way to `path`, outermost first. */
async function missingLevels(path: string): Promise<string[]> {
  const levels: string[] = [];
  for (let at = path; !(await exists(at)); at = dirname(at)) levels.unshift(at);
  return levels;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function allowExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
