import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleRecord } from '../../../src/record/record.ts';
import { openCsvSink } from '../../../src/write/csv/csv.ts';
import { TABLES } from '../../../src/write/tables/tables.ts';
import { robustContract } from '../robust-contract.ts';
import { batchOf, recordOf, sinkContract } from '../sink-contract.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-csv-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let places = 0;
const freshPlace = () => join(scratch, `${places++}`, 'deeper');

/** The rows of a table; cells that would be formulas as they were. */
function rowsOf(folder: string, table: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, `${table}.csv`)), {
    columns: true,
    bom: true,
    cast: (value) => value.replace(/^'(?=[=+\-@\t\r])/, ''),
  });
}

const openPlace = async () => {
  const folder = freshPlace();
  return {
    folder,
    sink: await openCsvSink(folder),
    reopen: () => openCsvSink(folder),
    async stored() {
      const rows = rowsOf(folder, 'articles');
      return new Map(rows.map((row) => [row.id, row as unknown as ArticleRecord]));
    },
  };
};
sinkContract('CSV', openPlace);
robustContract('CSV', openPlace);

/** A folder that holds these articles, closed. */
async function written(...ids: string[]): Promise<string> {
  const folder = freshPlace();
  const sink = await openCsvSink(folder);
  await sink.write(batchOf(...ids.map((id) => recordOf(id))));
  await sink.close();
  return folder;
}

async function known(folder: string): Promise<string[]> {
  const sink = await openCsvSink(folder);
  const ids: string[] = [];
  for await (const { id } of sink.known!()) ids.push(id);
  await sink.close();
  return ids.sort();
}

describe('a folder of CSV files', () => {
  it('has a file a table, with a header, lines that end as RFC 4180 says, and lists as JSON', async () => {
    const folder = await written('a');
    expect(
      readdirSync(folder)
        .filter((file) => !file.startsWith('.'))
        .sort(),
    ).toEqual(TABLES.map(({ name }) => `${name}.csv`).sort());
    const text = readFileSync(join(folder, 'quotes.csv'), 'utf8');
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.startsWith('article,id,type,')).toBe(true);
    const [quote] = rowsOf(folder, 'quotes');
    expect(JSON.parse(quote.content)).toHaveLength(2);
    expect(quote.parent).toBe('');
  });

  it('has every line break of a cell in quotes, whichever it is', async () => {
    const folder = freshPlace();
    const sink = await openCsvSink(folder);
    const titles = ['one\ntwo', 'one\rtwo', 'one\r\ntwo'];
    await sink.write(batchOf(...titles.map((title, i) => ({ ...recordOf(`${i}`), title }))));
    await sink.close();
    const text = readFileSync(join(folder, 'articles.csv'), 'utf8');
    for (const title of titles) expect(text).toContain(`,"${title}",`);
  });

  it('begins with the mark of Excel on request, once', async () => {
    const folder = freshPlace();
    for (const id of ['a', 'b']) {
      const sink = await openCsvSink(folder, { mark: true });
      await sink.write(batchOf(recordOf(id), recordOf('c')));
      await sink.close();
    }
    const text = readFileSync(join(folder, 'articles.csv'), 'utf8');
    expect(text.startsWith('\ufeffid,')).toBe(true);
    expect(text.split('\ufeff')).toHaveLength(2);
    expect(
      rowsOf(folder, 'articles')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c']);
  });

  it('holds nothing that a spreadsheet takes for a formula, and numbers as they are', async () => {
    const folder = freshPlace();
    const sink = await openCsvSink(folder);
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    await sink.write(batchOf(...formulas.map((title, i) => ({ ...recordOf(`${i}`), title }))));
    await sink.close();
    const titles = parse(readFileSync(join(folder, 'articles.csv')), { columns: true }) as {
      title: string;
    }[];
    expect(titles.map(({ title }) => title)).toEqual(formulas.map((formula) => `'${formula}`));
    expect(rowsOf(folder, 'entities')[0]).toMatchObject({ name: 'Ana Ruiz' });
    const text = readFileSync(join(folder, 'entities.csv'), 'utf8');
    expect(text).toContain(',-2.5,');
  });

  it('loses the rows of what was replaced when it is closed, in every file', async () => {
    const folder = await written('a', 'b');
    const sink = await openCsvSink(folder);
    await sink.write(batchOf({ ...recordOf('a'), quotes: [], claims: [] }));
    await sink.close();
    expect(rowsOf(folder, 'quotes').map(({ article }) => article)).toEqual(['b']);
    expect(rowsOf(folder, 'entities')).toHaveLength(4);
    expect(await known(folder)).toEqual(['a', 'b']);
    expect(readdirSync(folder).filter((file) => /\.new$|lock/.test(file))).toEqual([]);
  });
});

