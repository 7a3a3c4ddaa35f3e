import { POS } from '../../core/pos.ts';
import { hashWord } from '../../core/vocabulary.ts';
import { wordList } from '../../learn/word-list.ts';
import type { QuoteColumns } from './columns.ts';
import { MarkState } from './marks.ts';
import type { Reading, Runs } from './readings.ts';

/** A cue that takes mere objects as its content, counted in the training articles. */
export interface ObjectCue {
  readonly lemma: string;
  /** How often a reading of that kind was taken, and how often people had marked it too. */
  readonly taken: number;
  readonly right: number;
}

/** The lines of `lexicons/object-cues.txt` for the given cues, those that are right most often first. */
export function objectCueLines(cues: readonly ObjectCue[]): string[] {
  return cues
    .toSorted((a, b) => b.right - a.right || a.taken - b.taken || (a.lemma < b.lemma ? -1 : 1))
    .map(({ lemma, taken, right }) => [lemma, taken, right].join('\t'));
}

/** Hashes of the lemmas of `lexicons/object-cues.txt`. */
export function objectCues(): ReadonlySet<number> {
  return new Set(wordList('object-cues').map((line) => hashWord(line.split('\t')[0])));
}

/**
 * The content of a reading is a mere object of a cue that seldom has such content: "signed the contract", where "praised
 * the contract" says what somebody thinks.
 * @param cues hashes of the lemmas of cues that may have one
 */
export function isBareObject(
  c: QuoteColumns,
  { head, content }: Pick<Reading, 'head' | 'content'>,
  cues: ReadonlySet<number>,
): boolean {
  return !cues.has(c.lemmas[head]) && isMereObject(c, content);
}

/** Tags of what opens a clause within another, and words that do. */
const OPENERS = new Uint8Array(64);
for (const tag of ['WDT', 'WP', 'WP$', 'WRB'] as const) OPENERS[POS[tag]] = 1;
const OPENING_WORDS: ReadonlySet<number> = new Set(
  ['that', 'whether', 'if', 'because', 'although', 'though', 'while', 'unless'].map((word) => hashWord(word)),
);
const FINITE = new Uint8Array(64);
for (const tag of ['VBD', 'VBP', 'VBZ', 'MD'] as const) FINITE[POS[tag]] = 1;

/**
 * The content is no proposition: it has no finite verb but those of clauses within it ("a reprint the day after it became
 * known that she had won"), does not begin with a to-infinitive (as "somebody to lead the team" does not) and has no word in
 * quotation marks.
 */
export function isMereObject(c: QuoteColumns, content: Runs): boolean {
  let opened = 0;
  for (let r = 0; r < content.length; r += 2) {
    const to = content[r + 1];
    for (let i = content[r]; i < to; i++) {
      const tag = c.pos[i];
      if (FINITE[tag] === 1 && opened-- === 0) return false;
      // what opens the content itself is none within it
      if (i > content[0] && (OPENERS[tag] === 1 || OPENING_WORDS.has(c.words[i]))) opened++;
      if (tag === POS.TO && i <= content[0] + 1 && i + 1 < to && c.pos[i + 1] === POS.VB) return false;
      if (c.isWord(i) && (c.marks[i] === MarkState.inside || c.marks[i] === MarkState.insideSingle))
        return false;
    }
  }
  return true;
}
