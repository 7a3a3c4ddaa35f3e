import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HearsayError, messageOf } from '../../core/errors.ts';
import type { ArticleRecord } from '../../record/record.ts';
import { gather } from '../../report/gather/gather.ts';
import { reportHtml } from '../../report/html.ts';
import { counted, shellWord } from '../../run/telling/summary.ts';
import { checkFolder, makeFolder } from '../../write/make-folder.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkSchema } from '../extract/destination-options.ts';
import { asUsage } from '../inputs.ts';
import { say } from '../say.ts';
import { openRecords } from './records.ts';

/** Flags as they stand on the command line. */
export interface ReportFlags {
  readonly output: string;
  readonly title: string;
  readonly schema?: string;
}

/** `hearsay report`: one HTML page of records that were written before. */
export async function report(paths: readonly string[], flags: ReportFlags): Promise<ExitCode> {
  const { output, title, schema } = flags;
  const records = await openRecords(paths, checkSchema(schema, paths));
  await asUsage('output', () => checkFolder(dirname(output)));
  const { articles, shown } = await writeReport(records, output, title);
  const sample = shown < articles ? `, ${shown} of them to read` : '';
  say(`${counted(articles, 'article')}${sample}; in ${output}`);
  say(`next: open ${shellWord(output)} in a browser`);
  return ExitCode.done;
}

/**
 * Writes the page, beside its place and then into it.
 * @returns how many articles it is of, and how many it shows
 * @throws HearsayError `input` for what is no record, `output` if it cannot be written
 */
export async function writeReport(
  records: AsyncIterable<ArticleRecord>,
  file: string,
  title: string,
): Promise<{ readonly articles: number; readonly shown: number }> {
  const data = await gather(records);
  const unfinished = `${file}.${process.pid}.tmp`;
  await makeFolder(dirname(file));
  try {
    await writeFile(unfinished, reportHtml(data, title));
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw new HearsayError('output', `${file}: cannot write: ${messageOf(cause)}`, { cause });
  }
  return { articles: data.overview.articles, shown: data.articles.length };
}
