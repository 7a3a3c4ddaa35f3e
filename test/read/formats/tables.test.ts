import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleOf, readAll, readFileOf, setAsideOf, streamOf } from '../reading.ts';

const FERRY = 'The ferry is back, the harbour master said on Monday.';
const BRIDGE = 'The bridge will open in May, the mayor said.';

describe('a table', () => {
  test.each([
    ['commas', `title,text,date\nFerry,"${FERRY}",2026-02-05\nBridge,"${BRIDGE}",2026-02-06\n`],
    ['semicolons, CRLF', `title;text;date\r\nFerry;${FERRY};2026-02-05\r\nBridge;${BRIDGE};2026-02-06\r\n`],
    ['tabs', `title\ttext\tdate\nFerry\t${FERRY}\t2026-02-05\nBridge\t${BRIDGE}\t2026-02-06`],
    ['a blank line', `title,text,date\n\nFerry,"${FERRY}",2026-02-05\n\nBridge,"${BRIDGE}",2026-02-06\n\n`],
    [
      'an index without a name',
      `,title,content,date\n0,Ferry,"${FERRY}",2026-02-05\n1,Bridge,"${BRIDGE}",2026-02-06\n`,
    ],
    [
      'backslashes',
      `title,text,date\nFerry,"${FERRY}",2026-02-05\n"Bridge","${BRIDGE}",2026-02-06,"so \\"it\\" is"\n`,
    ],
    [
      'rows too short and too long',
      `title,text,date,url\nFerry,"${FERRY}",2026-02-05\nBridge,"${BRIDGE}",2026-02-06,,,,\n`,
    ],
  ])('with %s', async (_, csv) => {
    for (const bytes of [csv, Buffer.from(`\ufeff${csv}`, 'utf16le'), gzipSync(csv)]) {
      const results = await readAll([{ stream: streamOf(bytes), name: '<stdin>' }]);
      expect(results.map(articleOf)).toMatchObject([
        { title: 'Ferry', text: FERRY, published: '2026-02-05', source: { format: 'csv', line: 1 } },
        { title: 'Bridge', text: BRIDGE, published: '2026-02-06', source: { format: 'csv', line: 2 } },
      ]);
    }
  });

  test('in windows-1252 is read as such', () =>
    expect(
      articleOf(
        readFileOf(
          'x.csv',
          Buffer.from('title,text\nCaf\xe9,"\x93It is open,\x94 she said."\n', 'latin1'),
        )[0],
      ),
    ).toMatchObject({ title: 'Café', text: '“It is open,” she said.' }));

  test('of other columns is read where the user says, else said once with its columns', async () => {
    const csv = `kop,tekst\nFerry,"${FERRY}"\nBridge,"${BRIDGE}"\n`;
    for (const read of [
      async (options = {}) => readFileOf('x.csv', csv, options),
      async (options = {}) =>
        readAll([{ stream: streamOf(csv), name: '<stdin>' }], { from: 'csv', ...options }),
    ]) {
      expect((await read({ paths: { text: 'tekst', title: 'kop' } })).map((r) => articleOf(r).title)).toEqual(
        ['Ferry', 'Bridge'],
      );
      const results = await read();
      expect(results.length).toBe(1);
      expect(setAsideOf(results[0]).reason).toContain('none of its columns (kop, tekst)');
    }
  });

  test('of anything is no prose', async () => {
    const csv = 'Ajax,3,1\nVitesse,2,2\nRKC,0,0\nWillem II,1,4\nTwente,2,1\n';
    const [result] = await readAll([{ stream: streamOf(csv), name: '<stdin>' }]);
    expect(setAsideOf(result).reason).toMatch(/^a table without texts/);
  });

  test('a summary in the place of a text is said to be one', () =>
    expect(articleOf(readFileOf('x.csv', `title,description\nFerry,"${FERRY}"\n`)[0])).toMatchObject({
      text: FERRY,
      notes: [{ code: 'teaser' }],
    }));
});

describe('a long table', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-table-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is read in pieces, whose rows keep their numbers', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `${i},"Line ${i}.\n${'So it is, ""they"" said. '.repeat(12)}"\n`,
    );
    writeFileSync(join(folder, 'x.csv'), `id,text\n${rows.join('')}`);
    const results = (await readAll([{ path: join(folder, 'x.csv') }])).map(articleOf);
    expect(results.map(({ id, source }) => [id, source.line])).toEqual(rows.map((_, i) => [`${i}`, i + 1]));
    expect(results[2999].text).toMatch(/^Line 2999\.\nSo it is, "they" said\. /);
  });

  test('a quotation mark that nothing closes costs one row', async () => {
    const filler = Array(40_000)
      .fill(`x,"${FERRY.repeat(5)}"\n`)
      .join('');
    const csv = `id,text\na,"One is here."\nb,"Two is \nopen ${filler.replaceAll('"', '')}\nc,"Three is here."\n`;
    const results = await readAll([{ stream: streamOf(...csv.match(/.{1,65536}/gs)!), name: '<stdin>' }]);
    expect(articleOf(results[0]).text).toBe('One is here.');
    expect(setAsideOf(results[1])).toMatchObject({ line: 2, reason: expect.stringContaining('not closed') });
    expect(articleOf(results.at(-1)).text).toBe('Three is here.');
  });

  test('gives the same however it is cut', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('a "b" c', 'x\ny', 'q,r', '"', '\r\n'),
    );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.nat(500), async (rows, at) => {
        const csv = `id,text\n${rows.map(([id, text]) => `${quoted(id)},${quoted(`${text} end`)}\n`).join('')}`;
        const bytes = Buffer.from(csv);
        const read = async (...pieces: Uint8Array[]) =>
          readAll([{ stream: streamOf(...pieces), name: '<stdin>' }], { from: 'csv' });
        const whole = await read(bytes);
        expect(whole.length).toBe(rows.length);
        expect(await read(bytes.subarray(0, at), bytes.subarray(at))).toEqual(whole);
        for (const [i, result] of whole.entries())
          if ('article' in result) expect(result.article.text).toBe(`${rows[i][1]} end`);
      }),
    );
  });
});
