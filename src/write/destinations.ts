import { dirname } from 'node:path';
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
    const hint = fileHint(destination);
    if (hint) throw new HearsayError('usage', `--to ${destination}: expected a folder; ${hint}`);
    if (destinations.indexOf(destination) !== i)
      throw new HearsayError('usage', `--to ${destination} is given twice`);
  }
}

/** What was meant by a name that looks like a file's; null for other names. A folder may have such a name before a slash. */
function fileHint(destination: string): string | null {
  const extension = /\.([a-z0-9]+)$/i.exec(destination)?.[1].toLowerCase();
  if (extension === undefined || SCHEME.test(destination)) return null;
  if (['db', 'sqlite', 'sqlite3'].includes(extension)) return `for a database give sqlite:${destination}`;
  if (['json', 'jsonl', 'ndjson'].includes(extension))
    return `for a file of JSON Lines give --to - > ${destination}`;
  if (['csv', 'tsv', 'xlsx', 'parquet', 'duckdb', 'txt', 'html', 'gz', 'zip'].includes(extension))
    return `.${extension} files are not written; give sqlite:FILE for tables, or ${destination}/ for a folder of that name`;
  return null;
}

/**
 * Says what would keep a destination from being opened, as far as that shows without changing anything.
 * @throws HearsayError `output`
 */
export async function checkPlace(destination: string): Promise<void> {
  if (destination === '-' || destination === 'sqlite::memory:') return;
  const { checkFolder } = await import('./make-folder.ts');
  const file = destination.startsWith('sqlite:') ? destination.slice('sqlite:'.length) : null;
  await checkFolder(file === null ? destination : dirname(file));
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
