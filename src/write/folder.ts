import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { HearsayError } from '../core/errors.ts';
import type { ArticleRecord } from '../record/record.ts';
import { fileNameFor } from './file-names.ts';
import { makeFolder } from './make-folder.ts';
import type { Sink } from './sink.ts';

const FILES_AT_ONCE = 8;

/**
 * A folder of JSON files, one a record, named after its id. Each is written beside its place and then renamed, so that
 * nobody ever sees half a file.
 * @throws HearsayError `output` if the folder cannot be made
 */
export async function openFolderSink(folder: string): Promise<Sink> {
  await makeFolder(folder);
  const files = new PQueue({ concurrency: FILES_AT_ONCE });
  return {
    name: folder,
    async write(batch) {
      const latest = new Map(batch.records.map((record) => [fileNameFor(record.id), record]));
      await files.addAll(
        [...latest].map(
          ([name, record]) =>
            () =>
              replaceFile(join(folder, `${name}.json`), record),
        ),
      );
    },
    async close() {},
  };
}

async function replaceFile(path: string, record: ArticleRecord): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, formatRecord(record));
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw new HearsayError('output', `${path}: cannot write: ${(cause as Error).message}`, { cause });
  }
}

/** JSON for people: a line for each field, and for each finding in a list. */
function formatRecord(record: ArticleRecord): string {
  const fields = Object.entries(record).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${formatField(value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

function formatField(value: unknown): string {
  const isListOfFindings =
    Array.isArray(value) && value.some((item) => item !== null && typeof item === 'object');
  if (!isListOfFindings || value.every(Array.isArray)) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
