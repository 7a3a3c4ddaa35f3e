import { HearsayError } from '../core/errors.ts';
import { standardOutput } from '../write/stream/standard-output.ts';

/**
 * Writes to standard output and waits until it is written. A reader that has gone away (`| head`) is no failure.
 * @returns whether the reader is still there
 * @throws HearsayError `output` for any other failure
 */
export async function print(text: string): Promise<boolean> {
  const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) =>
    standardOutput().write(text, resolve),
  );
  if (error && error.code !== 'EPIPE')
    throw new HearsayError('output', `standard output: cannot write: ${error.message}`, { cause: error });
  return !error;
}
