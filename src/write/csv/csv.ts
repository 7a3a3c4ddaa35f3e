import type { Sink } from '../sink.ts';
import { openTableFolder } from '../table-folder/open-folder.ts';
import { CsvFolder } from './csv-folder.ts';

export interface CsvOptions {
  /** New files begin with the byte-order mark by which Excel knows UTF-8. */
  readonly mark?: boolean;
}

/**
 * A folder of CSV files, one a table. Rows are appended; those of an article that was replaced or removed go when the
 * sink is closed.
 * @throws HearsayError `output` if the folder cannot be made, is another process's, or holds something else
 */
export function openCsvSink(folder: string, { mark = false }: CsvOptions = {}): Promise<Sink> {
  const name = `csv:${folder}`;
  return openTableFolder(folder, name, () => CsvFolder.open(folder, name, mark));
}
