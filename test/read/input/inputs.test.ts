import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HearsayError } from '../../../src/core/errors.ts';
import type { ReadResult } from '../../../src/core/set-aside.ts';
import { batchLines } from '../../../src/read/input/lines.ts';
import { readArticles } from '../../../src/read/read.ts';
import type { LineBatch } from '../../../src/read/reader.ts';
import { parquetOf } from '../binary-samples.ts';
import { articleOf, readAll, readFileOf, readNamed, setAsideOf, streamOf } from '../reading.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const texts = async (...paths: string[]): Promise<string[]> =>
  (await readAll(paths.map((path) => ({ path })))).map((result) =>
    'article' in result ? result.article.text : result.setAside.reason,
  );

describe('folders and globs', () => {
  test('a folder is read to its depths, in one order; only what is an article', async () => {
    for (const name of [
      'b.txt',
      'a/z.md',
      'a/b/c.TXT',
      'A.txt',
      '.hidden.txt',
      'node_modules/x.txt',
      'photo.jpg',
      'page_files/x.js',
    ])
      write(name, `${name}`);
    symlinkSync(folder, join(folder, 'loop'));
    expect(await texts(folder)).toEqual(['A.txt', 'a/b/c.TXT', 'a/z.md', 'b.txt']);
  });

  test('what is passed over is heard of, and records are not read as articles', async () => {
    for (const name of [
      'a.txt',
      'b.jpg',
      'c.JPG',
      'd',
      '.e.txt',
      '.git/f.txt',
      'out/.hearsay.jsonl',
      'out/g.json',
    ])
      write(name, 'x');
    const passedOver: string[] = [];
    for await (const _ of readArticles([{ path: folder }], {}, (kind) => passedOver.push(kind)));
    expect(passedOver.sort()).toEqual([
      '.jpg',
      '.jpg',
      'folder of records',
      'hidden',
      'hidden',
      'without extension',
    ]);
  });

  test('documents that cannot be read are said', async () => {
    write('a.txt', 'Yes.');
    write('b.epub', 'PK');
    const [, second] = await readAll([{ path: folder }]);
    expect(setAsideOf(second)).toEqual({
      path: join(folder, 'b.epub'),
      reason: '.epub files are not read',
      hint: expect.stringContaining('pandoc'),
    });
  });

  test('a file without extension is read if its content shows an article', async () => {
    const prose =
      'The ferry is back in Lowmouth after three weeks in dock, the harbour master said on Monday. '.repeat(
        5,
      );
    write('story', prose);
    write('page', '<!doctype html><html><body><p>The ferry is back.</p></body></html>');
    write('lines', '{"text": "The ferry is back."}\n');
    write('Makefile', 'all: build\n\tcc -o ferry ferry.c\n'.repeat(20));
    write('NAMES', 'Ada Quill\nOla Berg\nKarin Lind\n'.repeat(40));
    expect(await texts(folder)).toEqual(['The ferry is back.', 'The ferry is back.', prose]);
  });

  test('a name tells nothing where content does', async () => {
    const page = '<!doctype html><html><body><p>The ferry is back.</p></body></html>';
    for (const name of ['a.php', 'b.aspx', 'c.shtml', 'd.txt', 'e.xml']) write(name, page);
    for (const name of ['f.jl', 'g.jsonlines', 'h.txt']) write(name, '{"text": "The ferry is back."}\n');
    expect(await texts(folder)).toEqual(Array(8).fill('The ferry is back.'));
  });

  test.each([
    ['RTF', '{\\rtf1\\ansi The ferry is back.}'],
    [
      'XML with the root element <invoice>',
      '<?xml version="1.0"?><invoice><text>The ferry is back.</text></invoice>',
    ],
    ['a script', '#!/bin/sh\necho The ferry is back.\n'],
    ['PHP code', '<?php echo "The ferry is back."; ?>'],
    ['subtitles', '1\n00:00:01,000 --> 00:00:03,000\nThe ferry is back.\n'],
    ['an SQL dump', '-- MySQL dump 10.13\n\nCREATE TABLE `news` (`text` varchar(9));\n'],
  ])('%s is set aside for what it is, from a file and from a stream', async (what, content) => {
    const asFile = await texts(write('a.txt', content));
    const [asStream] = await readAll([{ stream: streamOf(content), name: '<stdin>' }]);
    expect([...asFile, setAsideOf(asStream).reason]).toEqual(Array(2).fill(`no article: ${what}`));
  });

  test('text that has the name of what is no text is set aside, be it one letter; pages are not', async () => {
    for (const name of ['a.pdf', 'b.docx', 'c.zip', 'd.tgz', 'e.parquet', 'g.gz', 'h.txt.gz', 'i.xz']) {
      const [reason] = await texts(write(name, ['a.pdf', 'g.gz'].includes(name) ? 'P' : 'Not found'));
      expect(reason).toMatch(/no article: a text that is called \.[a-z]+$/);
    }
    expect(await texts(write('f.pdf', '<!doctype html><p>The ferry is back.</p>'))).toEqual([
      'The ferry is back.',
    ]);
    expect(await texts(write('j.jsonl.gz', '{"text": "The ferry is back."}\n'))).toEqual([
      'The ferry is back.',
    ]);
  });

  test('a Parquet file that is cut while it is read: what came before is there, and it is said', async () => {
    const path = write('rows.parquet', parquetOf([{ text: 'The ferry is back.' }, { text: 'It left.' }], 1));
    const items = readArticles([{ path }], {});
    expect(await items.next()).toMatchObject({ value: { format: 'parquet', place: 1 } });
    truncateSync(path, 8);
    const { value } = await items.next();
    expect(setAsideOf(value as ReadResult).reason).toBe(
      'damaged Parquet: the file is shorter than it was when it was opened',
    );
  });

  test('a glob, and a file whose name looks like one', async () => {
    write('x/2.txt', 'two');
    write('x/1.txt', 'one');
    write('x/3.md', 'three');
    const odd = write('[1].txt', 'odd');
    expect(await texts(join(folder, '**/[0-9].txt'), odd)).toEqual(['one', 'two', 'odd']);
  });

  test('what is not there is said before anything is read', async () => {
    const there = write('a.txt', 'Yes.');
    mkdirSync(join(folder, 'empty'));
    for (const missing of [join(folder, 'no.txt'), join(folder, '*.html'), join(folder, 'empty')]) {
      const error = await readAll([{ path: there }, { path: missing }]).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(HearsayError);
      expect(error).toMatchObject({ code: 'input', message: expect.stringContaining(missing) });
    }
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission costs itself', async () => {
    chmodSync(write('a.txt', 'No.'), 0);
    write('b.txt', 'Yes.');
    expect(await texts(folder)).toEqual(['no permission to read it', 'Yes.']);
  });

  test('a link that leads nowhere costs itself', async () => {
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'a.txt'));
    write('b.txt', 'Yes.');
    expect(await texts(folder)).toEqual(['the link leads nowhere', 'Yes.']);
  });
});

