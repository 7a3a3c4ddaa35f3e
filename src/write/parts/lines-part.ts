import { appendFile, open } from 'node:fs/promises';
import type { OpenPart } from './part.ts';

/** A part as JSON Lines. */
export async function openLines(path: string): Promise<OpenPart> {
  await appendFile(path, '');
  return {
    write: ({ lines }) => appendFile(path, lines),
    async finish() {
      const file = await open(path);
      await file.sync();
      await file.close();
    },
  };
}
