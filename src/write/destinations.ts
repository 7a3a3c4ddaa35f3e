import { dirname } from 'node:path';
import { HearsayError } from '../core/errors.ts';
import type { SetAside } from '../core/set-aside.ts';
import type { FlatOptions } from '../exchange/flat/flat-lines.ts';
import { isS3 } from '../s3/address.ts';
import type { Part } from './parts/part.ts';
import { DEFAULT_SCHEMA, shownAddress } from './postgres/connection/address.ts';
import type { Sink } from './sink.ts';
import { createJsonLinesSink } from './stream/json-lines.ts';
import { standardOutput } from './stream/standard-output.ts';

/** A kind of destination that is named by a scheme: `sqlite:FILE`. Modules are loaded when it is opened. */
interface Kind {
  /** How it is written. */
  readonly spelling: string;
  /** Where something has to be made, for a check before anything is: a folder; null for none on this machine. */
  folder(place: string): string | null;
  open(place: string, options: DestinationOptions): Promise<Sink>;
}

export interface DestinationOptions {
  /** What standard output carries instead of records. */
  readonly flat?: FlatOptions | undefined;
  /** Writes what was set aside among the records on standard output. */
  readonly setAsideLine?: ((setAside: SetAside) => string) | undefined;
  /** Where in a PostgreSQL database the tables lie. */
  readonly schema?: string | undefined;
  /** New CSV files begin with the mark by which Excel knows UTF-8. */
  readonly excel?: boolean | undefined;
  /** Folders and buckets get but this part of the whole, in files of its own. */
  readonly part?: Part | undefined;
}

/** What a bucket gets where nothing is said of parts. */
const ONLY_PART: Part = { shard: { index: 0, count: 1 }, force: true };

const POSTGRES: Kind = {
  spelling: 'postgres://HOST/DATABASE',
  folder: () => null,
  open: async (address, { schema = DEFAULT_SCHEMA }) =>
    (await import('./postgres/postgres.ts')).openPostgresSink(`postgres:${address}`, schema),
};

const KINDS: Readonly<Record<string, Kind>> = {
  sqlite: {
    spelling: 'sqlite:FILE',
    folder: (file) => (file === ':memory:' ? null : dirname(file)),
    open: async (file) => (await import('./sqlite/sqlite.ts')).openSqliteSink(file),
  },
  duckdb: {
    spelling: 'duckdb:FILE',
    folder: (file) => (file === ':memory:' ? null : dirname(file)),
    open: async (file) => (await import('./duckdb/duckdb.ts')).openDuckdbSink(file),
  },
  parquet: {
    spelling: 'parquet:FOLDER',
    folder: (folder) => (isS3(folder) ? null : folder),
    open: async (folder, { part }) =>
      part || isS3(folder)
        ? openPart(`parquet:${folder}`, folder, 'parquet', part)
        : (await import('./parquet/parquet.ts')).openParquetSink(folder),
  },
  csv: {
    spelling: 'csv:FOLDER',
    folder: (folder) => folder,
    open: async (folder, { excel = false }) =>
      (await import('./csv/csv.ts')).openCsvSink(folder, { mark: excel }),
  },
  s3: {
    spelling: 's3://BUCKET/PREFIX',
    folder: () => null,
    open: (address, { part }) => openPart(`s3:${address}`, `s3:${address}`, 'lines', part),
  },
  postgres: POSTGRES,
  postgresql: POSTGRES,
};
const SPELLINGS = ['a folder', '"-"', ...new Set(Object.values(KINDS).map(({ spelling }) => spelling))];
const EXPECTED = `${SPELLINGS.slice(0, -1).join(', ')} or ${SPELLINGS.at(-1)}`;

/** A scheme of one letter is a drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+]+):/i;

/**
 * Checks destinations as given on the command line: `-` (JSON Lines on standard output), a folder, or one of
 * {@link KINDS}.
 * @throws HearsayError `usage` if one is none of these, or given twice
 */
