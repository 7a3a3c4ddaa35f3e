import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/record/record.ts';
import { openFolderSink } from '../../src/write/folder/folder.ts';
import { ClosedPipe, createJsonLinesSink } from '../../src/write/stream/json-lines.ts';
import { batchOf, recordOf, sinkContract, writingContract } from './sink-contract.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-sinks-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let places = 0;
const freshPlace = () => join(scratch, `${places++}`, 'deeper');

sinkContract('a folder', async () => {
  const folder = freshPlace();
  return {
    sink: await openFolderSink(folder),
    reopen: () => openFolderSink(folder),
    async stored() {
      const records = recordFiles(folder).map(
        (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ArticleRecord,
      );
      return new Map(records.map((record) => [record.id, record]));
    },
  };
});

writingContract('JSON Lines', async () => {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk) => chunks.push(chunk));
  return {
    sink: createJsonLinesSink(stream),
    reopen: async () => createJsonLinesSink(stream),
    async stored() {
      const lines = Buffer.concat(chunks).toString().split('\n').filter(Boolean);
      const records = lines.map((line) => JSON.parse(line) as ArticleRecord);
      return new Map(records.map((record) => [record.id, record]));
    },
  };
});

function recordFiles(folder: string): string[] {
  return readdirSync(folder).filter((file) => !file.startsWith('.'));
}

describe('a folder of JSON files', () => {
  it('holds each record whole, a line a finding, and no unfinished files', async () => {
    const folder = freshPlace();
    const sink = await openFolderSink(folder);
    await sink.write(batchOf(recordOf('a1')));
    expect(readdirSync(folder)).toEqual(['.hearsay.jsonl', 'a1.json']);
    const written = readFileSync(join(folder, 'a1.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(recordOf('a1'));
    expect(written.split('\n').filter((line) => line.startsWith('    {"id":"e'))).toHaveLength(2);
  });

  /** A folder after a run, and what a run after it knows. */
  async function reopened(change: (folder: string) => void): Promise<string[]> {
    const folder = freshPlace();
    const sink = await openFolderSink(folder);
    await sink.write(batchOf(recordOf('a'), recordOf('b'), recordOf('c')));
    await sink.close();
    change(folder);
    const again = await openFolderSink(folder);
    const ids: string[] = [];
    for await (const { id } of again.known!()) ids.push(id);
    await again.close();
    return ids;
  }

  it.each<[string, (folder: string) => void, string[]]>([
    [
      'is there without a line of the index',
      (folder) => cutIndex(folder, (text) => text.split('\n').slice(0, 2).join('\n')),
      ['a', 'b'],
    ],
    ['has half a line in the index', (folder) => cutIndex(folder, (text) => text.slice(0, -9)), ['a', 'b']],
    ['is gone', (folder) => rmSync(join(folder, 'b.json')), ['a', 'c']],
    ['is damaged', (folder) => writeFileSync(join(folder, 'b.json'), '{"id": "b"'), ['a', 'c']],
    [
      'is named by a line that points elsewhere',
      (folder) => cutIndex(folder, (text) => text.replace('"b.json"', '"../b.json"')),
      ['a', 'c'],
    ],
  ])('does not know a record that %s', async (_, change, expected) => {
    expect(await reopened(change)).toEqual(expected);
  });

  function cutIndex(folder: string, change: (text: string) => string): void {
    const index = join(folder, '.hearsay.jsonl');
    writeFileSync(index, change(readFileSync(index, 'utf8')));
  }

  it('goes on after half a line of the index', async () => {
    const folder = freshPlace();
    const sink = await openFolderSink(folder);
    await sink.write(batchOf(recordOf('a'), recordOf('b')));
    await sink.close();
    cutIndex(folder, (text) => text.slice(0, -9));
    const second = await openFolderSink(folder);
    await second.write(batchOf(recordOf('b')));
    await second.close();
    const third = await openFolderSink(folder);
    expect([...(third.known!() as Iterable<{ id: string }>)].map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('writes its index anew when most of it does not count any more', async () => {
    const folder = freshPlace();
    const sink = await openFolderSink(folder);
    for (let i = 0; i < 20; i++) await sink.write(batchOf(recordOf('a')));
    await sink.close();
    expect(readFileSync(join(folder, '.hearsay.jsonl'), 'utf8').split('\n')).toHaveLength(2);
  });

  it('removes what processes that are gone left unfinished, and nothing else', async () => {
    const folder = freshPlace();
    await openFolderSink(folder);
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    for (const name of [
      `a.json.${gone}.tmp`,
      `.hearsay.jsonl.${gone}.tmp`,
      `a.json.${process.ppid}.tmp`,
      'mine.7.tmp',
    ])
      writeFileSync(join(folder, name), '');
    await openFolderSink(folder);
    expect(recordFiles(folder).sort()).toEqual([`a.json.${process.ppid}.tmp`, 'mine.7.tmp']);
  });

  it('says where it cannot write', async () => {
    const folder = freshPlace();
    const sink = await openFolderSink(folder);
    rmSync(folder, { recursive: true });
    await expect(sink.write(batchOf(recordOf('a1')))).rejects.toMatchObject({
      code: 'output',
      message: expect.stringContaining('a1.json'),
    });
  });
});

describe('JSON Lines', () => {
  it('tells a closed pipe from a failure', async () => {
    const failing = (code: string) =>
      createJsonLinesSink(
        new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) }),
      );
    await expect(failing('EPIPE').write(batchOf(recordOf('a')))).rejects.toBeInstanceOf(ClosedPipe);
    await expect(failing('ENOSPC').write(batchOf(recordOf('a')))).rejects.toMatchObject({ code: 'output' });
  });
});
