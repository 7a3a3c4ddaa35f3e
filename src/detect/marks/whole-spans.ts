import type { Document } from '../../core/document.ts';
import { WordFlag } from '../../core/vocabulary.ts';

type Needs = 'tokens' | 'marks';

/** Symbols that belong to the figure before them, and to the figure or word after them. */
const AFTER: ReadonlySet<string> = new Set('% ‰ ° ℃ ℉ ′ ″ $ £ € ¥ ₹ ₦ ¢ +'.split(' '));
const BEFORE: ReadonlySet<string> = new Set('$ £ € ¥ ₹ ₦ + #'.split(' '));
/** Tokens of punctuation at most between the last word and the closing mark. */
const MAX_STOPS = 4;

/**
 * Tokens `[first, end)` as parts `[first, end, ...)` that begin and end with words and hold both marks of each pair of
 * quotation marks and brackets, or neither: a part takes in the mark beside it whose partner it holds, and is cut at a mark
 * whose partner lies elsewhere. None if no word is left.
 */
export function wholeParts(document: Document<Needs>, first: number, end: number): number[] {
  const whole = widened(document, trimmed(document, first, end));
  const cut = firstHalf(document, whole);
  if (cut < 0) return whole[0] === whole[1] ? [] : whole; // nearly always
  const parts: number[] = [];
  const open: [number, number][] = [
    [cut + 1, whole[1]],
    [whole[0], cut],
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const part = widened(document, trimmed(document, next[0], next[1]));
    if (part[0] === part[1]) continue;
    const half = firstHalf(document, part);
    if (half < 0) parts.push(...part);
    else open.push([half + 1, part[1]], [part[0], half]);
  }
  return parts;
}

/** The longest of the whole parts of tokens `[first, end)`, in tokens; null if there is none. */
export function longestWholePart(
  document: Document<Needs>,
  first: number,
  end: number,
): [first: number, end: number] | null {
  const parts = wholeParts(document, first, end);
  if (parts.length === 0) return null;
  let best = 0;
  for (let p = 2; p < parts.length; p += 2)
    if (parts[p + 1] - parts[p] > parts[best + 1] - parts[best]) best = p;
  return [parts[best], parts[best + 1]];
}

/** The first to the last word, with the symbols that belong to them. */
function trimmed(document: Document<Needs>, first: number, end: number): [number, number] {
  const { starts, ends } = document.tokens;
  let from = first;
  let to = end;
  while (from < to && isPunctuation(document, from)) from++;
  while (to > from && isPunctuation(document, to - 1)) to--;
  if (from === to) return [from, to];
  if (from > 0 && ends[from - 1] === starts[from] && isSymbol(document, from - 1, BEFORE)) from--;
  if (to < starts.length && starts[to] === ends[to - 1] && isSymbol(document, to, AFTER)) to++;
  return [from, to];
}

function isPunctuation({ tokens, vocabulary }: Document<Needs>, token: number): boolean {
  return (vocabulary.flags[tokens.types[token]] & WordFlag.punctuation) !== 0;
}

function isSymbol(
  { tokens, vocabulary }: Document<Needs>,
  token: number,
  symbols: ReadonlySet<string>,
): boolean {
  return token < tokens.length && symbols.has(vocabulary.words[tokens.types[token]]);
}

/** The part with the marks beside it whose partners it holds, and a stop between: `called it “a gift.”` */
function widened(document: Document<Needs>, part: [number, number]): [number, number] {
  const { tokens, marks } = document;
  const { partnerOf } = marks;
  let grew = part[0] < part[1];
  while (grew) {
    grew = false;
    if (isHeld(document, part[0] - 1, part)) {
      part[0]--;
      grew = true;
    }
    const end = part[1];
    const most = Math.min(end + MAX_STOPS, tokens.length);
    const sentence = tokens.sentences[end - 1];
    let after = end;
    while (
      after < most &&
      isPunctuation(document, after) &&
      partnerOf[after] < 0 &&
      tokens.sentences[after] === sentence
    )
      after++;
    if (isHeld(document, after, part)) {
      part[1] = after + 1;
      grew = true;
    }
  }
  return part;
}

/** True of a mark whose partner the part holds. */
function isHeld({ tokens, marks }: Document<Needs>, token: number, [first, end]: [number, number]): boolean {
  if (token < 0 || token >= tokens.length) return false;
  const partner = marks.partnerOf[token];
  return partner >= first && partner < end;
}

/** The first mark of the part whose partner is not in it, or -1. */
function firstHalf({ marks }: Document<Needs>, [first, end]: readonly [number, number]): number {
  for (let i = first; i < end; i++) {
    const partner = marks.partnerOf[i];
    if (partner >= 0 && (partner === i || partner < first || partner >= end)) return i;
  }
  return -1;
}
