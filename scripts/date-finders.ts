import * as chrono from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';
import { Pipeline } from '../src/run/pipeline.ts';
import { isoWeekName, parseIsoDate } from '../src/tag/dates/calendar.ts';
import { createDateTagger } from '../src/tag/dates/stage.ts';
import { createNameTagger } from '../src/tag/names/tagger.ts';
import { createPosTagger } from '../src/tag/pos/stage.ts';
import { createTokenizer } from '../src/tokenize/tokenizer.ts';

/** A time expression that a program found. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

/** Finds the time expressions of a text that was published on an ISO date. */
export type DateFinder = (text: string, published: string) => FoundDate[];

const pipeline = new Pipeline()
  .add(createTokenizer())
  .add(createPosTagger())
  .add(createNameTagger())
  .add(createDateTagger());

/** This program. */
export const hearsay: DateFinder = (text, published) => {
  const source = { format: 'txt', sha256: '0'.repeat(64) } as const;
  const article = { id: '', text, source, title: null, byline: [], publisher: null, published };
  return [...pipeline.run(article).dates];
};

const two = (n: number | null): string => String(n ?? 0).padStart(2, '0');
const PARTS = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' } as const;

function partOfDay(text: string): string {
  const part = /\b(morning|afternoon|evening|night)\b/.exec(text.toLowerCase())?.[1];
  return part ? PARTS[part as keyof typeof PARTS] : '';
}

/** chrono-node: it gives moments, which are made as coarse as the words that it is certain of. */
export const chronoNode: DateFinder = (text, published) =>
  chrono.casual.parse(text, { instant: new Date(`${published}T12:00:00Z`), timezone: 0 }).map((result) => {
    const { start } = result;
    const found = { start: result.index, end: result.index + result.text.length };
    const year = String(start.get('year')).padStart(4, '0');
    const month = `${year}-${two(start.get('month'))}`;
    const day = `${month}-${two(start.get('day'))}`;
    const part = partOfDay(result.text);
    if (/^(?:right )?now$/i.test(result.text)) return { ...found, value: 'PRESENT_REF' };
    if (part) return { ...found, value: day + part };
    if (start.isCertain('hour'))
      return { ...found, value: `${day}T${two(start.get('hour'))}:${two(start.get('minute'))}` };
    if (result.end) {
      const last = `${result.end.get('year')}-${two(result.end.get('month'))}-${two(result.end.get('day'))}`;
      return { ...found, value: `${day}/${last}` };
    }
    if (/\bweeks?\b/i.test(result.text) && !start.isCertain('weekday'))
      return { ...found, value: isoWeekName(parseIsoDate(day) ?? 0) };
    if (start.isCertain('day') || start.isCertain('weekday')) return { ...found, value: day };
    if (start.isCertain('month')) return { ...found, value: month };
    return { ...found, value: start.isCertain('year') ? year : day };
  });

nlp.plugin(dates);

/** What compromise-dates says of one match; its own types leave this open. */
interface CompromiseMatch {
  readonly offset?: { readonly start: number; readonly length: number };
  readonly dates?: { readonly start?: string; readonly end?: string };
  readonly duration?: Readonly<Record<string, number>>;
}
interface CompromiseDates {
  dates(options: object): { json(options: object): CompromiseMatch[] };
  durations(): { json(options: object): CompromiseMatch[] };
}

const UNITS = { year: 'Y', quarter: 'Q', month: 'M', week: 'W', day: 'D' } as const;
const SMALL_UNITS = { hour: 'H', minute: 'M', second: 'S' } as const;

/** Paragraphs that compromise-dates threw an error on. */
export const failures = { count: 0 };

/**
 * compromise-dates: it gives first and last moment, of which the coarsest value that fits is made. Some sentences make
 * it throw; they cost it their paragraph.
 */
export const compromiseDates: DateFinder = (text, published) =>
  [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].flatMap(({ 0: paragraph, index }) => {
    try {
      return readParagraph(paragraph, published).map(({ start, end, value }) => {
        return { start: start + index, end: end + index, value };
      });
    } catch {
      failures.count++;
      return [];
    }
  });

function readParagraph(text: string, published: string): FoundDate[] {
  const document = nlp(text) as unknown as CompromiseDates;
  const found: FoundDate[] = [];
  const options = { offset: true, terms: false };
  for (const match of document.dates({ today: published, timezone: 'utc' }).json(options)) {
    const span = spanOf(text, match);
    if (span) found.push({ ...span, value: valueOfMoments(text.slice(span.start, span.end), match) });
  }
  for (const match of document.durations().json(options)) {
    const span = spanOf(text, match);
    if (!span || found.some(({ start, end }) => start < span.end && span.start < end)) continue;
    found.push({ ...span, value: valueOfDuration(match.duration ?? {}) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Its matches take punctuation in. */
function spanOf(text: string, { offset }: CompromiseMatch): { start: number; end: number } | null {
  if (!offset) return null;
  const words = text.slice(offset.start, offset.start + offset.length);
  const trimmed = words.replace(/[\s,.;:)"'?!-]+$/, '');
  const lead = trimmed.length - trimmed.trimStart().length;
  return { start: offset.start + lead, end: offset.start + trimmed.length };
}

function valueOfMoments(words: string, { dates: { start, end } = {} }: CompromiseMatch): string | null {
  if (/^(?:right )?now$/i.test(words)) return 'PRESENT_REF';
  if (!start) return null;
  const first = start.slice(0, 10);
  const last = (end ?? start).slice(0, 10);
  const days = (parseIsoDate(last) ?? 0) - (parseIsoDate(first) ?? 0) + 1;
  if (partOfDay(words)) return first + partOfDay(words);
  if (first === last) return /\d:\d|\b[ap]\.?m\b/i.test(words) ? start.slice(0, 16) : first;
  if (days === 7) return isoWeekName(parseIsoDate(first) ?? 0);
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return first.slice(0, 4);
  if (first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  if (/quarter|\bq[1-4]\b/i.test(words))
    return `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`;
  return `${first}/${last}`;
}

function valueOfDuration(duration: Readonly<Record<string, number>>): string {
  const write = (units: Readonly<Record<string, string>>): string =>
    Object.entries(units)
      .map(([unit, letter]) => (duration[unit] ? `${duration[unit]}${letter}` : ''))
      .join('');
  const small = write(SMALL_UNITS);
  return `P${write(UNITS)}${small && `T${small}`}`;
}
