import type { Document } from '../../core/document.ts';
import type { TokenSpan } from '../../core/span.ts';
import { WordFlag } from '../../core/vocabulary.ts';
import type { ClaimNeeds, ClaimUnit, TokenRange } from './units.ts';
import { type ClaimWords, classBit } from './words.ts';

const STATEMENT = classBit('statements');

/**
 * The span of a unit's claim, without quotation marks, brackets and stops at its ends: its longest range; the whole
 * sentence where the saying is the claim ("X denied that ..."). Null if only punctuation is left.
 */
export function claimSpan(
  document: Document<ClaimNeeds>,
  words: ClaimWords,
  unit: ClaimUnit,
): TokenSpan | null {
  const { tokens, vocabulary } = document;
  let { first, end } = isStatement(document, words, unit)
    ? sentenceOf(document, unit)
    : unit.ranges.reduce((longest, range) =>
        range.end - range.first > longest.end - longest.first ? range : longest,
      );
  const isPunctuation = (token: number): boolean =>
    (vocabulary.flags[tokens.types[token]] & WordFlag.punctuation) !== 0;
  while (first < end && isPunctuation(first)) first++;
  while (end > first && isPunctuation(end - 1)) end--;
  if (first === end) return null;
  return { start: tokens.starts[first], end: tokens.ends[end - 1], firstToken: first, endToken: end };
}

function sentenceOf({ sentences }: Document<ClaimNeeds>, { sentence }: ClaimUnit): TokenRange {
  return { first: sentences.firstTokens[sentence], end: sentences.firstTokens[sentence + 1] };
}

function isStatement(
  { tokens, quotes }: Document<ClaimNeeds>,
  words: ClaimWords,
  { quote }: ClaimUnit,
): boolean {
  if (quote === null) return false;
  const { cue } = quotes[quote];
  return cue !== null && (words.classes[tokens.types[cue.firstToken]] & STATEMENT) !== 0;
}
