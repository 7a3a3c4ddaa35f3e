import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ARTICLE_FORMATS, type ArticleFormat } from '../../src/core/article.ts';
import type { ReadResult } from '../../src/core/set-aside.ts';
import { readAll, readFileOf, streamOf } from './reading.ts';

const FORMATS: readonly (ArticleFormat | undefined)[] = [...ARTICLE_FORMATS, undefined, undefined];
const HEADS = [
  '',
  '\ufeff',
  '---\n',
  '{"text":',
  '[{"text":"',
  '<html><body>',
  '<script type="application/ld+json">',
  '\x1f\x8b\x08',
  'PK\x03\x04',
  'PAR1',
  '%PDF-1.7\n',
  'BZh91AY&SY',
  'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 20\r\n\r\nHTTP/1.1 200 OK\r\n',
  'From a@b.example Thu Feb  5 10:00:00 2026\nSubject: x\n\n',
  'From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n',
  '<?xml version="1.0"?><rss><item><description>',
  '<nitf><body><body.content><p>',
  'title,text\n"',
  '  1 of 2 DOCUMENTS\n\nLENGTH: 3 words\n\n',
  `${'_'.repeat(60)}\nFull text: `,
];

/** Any bytes, and text that begins as an article might. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .tuple(fc.constantFrom(...HEADS), fc.string({ unit: 'binary', maxLength: 200 }))
    .map(
      ([head, rest]) => new Uint8Array(Buffer.from(head + rest, /[\x1f\x03]/.test(head) ? 'latin1' : 'utf8')),
    ),
  fc.json({ maxDepth: 4 }).map((json) => new Uint8Array(Buffer.from(json))),
);

function expectSound(results: readonly ReadResult[]): void {
  for (const result of results) {
    if ('article' in result) {
      expect(result.article.text.trim()).not.toBe('');
      expect(result.article.id).not.toBe('');
      expect(result.article.source.sha256).toMatch(/^[0-9a-f]{64}$/);
    } else {
      expect(result.setAside.path).not.toBe('');
      expect(result.setAside.reason).not.toBe('');
      expect(result.setAside.hint).not.toBe('');
    }
  }
}

test('any bytes give articles or reasons, never an exception', () => {
  fc.assert(
    fc.property(content, fc.constantFrom(...FORMATS), (bytes, from) => {
      expectSound(readFileOf('x', bytes, from ? { from } : {}));
    }),
    { numRuns: 300 },
  );
});

test('a stream gives the same however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom(...FORMATS), fc.nat(400), async (bytes, from, at) => {
      const options = from ? { from } : {};
      const whole = await readAll([{ stream: streamOf(bytes), name: '<stdin>' }], options);
      const cut = [bytes.subarray(0, at), bytes.subarray(at)];
      expectSound(whole);
      expect(await readAll([{ stream: streamOf(...cut), name: '<stdin>' }], options)).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

test('JSON Lines: one result a line that is not blank, in order', async () => {
  const record = fc.record({
    id: fc.string({ minLength: 1 }),
    text: fc.string({ unit: 'binary', minLength: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(record), async (records) => {
      const lines = records.map((r) => JSON.stringify(r)).join('\n');
      const results = await readAll([{ stream: streamOf(lines), name: '<stdin>' }], { from: 'jsonl' });
      expect(results.length).toBe(records.length);
      results.forEach((result, i) => {
        if ('article' in result) expect(result.article.text).toBe(records[i].text);
        else expect(result.setAside.line).toBe(i + 1);
      });
    }),
  );
});
