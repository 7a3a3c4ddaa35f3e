import { MarkState } from '../../../core/layers/marks.ts';
import { FINITE, NOUN, POS, PROPER, tagSet } from '../../../core/layers/pos.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { quoteWords } from '../quote-words.ts';
import type { Runs } from './runs.ts';

/** Tokens of those who are told something, and of the subject of what they are told, at most. */
const MAX_HEARER = 6;
const MAX_SUBJECT = 8;

const IN_HEARER = tagSet('DT', 'JJ', 'PRP$', 'CD', 'NN', 'NNS', 'NNP', 'NNPS');
/** Opens a noun phrase, whatever stands before it. */
const OPENS_PHRASE = tagSet('DT', 'PRP', 'PRP$', 'EX');
const IN_SUBJECT = tagSet('DT', 'JJ', 'PRP$', 'CD', 'NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'EX', 'POS');

/**
 * Content that follows a verb of telling without those who are told: "told the court | Rudd had been awake", "told the BBC | he would
 * appeal". Two noun phrases side by side and a finite verb: the second is its subject.
 */
export function withoutHearer(c: QuoteColumns, head: number, content: Runs): Runs {
  const [from, to] = content;
  if (from !== head + 1 || c.marks[from] !== MarkState.outside || !quoteWords.telling.has(c.lemmas[head]))
    return content;
  for (let i = from + 1; i < to && i - from <= MAX_HEARER; i++) {
    if (NOUN[c.pos[i - 1]] === 1 && opensSubject(c, i) && hasVerb(c, i, to)) return [i, ...content.slice(1)];
    if (IN_HEARER[c.pos[i]] === 0) return content;
  }
  return content;
}

/** A pronoun or an article, or a name behind a common noun. */
function opensSubject(c: QuoteColumns, i: number): boolean {
  return OPENS_PHRASE[c.pos[i]] === 1 || (PROPER[c.pos[i]] === 1 && PROPER[c.pos[i - 1]] === 0);
}

/** A finite verb stands behind the noun phrase at `from`. */
function hasVerb(c: QuoteColumns, from: number, to: number): boolean {
  let i = from;
  while (i < to && i - from <= MAX_SUBJECT && IN_SUBJECT[c.pos[i]] === 1) i++;
  while (i < to && c.pos[i] === POS.RB) i++;
  return i < to && i > from && FINITE[c.pos[i]] === 1;
}
