import type { ArticleRecord, RecordedQuote } from '../../../record/record.ts';
import { wordHashes } from '../../word-hashes.ts';

/** What stands between quotation marks, as it is compared with others. */
export interface QuotationSignature {
  /** Its id in the record: "q1". */
  readonly quote: string;
  /** Id of the entity that says it, or null. */
  readonly speaker: string | null;
  /** Hashes of its words, in order. */
  readonly words: readonly number[] | Uint32Array;
}

/** Shorter ones are said by many. */
const LEAST_WORDS = 5;
/** Longer ones are compared by their beginning. */
const MOST_WORDS = 200;

/** The quotations of an article that can be known again. Indirect ones cannot: their words are the reporter's. */
export function quotationsOf({ quotes }: ArticleRecord): QuotationSignature[] {
  return quotes.flatMap((quote) => {
    if (quote.type === 'indirect') return [];
    const words = wordHashes(quotedText(quote));
    if (words.length < LEAST_WORDS) return [];
    return {
      quote: quote.id,
      speaker: quote.source?.entity ?? null,
      words: words.slice(0, MOST_WORDS),
    };
  });
}

/** What is said: of a mixed quote what stands in marks; without a reporter's brackets, as in "[Mr. Hale] has". */
function quotedText({ type, content }: RecordedQuote): string {
  const text = content.map(({ text }) => text).join(' ');
  const marked = type === 'mixed' ? (text.match(IN_MARKS) ?? []).join(' ') : text;
  return marked.replace(/\[[^\]]*\]|\([^)]*\)/g, ' ');
}

const IN_MARKS = /[“"][^”"]+[”"]?|''[^']+(?:'')?/g;
