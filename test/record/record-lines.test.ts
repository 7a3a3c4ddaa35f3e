import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../src/record/build-record.ts';
import { RecordLines } from '../../src/record/record-lines.ts';
import { RecordInPieces } from '../../src/record/record-pieces.ts';
import { fullDocument } from '../documents.ts';
import { recordOf } from '../write/sink-contract.ts';

describe('RecordLines', () => {
  it.each(['', 'a', 'é', '“”', '😀', 'a😀', '“a😀'])(
    'writes records of any length that hold "%s"',
    (piece) => {
      for (const times of [1, 21_000, 21_845, 65_400]) {
        const records = [recordOf('1'), { ...recordOf('2'), text: piece.repeat(times) }, recordOf('3')];
        const lines = new RecordLines();
        for (const record of records) lines.add(record);
        expect(Buffer.from(lines.take()).toString()).toBe(
          records.map((record) => `${JSON.stringify(record)}\n`).join(''),
        );
      }
    },
  );

  it('gives bytes that later records do not change', () => {
    const lines = new RecordLines();
    lines.add(recordOf('1'));
    const before = lines.take();
    const text = Buffer.from(before).toString();
    lines.add(recordOf('2'));
    expect(Buffer.from(before).toString()).toBe(text);
  });

  it.each(['utf-16', 'codepoint'] as const)(
    'writes in pieces what it writes in one, offsets in %s',
    (unit) => {
      const document = fullDocument();
      const many = { ...document, dates: Array.from({ length: 1500 }, () => document.dates[0]) };
      for (const each of [document, many]) {
        const [whole, pieces] = [new RecordLines(), new RecordLines()];
        whole.add(buildRecord(each, 'test', unit));
        pieces.add(new RecordInPieces(each, 'test', unit));
        expect(Buffer.from(pieces.take()).toString()).toBe(Buffer.from(whole.take()).toString());
      }
    },
  );

  it('has nothing of a record that cannot be made', () => {
    const document = fullDocument();
    const broken = { ...document, speakers: { ...document.speakers, claims: [] } };
    const lines = new RecordLines();
    lines.add(recordOf('1'));
    expect(() => lines.add(new RecordInPieces(broken, 'test'))).toThrow();
    lines.add(recordOf('2'));
    expect(Buffer.from(lines.take()).toString().trimEnd().split('\n')).toEqual(
      ['1', '2'].map((id) => JSON.stringify(recordOf(id))),
    );
  });
});
