import { describe, expect, it } from 'vitest';
import { RecordLines } from '../../src/record/record-lines.ts';
import { recordOf } from '../write/sink-contract.ts';

describe('RecordLines', () => {
  it.each(['', 'a', 'é', '“”', '😀', 'a😀', '“a😀'])(
    'writes records of any length that hold "%s"',
    (piece) => {
      for (const times of [1, 21_000, 21_845, 65_400]) {
        const records = [recordOf('1'), { ...recordOf('2'), text: piece.repeat(times) }, recordOf('3')];
        const lines = new RecordLines();
        for (const record of records) lines.add(record);
        expect(Buffer.from(lines.bytes()).toString()).toBe(
          records.map((record) => `${JSON.stringify(record)}\n`).join(''),
        );
      }
    },
  );

  it('gives bytes that later records do not change', () => {
    const lines = new RecordLines();
    lines.add(recordOf('1'));
    const before = lines.bytes();
    const text = Buffer.from(before).toString();
    lines.add(recordOf('2'));
    expect(Buffer.from(before).toString()).toBe(text);
  });
});