describe('JSON Lines', () => {
  const line = (i: number): string => JSON.stringify({ id: `n${i}`, text: `Line ${i}.` });

  test('an invalid line costs itself and is said with its number', async () => {
    const path = write('x.jsonl', `${line(1)}\n\n{"id": "n3", "text":\r\n${line(4)}\n[]\n${line(6)}`);
    const results = await readAll([{ path }]);
    expect(results.map((r) => ('article' in r ? r.article.source.line : -r.setAside.line!))).toEqual([
      1, -3, 4, -5, 6,
    ]);
    expect(setAsideOf(results[1])).toMatchObject({ path, reason: expect.stringContaining('invalid JSON') });
  });

  test('a packed file that is cut off gives what comes before the cut', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) =>
      JSON.stringify({ id: `n${i}`, text: `Line ${i * 7919}.` }),
    );
    const packed = gzipSync(lines.join('\n'));
    const path = write('x.jsonl.gz', packed.subarray(0, packed.length - 2000));
    const results = await readAll([{ path }]);
    expect(results.length).toBeGreaterThan(1000);
    expect(results.slice(0, -1).every((r, i) => articleOf(r).id === `n${i}`)).toBe(true);
    expect(setAsideOf(results.at(-1))).toMatchObject({
      path,
      reason: expect.stringContaining('truncated gzip'),
    });
  });

  test('a line that is too long costs itself, and the count of lines goes on', async () => {
    const megabyte = Buffer.alloc(1 << 20, 'x');
    const stream = streamOf(`${line(1)}\n`, ...Array(65).fill(megabyte), `\n${line(3)}\n`);
    const results = await readAll([{ stream, name: '<stdin>' }], { from: 'jsonl' });
    expect(articleOf(results[0]).source.line).toBe(1);
    expect(setAsideOf(results[1])).toMatchObject({ line: 2, reason: 'the line is longer than 64 MB' });
    expect(articleOf(results[2]).source.line).toBe(3);
    expect(results.length).toBe(3);
  });

  test('batches end on line ends, know their first line, and lose nothing however the stream is cut', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `${line(i)}${'.'.repeat((i * 977) % 700)}`);
    lines[1000] = 'x'.repeat(900_000);
    const bytes = Buffer.from(lines.join('\n'));
    for (const size of [61, 65_536, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      const seen: string[] = [];
      for await (const batch of batchLines(streamOf(...pieces), { path: 'x.jsonl', name: 'x.jsonl' })) {
        if (!('lines' in batch)) throw new Error('no line is too long');
        expect(batch.firstLine).toBe(seen.length + 1);
        const text = Buffer.from(batch.lines).toString();
        seen.push(...text.replace(/\n$/, '').split('\n'));
        if (!text.includes('xxx')) expect(text.length).toBeLessThan(600_000);
      }
      expect(seen).toEqual(lines);
    }
  });

  test('lines that end with a carriage return alone are lines, however the stream is cut', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => line(i));
    const texts = (results: readonly ReadResult[]) => results.map((result) => articleOf(result).text);
    for (const end of ['\r', '\r\n', '\n']) {
      const content = lines.map((one) => one + end).join('');
      const expected = texts(await readAll([{ path: write('x.jsonl', lines.join('\n')) }]));
      expect(texts(await readAll([{ path: write('y.jsonl', content) }])), JSON.stringify(end)).toEqual(
        expected,
      );
      expect(texts(await readNamed('y.jsonl', content))).toEqual(expected);
      expect(texts(await readAll([{ stream: streamOf(content), name: '<stdin>' }]))).toEqual(expected);
      expect(texts(readFileOf('y.json', content))).toEqual(expected);
      const pieces = [...content];
      const cut = streamOf(...pieces);
      expect(texts(await readAll([{ stream: cut, name: '<stdin>' }], { from: 'jsonl' }))).toEqual(expected);
    }
  });
});

