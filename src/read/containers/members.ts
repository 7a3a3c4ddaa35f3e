import { extensionOf } from '../kinds/extensions.ts';
import { kindPassedOver } from '../kinds/passed-over.ts';
import type { ReadItem } from '../reader.ts';
import type { Named, Opening } from './opening.ts';

/**
 * Reads a file that lies in an archive, by the rules for files in a folder: hidden ones and what is no document are passed
 * over and counted.
 * @param path its path within the archive
 */
export async function* readMember(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  archive: Named,
  { read, onPassedOver }: Opening,
): AsyncGenerator<ReadItem> {
  const kind = kindPassedOver(path);
  if (kind !== null) return onPassedOver(kind);
  const within = path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  yield* read(chunks, {
    path: `${archive.path}/${within}`,
    name: archive.name === '' ? within : `${archive.name}/${within}`,
    ...(extensionOf(path) === '' && { isDoubtful: true }),
  });
}
