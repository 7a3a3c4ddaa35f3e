import { FINITE, NOUN, POS, WH } from '../../../core/layers/pos.ts';
import { hashWord } from '../../../core/vocabulary.ts';
import type { Reading } from '../content/readings.ts';
import type { Runs } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { COMMA, quoteWords, TO } from '../quote-words.ts';

const ACCORD = hashWord('accord');

/**
 * The part of a reading's source that is the cue's own: of several runs the one next to the cue ("officials wrote in papers
 * obtained by Central Press"), of a report within a report its teller ("Rudd said Quill told her"); and the pronoun behind "according
 * to", which the models leave out.
 */
export function ownSource(
  c: QuoteColumns,
  { head, cue, source }: Pick<Reading, 'head' | 'cue' | 'source'>,
): Runs {
  if (source.length === 0) return afterAccording(c, head);
  if (source.length > 2) return nextTo(cue, source);
  return subjectOfParticiple(c, head, source) ?? tellerOf(c, head, source);
}

/**
 * "Rudd" of "Rudd said that the shots failed, citing tests" for the subject of what Rudd says: a participle behind a comma has the
 * subject of the sentence. Null where nothing is wrong.
 */
function subjectOfParticiple(c: QuoteColumns, head: number, [from]: Runs): Runs | null {
  if (c.pos[head] !== POS.VBG || c.words[head - 1] !== COMMA || !quoteWords.goingOn.has(c.lemmas[head]))
    return null;
  const start = c.sentenceStarts[head];
  for (let i = start + 1; i < from; i++) {
    if (FINITE[c.pos[i]] === 1)
      return quoteWords.clausal.has(c.lemmas[i]) && NOUN[c.pos[i - 1]] === 1 ? [start, i] : null;
    if (c.words[i] === COMMA || WH[c.pos[i]] === 1) return null;
  }
  return null;
}

/** "Quill" of "Rudd said Quill", before "told her". */
function tellerOf(c: QuoteColumns, head: number, source: Runs): Runs {
  const [from, to] = source;
  if (to > head || NOUN[c.pos[to - 1]] === 0) return source;
  for (let i = from; i < to - 1; i++) {
    if (WH[c.pos[i]] === 1) return source;
    if (i === from || FINITE[c.pos[i]] === 0) continue;
    // "are claiming"
    const verb = c.pos[i + 1] === POS.VBG ? i + 1 : i;
    return quoteWords.clausal.has(c.lemmas[verb]) && verb + 1 < to ? [verb + 1, to] : source;
  }
  return source;
}

function afterAccording(c: QuoteColumns, head: number): Runs {
  const pronoun = head + 2;
  const isNamed = c.lemmas[head] === ACCORD && c.words[head + 1] === TO && c.pos[pronoun] === POS.PRP;
  return isNamed ? [pronoun, pronoun + 1] : [];
}

/** The run that ends where the cue begins; all runs if none does. */
function nextTo(cue: Runs, source: Runs): Runs {
  for (let r = 0; r < source.length; r += 2)
    if (cue.includes(source[r + 1])) return [source[r], source[r + 1]];
  return source;
}
