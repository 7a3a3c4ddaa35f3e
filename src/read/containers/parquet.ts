import { type FileHandle, open } from 'node:fs/promises';
import { type FieldPaths, fieldNamed, isTeaserName } from '../fields/fields.ts';
import { WRAPPERS } from '../fields/names.ts';
import { setAside } from '../fields/origin.ts';
import { faultOf } from '../formats/tables/csv.ts';
import type { StoredObject } from '../input/finding/found-file.ts';
import { gather } from '../input/peek.ts';
import type { ReadItem } from '../reader.ts';
import { isDealt } from '../shard.ts';
import type { Opener } from './opening.ts';

/** So much of a group of rows, unpacked, is in memory at a time. */
const SLICE_BYTES = 32 * 1024 * 1024;
const BATCH_BYTES = 256 * 1024;
const CUT = Object.assign(new Error('Parquet: the file is shorter than it was when it was opened'), {
  code: 'DAMAGED',
});

/**
 * The rows of a Parquet file, as JSON Lines. Only columns are read whose names are those of fields. A file on disk or in a bucket may have any
 * size; one that comes through a pipe is held as a whole, since its list of contents is at its end.
 */
export const openParquet: Opener = async function* (chunks, file, { options }): AsyncGenerator<ReadItem> {
  const { path, name, onDisk, object } = file;
  const handle = onDisk === undefined ? null : await open(onDisk);
  try {
    const bytes = handle || object ? null : await gather(chunks);
    if (!handle && !object && !bytes)
      return yield setAside(
        path,
        'larger than 128 MB',
        'give it as a file, not through a pipe or in an archive',
      );
    const buffer = handle
      ? await bufferOnDisk(handle)
      : object
        ? bufferInBucket(object)
        : bufferInMemory(bytes as Uint8Array);
    const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
    const { compressors } = await import('hyparquet-compressors');
    const metadata = await parquetMetadataAsync(buffer).catch((error: Error) => {
      throw Object.assign(new Error(`Parquet: ${error.message}`), { code: 'DAMAGED' });
    });
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    const { paths, shard } = options;
    const fault = faultOf(
      { delimiter: ',', escapedBy: '"', columns: names, hasHeader: true },
      { path, ...(paths && { paths }) },
    );
    if (fault) return yield fault;
    const columns = names.filter((column) => isOfUse(column, paths));
    let rowStart = 0;
    for (const [g, group] of metadata.row_groups.entries()) {
      const end = rowStart + Number(group.num_rows);
      if (shard && !isDealt(shard, name, g)) {
        rowStart = end;
        continue;
      }
      const slices = Math.ceil(Number(group.total_byte_size) / SLICE_BYTES) || 1;
      const step = Math.ceil(Number(group.num_rows) / slices) || 1;
      for (; rowStart < end; rowStart += step) {
        const rowEnd = Math.min(end, rowStart + step);
        const rows = await parquetReadObjects({
          file: buffer,
          metadata,
          compressors,
          columns,
          rowStart,
          rowEnd,
        });
        for (const { lines, place } of batchesOf(rows, rowStart + 1))
          yield { path, name, format: 'parquet', bytes: lines, place };
      }
      rowStart = end;
    }
  } finally {
    await handle?.close();
  }
};

function isOfUse(column: string, paths: FieldPaths = {}): boolean {
  return (
    fieldNamed(column) !== null ||
    isTeaserName(column) ||
    WRAPPERS.has(column) ||
    Object.values(paths).some((path) => path === column || path.startsWith(`${column}.`))
  );
}

/** Rows as lines of JSON, and the number of the first of them. */
function* batchesOf(
  rows: readonly Record<string, unknown>[],
  firstRow: number,
): Generator<{ lines: Uint8Array; place: number }> {
  let lines: string[] = [];
  let size = 0;
  let place = firstRow;
  for (const [i, row] of rows.entries()) {
    const line = JSON.stringify(row, plainValue);
    lines.push(line);
    size += line.length;
    if (size < BATCH_BYTES && i + 1 < rows.length) continue;
    yield { lines: new TextEncoder().encode(lines.join('\n')), place };
    place += lines.length;
    lines = [];
    size = 0;
  }
}

/** Large numbers as people write them; bytes say nothing. */
function plainValue(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : `${value}`;
  return value instanceof Uint8Array ? null : value;
}

/** What the library reads from. */
interface AsyncBuffer {
  readonly byteLength: number;
  slice(start: number, end?: number): Promise<ArrayBuffer>;
}

async function bufferOnDisk(handle: FileHandle): Promise<AsyncBuffer> {
  const { size } = await handle.stat();
  return {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(end - start);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      if (bytesRead < bytes.length) throw CUT;
      return bytes.buffer;
    },
  };
}

function bufferInBucket({ size, slice }: StoredObject): AsyncBuffer {
  return { byteLength: size, slice: (start, end = size) => slice(start, end) };
}

function bufferInMemory(bytes: Uint8Array): AsyncBuffer {
  const whole = new Uint8Array(bytes).buffer;
  return { byteLength: whole.byteLength, slice: async (start, end) => whole.slice(start, end) };
}
