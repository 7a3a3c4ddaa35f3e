import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followArticles } from '../../src/read/input/follow.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-follow-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file that has settled long ago, at a time of its own. */
function write(name: string, content: string, time: number): void {
  writeFileSync(join(folder, name), content);
  utimesSync(join(folder, name), time, time);
}

test('folders are read, and then what is new or changed in them', async () => {
  write('a.txt', 'One.', 1000);
  write('b.jpg', 'x', 1000);
  const passedOver: string[] = [];
  const items = followArticles([folder], {}, (kind) => passedOver.push(kind));
  const next = async () => {
    const { value } = await items.next();
    return value && 'bytes' in value
      ? [value.name.split('/')[1], Buffer.from(value.bytes).toString()]
      : value;
  };
  expect(await next()).toEqual(['a.txt', 'One.']);
  const second = next();
  write('c.txt', 'Two.', 2000);
  expect(await second).toEqual(['c.txt', 'Two.']);
  const third = next();
  write('a.txt', 'One and more.', 3000);
  expect(await third).toEqual(['a.txt', 'One and more.']);
  const fourth = next();
  writeFileSync(join(folder, 'd.txt'), 'Being wr'); // now: it has not settled
  writeFileSync(join(folder, 'd.txt'), 'Being written.');
  expect(await fourth).toEqual(['d.txt', 'Being written.']);
  expect(passedOver).toEqual(['.jpg']);
  await items.return(undefined);
});

test('a folder may be empty at first', async () => {
  const first = followArticles([folder], {}, () => {}).next();
  write('a.txt', 'One.', 1000);
  expect((await first).value).toMatchObject({ path: join(folder, 'a.txt') });
});
