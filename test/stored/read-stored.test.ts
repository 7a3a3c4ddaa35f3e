import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Input } from '../../src/read/reader.ts';
import { readStored } from '../../src/stored/read-stored.ts';
import { openFolderSink } from '../../src/write/folder/folder.ts';
import { collect } from '../collect.ts';
import { batchOf, recordOf } from '../write/sink-contract.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-stored-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const streamOf = (...pieces: string[]): Input => ({
  stream: Readable.from(pieces.map((piece) => Buffer.from(piece))),
  name: '<stdin>',
});

async function values(input: Input): Promise<[place: string, value: unknown][]> {
  return (await collect(readStored([input]))).map(({ place, text }) => [place, JSON.parse(text)]);
}

describe('stored records', () => {
  it('are lines of a stream, however it is cut, or stand on several lines', async () => {
    const text = '{"id":"a 🐟"}\r\n\n{\n  "id": "b",\n  "list": [\n    {}\n  ]\n}\n{"id":"c"}';
    const expected = [
      ['<stdin>:1', { id: 'a 🐟' }],
      ['<stdin>:3', { id: 'b', list: [{}] }],
      ['<stdin>:9', { id: 'c' }],
    ];
    for (const at of [1, 8, 11, 20, 40])
      expect(await values(streamOf(text.slice(0, at), text.slice(at)))).toEqual(expected);
  });

  it('of a file that ends too early are given as far as they go', async () => {
    const stored = await collect(readStored([streamOf('{\n  "id": "b",\n')]));
    expect(stored).toEqual([{ place: '<stdin>:1', text: '{\n  "id": "b",' }]);
  });

  it('lie in a folder that was written, and in gzipped files; what lies beside them is passed over', async () => {
    const folder = join(scratch, 'records');
    const sink = await openFolderSink(folder);
    await sink.write(batchOf(recordOf('b'), recordOf('a')));
    await sink.close();
    writeFileSync(join(folder, 'c.jsonl.gz'), gzipSync('{"id":"c"}\n'));
    writeFileSync(join(folder, 'report.html'), '<p>No record.');
    const found = await values({ path: folder });
    expect(found.map(([place]) => place)).toEqual(
      ['a.json:1', 'b.json:1', 'c.jsonl.gz:1'].map((name) => join(folder, name)),
    );
    expect(found[0][1]).toEqual(recordOf('a'));
  });

  it.each(['empty', 'pages'])('are missed in a folder without any: %s', async (name) => {
    const folder = join(scratch, name);
    mkdirSync(folder);
    if (name === 'pages') writeFileSync(join(folder, 'a.html'), '<p>No record.');
    await expect(values({ path: folder })).rejects.toMatchObject({
      code: 'input',
      message: expect.stringContaining('no records in this folder'),
    });
  });

  it('are missed where there is no file', async () => {
    await expect(values({ path: join(scratch, 'nowhere') })).rejects.toMatchObject({ code: 'input' });
  });
});
