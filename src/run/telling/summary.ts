import type { SetAside } from '../../core/set-aside.ts';
import type { Outcome } from '../batch.ts';

/** What a run gave, how long it took, and where it lies. */
export interface Summary extends Outcome {
  readonly seconds: number;
  /** Names of the destinations, without standard output. */
  readonly places: readonly string[];
  /** What is gone was removed. */
  readonly isPruned: boolean;
  /** Most of the time went into waiting for news of folders. */
  readonly hasFollowed: boolean;
}

/** The closing lines for people: what was done, what was not and what helps, where it all lies, what to do next. */
export function describeSummary(summary: Summary): string[] {
  const { counts, setAside, gone, isPruned, places, ended } = summary;
  const lines = [describeDone(summary)];
  if (summary.collisions.count > 0) lines.push(describeCollisions(summary.collisions));
  if (setAside > 0)
    lines.push(`${grouped(setAside)} set aside; --set-aside FILE lists them for --retry FILE`);
  if (summary.passedOver.size > 0) lines.push(`not read: ${describePassedOver(summary.passedOver)}`);
  if (counts.undated > 0)
    lines.push(`${counted(counts.undated, 'article')} without a date; --published DATE gives one`);
  if (gone > 0)
    lines.push(
      isPruned
        ? `${counted(gone, 'record')} removed whose articles are gone`
        : `${counted(gone, 'record')} of articles that are gone; --prune removes them`,
    );
  if (places.length > 0) lines.push(`in ${places.join(', ')}`);
  const next = describeNext(ended, places);
  if (next) lines.push(next);
  return lines;
}

/** "12 articles: 140 entities, 31 quotes, 88 claims; 3 unchanged; 0.4 s, 61,000 words a second" */
function describeDone({ counts, replaced, seconds, hasFollowed }: Summary): string {
  const { articles, entities, quotes, claims, unchanged, copies, tokens } = counts;
  const found = `${counted(entities, 'entity', 'entities')}, ${counted(quotes, 'quote')}, ${counted(claims, 'claim')}`;
  const parts = [`${counted(articles, 'article')}: ${found}`];
  if (copies > 0) parts.push(`${grouped(copies)} of them copies, not analysed`);
  if (replaced > 0) parts.push(`${grouped(replaced)} replaced`);
  if (unchanged > 0) parts.push(`${grouped(unchanged)} unchanged`);
  const speed = tokens > 0 && !hasFollowed ? `, ${grouped(Math.round(tokens / seconds))} words a second` : '';
  parts.push(`${seconds.toFixed(1)} s${speed}`);
  return parts.join('; ');
}

function describeCollisions({ count: n, first }: Summary['collisions']): string {
  const named = first.join(', ') + (n > first.length ? ', ...' : '');
  return n === 1
    ? `1 article has the id of one before it and replaces it: ${named}`
    : `${grouped(n)} articles have the id of one before them and replace it: ${named}`;
}

function describePassedOver(passedOver: Summary['passedOver']): string {
  return [...passedOver]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([kind, n]) => `${grouped(n)} ${kind}`)
    .join(', ');
}

function describeNext(ended: Outcome['ended'], places: readonly string[]): string | null {
  if (ended === 'interrupted') return 'interrupted: the same command goes on where this one stopped';
  const database = places.find((place) => place.startsWith('sqlite:'))?.slice('sqlite:'.length);
  const page = places.find((place) => place.endsWith('.html'));
  const ways = [
    ...(page === undefined ? [] : [`open ${shellWord(page)} in a browser`]),
    ...(database === undefined
      ? []
      : [`sqlite3 ${shellWord(database)} "SELECT who, how, what FROM who_said_what LIMIT 10"`]),
  ];
  return ways.length === 0 ? null : `next: ${ways.join(', or ')}`;
}

/** A file name as a shell takes it. */
export function shellWord(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

/** The same for programs. */
export function summaryJson(summary: Summary): Record<string, unknown> {
  const { counts, passedOver, seconds, places, isPruned, hasFollowed: _, ...rest } = summary;
  const { tokens, ...found } = counts;
  return {
    ...found,
    words: tokens,
    ...rest,
    pruned: isPruned,
    passedOver: Object.fromEntries(passedOver),
    seconds: Number(seconds.toFixed(3)),
    destinations: places,
  };
}

/** "news.jsonl:3: not valid JSON; one JSON object a line" */
export function describeSetAside({ path, line, reason, hint }: SetAside): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${reason}; ${hint}`;
}

/** "1 article", "12,345 articles" */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** "12,345"; the locale data of `toLocaleString` would take longer to load than a small article takes altogether. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
