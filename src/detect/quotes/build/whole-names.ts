import type { Name } from '../../../core/layers/names.ts';
import { NOUN, POS, tagSet } from '../../../core/layers/pos.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { SPEAKERS } from '../speaker-nouns.ts';

type Span = readonly [number, number];

/** Tags of what stands before a name within its noun phrase: "the" of "the Office for Food and Farms". */
const BEFORE_NAME = tagSet('DT', 'JJ', 'PRP$');

/**
 * A source from token to token, with the whole of the names at its edges. The models cut a long name at its "and" or comma: "Rural
 * Affairs said", of "the Department for Environment, Food and Rural Affairs said"; and those who speak off a name: "Norvik Bank |
 * economists". What lies at or behind the token `limit` is not added.
 */
export function withWholeNames(
  c: QuoteColumns,
  names: readonly Name[],
  source: Span,
  limit = c.length,
): Span {
  const first = nameAcross(names, source[0]);
  const last = nameAcross(names, source[1]);
  let to = last !== null && last.endToken <= limit ? last.endToken : source[1];
  if (to < limit && c.pos[to] === POS.NNS && SPEAKERS.has(c.words[to]) && NOUN[c.pos[to - 1]] === 1) to++;
  if (first === null) return to === source[1] ? source : [source[0], to];
  let from = first.firstToken;
  while (from > c.sentenceStarts[first.firstToken] && BEFORE_NAME[c.pos[from - 1]] === 1) from--;
  return [from, to];
}

/** The name that begins before the token and ends behind it. */
function nameAcross(names: readonly Name[], token: number): Name | null {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle].endToken > token) high = middle;
    else low = middle + 1;
  }
  const name = names[low];
  return name !== undefined && name.firstToken < token ? name : null;
}

/** The name that ends right before the token. */
export function nameBefore(names: readonly Name[], token: number): Name | undefined {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle].firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low > 0 && names[low - 1].endToken === token ? names[low - 1] : undefined;
}
