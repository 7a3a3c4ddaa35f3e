import type { ArticleRecord, RecordedQuote } from '../record/record.ts';
import type { Correction, EntityCorrection, QuoteCorrection } from './corrections.ts';

/** Why a record is not as a correction says; null if it is. Offsets of both count the same. */
export function faultOf(record: ArticleRecord, correction: Correction): string | null {
  return correction.about === 'entity' ? faultOfEntity(record, correction) : faultOfQuote(record, correction);
}

function faultOfEntity(
  { entities }: ArticleRecord,
  { name, canonical, type }: EntityCorrection,
): string | null {
  const named = (wanted: string) => entities.filter((entity) => entity.name === wanted);
  if (canonical !== name && named(name).length > 0)
    return canonical === '' ? `"${name}" is still a name` : `"${name}" is not yet "${canonical}"`;
  if (canonical === '') return null;
  const found = named(canonical);
  if (found.length === 0) return `expected "${canonical}", found no such name`;
  if (type === '' || found.some((entity) => entity.type === type)) return null;
  return `"${canonical}": expected a ${type}, found a ${found[0].type}`;
}

function faultOfQuote(record: ArticleRecord, { content, text, speaker }: QuoteCorrection): string | null {
  const quote = record.quotes.find((each) => isSame(each, content));
  if (speaker === false) return quote ? `"${text}" is still a quote` : null;
  if (!quote) return `"${text}": found no such quote`;
  const { source } = quote;
  const found = record.entities.find(({ id }) => id === source?.entity)?.name ?? null;
  return found === speaker
    ? null
    : `"${text}": expected ${speaker ?? 'nobody'} to say it, found ${found ?? 'nobody'}`;
}

/** At least half of what either has is in both. */
function isSame({ content }: RecordedQuote, expected: QuoteCorrection['content']): boolean {
  const length = (edges: QuoteCorrection['content']) => edges.reduce((sum, [from, to]) => sum + to - from, 0);
  const found = content.map(({ start, end }) => [start, end] as const);
  let common = 0;
  for (const [from, to] of found)
    for (const [start, end] of expected) common += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return common > 0 && 2 * common >= length(found) + length(expected) - common;
}