export function checkDestinations(destinations: readonly string[]): void {
  for (const [i, destination] of destinations.entries()) {
    const scheme = SCHEME.exec(destination)?.[1];
    const shown = shownAddress(destination);
    if (scheme !== undefined && !Object.hasOwn(KINDS, scheme))
      throw new HearsayError(
        'usage',
        `--to ${shown}: expected ${EXPECTED}; "${scheme}:" is not a kind of destination`,
      );
    const isAddress = scheme === 's3' || (scheme !== undefined && KINDS[scheme] === POSTGRES);
    if (destination === '' || destination === `${scheme}:` || (isAddress && !/^\w+:\/\//.test(destination)))
      throw new HearsayError('usage', `--to "${shown}": expected ${EXPECTED}`);
    const hint = fileHint(destination);
    if (hint) throw new HearsayError('usage', `--to ${destination}: expected a folder; ${hint}`);
    if (destinations.indexOf(destination) !== i)
      throw new HearsayError('usage', `--to ${shown} is given twice`);
  }
}

/** What was meant by a name that looks like a file's; null for other names. A folder may have such a name before a slash. */
function fileHint(destination: string): string | null {
  const extension = /\.([a-z0-9]+)$/i.exec(destination)?.[1].toLowerCase();
  if (extension === undefined || SCHEME.test(destination)) return null;
  if (['db', 'sqlite', 'sqlite3'].includes(extension)) return `for a database give sqlite:${destination}`;
  if (['json', 'jsonl', 'ndjson'].includes(extension))
    return `for a file of JSON Lines give --to - > ${destination}`;
  if (extension === 'duckdb') return `for a DuckDB database give duckdb:${destination}`;
  const stem = destination.slice(0, -extension.length - 1);
  if (extension === 'parquet') return `for a folder of Parquet files, one a table, give parquet:${stem}`;
  if (['csv', 'tsv', 'xlsx', 'xls'].includes(extension))
    return `for a folder of CSV files, one a table, give csv:${stem}`;
  if (['txt', 'html', 'gz', 'zip'].includes(extension))
    return `.${extension} files are not written; give ${destination}/ for a folder of that name`;
  return null;
}

/**
 * Says what would keep a destination from being opened, as far as that shows without changing anything.
 * @throws HearsayError `output`
 */
export async function checkPlace(destination: string): Promise<void> {
  if (destination === '-') return;
  const { kind, place } = parse(destination);
  const folder = kind ? kind.folder(place) : place;
  if (folder === null) return;
  const { checkFolder } = await import('./make-folder.ts');
  await checkFolder(folder);
}

/** The folder of the first destination that lies on this machine; null if none does. */
export function folderOf(destinations: readonly string[]): string | null {
  for (const destination of destinations) {
    const { kind, place } = parse(destination);
    const folder = kind ? kind.folder(place) : place;
    if (destination !== '-' && folder !== null) return folder;
  }
  return null;
}

/** True if some destination is of this kind: an option for it is a mistake otherwise. */
export function haveKind(destinations: readonly string[], scheme: 'postgres' | 'csv'): boolean {
  return destinations.some((destination) => parse(destination).kind === KINDS[scheme]);
}

/**
 * The order in which destinations are opened and a batch goes to them, as places in the list: databases, which may refuse;
 * then folders; standard output last. Where one fails, those after it have not got the batch.
 */
export function writingOrder(destinations: readonly string[]): number[] {
  const rankOf = (i: number) => (parse(destinations[i]).kind ? 0 : destinations[i] === '-' ? 2 : 1);
  return [...destinations.keys()].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Opens a destination that {@link checkDestinations} has passed. Only the modules it needs are loaded. */
export async function openSink(destination: string, options: DestinationOptions = {}): Promise<Sink> {
  const { flat } = options;
  if (destination === '-') {
    const lines = createJsonLinesSink(standardOutput(), options.setAsideLine);
    return flat ? (await import('./stream/flat.ts')).createFlatSink(lines, flat) : lines;
  }
  const { kind, place } = parse(destination);
  if (kind) return kind.open(place, options);
  if (options.part) return openPart(place, place, 'lines', options.part);
  const { openFolderSink } = await import('./folder/folder.ts');
  return openFolderSink(place);
}

async function openPart(
  name: string,
  address: string,
  kind: 'lines' | 'parquet',
  part = ONLY_PART,
): Promise<Sink> {
  const { openPartSink } = await import('./parts/part-sink.ts');
  return openPartSink(name, address, kind, part);
}

function parse(destination: string): { readonly kind: Kind | undefined; readonly place: string } {
  const scheme = SCHEME.exec(destination)?.[1];
  return scheme === undefined
    ? { kind: undefined, place: destination }
    : { kind: KINDS[scheme], place: destination.slice(scheme.length + 1) };
}
