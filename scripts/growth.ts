/**
 * How time grows with the length of a text, for texts of many shapes.
 *
 *     npx tsx scripts/growth.ts [--size 250000] [--only REGEXP] [--seconds 60]
 *
 * Each shape is analysed at a size, twice and four times that. Prints the exponent of the step that grows
 * fastest (1 is linear; steps that take less than a twentieth of what news takes do not count), processor seconds for
 * each size, how many times the price of news the largest is, and the most memory that the script has held so far.
 * `--size 1250000` ends at 5 MB. Fails if an exponent is over 1.2 or a price over 20.
 */
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { growthOfShape, type Question } from './growth/measure.ts';
import { news } from './growth/shape.ts';
import { SHAPES } from './growth/shapes.ts';

const MOST = 1.2;
const MOST_TIMES_NEWS = 20;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '250000' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '60' },
  },
});
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const only = new RegExp(values.only);
const size = Number(values.size);
const sizes = [size, 2 * size, 4 * size];
const question: Question = {
  sizes,
  most: MOST,
  rounds: 3,
  leastSeconds: 0,
  mostSeconds: Number(values.seconds),
};
growthOfShape(news, { ...question, sizes: [200_000], rounds: 1 }); // warm
const price = growthOfShape(news, { ...question, most: 0, rounds: 2 }).seconds[2];
console.log(`shape${' '.repeat(40)} exponent  step          ${sizes.join('  ')} bytes  times news   memory`);
const bad: string[] = [];
for (const shape of SHAPES.filter(({ name }) => only.test(name))) {
  collectGarbage(); // what others left behind is no matter of this one
  const { exponent, step, seconds } = growthOfShape(shape, { ...question, leastSeconds: price / 20 });
  const largest = seconds[seconds.length - 1];
  const line = [
    shape.name.padEnd(44),
    exponent.toFixed(2).padStart(8),
    step.padStart(14),
    seconds
      .map((second) => `${second.toFixed(2)} s`.padStart(10))
      .join(' ')
      .padStart(32),
    (largest / price).toFixed(1).padStart(10),
    `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`.padStart(10),
  ].join(' ');
  console.log(line);
  if (exponent > MOST || largest > MOST_TIMES_NEWS * price) bad.push(line);
}
if (bad.length > 0)
  console.log(`\nwith an exponent over ${MOST}, or over ${MOST_TIMES_NEWS} times the price of news:`);
for (const line of bad) console.log(line);
process.exit(bad.length > 0 ? 1 : 0);
