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
  const parts: number[] = [];
  const open: [number, number][] = [[first, end]];
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
function trimmed({ tokens, vocabulary }: Document<Needs>, first: number, end: number): [number, number] {
  const isPunctuation = (token: number): boolean =>
    (vocabulary.flags[tokens.types[token]] & WordFlag.punctuation) !== 0;
  const isSymbol = (token: number, symbols: ReadonlySet<string>): boolean =>
    token >= 0 && token < tokens.length && symbols.has(vocabulary.words[tokens.types[token]]);
  let from = first;
  let to = end;
  while (from < to && isPunctuation(from)) from++;
  while (to > from && isPunctuation(to - 1)) to--;
  if (from === to) return [from, to];
  if (isSymbol(from - 1, BEFORE) && tokens.ends[from - 1] === tokens.starts[from]) from--;
  if (isSymbol(to, AFTER) && tokens.starts[to] === tokens.ends[to - 1]) to++;
  return [from, to];
}

/** The part with the marks beside it whose partners it holds, and a stop between: `called it “a gift.”` */
function widened(
  { tokens, marks, vocabulary }: Document<Needs>,
  [first, end]: [number, number],
): [number, number] {
  const { partnerOf } = marks;
  const isPunctuation = (token: number): boolean =>
    token < tokens.length &&
    (vocabulary.flags[tokens.types[token]] & WordFlag.punctuation) !== 0 &&
    partnerOf[token] < 0 &&
    tokens.sentences[token] === tokens.sentences[end - 1];
  const isHeld = (token: number): boolean =>
    token >= 0 && token < tokens.length && partnerOf[token] >= first && partnerOf[token] < end;
  let grew = first < end;
  while (grew) {
    grew = false;
    if (isHeld(first - 1)) {
      first--;
      grew = true;
    }
    let after = end;
    while (after - end < MAX_STOPS && isPunctuation(after)) after++;
    if (isHeld(after)) {
      end = after + 1;
      grew = true;
    }
  }
  return [first, end];
}

/** The first mark of the part whose partner is not in it, or -1. */
function firstHalf({ marks }: Document<Needs>, [first, end]: readonly [number, number]): number {
  for (let i = first; i < end; i++) {
    const partner = marks.partnerOf[i];
    if (partner >= 0 && (partner === i || partner < first || partner >= end)) return i;
  }
  return -1;
}
