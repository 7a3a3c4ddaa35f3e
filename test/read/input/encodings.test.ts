import { expect, test } from 'vitest';
import { decode } from '../../../src/read/input/decode.ts';
import { articleOf, readAll, readFileOf, setAsideOf, streamOf } from '../reading.ts';

const TEXT = 'She said: “We’ll pay €5m”\r\n— and left the café.\r\n';
/** TEXT in windows-1252. */
const WINDOWS_1252 = Buffer.from(
  'She said: \x93We\x92ll pay \x805m\x94\r\n\x97 and left the caf\xe9.\r\n',
  'latin1',
);

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, big-endian, with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
  ['windows-1252', WINDOWS_1252],
])('%s is told and decoded, its line ends kept', (_, bytes) => {
  expect(decode(bytes)).toBe(TEXT);
});

test('a declared charset counts unless the bytes are UTF-8', () => {
  const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body>`;
  const cyrillic = Buffer.concat([Buffer.from(page('koi8-r')), Buffer.from([0xed, 0xc9, 0xd2])]);
  expect(decode(cyrillic)).toContain('Мир');
  expect(decode(Buffer.from(`${page('iso-8859-1')}café`))).toContain('café');
  expect(decode(Buffer.from(`${page('no-such-charset')}caf\xe9`, 'latin1'))).toContain('café');
});

test('UTF-8 with one broken byte stays UTF-8', () => {
  const broken = Buffer.concat([Buffer.from(TEXT.repeat(3)), Buffer.from([0xff])]);
  expect(decode(broken)).toBe(`${TEXT.repeat(3)}\ufffd`);
});

test('JSON Lines may mix encodings line by line', async () => {
  const lines = Buffer.concat([
    Buffer.from('{"id":"a","text":"The café."}\n'),
    Buffer.from('{"id":"b","text":"The caf\xe9 \x96 shut."}\n', 'latin1'),
  ]);
  const results = await readAll([{ stream: streamOf(lines), name: '<stdin>' }], { from: 'jsonl' });
  expect(results.map((result) => articleOf(result).text)).toEqual(['The café.', 'The café – shut.']);
});

test('JSON Lines that were put one behind another may have a mark where each begins', async () => {
  const lines = Buffer.from('\ufeff{"id":"a","text":"The pier."}\n\ufeff{"id":"b","text":"The ferry."}\n');
  const results = await readAll([{ stream: streamOf(lines), name: '<stdin>' }], { from: 'jsonl' });
  expect(results.map((result) => articleOf(result).id)).toEqual(['a', 'b']);
});

test('a UTF-16 stream of JSON Lines is read, however it is cut', async () => {
  const bytes = Buffer.from(
    '\ufeff{"id":"a","text":"“Yes,” she said."}\r\n{"id":"b","text":"No."}',
    'utf16le',
  );
  const stream = streamOf(bytes.subarray(0, 41), bytes.subarray(41));
  const results = await readAll([{ stream, name: '<stdin>' }], { from: 'jsonl' });
  expect(results.map((result) => articleOf(result).text)).toEqual(['“Yes,” she said.', 'No.']);
});

test('what is no text is set aside for what it is', () => {
  expect(setAsideOf(readFileOf('a.txt', Buffer.from('%PDF-1.7 ...'))[0]).reason).toBe('binary: a PDF');
  const noise = Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 37) % 32));
  expect(setAsideOf(readFileOf('a.txt', noise)[0]).reason).toContain('binary');
});
