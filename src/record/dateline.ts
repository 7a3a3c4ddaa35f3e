import type { Document } from '../core/document.ts';
import { CAPITALIZED_MONTH } from '../core/months.ts';
import { SentenceKind } from '../core/tokens.ts';
import type { ArticleRecord } from './record.ts';

const AGENCY = /\(([^()]+)\)/;
/** The place ends at the date, the agency or the dash. */
const AFTER_PLACE = new RegExp(`,?\\s*(?:\\(|[-–—]|\\b(?:${CAPITALIZED_MONTH})\\b)`);

/** Place and agency of the article's first dateline: "ISTANBUL, Feb. 6 (Reuters) -"; undefined if it has none. */
export function findDateline(
  document: Document<'tokens' | 'sentences'>,
): NonNullable<ArticleRecord['dateline']> | undefined {
  const { text, tokens, sentences } = document;
  const s = sentences.kinds.indexOf(SentenceKind.dateline);
  if (s < 0 || s >= sentences.length) return undefined;
  const line = text.slice(
    tokens.starts[sentences.firstTokens[s]],
    tokens.ends[sentences.firstTokens[s + 1] - 1],
  );
  const place = line.slice(0, line.search(AFTER_PLACE)).trim();
  if (place === '') return undefined;
  return { place, agency: AGENCY.exec(line)?.[1] ?? null };
}