describe('an article without an id gets one', () => {
  const idOf = async (path: string) => articleOf((await readAll([{ path }]))[0]).id;
  const ofPage = (url: string) =>
    articleOf(readFileOf('a.json', JSON.stringify({ url, text: 'One.' }))[0]).id;

  test('of its file, which an edited one keeps, wherever its folder lies', async () => {
    const path = write('one/a/x.txt', 'One.');
    const id = await idOf(path);
    expect(id).toMatch(/^x-[0-9a-f]{16}$/);
    write('one/a/x.txt', 'One and more.');
    expect(await idOf(path)).toBe(id);
    expect(await idOf(join(folder, 'one/a'))).toBe(id);
    expect(await idOf(join(folder, 'one/a/*.txt'))).toBe(id);
    expect(await idOf(write('two/a/x.txt', 'Two.'))).toBe(id);
    expect(await idOf(write('one/b/x.txt', 'One.'))).not.toBe(id);
    expect(await idOf(write('one/a/y.txt', 'One.'))).not.toBe(id);
  });

  test('of its place in the file, its address, or its text', async () => {
    const lines = '{"text": "One."}\n{"text": "One."}\n{"text": "One.", "url": "https://a.example/1"}\n';
    const results = await readAll([{ path: write('x.jsonl', lines) }]);
    expect(new Set(results.map((result) => articleOf(result).id)).size).toBe(3);
    const [first, second] = await readAll([{ stream: streamOf(lines), name: '<stdin>' }]);
    expect(articleOf(first).id).toMatch(/^[0-9a-f]{16}$/);
    expect(articleOf(second).id).toBe(articleOf(first).id);
  });

  test('of an address only if it is that of one page', () => {
    expect(ofPage('https://a.example/1')).not.toBe(ofPage('https://a.example/2'));
    expect(ofPage('https://a.example/?p=1')).not.toBe(ofPage('https://a.example/?p=2'));
    expect(ofPage('https://a.example/')).toBe(ofPage('https://b.example'));
  });

  test('that every destination can keep', () => {
    const idOf = (id: string) => articleOf(readFileOf('a.json', `{"id": "${id}", "text": "One."}`)[0]).id;
    expect(['\\ud800', '\\ud801', '\\u0000', 'plain'].map(idOf)).toEqual([
      '\\ud800',
      '\\ud801',
      '\\u0000',
      'plain',
    ]);
    const long = 'https://a.example/'.padEnd(9000, 'x');
    expect(idOf(long)).toMatch(/^https:\/\/a\.example\/x{482}-[0-9a-f]{16}$/);
    expect(idOf(`${long}1`)).not.toBe(idOf(long));
  });
});

