import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HearsayError } from '../../core/errors.ts';
import type { Input } from '../../read/reader.ts';
import { gather } from '../../report/gather/gather.ts';
import { reportHtml } from '../../report/html.ts';
import { checkStored } from '../../stored/read-stored.ts';
import { checkFolder, makeFolder } from '../../write/make-folder.ts';
import { ExitCode } from '../exit-codes.ts';
import { asUsage, openInputs } from '../inputs.ts';
import { say } from '../say.ts';
import { recordsOf } from './records.ts';

/** Flags as they stand on the command line. */
export interface ReportFlags {
  readonly output: string;
  readonly title: string;
}

/** `hearsay report`: one HTML page of records that were written before. */
export async function report(paths: readonly string[], { output, title }: ReportFlags): Promise<ExitCode> {
  const inputs = await openInputs(paths, checkStored);
  await asUsage('output', () => checkFolder(dirname(output)));
  const { articles, shown } = await writeReport(inputs, output, title);
  const sample = shown < articles ? `, ${shown} of them to read` : '';
  say(`${articles} ${articles === 1 ? 'article' : 'articles'}${sample}; in ${output}`);
  return ExitCode.done;
}

/**
 * Writes the page, beside its place and then into it.
 * @returns how many articles it is of, and how many it shows
 * @throws HearsayError `input` for what is no record, `output` if it cannot be written
 */
export async function writeReport(
  inputs: readonly Input[],
  file: string,
  title: string,
): Promise<{ readonly articles: number; readonly shown: number }> {
  const data = await gather(recordsOf(inputs));
  const unfinished = `${file}.${process.pid}.tmp`;
  await makeFolder(dirname(file));
  try {
    await writeFile(unfinished, reportHtml(data, title));
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw new HearsayError('output', `${file}: cannot write: ${(cause as Error).message}`, { cause });
  }
  return { articles: data.overview.articles, shown: data.articles.length };
}
