import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { HearsayError, messageOf } from '../../core/errors.ts';
import type { ArticleRecord } from '../../record/record.ts';
import { makeFolder } from '../make-folder.ts';
import type { Sink } from '../sink.ts';
import { fileNameFor } from './file-names.ts';
import { FolderIndex, type IndexEntry } from './folder-index.ts';
import { removeLitter, unfinishedName } from './litter.ts';

const FILES_AT_ONCE = 8;
/** Code units that are written at a time. */
const CHUNK = 1 << 20;

/**
 * A folder of JSON files, one a record, named after its id. Each is written beside its place and then renamed, so that
 * nobody ever sees half a file; then the folder's index says that it is there.
 * @throws HearsayError `output` if the folder cannot be made
 */
export async function openFolderSink(folder: string): Promise<Sink> {
  await makeFolder(folder);
  const index = await attempt(folder, async () => {
    await removeLitter(folder);
    return FolderIndex.open(folder);
  });
  const files = new PQueue({ concurrency: FILES_AT_ONCE });
  return {
    name: folder,
    async write({ records, fingerprints }) {
      const latest = new Map(
        records.map((record, i) => [record.id, { record, fingerprint: fingerprints[i] }]),
      );
      const entries = await files.addAll(
        [...latest.values()].map(({ record, fingerprint }) => async (): Promise<IndexEntry> => {
          const file = `${fileNameFor(record.id)}.json`;
          const size = await replaceFile(join(folder, file), inChunks(formatRecord(record)));
          return { id: record.id, fingerprint, path: record.source.path ?? null, file, size };
        }),
      );
      await attempt(folder, () => index.add(entries));
    },
    known: () => index.entries,
    async remove(ids) {
      const held = ids.flatMap((id) => index.get(id) ?? []);
      await attempt(folder, async () => {
        for (const { file } of held) await rm(join(folder, file), { force: true });
        await index.remove(held.map(({ id }) => id));
      });
    },
    async close() {
      await attempt(folder, () => index.close());
    },
  };
}

/** @returns bytes of the file */
async function replaceFile(path: string, chunks: Iterable<Buffer>): Promise<number> {
  const unfinished = unfinishedName(path);
  let size = 0;
  function* counted(): Generator<Buffer> {
    for (const chunk of chunks) {
      size += chunk.length;
      yield chunk;
    }
  }
  try {
    await writeFile(unfinished, counted());
    await rename(unfinished, path);
    return size;
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw new HearsayError('output', `${path}: cannot write: ${messageOf(cause)}`, { cause });
  }
}

async function attempt<T>(folder: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    throw new HearsayError('output', `${folder}: cannot write: ${messageOf(cause)}`, { cause });
  }
}

/** JSON for people, a line for each field, and for each finding in a list. */
function* formatRecord(record: ArticleRecord): Generator<string> {
  let opening = '{\n';
  for (const [key, value] of Object.entries(record)) {
    yield `${opening}  ${JSON.stringify(key)}: `;
    if (isListOfFindings(value)) yield* formatFindings(value);
    else yield JSON.stringify(value);
    opening = ',\n';
  }
  yield '\n}\n';
}

function isListOfFindings(value: unknown): value is readonly object[] {
  if (!Array.isArray(value) || value.every(Array.isArray)) return false;
  return value.some((item) => item !== null && typeof item === 'object');
}

function* formatFindings(findings: readonly object[]): Generator<string> {
  let opening = '[\n';
  for (const finding of findings) {
    yield `${opening}    ${JSON.stringify(finding)}`;
    opening = ',\n';
  }
  yield '\n  ]';
}

/** The same text as bytes, much of it at a time: whole, that of a large record takes as much memory as the record. */
function* inChunks(text: Iterable<string>): Generator<Buffer> {
  let chunk = '';
  for (const piece of text) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  yield Buffer.from(chunk);
}
