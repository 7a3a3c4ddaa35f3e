import { codeOf, messageOf } from '../../core/errors.ts';
/** Bytes behind a gzip file that are no gzip: what stands before them is read. */
export const TRAILER = {
  reason: 'bytes that are no gzip follow its end; what stands before them is read',
  hint: 'cut them off: gunzip -c FILE | gzip > NEW',
} as const;

/** What a failed read or unpacking means, and what to do about it. */
export function readFailure(error: unknown): { reason: string; hint: string } {
  const message = messageOf(error);
  switch (codeOf(error)) {
    case 'Z_BUF_ERROR':
      return { reason: 'truncated gzip: the file ends too early', hint: 'copy or download it again' };
    case 'TRAILER':
      return TRAILER;
    case 'Z_DATA_ERROR':
      return { reason: `damaged gzip: ${message}`, hint: 'copy or download it again' };
    case 'ERR_BUFFER_TOO_LARGE':
      return { reason: 'too large when unpacked', hint: 'split it, or use JSON Lines, which are streamed' };
    case 'DAMAGED':
      return { reason: `damaged ${message}`, hint: 'copy or download it again' };
    case 'BOMB':
      return { reason: message, hint: 'it is no archive of articles' };
    case 'EACCES':
    case 'EPERM':
      return { reason: 'no permission to read it', hint: 'check its permissions' };
    case 'ELOOP':
      return { reason: 'links that lead in a circle', hint: 'mend or remove them' };
    case 'ENAMETOOLONG':
      return { reason: 'a name longer than there may be', hint: 'check the name' };
    case 'DANGLING':
      return { reason: message, hint: 'mend or remove it' };
    case 'ENXIO':
      return { reason: 'a socket or device that gives nothing', hint: 'give a file' };
    case 'ENOENT':
      return { reason: 'the file has gone', hint: 'run again' };
    default:
      return { reason: `cannot be read: ${message}`, hint: 'check the file' };
  }
}
