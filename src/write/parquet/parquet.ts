import type { Sink } from '../sink.ts';
import { openTableFolder } from '../table-folder/open-folder.ts';
import { ParquetFolder } from './parquet-folder.ts';

/**
 * A folder of Parquet files: a folder a table, a file a part. Articles that do not fill a part are written when the sink
 * is closed.
 * @throws HearsayError `output` if the folder cannot be made, is another process's, or holds something else
 */
export function openParquetSink(folder: string): Promise<Sink> {
  const name = `parquet:${folder}`;
  return openTableFolder(folder, name, () => ParquetFolder.open(folder, name));
}
