import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { textOfPages } from '../../../src/read/formats/pdf/pages.ts';
import { docxOf, parquetOf, pdfOf } from '../binary-samples.ts';
import { articleOf, readAll, setAsideOf, streamOf } from '../reading.ts';

const LEAD = 'The harbour board of Lowmouth said on Friday that the ferry would stop for nine days.';
const REST = '“We have no other choice,” said Ada Quill, the chair of the board.';
const read = (bytes: Uint8Array, options = {}) =>
  readAll([{ stream: streamOf(bytes), name: '<stdin>' }], options);

describe('a Word document', () => {
  test('its title by style, its tables, what was deleted and what stands twice', async () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry to stop</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">The harbour board </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>said so.</w:t></w:r></w:ins></w:p>
      <w:p><w:r><w:fldChar/><w:instrText>HYPERLINK "x"</w:instrText><w:t>A link</w:t><w:tab/><w:t>here.</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Once.</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Once.</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`;
    expect(articleOf((await read(docxOf([], body)))[0])).toMatchObject({
      text: 'Ferry to stop\n\nThe harbour board said so.\n\nA link here.\n\nCell\n\nOnce.',
      title: 'Ferry to stop',
      source: { format: 'docx' },
    });
  });

  test('that is an export has its articles apart', async () => {
    const centred = (text: string) =>
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const plain = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const one = (n: number, title: string) =>
      centred(`${n} of 2 DOCUMENTS`) +
      centred('Lowmouth Post') +
      centred(`February ${n + 4}, 2026 Thursday`) +
      [title, 'BYLINE: Karin Lind', 'LENGTH: 31 words', LEAD, REST, 'LOAD-DATE: February 9, 2026']
        .map(plain)
        .join('');
    const results = await read(docxOf([], one(1, 'Ferry to stop') + one(2, 'Bridge to open')));
    expect(results.map(articleOf)).toMatchObject([
      {
        title: 'Ferry to stop',
        text: `${LEAD}\n\n${REST}`,
        publisher: 'Lowmouth Post',
        published: '2026-02-05',
        source: { format: 'lexisnexis', line: 1 },
      },
      { title: 'Bridge to open', byline: ['Karin Lind'], published: '2026-02-06' },
    ]);
  });

  test('what else offices make is said', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const sheet = zipSync({ '[Content_Types].xml': bytes('x'), 'xl/workbook.xml': bytes('x') });
    expect(setAsideOf((await read(sheet))[0])).toMatchObject({
      reason: 'no article: a spreadsheet',
      hint: 'save it as .csv',
    });
    const book = zipSync({ mimetype: [bytes('application/epub+zip'), { level: 0 }] });
    expect(setAsideOf((await read(book))[0]).reason).toBe('no article: a book (EPUB)');
  });
});

describe('a Parquet file', () => {
  const rows = Array.from({ length: 250 }, (_, i) => ({
    id: `n${i}`,
    text: `Line ${i}. ${LEAD}`,
    vector: 'x',
  }));

  test('is read group by group, from a file and from a pipe', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-parquet-'));
    const bytes = parquetOf(rows, 100);
    writeFileSync(join(folder, 'x.parquet'), bytes);
    for (const results of [await readAll([{ path: join(folder, 'x.parquet') }]), await read(bytes)])
      expect(results.map((result) => [articleOf(result).id, articleOf(result).source.line])).toEqual(
        rows.map(({ id }, i) => [id, i + 1]),
      );
    rmSync(folder, { recursive: true });
  });

  test('without texts is said once, and read where the user says', async () => {
    const bytes = parquetOf(rows.map(({ id, text }) => ({ id, tekst: text })));
    const results = await read(bytes);
    expect(results.length).toBe(1);
    expect(setAsideOf(results[0]).reason).toContain('(id, tekst)');
    expect(articleOf((await read(bytes, { paths: { text: 'tekst' } }))[1]).text).toBe(rows[1].text);
  });
});

describe('a PDF', () => {
  test('has its paragraphs', async () => {
    expect(articleOf((await read(pdfOf(['Ferry to stop', `${LEAD} ${REST}`, LEAD])))[0]).text).toBe(
      `Ferry to stop\n\n${LEAD} ${REST}\n\n${LEAD}`,
    );
  });

  test('of more pages than any article has is set aside', async () => {
    expect(setAsideOf((await read(pdfOf([LEAD], 5001)))[0]).reason).toMatch(
      /a PDF of 5001 pages, more than 5000/,
    );
  });

  test('of images is said to be one, a damaged one too', async () => {
    expect(setAsideOf((await read(pdfOf([])))[0]).reason).toMatch(/pages of this PDF are images/);
    expect(
      setAsideOf((await read(new TextEncoder().encode('%PDF-1.7 noise noise noise')))[0]).reason,
    ).toMatch(/damaged PDF/);
  });

  test('running heads and page numbers go, parted words come together, paragraphs go on over pages', () => {
    const page = (number: number, ...texts: string[]) => [
      { text: 'Lowmouth Post, 5 February 2026', y: 800, size: 9 },
      ...texts.map((text, i) => ({ text, y: 760 - 14 * i, size: 11 })),
      { text: `${number}`, y: 20, size: 9 },
    ];
    const text = textOfPages([
      page(
        1,
        'The harbour board of Lowmouth said on Fri-',
        'day that the ferry would stop for nine days while',
      ),
      page(
        2,
        'the pier is mended, and that buses would run in',
        'its place.',
        'The board met for six hours in the town hall and',
      ),
      page(3, 'heard forty people.'),
    ]);
    expect(text).toBe(
      'The harbour board of Lowmouth said on Friday that the ferry would stop for nine days while the pier is mended, and that buses would run in its place.\n\nThe board met for six hours in the town hall and heard forty people.',
    );
  });
});
