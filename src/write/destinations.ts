import { HearsayError } from '../core/errors.ts';
import { createJsonLinesSink } from './json-lines.ts';
import type { Sink } from './sink.ts';

const SCHEME = /^([a-z][a-z0-9+]+):/i;

/**
 * Checks destinations as given on the command line: `-` (JSON Lines on standard output), `sqlite:FILE`, or a folder.
 * @throws HearsayError `usage` if one is none of these, or given twice
 */
export function checkDestinations(destinations: readonly string[]): void {
  for (const [i, destination] of destinations.entries()) {
    const scheme = SCHEME.exec(destination)?.[1];
    if (scheme !== undefined && scheme.length > 1 && scheme !== 'sqlite')
      throw new HearsayError(
        'usage',
        `--to ${destination}: expected a folder, "-" or sqlite:FILE; "${scheme}:" is not a kind of destination`,
      );
    if (destination === '' || destination === 'sqlite:')
      throw new HearsayError('usage', `--to "${destination}": expected a folder, "-" or sqlite:FILE`);
    if (destinations.indexOf(destination) !== i)
      throw new HearsayError('usage', `--to ${destination} is given twice`);
  }
}

/** Opens a destination that {@link checkDestinations} has passed. Only the modules it needs are loaded. */
export async function openSink(destination: string): Promise<Sink> {
  if (destination === '-') return createJsonLinesSink(process.stdout);
  if (destination.startsWith('sqlite:')) {
    const { openSqliteSink } = await import('./sqlite.ts');
    return openSqliteSink(destination.slice('sqlite:'.length));
  }
  const { openFolderSink } = await import('./folder.ts');
  return openFolderSink(destination);
}
