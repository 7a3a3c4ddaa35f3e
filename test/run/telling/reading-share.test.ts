import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReadItem } from '../../../src/read/reader.ts';
import { ReadingShare } from '../../../src/run/telling/reading-share.ts';
import { articleOf } from '../../articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-share-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const text = join(folder, 'a.txt');
const lines = join(folder, 'b.jsonl');
writeFileSync(text, 'x'.repeat(40));
writeFileSync(lines, 'x'.repeat(60));

/**
 * The share after each item.
 * @param other is measured no sooner, and has a share then
 */
async function sharesOf(
  share: ReadingShare,
  items: ReadItem[],
  other = share,
): Promise<(number | undefined)[]> {
  async function* given(): AsyncGenerator<ReadItem> {
    yield* items;
  }
  while (other.share === undefined) await setTimeout(5); // it is measured on the side
  const shares: (number | undefined)[] = [];
  for await (const _ of share.watch(given())) shares.push(share.share);
  return shares;
}

const article: ReadItem = { article: articleOf('x', { source: { path: text, format: 'txt', sha256: '0' } }) };
const batch = (bytes: number): ReadItem => ({
  path: lines,
  name: 'b.jsonl',
  firstLine: 1,
  lines: new Uint8Array(bytes),
});

describe('the share that has been read', () => {
  it('counts files that are done, and the lines of the one at hand', async () => {
    const share = new ReadingShare([{ path: folder }]);
    expect(await sharesOf(share, [article, batch(30), batch(30)])).toEqual([0, 0.7, 1]);
  });

  it('is not known of a stream', async () => {
    const stream = (async function* () {})();
    const share = new ReadingShare([{ path: text }, { stream, name: '<test>' }]);
    const other = new ReadingShare([{ path: text }, { path: folder }]);
    expect(await sharesOf(share, [article, batch(30)], other)).toEqual([undefined, undefined]);
  });
});
