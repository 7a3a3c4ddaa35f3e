import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gunzipStream } from '../../../src/read/containers/packing/gunzip.ts';
import { articleOf, readNamed, setAsideOf, streamOf } from '../reading.ts';

const LINES = Array.from({ length: 1500 }, (_, i) => `{"id": "n${i}", "text": "Line ${i * 7919}."}\n`);
const pack = (from: number, to: number) => gzipSync(LINES.slice(from, to).join(''));
/** Three members; the header of the second has all fields that there are. */
function packed(): Buffer {
  const second = pack(500, 1000);
  const header = Buffer.concat([
    second.subarray(0, 3),
    Buffer.from([2 | 4 | 8 | 16]),
    second.subarray(4, 10),
    Buffer.from('\x03\x00abcname\0comment\0hc', 'latin1'),
  ]);
  return Buffer.concat([pack(0, 500), header, second.subarray(10), pack(1000, 1500)]);
}

/** What came, and the code of the error that ended it. */
async function unpack(bytes: Uint8Array, size: number): Promise<{ text: string; code: string | null }> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const came: Uint8Array[] = [];
  const text = () => Buffer.concat(came).toString();
  try {
    for await (const piece of gunzipStream(streamOf(...pieces))) came.push(piece);
    return { text: text(), code: null };
  } catch (error) {
    return { text: text(), code: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

describe('a gzip stream', () => {
  test.each([1, 7, 997, 16 * 1024, 1 << 20])('in pieces of %i bytes', async (size) => {
    const members = packed();
    const text = LINES.join('');
    expect(await unpack(members, size)).toEqual({ text, code: null });
    expect(await unpack(Buffer.concat([members, Buffer.alloc(1000)]), size)).toEqual({ text, code: null });
    expect(await unpack(Buffer.concat([members, Buffer.from('signed')]), size)).toEqual({
      text,
      code: 'TRAILER',
    });
  });

  test('that is cut off anywhere gives what came before, and says so', async () => {
    const members = Buffer.concat([pack(0, 5), pack(5, 10)]);
    const ends = new Set([members.length, pack(0, 5).length]);
    for (let length = 2; length < members.length; length++) {
      const { text, code } = await unpack(members.subarray(0, length), 64);
      expect(LINES.slice(0, 10).join('').startsWith(text)).toBe(true);
      if (length >= pack(0, 5).length) expect(text.startsWith(LINES.slice(0, 5).join(''))).toBe(true);
      // one byte of another member might as well be anything
      if (ends.has(length)) expect(code).toBeNull();
      else expect(code).toMatch(/^(?:Z_BUF_ERROR|TRAILER)$/);
    }
  });

  test('that is damaged says so', async () => {
    const damaged = (at: number) => {
      const bytes = packed();
      bytes[at] ^= 0xff;
      return unpack(bytes, 1000);
    };
    const end = packed().length;
    expect((await damaged(end - 8)).code).toBe('Z_DATA_ERROR');
    expect((await damaged(end - 4)).code).toBe('Z_DATA_ERROR');
    expect(await damaged(end - 4)).toMatchObject({ text: LINES.join('') });
    expect((await damaged(pack(0, 500).length + 1)).code).toBe('TRAILER');
  });

  test('of which an inflated piece is much larger than what was packed', async () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000));
    expect((await unpack(bomb, 1 << 20)).text.length).toBe(40_000_000);
    const noise = randomBytes(300_000).toString('base64');
    expect((await unpack(gzipSync(noise), 100_000)).text).toBe(noise);
  });
});

test('bytes after the end of a packed file cost no line, and are said', async () => {
  const trailed = Buffer.concat([packed(), Buffer.from('signed')]);
  const results = await readNamed('x.jsonl.gz', trailed);
  expect(results.slice(0, -1).map((result) => articleOf(result).id)).toEqual(LINES.map((_, i) => `n${i}`));
  expect(setAsideOf(results.at(-1)).reason).toMatch(/bytes that are no gzip follow its end/);
});
