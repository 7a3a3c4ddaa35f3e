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

/** The content has no finite verb, no to-infinitive and no word in quotation marks. */
export function isMereObject(c: QuoteColumns, content: Runs): boolean {
  for (let r = 0; r < content.length; r += 2) {
    const from = content[r];
    const to = content[r + 1];
    if (c.verbsBefore[to] !== c.verbsBefore[from]) return false;
    for (let i = from; i < to; i++) {
      if (c.pos[i] === POS.TO && i + 1 < to && c.pos[i + 1] === POS.VB) return false;
      if (c.isWord(i) && (c.marks[i] === MarkState.inside || c.marks[i] === MarkState.insideSingle))
        return false;
    }
  }
  return true;
}
