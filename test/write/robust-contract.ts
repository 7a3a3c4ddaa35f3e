import { describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleRecord } from '../../src/record/record.ts';
import type { Sink } from '../../src/write/sink.ts';
import { batchOf, recordOf } from './sink-contract.ts';

interface OpenedPlace {
  readonly sink: Sink;
  reopen(): Promise<Sink>;
  stored(): Promise<Map<string, Pick<ArticleRecord, 'text' | 'pipeline'>>>;
}

/** What text destinations meet in the wild, as tables hold it: no NUL, no halves of pairs. */
const ODD_TEXTS = [
  'a\0b',
  '\ud800 alone \udc00',
  '🐟👩🏽‍🚀 \ufeff \u2028\u2029 \u202e שלום',
  '=cmd|calc',
  '"quoted", "twice"',
  'one\ntwo\r\nthree\rfour\t',
  'one\ntwo',
  'one\rtwo',
  "'",
  ' ',
  '\u0085\u001b[31m',
];
const storable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');

/** What every destination of tables must bear. */
export function robustContract(name: string, open: () => Promise<OpenedPlace>): void {
  describe(`${name} is robust`, () => {
    it('holds any text', async () => {
      const { sink, stored } = await open();
      const records = ODD_TEXTS.map((text, i) => ({
        ...recordOf(`a${i}`),
        text,
        title: text,
        byline: [text],
      }));
      await sink.write(batchOf(...records));
      await sink.close();
      const found = await stored();
      expect([...found.values()].map(({ text }) => text).sort()).toEqual(ODD_TEXTS.map(storable).sort());
    });

    it('goes on after a run that ended without closing: nothing twice, nothing half', async () => {
      const { sink, reopen, stored } = await open();
      onTestFinished(() => sink.close()); // the run ended, but this process goes on
      await sink.write(batchOf(recordOf('a', 'one'), recordOf('b', 'one')));
      await sink.write(batchOf(recordOf('b', 'two')));
      const again = await reopen();
      const known = new Set<string>();
      for await (const { id } of again.known!()) known.add(id);
      await again.write(
        batchOf(...['a', 'b', 'c'].filter((id) => !known.has(id)).map((id) => recordOf(id, 'two'))),
      );
      await again.close();
      expect([...(await stored()).keys()].sort()).toEqual(['a', 'b', 'c']);
      expect((await stored()).get('b')?.pipeline).toBe('two');
    });

    it('may be written to in batches of any size', async () => {
      const { sink, stored } = await open();
      let written = 0;
      for (const size of [1, 40, 0, 3, 17]) {
        await sink.write(batchOf(...Array.from({ length: size }, () => recordOf(`a${written++}`))));
      }
      await sink.close();
      expect((await stored()).size).toBe(written);
    });
  });
}