describe('after a run that was stopped', () => {
  /** What a stop leaves: the log as it was before the last batch, and half a row. */
  it('rows that the log does not know are cut off', async () => {
    const folder = freshPlace();
    const sink = await openCsvSink(folder);
    onTestFinished(() => sink.close());
    await sink.write(batchOf(recordOf('a')));
    const log = readFileSync(join(folder, '.hearsay.jsonl'), 'utf8');
    await sink.write(batchOf(recordOf('b')));
    writeFileSync(join(folder, '.hearsay.jsonl'), `${log}{"id":"b","finger`);
    appendFileSync(join(folder, 'quotes.csv'), '"half a ro');
    expect(await known(folder)).toEqual(['a']);
    expect(rowsOf(folder, 'quotes')).toHaveLength(1);
    const again = await openCsvSink(folder);
    await again.write(batchOf(recordOf('b')));
    await again.close();
    expect(await known(folder)).toEqual(['a', 'b']);
  });

  it('articles whose rows have not reached the disk are not known', async () => {
    const folder = freshPlace();
    const sink = await openCsvSink(folder);
    onTestFinished(() => sink.close());
    await sink.write(batchOf(recordOf('a')));
    const whole = readFileSync(join(folder, 'claims.csv'));
    await sink.write(batchOf(recordOf('b')));
    writeFileSync(join(folder, 'claims.csv'), whole);
    expect(await known(folder)).toEqual(['a']);
  });

  it.each(['before', 'after'])('files that were being replaced are whole: %s the log was', async (when) => {
    const folder = await written('a', 'b');
    const before = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
    const sink = await openCsvSink(folder);
    await sink.remove!(['a']);
    await sink.close();
    // put back what was there, with the new files beside it
    for (const [file, bytes] of before) {
      if (file === '.hearsay.jsonl' && when === 'after') continue;
      renameSync(join(folder, file), join(folder, `${file}.new`));
      writeFileSync(join(folder, file), bytes);
    }
    expect(await known(folder)).toEqual(when === 'after' ? ['b'] : ['a', 'b']);
    expect(rowsOf(folder, 'claims')).toHaveLength(when === 'after' ? 1 : 2);
  });
});

describe('what is not ours', () => {
  const refusal = (folder: string) =>
    openCsvSink(folder).then(
      async (sink) => {
        await sink.close();
        return 'opened';
      },
      ({ code, message }) => `${code}: ${message}`,
    );

  it('is refused: files of others, another kind, another version, a change by another program', async () => {
    const folder = await written('a');
    const log = join(folder, '.hearsay.jsonl');
    const whole = readFileSync(log, 'utf8');
    const articles = join(folder, 'articles.csv');
    appendFileSync(articles, 'mine\r\n');
    expect(await refusal(folder)).toMatch(/output: csv:.*articles\.csv was changed by another program/);
    expect(readFileSync(articles, 'utf8').endsWith('mine\r\n')).toBe(true);
    writeFileSync(log, whole.replace(/"tables":\d+/, '"tables":99'));
    expect(await refusal(folder)).toMatch(/tables of version 99/);
    writeFileSync(log, whole.replace('"csv"', '"parquet"'));
    expect(await refusal(folder)).toMatch(/something else than csv files/);
    rmSync(log);
    expect(await refusal(folder)).toMatch(/holds other files/);
  });

  it('is a folder that another process writes to', async () => {
    const folder = await written('a');
    writeFileSync(join(folder, '.hearsay.lock'), `${process.ppid}\n`);
    expect(await refusal(folder)).toMatch(/process \d+ is writing there/);
    writeFileSync(join(folder, '.hearsay.lock'), '999999999\n');
    expect(await refusal(folder)).toBe('opened');
  });
});
