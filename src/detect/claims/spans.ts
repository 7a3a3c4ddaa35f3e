import type { Document } from '../../core/document.ts';
import { POS } from '../../core/pos.ts';
import type { TokenSpan } from '../../core/span.ts';
import { WordFlag } from '../../core/vocabulary.ts';
import { withPartnerMarks } from '../mark-pairs.ts';
import type { ClaimNeeds, ClaimUnit, TokenRange } from './units.ts';
import { type ClaimWords, classBit } from './words.ts';

const STATEMENT = classBit('statements');

/** Signs that are part of a figure: they are no punctuation at the ends of a claim. */
const SIGNS = '%‰°$£€¥₹₦₱₺₽₩#';
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

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
  document: Document<ClaimNeeds>,
  words: ClaimWords,
  unit: ClaimUnit,
): PlacedClaim | null {
  const own = unit.ranges.reduce((longest, next) =>
    next.end - next.first > longest.end - longest.first ? next : longest,
  );
  const content = trimmed(document, own);
  const span =
    content && isStatement(document, words, unit) ? trimmed(document, sentenceOf(document, unit)) : content;
  if (!content || !span) return null;
  return { span, words: { first: content.firstToken, end: content.endToken }, quote: unit.quote };
}

function trimmed(document: Document<ClaimNeeds>, range: TokenRange): TokenSpan | null {
  const { text, tokens, pos, vocabulary } = document;
  let { first, end } = range;
  const isPunctuation = (token: number): boolean =>
    (vocabulary.flags[tokens.types[token]] & WordFlag.punctuation) !== 0 &&
    !SIGNS.includes(text[tokens.starts[token]]);
  const isThat = (token: number): boolean =>
    pos[token] === POS.IN && vocabulary.words[vocabulary.lowers[tokens.types[token]]] === 'that';
  while (first < end && (isPunctuation(first) || isThat(first))) first++;
  while (end > first && isPunctuation(end - 1)) end--;
  if (first === end) return null;
  // The sign of the last figure and the bracket around the last words belong to the claim.
  while (end < tokens.length && tokens.starts[end] === tokens.ends[end - 1] && belongs(document, first, end))
    end++;
  [first, end] = withPartnerMarks(text, tokens, [first, end]);
  return { start: tokens.starts[first], end: tokens.ends[end - 1], firstToken: first, endToken: end };
}

/** Is the mark right behind `[first, end)` a "%" of it, or the other half of a bracket in it? */
function belongs({ text, tokens }: Document<ClaimNeeds>, first: number, end: number): boolean {
  const mark = text[tokens.starts[end]];
  if (mark === '%' || mark === '‰') return /\d/.test(text[tokens.ends[end - 1] - 1]);
  const opening = BRACKETS[mark];
  if (opening === undefined) return false;
  let open = 0;
  for (let token = first; token < end; token++) {
    const each = text[tokens.starts[token]];
    if (each === opening) open++;
    else if (each === mark) open--;
  }
  return open > 0;
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
