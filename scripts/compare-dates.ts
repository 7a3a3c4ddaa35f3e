/**
 * Time expressions by kind: how many are found, and how many of all get the right value, by this program and beside it
 * by chrono-node and compromise-dates.
 *
 *     npx tsx scripts/compare-dates.ts [GOLD.jsonl...]
 *
 * Gold lines have `text`, `published` and `dates` with `start`, `end`, `type`, `value` (TIMEX3). Without a file, the
 * invented expressions of the tests are read: they were written for this program, which therefore does best on them.
 */
import { readFileSync } from 'node:fs';
import { EXPRESSIONS } from '../test/tag/dates/expressions.ts';
import { chronoNode, compromiseDates, type DateFinder, failures, hearsay } from './date-finders.ts';

interface GoldDate {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}
interface GoldArticle {
  readonly text: string;
  readonly published: string;
  readonly dates: readonly GoldDate[];
}

/** The first that fits is the kind of an expression. */
const KINDS: readonly (readonly [string, (words: string, gold: GoldDate) => boolean])[] = [
  ['set', (_, gold) => gold.type === 'SET'],
  ['reference', (_, gold) => gold.value.endsWith('_REF')],
  ['range', (words, gold) => gold.value.includes('/') || /\d ?[-–] ?\d/.test(words)],
  ['time of day', (words, gold) => gold.type === 'TIME' || /morning|evening|night|noon/.test(words)],
  ['duration', (_, gold) => gold.type === 'DURATION'],
  ['quarter', (words) => /quarter|\bq[1-4]\b/.test(words)],
  ['season', (words) => /\b(?:spring|summer|autumn|fall|winter)\b/.test(words)],
  ['week', (words) => /\bweek/.test(words)],
  [
    'month + day',
    (words) =>
      /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(
        words,
      ),
  ],
  ['weekday', (words) => /(?:mon|tues|wednes|thurs|fri|satur|sun)day/.test(words)],
  ['today, tomorrow', (words) => /today|yesterday|tomorrow/.test(words)],
  [
    'month',
    (words) =>
      /^\d{4}-\d{2}$/.test(words) ||
      /month|january|february|march|april|may|june|july|august|september|october|november|december/.test(
        words,
      ),
  ],
  ['year', (words) => /year|^(?:the |early |late |mid-)*\d{4}$/.test(words)],
  ['other', () => true],
];

const finders: Readonly<Record<string, DateFinder>> = {
  hearsay,
  'chrono-node': chronoNode,
  'compromise-dates': compromiseDates,
};

/** The invented sentences as gold. */
function invented(): GoldArticle[] {
  return Object.values(EXPRESSIONS)
    .flat()
    .map(([bracketed, ...expected]) => {
      const text = bracketed.replaceAll(/[[\]]/g, '');
      const spans = [...bracketed.matchAll(/\[([^\]]*)\]/g)].map(({ index, 1: words }, i) => {
        const start = index - 2 * i;
        return { start, end: start + words.length };
      });
      const dates = expected.map(([type, value], i) => ({ ...spans[i], type, value }));
      return { text, published: '2026-02-05', dates };
    });
}

/** Ways to write one value made equal: "2026-W6", "199" for 199X, times of day with and without seconds. */
function plain(value: string | null): string {
  return (value ?? '')
    .replace(/Z$/, '')
    .replace(/(T\d\d:\d\d):00$/, '$1')
    .replace(/-W(\d)$/, '-W0$1')
    .replace(/^(\d{2,3})X+$/, '$1');
}

const files = process.argv.slice(2);
const articles = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle),
);
if (files.length === 0) articles.push(...invented());

interface Tally {
  found: number;
  right: number;
}
const totals = new Map<string, number>();
const tallies = new Map<string, Tally>();
const extras = new Map<string, number>();

for (const { text, published, dates } of articles)
  for (const [name, find] of Object.entries(finders)) {
    const results = find(text, published);
    const overlapping = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
      a.start < b.end && b.start < a.end;
    for (const gold of dates) {
      const words = text.slice(gold.start, gold.end).toLowerCase();
      const kind = KINDS.find(([, fits]) => fits(words, gold))![0];
      if (name === 'hearsay') totals.set(kind, (totals.get(kind) ?? 0) + 1);
      const hits = results.filter((result) => overlapping(result, gold));
      for (const key of [`${name} ${kind}`, `${name} all`]) {
        const tally = tallies.get(key) ?? { found: 0, right: 0 };
        if (hits.length > 0) tally.found++;
        if (hits.some((hit) => plain(hit.value) === plain(gold.value))) tally.right++;
        tallies.set(key, tally);
      }
    }
    const extra = results.filter((result) => !dates.some((gold) => overlapping(result, gold))).length;
    extras.set(name, (extras.get(name) ?? 0) + extra);
  }

const percent = (n: number, of: number): string => `${Math.round((100 * n) / of)}%`.padStart(5);
const names = Object.keys(finders);
const all = [...totals.values()].reduce((sum, n) => sum + n, 0);
const cells = (kind: string, total: number): string =>
  names
    .map((name) => {
      const { found, right } = tallies.get(`${name} ${kind}`) ?? { found: 0, right: 0 };
      return `${percent(found, total)} ${percent(right, total)}`.padEnd(18);
    })
    .join('');
console.log(`${''.padEnd(24)}${names.map((name) => name.padEnd(18)).join('')}`);
console.log(
  `${'kind'.padEnd(16)}${'gold'.padStart(6)}  ${names.map(() => 'found value'.padEnd(18)).join('')}`,
);
for (const [kind] of KINDS) {
  const total = totals.get(kind);
  if (total) console.log(`${kind.padEnd(16)}${String(total).padStart(6)}  ${cells(kind, total)}`);
}
console.log(`${'all'.padEnd(16)}${String(all).padStart(6)}  ${cells('all', all)}`);
console.log(
  `${'not in the gold'.padEnd(24)}${names.map((name) => String(extras.get(name)).padStart(5).padEnd(18)).join('')}`,
);
if (failures.count > 0) console.log(`compromise-dates failed on ${failures.count} paragraphs`);
