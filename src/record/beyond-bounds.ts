import type { Document } from '../core/document.ts';
import { BOUNDS, isCut } from '../core/layers/bounds.ts';
import type { ArticleRecord } from './record.ts';

/** A note if the text goes beyond what analysis looks at, as no prose does. */
export function noteOnBounds(
  document: Document<'tokens' | 'sentences' | 'names' | 'quotes' | 'claims'>,
): ArticleRecord['notes'][number] | null {
  const beyond = [
    tooLong('a word', longestWord(document), BOUNDS.word, 'characters'),
    tooLong('a name', longestName(document), BOUNDS.name, 'words'),
    tooLong('a sentence', longestSentence(document), BOUNDS.sentence, 'words'),
    tooMany('names', document.names),
    tooMany('quotes', document.quotes),
    tooMany('claims', document.claims),
  ].filter((one) => one !== null);
  if (beyond.length === 0) return null;
  return {
    code: 'beyond-bounds',
    message: `The text is no prose everywhere, and what is found there is less sure: ${beyond.join(', ')}.`,
  };
}

function tooLong(what: string, length: number, most: number, unit: string): string | null {
  return length > most ? `${what} of ${length} ${unit} (at most ${most} are looked at)` : null;
}

function tooMany(what: string, found: readonly unknown[]): string | null {
  return isCut(found) ? `more ${what} than ${found.length} (the first ones are there)` : null;
}

function longestWord({ tokens: { starts, ends, length } }: Document<'tokens'>): number {
  let longest = 0;
  for (let i = 0; i < length; i++) longest = Math.max(longest, ends[i] - starts[i]);
  return longest;
}

function longestName({ names }: Document<'names'>): number {
  return names.reduce((longest, { firstToken, endToken }) => Math.max(longest, endToken - firstToken), 0);
}

function longestSentence({ sentences: { firstTokens, length } }: Document<'sentences'>): number {
  let longest = 0;
  for (let s = 0; s < length; s++) longest = Math.max(longest, firstTokens[s + 1] - firstTokens[s]);
  return longest;
}
