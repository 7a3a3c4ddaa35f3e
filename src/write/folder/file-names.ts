import { createHash } from 'node:crypto';

/** Lower case only, so that names stay apart where file systems ignore case. */
const SAFE = /^[a-z0-9][a-z0-9._-]{0,79}$/;
/** Device names of Windows, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/**
 * File name, without extension, for a record's id: the id itself if it is safe on every system, else its safe
 * characters and a hash of it, so that different ids never share a file.
 */
export function fileNameFor(id: string): string {
  if (SAFE.test(id) && !RESERVED.test(id) && !id.endsWith('.')) return id;
  const readable = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  // As JSON, lone surrogates stay apart.
  const hash = createHash('sha256').update(JSON.stringify(id)).digest('hex').slice(0, 12);
  return readable === '' ? hash : `${readable}-${hash}`;
}