describe('unusual files', () => {
  const hello = JSON.stringify({ text: 'The ferry is back.' });

  test.skipIf(process.platform === 'win32')('a named pipe is read when somebody writes to it', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt'), join(folder, 'pipe.jsonl')]);
    const read = texts(join(folder, 'pipe.txt'), join(folder, 'pipe.jsonl'));
    await writeFile(join(folder, 'pipe.txt'), 'The ferry is back.');
    await writeFile(join(folder, 'pipe.jsonl'), hello);
    expect(await read).toEqual(['The ferry is back.', 'The ferry is back.']);
  });

  test.skipIf(process.platform !== 'linux')('a device costs itself', async () => {
    symlinkSync('/dev/zero', join(folder, 'a.txt'));
    symlinkSync('/dev/null', join(folder, 'b.jsonl'));
    expect(await texts(join(folder, 'a.txt'), join(folder, 'b.jsonl'))).toEqual([
      'larger than 128 MB',
      'empty: there is no line',
    ]);
  });

  test.skipIf(process.platform !== 'linux')('a name that is no UTF-8 is as good as another', async () => {
    for (const byte of [0xe9, 0xe8])
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([byte]), Buffer.from('.txt')]),
        'Yes.',
      );
    const results = (await readAll([{ path: folder }])).map(articleOf);
    expect(results.map(({ source }) => source.path)).toEqual([
      join(folder, 'cafè.txt'),
      join(folder, 'café.txt'),
    ]);
    expect(new Set(results.map(({ id }) => id)).size).toBe(2);
  });

  test('UTF-16 is read without a mark too, whole and in lines', async () => {
    for (const swap of [false, true]) {
      const bytes = Buffer.from(`${hello}\n${hello}\n`, 'utf16le');
      if (swap) bytes.swap16();
      const whole = await readAll([{ path: write('a.jsonl', bytes) }]);
      const cut = streamOf(bytes.subarray(0, 3), bytes.subarray(3, 11), bytes.subarray(11));
      const lines = await readAll([{ stream: cut, name: '<stdin>' }], { from: 'jsonl' });
      for (const results of [whole, lines])
        expect(results.map((result) => articleOf(result).text)).toEqual(Array(2).fill('The ferry is back.'));
    }
  });

  test('bytes after the end of a packed file are said, and what stands before them is read', async () => {
    const expected = ['The ferry is back.', expect.stringMatching(/^bytes that are no gzip follow its end/)];
    const members = Buffer.concat([gzipSync('The ferry '), gzipSync('is back.'), Buffer.from('trailer')]);
    expect(await texts(write('a.txt.gz', members))).toEqual(expected);
    expect(await texts(write('z.txt.gz', Buffer.concat([members.subarray(0, -7), Buffer.alloc(9)])))).toEqual(
      expected.slice(0, 1),
    );
    const named = Buffer.concat([gzipSync('The ferry is back.'), Buffer.from([1, 2, 3])]);
    expect(await texts(write('a.txt.gz', named))).toEqual(expected);
    named[named.length - 8] ^= 1;
    expect((await texts(write('b.txt.gz', named)))[0]).toMatch(/damaged gzip/);
  });

  test('an empty file of JSON Lines is said', async () =>
    expect(await texts(write('a.jsonl', ''))).toEqual(['empty: there is no line']));

  test('lines that are all blank take no time and keep the count', async () => {
    const lines = Buffer.concat([Buffer.alloc(20_000_000, '\n'), Buffer.from(hello)]);
    const started = process.cpuUsage().user;
    const [result] = await readAll([{ path: write('a.jsonl', lines) }]);
    expect(articleOf(result).source.line).toBe(20_000_001);
    expect(process.cpuUsage().user - started).toBeLessThan(5_000_000); // seconds, were each a search of its own
  });
});

