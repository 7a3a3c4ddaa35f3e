import type { SetAside } from '../core/set-aside.ts';
import type { Outcome } from './batch.ts';

/** The closing line: "12 articles: 140 entities, 31 quotes, 88 claims; 1 set aside; 0.4 s". */
export function describeOutcome(outcome: Outcome, seconds: number): string {
  const { articles, entities, quotes, claims } = outcome.counts;
  const found = [count(entities, 'entity', 'entities'), count(quotes, 'quote'), count(claims, 'claim')].join(
    ', ',
  );
  const parts = [`${count(articles, 'article')}: ${found}`];
  if (outcome.setAside > 0) parts.push(`${grouped(outcome.setAside)} set aside`);
  parts.push(`${seconds.toFixed(1)} s`);
  if (outcome.ended === 'interrupted') parts.push('interrupted: run it again to do the rest');
  return parts.join('; ');
}

/** "news.jsonl:3: not valid JSON; one JSON object a line" */
export function describeSetAside({ path, line, reason, hint }: SetAside): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${reason}; ${hint}`;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** "12,345"; the locale data of `toLocaleString` would take longer to load than a small article takes altogether. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
