import { hashWord } from '../../../core/vocabulary.ts';
import { FeatureIndex, type IndexOptions } from '../../../learn/features/feature-index.ts';
import { featureKey } from '../../../learn/features/feature-key.ts';
import { wordList } from '../../../learn/word-list.ts';
import { PosClass } from '../quote-columns.ts';

/** A lemma that introduces what people say or think, counted in the training articles. */
export interface CueLemma {
  readonly lemma: string;
  readonly posClass: keyof typeof PosClass;
  /** How often it occurs as that part of speech, and how often as the head of a cue. */
  readonly seen: number;
  readonly cues: number;
}

/**
 * How often words of a lemma and class of tags are cues, from 0 (never, as far as is known) to {@link MAX_PRIOR}: by the
 * lexicon when running; while training counted without the article at hand.
 */
export type CuePrior = (lemma: number, posClass: number) => number;

/** Lower bounds of the levels of the cue prior. */
const PRIOR_BOUNDS = [0.004, 0.012, 0.03, 0.08, 0.2, 0.4, 0.65] as const;
export const MAX_PRIOR = PRIOR_BOUNDS.length;

/** Two occurrences more of every lemma are cues this often: rare lemmas are not taken at their word. */
const USUAL_OF_VERBS = 0.06;
const USUAL_OF_OTHERS = 0.003;

/** Level of the cue prior for a lemma seen `seen` times, `cues` times as a cue. */
export function priorLevel(cues: number, seen: number, posClass: number): number {
  if (cues === 0) return 0;
  const p = (cues + 2 * (posClass === PosClass.verb ? USUAL_OF_VERBS : USUAL_OF_OTHERS)) / (seen + 2);
  let level = 0;
  while (level < MAX_PRIOR && p >= PRIOR_BOUNDS[level]) level++;
  return level;
}

/** Key of what is known of a lemma as one part of speech. */
export function priorKey(lemma: number, posClass: number): number {
  return featureKey(posClass, lemma, 0);
}

/** The lemmas of `lexicons/quotes/cues.txt`. */
export function cueLemmas(): CueLemma[] {
  return wordList('quotes/cues').map((line) => {
    const [lemma, posClass, seen, cues] = line.split('\t');
    return { lemma, posClass: posClass as CueLemma['posClass'], seen: Number(seen), cues: Number(cues) };
  });
}

/** The lemmas as lines of the lexicon, those that are cues most often first. */
export function cueLines(lemmas: readonly CueLemma[]): string[] {
  return lemmas
    .toSorted(
      (a, b) =>
        b.cues - a.cues || a.seen - b.seen || order(a.lemma, b.lemma) || order(a.posClass, b.posClass),
    )
    .map(({ lemma, posClass, seen, cues }) => [lemma, posClass, seen, cues].join('\t'));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const PRIORS: IndexOptions = { bits: 20, checked: false };

/** The prior that a lexicon gives: one look-up in a bitmap a word. */
export function lexiconPrior(lemmas: readonly CueLemma[]): CuePrior {
  const keyOf = ({ lemma, posClass }: CueLemma): number => priorKey(hashWord(lemma), PosClass[posClass]);
  const index = FeatureIndex.of(lemmas.map(keyOf), PRIORS);
  const levels = new Uint8Array(index.size);
  for (const lemma of lemmas)
    levels[index.row(keyOf(lemma))] = priorLevel(lemma.cues, lemma.seen, PosClass[lemma.posClass]);
  return (lemma, posClass) => {
    const row = index.row(priorKey(lemma, posClass));
    return row < 0 ? 0 : levels[row];
  };
}
