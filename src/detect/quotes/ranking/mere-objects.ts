import { MarkState } from '../../../core/marks.ts';
import { FINITE, POS, WH } from '../../../core/pos.ts';
import { wordList } from '../../../learn/word-list.ts';
import type { Runs } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { hashesOf, quoteWords } from '../quote-words.ts';

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
  return hashesOf(wordList('object-cues').map((line) => line.split('\t')[0]));
}

/**
 * Confidence from which a mere object is taken for what somebody says or thinks: "praised the contract" if that is likelier
 * than not; of a cue that seldom has such content, "signed the contract", only if it is next to sure.
 */
const LEAST_CONFIDENCE = { listed: 0.5, other: 0.7 } as const;

/** A mere object is too seldom a quote at this confidence. @param isListed its cue is one of the cues of mere objects */
export function isTooUnsure(confidence: number, isListed: boolean): boolean {
  return confidence < (isListed ? LEAST_CONFIDENCE.listed : LEAST_CONFIDENCE.other);
}

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
      if (i > content[0] && (WH[tag] === 1 || quoteWords.opening.has(c.words[i]))) opened++;
      if (tag === POS.TO && i <= content[0] + 1 && i + 1 < to && c.pos[i + 1] === POS.VB) return false;
      if (c.isWord(i) && (c.marks[i] === MarkState.inside || c.marks[i] === MarkState.insideSingle))
        return false;
    }
  }
  return true;
}
