import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArticles } from '../../../src/read/read.ts';
import { articleOf, readAll, setAsideOf, streamOf } from '../reading.ts';

const TEXT = 'The ferry is back in Lowmouth, the harbour master said on Monday.\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const FILES: Readonly<Record<string, string>> = {
  'a.txt': TEXT,
  'deep/b.html': `<!doctype html><html><body><p>${TEXT}</p></body></html>`,
  'deep/c.jsonl': `{"text": "${TEXT.trim()}"}\n{"text": "${TEXT.trim()}"}\n`,
  'd.csv': `title,text\nFerry,"${TEXT.trim()}"\n`,
  'photo.jpg': 'x',
  '.hidden.txt': TEXT,
  '__MACOSX/a.txt': TEXT,
};
const zipped = zipSync(
  Object.fromEntries(Object.entries(FILES).map(([name, text]) => [name, bytesOf(text)])),
);
const tarred = () =>
  packTar(Object.entries(FILES).map(([name, body]) => ({ header: { name, size: body.length }, body })));
/** What `printf 'The ferry is back.' | bzip2` and so on give. */
const SHORT = 'The ferry is back.';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe.each(['zip', 'tar', 'tgz'])('%s', (kind) => {
  const pack = async () =>
    kind === 'zip' ? zipped : kind === 'tar' ? await tarred() : gzipSync(await tarred());

  test('is read as the folder that it was', async () => {
    const path = write(`news.${kind}`, await pack());
    const results = (await readAll([{ path }])).map(articleOf);
    expect(results.map(({ source }) => [source.path, source.format, source.line])).toEqual([
      [`${path}/a.txt`, 'txt', undefined],
      [`${path}/deep/b.html`, 'html', undefined],
      [`${path}/deep/c.jsonl`, 'jsonl', 1],
      [`${path}/deep/c.jsonl`, 'jsonl', 2],
      [`${path}/d.csv`, 'csv', 1],
    ]);
    for (const { text } of results) expect(text.trim()).toBe(TEXT.trim());
    expect(new Set(results.map(({ id }) => id)).size).toBe(5);
  });

  test('comes through a pipe, however it is cut, and what is passed over is counted', async () => {
    const bytes = await pack();
    const pieces = Array.from({ length: Math.ceil(bytes.length / 97) }, (_, i) =>
      bytes.subarray(i * 97, (i + 1) * 97),
    );
    const passedOver: string[] = [];
    const items = [];
    for await (const item of readArticles([{ stream: streamOf(...pieces), name: '<stdin>' }], {}, (one) =>
      passedOver.push(one),
    ))
      items.push(item);
    expect(items.length).toBe(4);
    expect(passedOver.sort()).toEqual(['.jpg', 'hidden', 'hidden']);
  });

  test('that is cut off gives what comes before', async () => {
    const bytes = await pack();
    const results = await readAll([
      { path: write(`news.${kind}`, bytes.subarray(0, kind === 'tgz' ? -12 : bytes.length / 3)) },
    ]);
    if (kind !== 'tgz') expect(articleOf(results[0]).text).toBe(TEXT); // gzip gives what is so small at its end only
    expect(setAsideOf(results.at(-1)).hint).toMatch(/again/);
  });

  test('is taken again for what it holds', async () => {
    const path = write(`news.${kind}`, await pack());
    const only = new Map([[`${path}/deep/c.jsonl`, new Set([2])]]);
    const items = [];
    for await (const item of readArticles([{ path }], { only })) items.push(item);
    expect(items.length).toBeGreaterThan(0);
  });
});

test('a ZIP archive with a password is said to have one', async () => {
  const locked = Uint8Array.from(zipped);
  locked[6] |= 1;
  const results = await readAll([{ path: write('a.zip', locked) }]);
  expect(results.map((result) => setAsideOf(result).reason)).toEqual(['a ZIP archive with a password']);
});

describe('archives in archives', () => {
  test('are opened, but not without end', async () => {
    const nest = (levels: number): Uint8Array =>
      levels === 0 ? bytesOf(TEXT) : zipSync({ [levels === 1 ? 'a.txt' : 'a.zip']: nest(levels - 1) });
    const read = async (levels: number) =>
      (await readAll([{ stream: streamOf(nest(levels)), name: '<stdin>' }]))[0];
    expect(articleOf(await read(3)).text).toBe(TEXT);
    expect(setAsideOf(await read(6)).reason).toMatch(/packed more than 4 times over/);
  });

  test('a member that is too large costs itself', async () => {
    const large = new Uint8Array(129 * 1024 * 1024).fill(0x61);
    const archive = zipSync({ 'a.txt': large, 'b.txt': bytesOf(TEXT) });
    const results = await readAll([{ stream: streamOf(archive), name: '<stdin>' }]);
    expect(setAsideOf(results[0])).toMatchObject({ path: '<stdin>/a.txt', reason: 'larger than 128 MB' });
    expect(articleOf(results[1]).text).toBe(TEXT);
  });
});

/** True if the machine has what packs. */
function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', input: '' });
    return true;
  } catch {
    return false;
  }
}

describe('compressed otherwise than by gzip', () => {
  const zstd = 'KLUv/QRYkQAAVGhlIGZlcnJ5IGlzIGJhY2suiFWNmw==';
  test.each([['zst', zstd]])('%s', async (extension, base64) => {
    const packed = Buffer.from(base64, 'base64');
    for (const name of [`a.txt.${extension}`, `a.html.${extension}`]) {
      const [result] = await readAll([{ path: write(name, packed) }]);
      expect(articleOf(result).text).toBe(SHORT);
    }
  });

  test.each(['zstd', 'xz', 'bzip2'].filter(has))('by %s, in two pieces, and cut off', async (program) => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `{"id": "n${i}", "text": "Line ${i * 7919}."}\n`);
    const pack = (some: string[]) => execFileSync(program, ['-c'], { input: some.join(''), maxBuffer: 1e9 });
    const packed = Buffer.concat([pack(lines.slice(0, 9000)), pack(lines.slice(9000))]);
    const whole = await readAll([{ stream: streamOf(packed), name: '<stdin>' }]);
    expect(whole.map((result) => articleOf(result).id)).toEqual(lines.map((_, i) => `n${i}`));
    const cut = await readAll([{ stream: streamOf(packed.subarray(0, -3000)), name: '<stdin>' }]);
    expect(setAsideOf(cut.at(-1)).reason).toMatch(/^damaged/);
  });
});
