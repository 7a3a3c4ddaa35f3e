import { POS } from '../../core/pos.ts';
import { hashWord } from '../../core/vocabulary.ts';
import type { QuoteColumns } from './columns.ts';
import type { Reading, Runs } from './readings.ts';

const COMMA = hashWord(',');
const COLON = hashWord(':');

/** Tags of "where", "who", "which", "whose". */
const RELATIVE = tags('WRB', 'WDT', 'WP', 'WP$');
/** Tags of what stands between a subject and the verb that is the cue: "has likewise declared". */
const BEFORE_VERB = tags('VBZ', 'VBP', 'VBD', 'VB', 'VBN', 'MD', 'RB');
/** Tags that an auxiliary has, and those that an adverb has, rightly or not. */
const AUXILIARY = tags('VBZ', 'VBP', 'VBD', 'MD');
const ADVERB = tags('RB', 'JJ', 'NN');
/** Tags inside a noun phrase. */
const NOUN_PHRASE = tags('NN', 'NNS', 'NNP', 'NNPS', 'DT', 'JJ', 'CD', 'PRP', 'PRP$', 'POS', 'VBN', 'VBG');

function tags(...names: readonly (keyof typeof POS)[]): Uint8Array {
  const set = new Uint8Array(64);
  for (const name of names) set[POS[name]] = 1;
  return set;
}

/**
 * The source of a reading, mended where grammar is sure: the label before a colon; and the subject before a relative
 * clause ("Norland, where the firm has built two plants, has declared") where the reading names none or one inside it.
 */
export function sourceOf(c: QuoteColumns, reading: Reading): Runs {
  const { head, cue, source } = reading;
  if (source.length === 0 && c.words[head] === COLON) {
    for (let r = 0; r < cue.length; r += 2) if (cue[r] < head && head < cue[r + 1]) return [cue[r], head];
    return source;
  }
  const [verb] = cueOf(c, reading);
  const hasAdverb = isAdverb(c, source, verb);
  const named = hasAdverb ? [] : source;
  const clause = relativeClauseBefore(c, hasAdverb ? source[0] : verb);
  if (clause === null) return named;
  const [from, to] = clause;
  if (named.length > 0 && (named[0] < from || named[0] >= to)) return named;
  let start = from;
  while (start > c.sentenceStarts[head] && NOUN_PHRASE[c.pos[start - 1]] === 1) start--;
  if (start === from && from - 1 === c.sentenceStarts[head]) start = from - 1; // a name that opens the sentence
  return start === from ? named : [start, from];
}

/** A lone common word between an auxiliary and the cue is no source: "has likewise declared". */
function isAdverb(c: QuoteColumns, source: Runs, verb: number): boolean {
  const [from, to] = source;
  return (
    source.length === 2 &&
    to === from + 1 &&
    to === verb &&
    from > c.sentenceStarts[verb] &&
    AUXILIARY[c.pos[from - 1]] === 1 &&
    ADVERB[c.pos[from]] === 1
  );
}

/** Tokens from the comma that opens a relative clause to the one that closes it before the verb group at `verb`. */
function relativeClauseBefore(c: QuoteColumns, verb: number): readonly [number, number] | null {
  const start = c.sentenceStarts[verb];
  let close = verb - 1;
  while (close > start && verb - close < 5 && BEFORE_VERB[c.pos[close]] === 1) close--;
  if (close <= start || c.words[close] !== COMMA) return null;
  for (let open = close - 1; open > start && close - open < 40; open--) {
    if (c.words[open] !== COMMA) continue;
    return RELATIVE[c.pos[open + 1]] === 1 ? [open, close] : null;
  }
  return null;
}

/** The words of the cue alone: what stands before a colon is its source. */
export function cueOf(c: QuoteColumns, { head, cue }: Reading): readonly [number, number] {
  if (c.words[head] === COLON) return [head, head + 1];
  for (let r = 0; r < cue.length; r += 2)
    if (head >= cue[r] && head < cue[r + 1]) return [cue[r], cue[r + 1]];
  return [head, head + 1];
}
