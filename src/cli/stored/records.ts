import { HearsayError } from '../../core/errors.ts';
import type { Input } from '../../read/reader.ts';
import type { ArticleRecord } from '../../record/record.ts';
import { readStored } from '../../stored/read-stored.ts';

/** The records that were written before. @throws HearsayError `input` for what is none */
export async function* recordsOf(inputs: readonly Input[]): AsyncGenerator<ArticleRecord> {
  for await (const { place, text } of readStored(inputs)) yield parseRecord(place, text);
}

function parseRecord(place: string, text: string): ArticleRecord {
  let record: Partial<ArticleRecord> | null = null;
  try {
    record = JSON.parse(text) as Partial<ArticleRecord> | null;
  } catch {
    // said below
  }
  if (record?.schema === 'hearsay/1') return record as ArticleRecord;
  throw new HearsayError(
    'input',
    `${place}: expected a record of hearsay; hearsay validate says what is wrong`,
  );
}
