import { codeOf, HearsayError, messageOf } from '../../core/errors.ts';

/** @throws HearsayError `output` that names the destination and says what to do */
export async function attempt<T>(name: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    const [code, message] = [codeOf(cause), messageOf(cause)];
    const what =
      code === 'ENOSPC'
        ? 'the disk is full; make room and run it again'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? `it may not be written to (${message}); check its permissions`
          : `cannot write: ${message}`;
    throw new HearsayError('output', `${name}: ${what}`, { cause });
  }
}
