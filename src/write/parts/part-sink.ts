import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HearsayError, messageOf } from '../../core/errors.ts';
import type { Sink } from '../sink.ts';
import { openLines } from './lines-part.ts';
import { type OpenPart, type Part, partName } from './part.ts';
import { openPlace } from './place.ts';

/** How the records of a part are kept. */
interface Format {
  /** Files of a part, paths in the place; the last one says that all are there. */
  files(part: string): readonly string[];
  open(scratch: string, part: string): Promise<OpenPart>;
}

const LINES: Format = {
  files: (part) => [`${part}.jsonl`],
  open: (scratch, part) => openLines(join(scratch, `${part}.jsonl`)),
};

async function parquetFormat(): Promise<Format> {
  const { openParquetPart, parquetFiles } = await import('./parquet-part.ts');
  return { files: parquetFiles, open: openParquetPart };
}

/**
 * One part of an output that several runs write together: it is there whole or not at all, and once it is there it is not
 * made again.
 * @param address a folder, or `s3://bucket/prefix`
 * @throws HearsayError `output`
 */
export async function openPartSink(
  name: string,
  address: string,
  kind: 'lines' | 'parquet',
  { shard, force }: Part,
): Promise<Sink> {
  const attempt = <T>(work: () => Promise<T>) => named(name, work);
  const format = kind === 'lines' ? LINES : await parquetFormat();
  const part = partName(shard);
  const files = format.files(part);
  const last = files[files.length - 1];
  const place = await attempt(() => openPlace(address));
  const isComplete = !force && (await attempt(() => place.has(last)));
  let scratch: string | undefined;
  let open: OpenPart | undefined;
  const folder = async (): Promise<string> => (scratch ??= await place.scratch(part));
  const opened = async (): Promise<OpenPart> => (open ??= await format.open(await folder(), part));
  return {
    name,
    isComplete,
    write: (batch) => attempt(async () => (await opened()).write(batch)),
    commit: () =>
      attempt(async () => {
        if (isComplete) return;
        await (await opened()).finish();
        for (const file of files) await place.keep(join(await folder(), file), file, !force && file === last);
        await place.clear(part);
      }),
    close: async () => {
      if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
    },
  };
}

async function named<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    throw new HearsayError('output', `${name}: cannot write: ${messageOf(cause)}`, { cause });
  }
}
