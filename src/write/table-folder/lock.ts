import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, HearsayError } from '../../core/errors.ts';
import { isAlive } from '../../core/is-alive.ts';

const LOCK_FILE = '.hearsay.lock';

/**
 * Takes a folder for this process alone: its files are appended to and replaced, which two cannot do at once. What a
 * process that is gone has left is taken over; its number may be that of this one, as in a container.
 * @returns what gives the folder back
 * @throws HearsayError `output` if another process holds it
 */
export async function lockFolder(folder: string, name: string): Promise<() => Promise<void>> {
  const file = join(folder, LOCK_FILE);
  for (;;) {
    try {
      await writeFile(file, `${process.pid}\n`, { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (holder > 0 && holder !== process.pid && isAlive(holder))
      throw new HearsayError(
        'output',
        `${name}: process ${holder} is writing there; wait until it has ended, or remove ${file} if it is none of hearsay's`,
      );
    await rm(file, { force: true });
  }
}
