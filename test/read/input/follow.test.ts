import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followArticles } from '../../../src/read/input/finding/follow.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-follow-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

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

test('what comes while analysis is waited for is read soon, however long that took', async () => {
  const now = performance.now.bind(performance);
  let hours = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now() + hours * 3_600_000);
  mkdirSync(join(folder, '1')); // nobody hears what comes below the folder
  write('1/a.txt', 'One.', 1000);
  write('b.txt', 'Two.', 1000);
  const items = followArticles([folder], {}, () => {});
  for (let n = 0; n < 2; n++) {
    await items.next();
    hours += 1;
  }
  write('1/c.txt', 'Three.', 2000);
  expect((await items.next()).value).toMatchObject({ path: join(folder, '1', 'c.txt') });
  await items.return(undefined);
});

test('a folder may be empty at first', async () => {
  const first = followArticles([folder], {}, () => {}).next();
  write('a.txt', 'One.', 1000);
  expect((await first).value).toMatchObject({ path: join(folder, 'a.txt') });
});

test('a folder that goes away is said each time that it does, and waited for', async () => {
  write('a.txt', 'One.', 1000);
  const items = followArticles([folder], {}, () => {});
  const next = async () => (await items.next()).value;
  const gone = { setAside: expect.objectContaining({ path: folder, reason: 'the folder has gone' }) };
  expect(await next()).toMatchObject({ path: join(folder, 'a.txt') });
  for (const time of [2000, 3000]) {
    rmSync(folder, { recursive: true });
    expect(await next()).toEqual(gone);
    const back = next();
    await setTimeout(2500); // gone through some times meanwhile: it is said once
    mkdirSync(folder);
    write('a.txt', 'One again.', time);
    expect(await back).toMatchObject({ path: join(folder, 'a.txt') });
  }
  await items.return(undefined);
});
