/**
 * What the size of articles and of the whole input makes of the speed: words per second of processor time, in one thread.
 *
 *     npx tsx scripts/time-sizes.ts FILE.jsonl [--mb 4] [--lengths 1000,10000,1000000] [--totals 1,10,100]
 *
 * Reads the `text` of each line, and cuts and joins texts to articles of each length, `--mb` megabytes of them; then reads the
 * articles as they are, again and again, up to each total. Each question is asked of a fresh analyst, in code that has run
 * before; the processor time is that of all threads of the process, so that compiling and collecting count.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article } from '../src/core/article.ts';
import { Analyst } from '../src/run/threads/analyst.ts';

/** Code units that a job has, as in a run. */
const JOB = 1 << 18;

const {
  positionals: [file],
  values,
} = parseArgs({
  allowPositionals: true,
  options: {
    mb: { type: 'string', default: '4' },
    lengths: { type: 'string', default: '1000,10000,1000000' },
    totals: { type: 'string', default: '1,10,100' },
  },
});
if (file === undefined) throw new Error('usage: npx tsx scripts/time-sizes.ts FILE.jsonl [--mb 4]');
const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): string => JSON.parse(line).text);

/** The texts again and again, `size` code units of them. */
function* repeated(size: number): Generator<string> {
  for (let n = 0, i = 0; n < size; n += texts[i++ % texts.length].length) yield texts[i % texts.length];
}

/** The same as texts of `length` code units at least: longer ones are cut behind a space, shorter ones joined. */
function* ofLength(length: number, size: number): Generator<string> {
  let text = '';
  for (const next of repeated(size)) {
    text += text === '' ? next : `\n\n${next}`;
    while (text.length >= length) {
      const space = text.indexOf(' ', length);
      const end = space < 0 ? text.length : space + 1;
      yield text.slice(0, end);
      text = text.slice(end);
    }
  }
}

function* jobsOf(some: Iterable<string>): Generator<Article[]> {
  let job: Article[] = [];
  let size = 0;
  let number = 0;
  for (const text of some) {
    const source = { format: 'jsonl', sha256: '0'.repeat(64) } as const;
    const id = String(++number);
    job.push({ id, text, published: null, source, title: null, byline: [], publisher: null });
    size += text.length;
    if (size < JOB) continue;
    yield job;
    job = [];
    size = 0;
  }
  if (job.length > 0) yield job;
}

function time(label: string, some: Iterable<string>): void {
  const analyst = new Analyst();
  let words = 0;
  let articles = 0;
  const before = process.cpuUsage();
  for (const job of jobsOf(some)) {
    const { setAside } = analyst.analyse({ items: job.map((article) => ({ article })) });
    if (setAside.length > 0) throw new Error(`set aside: ${setAside[0].reason}`);
    articles += job.length;
    for (const { text } of job) words += text.split(/\s+/).length;
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${label.padEnd(24)} ${String(articles).padStart(7)} articles ${seconds.toFixed(1).padStart(7)} s ${String(Math.round(words / seconds)).padStart(8)} words/s, peak so far ${peak} MB`,
  );
}

const numbers = (list: string): number[] => list.split(',').filter(Boolean).map(Number);
const megabytes = Number(values.mb);
time('(warming up)', repeated(1e6 * megabytes));
for (const length of numbers(values.lengths))
  time(`articles of ${length / 1000} KB`, ofLength(length, 1e6 * megabytes));
for (const total of numbers(values.totals)) time(`${total} MB as they are`, repeated(1e6 * total));
