import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../../core/is-alive.ts';

/** `NAME.json.PID.tmp`: what process PID is writing, or was writing when it ended. */
const UNFINISHED = /\.jsonl?\.(\d+)\.tmp$/;

/** What a file is called while it is written, beside its place. */
export function unfinishedName(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/** Removes what processes that are gone left unfinished. This one has not begun: its number was another's before. */
export async function removeLitter(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    const pid = Number(UNFINISHED.exec(file)?.[1]);
    if (pid && (pid === process.pid || !isAlive(pid))) await rm(join(folder, file), { force: true });
  }
}
