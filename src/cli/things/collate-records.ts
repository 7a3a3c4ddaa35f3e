import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Collation, collateKeys } from '../../collate/collate.ts';
import { type ArticleKeys, keysOf } from '../../collate/corpus/article-keys.ts';
import { signatureOf } from '../../collate/sign-article.ts';
import { HearsayError, messageOf } from '../../core/errors.ts';
import { makeFolder } from '../../write/make-folder.ts';
import { openRecords } from '../stored/records.ts';
import { SignatureFile } from './signature-file.ts';

/**
 * Compares the articles of records that stand in files, and writes what was found beside them: `things.jsonl`, `entities.jsonl`
 * (which thing each entity of a record is), `copies.jsonl`, `sayings.jsonl`. Records are read once, one at a time.
 * @param folder where to; beside the records if absent
 * @returns what was found, of how many articles, and where it lies
 */
export async function collateRecords(
  path: string,
  folder = folderBeside(path),
): Promise<Collation & { readonly articles: number; readonly folder: string }> {
  const signatures = new SignatureFile();
  try {
    const keys = new Map<string, ArticleKeys>();
    for await (const record of await openRecords([path], undefined)) {
      const signature = signatureOf(record);
      signatures.add(signature);
      keys.set(signature.id, keysOf(signature));
    }
    const found = collateKeys([...keys.values()], (id) => signatures.read(id));
    await makeFolder(folder);
    const { things, entities, copies, sayings } = found;
    for (const [name, items] of Object.entries({ things, entities, copies, sayings }))
      await writeLines(join(folder, `${name}.jsonl`), items);
    return { ...found, articles: keys.size, folder };
  } finally {
    signatures.remove();
  }
}

/** `records.collated` for `records.jsonl.gz`. @throws HearsayError `usage` for standard input */
function folderBeside(path: string): string {
  if (path === '-')
    throw new HearsayError('usage', 'collate -: expected --to FOLDER, for records on standard input');
  return join(dirname(path), `${basename(path).replace(/(?:\.jsonl?|\.ndjson)?(?:\.gz)?$/i, '')}.collated`);
}

/** Writes a file that is there whole or not at all. */
async function writeLines(file: string, items: readonly object[]): Promise<void> {
  try {
    await pipeline(Readable.from(linesOf(items)), createWriteStream(`${file}.part`));
    await rename(`${file}.part`, file);
  } catch (cause) {
    throw new HearsayError('output', `${file} cannot be written: ${messageOf(cause)}`, { cause });
  }
}

function* linesOf(items: readonly object[]): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}
