import { MarkState } from '../../../core/layers/marks.ts';
import { FINITE, POS, WH } from '../../../core/layers/pos.ts';
import { hashWord } from '../../../core/vocabulary.ts';
import { wordList } from '../../../learn/word-list.ts';
import type { Reading } from '../content/readings.ts';
import type { Runs } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { quoteWords } from '../quote-words.ts';

/** A cue that takes mere objects as its content, counted in the training articles. */
export interface ObjectCue {
  readonly lemma: string;
  /** How often a reading of that kind was taken, and how often people had marked it too. */
  readonly taken: number;
  readonly right: number;
}

/** The lines of `lexicons/quotes/object-cues.txt` for the given cues, those that are right most often first. */
export function objectCueLines(cues: readonly ObjectCue[]): string[] {
  return cues
    .toSorted((a, b) => b.right - a.right || a.taken - b.taken || (a.lemma < b.lemma ? -1 : 1))
    .map(({ lemma, taken, right }) => [lemma, taken, right].join('\t'));
}

/** The cues of `lexicons/quotes/object-cues.txt` by the hash of their lemma. */
export function objectCues(): ReadonlyMap<number, ObjectCue> {
  return new Map(
    wordList('quotes/object-cues').map((line) => {
      const [lemma, taken, right] = line.split('\t');
      return [hashWord(lemma), { lemma, taken: Number(taken), right: Number(right) }];
    }),
  );
}

/** What is known of a cue that has a mere object: a good record, some record, or none. */
type Standing = 'proven' | 'listed' | 'other';

/**
 * Confidence from which a mere object is taken for what somebody says or thinks: "praised the contract" if that is likelier
 * than not, and of a cue with a good record even below, where its record says more than the confidence; of a cue that seldom
 * has such content, "signed the contract", only if it is next to sure. A topic, "claims about the contract", needs no list.
 */
export const LEAST_CONFIDENCE: Readonly<Record<Standing, number>> = { proven: 0.45, listed: 0.5, other: 0.7 };
/**
 * The same where quotes are reported: readers of today's news call fewer mere objects quotes than PolNeAR does, by which the
 * confidence is told and the threshold found in training.
 */
export const LEAST_REPORTED: typeof LEAST_CONFIDENCE = { ...LEAST_CONFIDENCE, listed: 0.6 };
/** A cue is proven if readings of that kind were right so often, counted as if one more had been right and one wrong. */
const PROVEN = 0.7;

/** @param cue the entry of the cue among those of mere objects */
export function standingOf(cue: ObjectCue | undefined): Standing {
  if (cue === undefined) return 'other';
  return (cue.right + 1) / (cue.taken + 2) >= PROVEN ? 'proven' : 'listed';
}

/** What the cue is about: "speeches on the tunnel", "wonders about the tunnel". */
export function isTopic(c: QuoteColumns, { head, content }: Pick<Reading, 'head' | 'content'>): boolean {
  const [first] = content;
  return first > head + 1 && quoteWords.topical.has(c.words[first - 1]);
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
