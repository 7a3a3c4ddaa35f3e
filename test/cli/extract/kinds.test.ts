import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf, odtOf, parquetOf, pdfOf } from '../../read/binary-samples.ts';
import { hearsay } from '../hearsay.ts';

const TEXT = 'The ferry is back.';
const bytesOf = (text: string) => new TextEncoder().encode(text);
/** What xz, bzip2 and zstd make of it. */
const PACKED = {
  'a.txt.xz':
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQARVGhlIGZlcnJ5IGlzIGJhY2suAAAATLH4fVPz2jQAASoSSwhUvB+2830BAAAAAARZWg==',
  'a.txt.bz2': 'QlpoOTFBWSZTWXF11m8AAAITgEABBAA7aBggIAAxAAAKYExpqb47FTQDYgwlPi7kinChIOLrrN4=',
  'a.txt.zst': 'KLUv/QRYkQAAVGhlIGZlcnJ5IGlzIGJhY2suZGbmaw==',
};

test('the built program finds every library that opens something', async () => {
  const archive = zipSync({
    ...Object.fromEntries(
      Object.entries(PACKED).map(([name, base64]) => [name, Buffer.from(base64, 'base64')]),
    ),
    'b.docx': docxOf([TEXT]),
    'c.odt': odtOf([TEXT]),
    'd.parquet': parquetOf([{ text: TEXT }]),
    'e.pdf': pdfOf([TEXT]),
    'f.eml': bytesOf(
      `From: Ola Berg <o@post.example>\nSubject: Ferry\nDate: Thu, 5 Feb 2026 10:00:00 +0000\n\n${TEXT}\n`,
    ),
    'g.csv': bytesOf(`text,title\n${TEXT},Ferry\n`),
    'h.xml': bytesOf(`<rss><item><description>${TEXT}</description></item></rss>`),
  });
  const { stdout: output } = await hearsay(['--to', '-', '--quiet'], archive);
  const records = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records.map(({ text }) => text)).toEqual(Array(10).fill(TEXT));
  expect(records.map(({ source }) => source.format)).toEqual([
    'txt',
    'txt',
    'txt',
    'docx',
    'odt',
    'parquet',
    'pdf',
    'eml',
    'csv',
    'feed',
  ]);
});
