import { baseName } from '../fields/origin.ts';
import { extensionOf, formatOfName } from './extensions.ts';

/** What a file in an archive or a bucket is counted as that is not read; null for one that may be a document. */
export function kindPassedOver(path: string): string | null {
  const parts = path.split(/[/\\]/);
  if (parts.some((part) => part.startsWith('.') && part !== '.' && part !== '..')) return 'hidden';
  if (parts.some((part) => part === 'node_modules' || part === '__MACOSX')) return 'hidden';
  const { format, byContent, unread } = formatOfName(path);
  const extension = extensionOf(path);
  const isDocument = format !== undefined || byContent || unread !== undefined || extension === '';
  return isDocument ? null : `.${baseName(path).split('.').at(-1)?.toLowerCase()}`;
}
