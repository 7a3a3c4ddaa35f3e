/**
 * How time grows with the length of a text, for texts of many shapes.
 *
 *     npx tsx scripts/growth.ts [--size 250000] [--only PART] [--seconds 20]
 *
 * Each shape is analysed at a size and four times that. Prints, worst first, the exponent of the step that grows
 * fastest (1 is linear), processor seconds for the largest size, and how many times the price of news that is.
 */
import { parseArgs } from 'node:util';
import { growthOf, measure } from './growth/measure.ts';
import { news, SHAPES } from './growth/shapes.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '250000' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '20' },
  },
});
const size = Number(values.size);
const most = Number(values.seconds);
measure(news, 200_000, most); // warm
const price = growthOf(measure(news, size, most), measure(news, 4 * size, most), 4).seconds;
const rows = SHAPES.filter(({ name }) => name.includes(values.only)).map((shape) => {
  const [first, last] = [size, 4 * size].map((bytes) => measure(shape, bytes, most));
  const growth = growthOf(first, last, 4);
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${shape.name}`);
  return { name: shape.name, ...growth, peak: process.memoryUsage().rss / 1e6 };
});
rows.sort((a, b) => b.exponent - a.exponent);
console.log(`shape${' '.repeat(34)} exponent  step      ${4 * size} bytes  times news   memory`);
for (const { name, exponent, step, seconds, peak } of rows)
  console.log(
    [
      name.padEnd(40),
      exponent.toFixed(2).padStart(6),
      step.padStart(10),
      `${seconds.toFixed(2)} s`.padStart(12),
      (seconds / price).toFixed(1).padStart(10),
      `${peak.toFixed(0)} MB`.padStart(10),
    ].join(' '),
  );
const bad = rows.filter(({ exponent }) => exponent > 1.2);
console.log(`${rows.length} shapes, ${bad.length} with an exponent over 1.2`);
process.exit(bad.length > 0 ? 1 : 0);
