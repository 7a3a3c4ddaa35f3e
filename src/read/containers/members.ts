import { baseName } from '../fields/origin.ts';
import { extensionOf, formatOfName } from '../kinds/extensions.ts';
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
  const kind = passedOver(path);
  if (kind !== null) return onPassedOver(kind);
  const within = path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  yield* read(chunks, {
    path: `${archive.path}/${within}`,
    name: archive.name === '' ? within : `${archive.name}/${within}`,
    ...(extensionOf(path) === '' && { isDoubtful: true }),
  });
}

/** What a file is counted as that is not read; null for one that may be a document. */
function passedOver(path: string): string | null {
  const parts = path.split(/[/\\]/);
  if (parts.some((part) => part.startsWith('.') && part !== '.' && part !== '..')) return 'hidden';
  if (parts.some((part) => part === 'node_modules' || part === '__MACOSX')) return 'hidden';
  const { format, byContent, unread } = formatOfName(path);
  const extension = extensionOf(path);
  const isDocument = format !== undefined || byContent || unread !== undefined || extension === '';
  return isDocument ? null : `.${baseName(path).split('.').at(-1)?.toLowerCase()}`;
}
