import type { Document } from '../../../core/document.ts';
import { POS } from '../../../core/layers/pos.ts';
import type { TokenSpan } from '../../../core/layers/span.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { longestWholePart } from '../../marks/whole-spans.ts';
import { type ClaimWords, classBit } from '../scoring/claim-words.ts';
import type { ClaimNeeds, ClaimUnit, TokenRange } from './claim-unit.ts';
import { isCharge } from './own-claims.ts';

const STATEMENT = classBit('statements');

/** Where a unit's claim stands, and the quote that it is then part of. */
export interface PlacedClaim {
  readonly span: TokenSpan;
  /** The tokens whose verb says how it is put: what was argued, where the span is "X argued that ...". */
  readonly words: TokenRange;
  readonly quote: number | null;
}

/**
 * The place of a unit's claim, without punctuation at its ends and "that" at its start: its longest range, or the whole
 * sentence where the saying is the claim ("X denied that ..."). Null if only punctuation is left.
 */
export function placeClaim(
  document: Document<ClaimNeeds | 'marks'>,
  words: ClaimWords,
  unit: ClaimUnit,
): PlacedClaim | null {
  const own = unit.ranges.reduce((longest, next) =>
    next.end - next.first > longest.end - longest.first ? next : longest,
  );
  const content = trimmed(document, own);
  const span = content && saidOf(document, words, unit, content);
  if (!content || !span) return null;
  return { span, words: { first: content.firstToken, end: content.endToken }, quote: unit.quote };
}

function trimmed(document: Document<ClaimNeeds | 'marks'>, range: TokenRange): TokenSpan | null {
  const { tokens, pos, vocabulary } = document;
  let { first } = range;
  const isPunctuation = (token: number): boolean =>
    (vocabulary.flags[tokens.types[token]] & WordFlag.punctuation) !== 0;
  const isThat = (token: number): boolean =>
    pos[token] === POS.IN && vocabulary.words[vocabulary.lowers[tokens.types[token]]] === 'that';
  while (first < range.end && (isPunctuation(first) || isThat(first))) first++;
  const part = longestWholePart(document, first, range.end);
  if (part === null) return null;
  const [firstToken, endToken] = part;
  return { start: tokens.starts[firstToken], end: tokens.ends[endToken - 1], firstToken, endToken };
}

/** The words of the claim, with the saying where that is what is claimed: the sentence, or of a charge its clause. */
function saidOf(
  document: Document<ClaimNeeds | 'marks'>,
  words: ClaimWords,
  unit: ClaimUnit,
  content: TokenSpan,
): TokenSpan | null {
  const quote = unit.quote === null ? null : document.quotes[unit.quote];
  if (quote && isCharge(document, quote)) {
    const parts = [...quote.content, quote.cue, quote.source].filter((part) => part !== null);
    const first = Math.min(...parts.map(({ firstToken }) => firstToken));
    const end = Math.max(...parts.map(({ endToken }) => endToken));
    return trimmed(document, { first, end });
  }
  return isStatement(document, words, unit) ? trimmed(document, unit.context) : content;
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
