import { describe, expect, it } from 'vitest';
import { FLAT_KINDS, flatten } from '../../src/exchange/flat/flat.ts';
import { flatLines } from '../../src/exchange/flat/flat-lines.ts';
import { wholeRecord } from '../validate/whole-record.ts';

const article = {
  article: 'quota',
  title: 'Quota falls',
  published: '2026-02-05',
  publisher: 'Northwire',
  url: 'https://example.org/quota',
};

describe('flat findings', () => {
  it('say whose they are by name', () => {
    const record = wholeRecord();
    expect(flatten(record, 'quotes')).toMatchObject([
      { ...article, id: 'q1', cue: 'say', speaker: 'Ana Ruiz', speaker_type: 'person', source: 'Ana Ruiz' },
    ]);
    expect(flatten(record, 'claims')).toMatchObject([
      { ...article, id: 'c1', claimant: 'Ana Ruiz', entities: [] },
      { ...article, id: 'c2', claimant: null, entities: ['Port Vale'] },
    ]);
    expect(flatten(record, 'entities')).toMatchObject([
      { ...article, id: 'e1', mentions: 2, country: null },
      { ...article, id: 'e2', mentions: 1, country: 'GB' },
    ]);
  });

  it.each(FLAT_KINDS)('have every key in every line, one level deep: %s', (kind) => {
    const record = wholeRecord();
    const bare = { ...record, title: null, published: null, publisher: null, source: { ...record.source } };
    delete bare.source.url;
    bare.quotes = [{ ...record.quotes[0], cue: null, source: null }];
    const [whole] = flatten(record, kind);
    for (const finding of [...flatten(record, kind), ...flatten(bare, kind)]) {
      expect(Object.keys(finding)).toEqual(Object.keys(whole));
      for (const value of Object.values(finding))
        expect([value].flat().every((one) => one === null || typeof one !== 'object')).toBe(true);
    }
  });

  it('come behind the action that indexes them, under the same id in every run', () => {
    const lines = flatLines(wholeRecord(), { kind: 'claims', bulk: 'news' }).trimEnd().split('\n');
    const parsed = lines.map((line) => JSON.parse(line));
    expect(parsed[0]).toEqual({ index: { _index: 'news', _id: 'quota#c1' } });
    expect(parsed[1]).toMatchObject({ id: 'c1' });
    expect(parsed[2]).toEqual({ index: { _index: 'news', _id: 'quota#c2' } });
    const long = { ...wholeRecord(), id: 'ä'.repeat(300) };
    const [{ index }] = flatLines(long, { kind: 'quotes', bulk: 'news' })
      .split('\n')
      .map((line) => JSON.parse(line || '{}'));
    expect(Buffer.byteLength(index._id)).toBeLessThanOrEqual(512);
  });

  it('are nothing where nothing was found', () => {
    expect(flatLines({ ...wholeRecord(), quotes: [] }, { kind: 'quotes' })).toBe('');
  });
});
