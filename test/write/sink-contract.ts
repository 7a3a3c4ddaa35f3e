import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../src/record/build-record.ts';
import type { ArticleRecord } from '../../src/record/record.ts';
import { RecordBatch, type Sink } from '../../src/write/sink.ts';
import { fullDocument } from '../documents.ts';

export function recordOf(id: string, pipeline = 'test'): ArticleRecord {
  return buildRecord(fullDocument(id), pipeline);
}

export function batchOf(...records: ArticleRecord[]): RecordBatch {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const fingerprints = records.map(({ pipeline }) => fingerprintOf(pipeline));
  return new RecordBatch(new TextEncoder().encode(lines), fingerprints);
}

/** Some fingerprint of what a pipeline made. */
function fingerprintOf(pipeline: string): string {
  return Buffer.from(pipeline).toString('hex').padEnd(16, '0').slice(0, 16);
}

async function knownTo(sink: Sink): Promise<[id: string, fingerprint: string][]> {
  const known: [string, string][] = [];
  for await (const { id, fingerprint } of sink.known!()) known.push([id, fingerprint]);
  return known;
}

/** A sink in a fresh place, and a look at what it holds: the records by id, as far as it keeps them. */
export interface OpenedSink {
  readonly sink: Sink;
  stored(): Promise<Map<string, Pick<ArticleRecord, 'text' | 'pipeline'>>>;
}

/** `reopen` opens the same place again. */
type Open = () => Promise<OpenedSink & { reopen(): Promise<Sink> }>;

/** What every destination must do that keeps what is written. */
export function sinkContract(name: string, open: Open): void {
  writingContract(name, open);
  describe(`${name} knows what it keeps`, () => {
    it('in this run and in the next', async () => {
      const { sink, reopen } = await open();
      await sink.write(batchOf(recordOf('a', 'one'), recordOf('b', 'one')));
      await sink.write(batchOf(recordOf('a', 'two')));
      const expected = [
        ['a', fingerprintOf('two')],
        ['b', fingerprintOf('one')],
      ];
      expect((await knownTo(sink)).sort()).toEqual(expected);
      await sink.close();
      const again = await reopen();
      expect((await knownTo(again)).sort()).toEqual(expected);
      await again.close();
    });

    it('removes records, those that it does not hold too, and forgets them', async () => {
      const { sink, stored, reopen } = await open();
      await sink.write(batchOf(recordOf('a'), recordOf('b'), recordOf('c')));
      await sink.remove!(['a', 'nobody']);
      expect((await knownTo(sink)).map(([id]) => id).sort()).toEqual(['b', 'c']);
      await sink.close();
      const again = await reopen();
      await again.remove!(['c']);
      await again.close();
      expect([...(await stored()).keys()]).toEqual(['b']);
    });
  });
}

/** What every destination must do, one that hands everything on too. */
export function writingContract(name: string, open: Open): void {
  describe(`${name} keeps the contract of sinks`, () => {
    it('holds every record, from all batches, whatever their ids', async () => {
      const { sink, stored } = await open();
      const ids = [
        'a',
        'A',
        'a/b',
        '../up',
        'con',
        'ähnlich',
        '日本',
        `${'x'.repeat(300)}1`,
        `${'x'.repeat(300)}2`,
      ];
      await sink.write(batchOf(...ids.slice(0, 4).map((id) => recordOf(id))));
      await sink.write(batchOf());
      await sink.write(batchOf(...ids.slice(4).map((id) => recordOf(id))));
      await sink.close();
      const records = await stored();
      expect([...records.keys()].sort()).toEqual([...ids].sort());
      for (const record of records.values()) expect(record.text).toBe(recordOf('a').text);
    });

    it('replaces a record of the same id, within a run and in the next', async () => {
      const { sink, stored, reopen } = await open();
      await sink.write(batchOf(recordOf('a', 'one'), recordOf('b', 'one')));
      await sink.write(batchOf(recordOf('a', 'two')));
      await sink.close();
      const again = await reopen();
      await again.write(batchOf(recordOf('b', 'three')));
      await again.close();
      const records = await stored();
      expect([...records].map(([id, { pipeline }]) => [id, pipeline]).sort()).toEqual([
        ['a', 'two'],
        ['b', 'three'],
      ]);
    });

    it('holds texts of all characters, as far as it can, and never fails of them', async () => {
      const text =
        'NUL \0, half a pair \ud83d and \udc1f, 🐟, \u{10ffff}, tab\t, \\N, \\., "quoted", {a,b}, \r\n end';
      const { sink, stored } = await open();
      const record = recordOf('a\ud800\0');
      await sink.write(
        batchOf({ ...record, text, title: text, byline: [text, '', 'NULL'], keywords: [], notes: [] }),
      );
      await sink.close();
      const [kept] = (await stored()).values();
      expect(replaced(kept.text)).toBe(replaced(text));
    });

    it('holds a record of 20 MB, and small ones beside it', async () => {
      const { sink, stored } = await open();
      const text = 'Eel 🐟 quotas-fell by 1,200 to x/y/z, “said” the minister.\n'.repeat(350_000);
      await sink.write(batchOf(recordOf('a'), { ...recordOf('large'), text }, recordOf('b')));
      await sink.close();
      const found = await stored();
      expect(found.get('large')?.text === text).toBe(true);
      expect([...found.keys()].sort()).toEqual(['a', 'b', 'large']);
    });

    it('may be closed without anything written', async () => {
      const { sink, stored } = await open();
      await sink.close();
      expect((await stored()).size).toBe(0);
    });
  });
}

/** Without the characters that not every destination can hold: each is one code unit before and after. */
function replaced(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
}
