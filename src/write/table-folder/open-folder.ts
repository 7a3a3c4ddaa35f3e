import { makeFolder } from '../make-folder.ts';
import type { CollationCounts, Sink, StoredArticle } from '../sink.ts';
import type { StoredRecord } from '../tables/table.ts';
import { attempt } from './attempt.ts';
import { lockFolder } from './lock.ts';

/** Files in a folder, one set for all tables. */
export interface TableFiles {
  articles(): Iterable<StoredArticle>;
  /** @param bytes those of a record as JSON, about */
  add(records: readonly StoredRecord[], bytes: number): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** As that of a sink. */
  collate?(always?: boolean): Promise<CollationCounts | null>;
  close(): Promise<void>;
  /** Gives the files up as they stand, after a failure. */
  abandon?(): Promise<void>;
}

/**
 * A sink over files in a folder of their own, which one process writes to at a time.
 * @param name for messages: `csv:FOLDER`
 * @param open opens the files once the folder is there and this process's
 * @throws HearsayError `output` if the folder cannot be made, is another process's, or holds something else
 */
export async function openTableFolder(
  folder: string,
  name: string,
  open: () => Promise<TableFiles>,
): Promise<Sink> {
  await makeFolder(folder);
  const unlock = await attempt(name, () => lockFolder(folder, name));
  let files: TableFiles;
  try {
    files = await attempt(name, open);
  } catch (error) {
    await unlock();
    throw error;
  }
  let hasFailed = false;
  const change = <T>(action: () => Promise<T>): Promise<T> =>
    attempt(name, action).catch((error) => {
      hasFailed = true;
      throw error;
    });
  return {
    name,
    write: ({ records, fingerprints, lines }) =>
      change(() => {
        const stored = records.map((record, i) => ({ ...record, fingerprint: fingerprints[i] }));
        return files.add(stored, lines.length / Math.max(1, records.length));
      }),
    known: () => files.articles(),
    remove: (ids) => change(() => files.remove(ids)),
    collate: (always) => change(async () => (await files.collate?.(always)) ?? null),
    async close() {
      try {
        await attempt(name, async () => (hasFailed ? files.abandon?.() : files.close()));
      } finally {
        await unlock();
      }
    },
  };
}
