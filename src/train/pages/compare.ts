import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../../read/pages/read-page.ts';
import { overlap, shingles } from './shingles.ts';

/**
 * `npx tsx src/train/pages/compare.ts --gold DIR`: how well and how fast the bodies of labelled pages are read, beside Mozilla's
 * Readability on linkedom, in turn on the same pages. Of pages that the model learnt from the figures flatter it;
 * `npm run train -- pages` prints those of pages it has not seen.
 */
const { values } = parseArgs({ options: { gold: { type: 'string', default: '../shared/gold' } } });
const folder = join(values.gold, 'pages');
const pages = readFileSync(join(folder, 'pages.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { file: string; text: string })
  .map(({ file, text }) => ({
    html: gunzipSync(readFileSync(join(folder, file))).toString('utf8'),
    gold: shingles(text),
  }));

const ROUNDS = 3;
const READERS: Readonly<Record<string, (html: string) => string>> = {
  hearsay: (html) => readPage(html).text,
  readability: (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? '',
};

for (const [name, read] of Object.entries(READERS)) {
  const scores: number[] = [];
  const times = pages.map(() => Number.POSITIVE_INFINITY);
  let failed = 0;
  for (let round = 0; round < ROUNDS; round++)
    pages.forEach(({ html, gold }, at) => {
      const start = process.cpuUsage();
      let text = '';
      try {
        text = read(html);
      } catch {
        if (round === 0) failed++;
      }
      const { user, system } = process.cpuUsage(start);
      times[at] = Math.min(times[at], (user + system) / 1000);
      if (round === 0) scores.push(overlap(shingles(text), gold).f1);
    });
  scores.sort((a, b) => a - b);
  times.sort((a, b) => a - b);
  const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  console.log(
    `${name}: F1 ${mean(scores).toFixed(3)}, ten worst ${mean(scores.slice(0, 10)).toFixed(3)}, failed ${failed}; ` +
      `processor time a page: mean ${mean(times).toFixed(1)} ms, median ${times[times.length >> 1].toFixed(1)}, ` +
      `95th percentile ${times[Math.floor(times.length * 0.95)].toFixed(1)}`,
  );
}
