import { POS } from '../../../core/layers/pos.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { BE, quoteWords } from '../quote-words.ts';
import type { Reading } from './readings.ts';

/** Words between a form of "be" and its participle, at most: "has been very widely reported". */
const MAX_BETWEEN = 3;

/**
 * Whether the cue is a passive whose subject, before it, holds nothing of what is said: "Hale is understood to have resigned", "it is
 * feared that", "she was asked whether". Of verbs of feeling the subject is the source ("is convinced that"), and of those that
 * have somebody speak ("was quoted as saying").
 */
export function isPassiveOfOthers(
  c: QuoteColumns,
  { head, cue, source }: Pick<Reading, 'head' | 'cue' | 'source'>,
): boolean {
  if (source[0] >= head) return false;
  for (let i = cue[0]; i < cue[1]; i++)
    if (c.pos[i] === POS.VBN && isPassive(c, i)) return !quoteWords.held.has(c.lemmas[i]);
  return false;
}

/** Whether a form of "be" stands before the participle, but for adverbs and "been". */
function isPassive(c: QuoteColumns, participle: number): boolean {
  const least = Math.max(c.sentenceStarts[participle], participle - 1 - MAX_BETWEEN);
  let i = participle - 1;
  while (i > least && c.pos[i] === POS.RB) i--;
  return i >= least && c.lemmas[i] === BE;
}