describe('lines go on', () => {
  test('when no more come for a moment, and when more come slowly', async () => {
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"text": "One."}\n');
      yield Buffer.from('{"text": ');
      await new Promise(() => {});
    }
    const items = readArticles([{ stream: slow(), name: '<stdin>' }], {});
    const { value } = await items.next();
    expect(value).toMatchObject({ firstLine: 1 });
    expect(Buffer.from((value as LineBatch).lines).toString()).toBe('{"text": "One."}\n');

    async function* trickle(): AsyncGenerator<Uint8Array> {
      for (;;) {
        yield Buffer.from('{"text": "One."}\n');
        await setTimeout(10); // never so long that nothing seems to come
      }
    }
    expect((await batchLines(trickle(), { path: 'x', name: 'x' }).next()).value).toMatchObject({
      firstLine: 1,
    });
  });
});

describe('a stream tells its format by its content', () => {
  test.each([
    ['txt', 'LOWMOUTH, Feb. 5 - The ferry is back.'],
    ['txt', '[Updated] The ferry is back.'],
    ['txt', '<3 is what fans say. The ferry is back.'],
    ['md', '---\ntitle: Ferry\n---\nThe ferry is back.'],
    ['md', '# Ferry\n\nThe ferry is back.'],
    ['html', '\n<!DOCTYPE html><html><body><p>The ferry is back.</p></body></html>'],
    ['html', '<p class="x">The ferry is back.</p>'],
    ['json', '{\n  "text": "The ferry is back."\n}'],
    ['json', '[{"text": "The ferry is back."}]'],
    ['json', '{"text": "The ferry is back."}'],
    ['json', '{"articles": [{"text": "The ferry is back."}]}\n'],
    ['jsonl', '{"text": "The ferry is back."}\n'],
    ['jsonl', '{"text": "The ferry is back."}\n{"text": "The ferry is gone."}\n'],
  ])('%s: %j', async (format, content) => {
    const bytes = Buffer.from(content);
    for (const stream of [
      streamOf(content),
      streamOf(gzipSync(content)),
      streamOf(bytes.subarray(0, 1), bytes.subarray(1)),
    ]) {
      const [result] = await readAll([{ stream, name: '<stdin>' }]);
      expect(articleOf(result).source).toMatchObject({ format });
      expect(articleOf(result).source.path).toBeUndefined();
      expect(articleOf(result).text).toContain('The ferry is back.');
    }
  });

  test('an empty stream and one that fails are set aside', async () => {
    expect(setAsideOf((await readAll([{ stream: streamOf(), name: '<stdin>' }]))[0])).toMatchObject({
      path: '<stdin>',
      reason: expect.stringContaining('empty'),
    });
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"text": "One."}\n');
      throw new Error('the cable was pulled');
    }
    const results = await readAll([{ stream: failing(), name: '<stdin>' }], { from: 'jsonl' });
    expect(articleOf(results[0]).text).toBe('One.');
    expect(setAsideOf(results[1]).reason).toContain('the cable was pulled');
  });
});
