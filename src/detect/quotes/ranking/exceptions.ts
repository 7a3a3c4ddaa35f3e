import type { Name } from '../../../core/names.ts';
import { SentenceKind, type Sentences } from '../../../core/tokens.ts';
import { hashWord } from '../../../core/vocabulary.ts';
import { MarkState } from '../../marks/mark-reader.ts';
import type { Reading } from '../content/readings.ts';
import type { QuoteColumns } from '../quote-columns.ts';

const COMMENT = hashWord('comment');
const REFUSALS: ReadonlySet<number> = new Set(['decline', 'refuse'].map((lemma) => hashWord(lemma)));

/** Somebody who "declined to comment on a report that ..." says nothing of what the report says. */
export function isRefusal(c: QuoteColumns, { cue }: Pick<Reading, 'cue'>): boolean {
  let refuses = false;
  for (let r = 0; r < cue.length; r += 2)
    for (let i = cue[r]; i < cue[r + 1]; i++) {
      if (REFUSALS.has(c.lemmas[i])) refuses = true;
      else if (refuses && c.lemmas[i] === COMMENT) return true;
    }
  return false;
}

const COLON = hashWord(':');

/** "Photo: A street in Ancona": a label that is no name, a colon, and words without marks or a verb are no speech. */
export function isCaption(
  c: QuoteColumns,
  names: readonly Name[],
  { head, content }: Pick<Reading, 'head' | 'content'>,
): boolean {
  const [first] = content;
  const end = content[content.length - 1];
  if (c.words[head] !== COLON || first < head || c.sentenceStarts[head] !== c.paragraphStarts[head])
    return false;
  if (c.marks[first] !== MarkState.outside || c.verbsBefore[end] !== c.verbsBefore[first]) return false;
  return !names.some(({ endToken }) => endToken === head);
}

/** Longest subhead, in tokens. */
const MAX_HEADLINE = 16;

/** A word or two in marks in a headline or subhead are a term, not what somebody said. */
export function isTerm(
  c: QuoteColumns,
  sentences: Sentences,
  { content, words }: Pick<Reading, 'content' | 'words'>,
): boolean {
  if (words > 3 || c.marks[content[0]] === MarkState.outside) return false;
  return sentences.kinds[c.sentenceOf[content[0]]] === SentenceKind.headline || isSubhead(c, content[0]);
}

/** A short paragraph of one sentence that ends with a word, not with a full stop. */
function isSubhead(c: QuoteColumns, token: number): boolean {
  const start = c.paragraphStarts[token];
  const end = c.paragraphEnds[token];
  if (end - start > MAX_HEADLINE || c.sentenceOf[start] !== c.sentenceOf[end - 1]) return false;
  return c.isWord(end - 1) || (c.marks[end - 1] === MarkState.closes && c.isWord(end - 2));
}
