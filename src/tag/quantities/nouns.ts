import { POS, tagSet } from '../../core/layers/pos.ts';
import { contexts } from './contexts.ts';
import { isFigure, Q } from './quantity-classes.ts';
import type { QuantityMatch } from './quantity-match.ts';

/** A name in the singular is not counted. */
const COUNTABLE = tagSet('NN', 'NNS', 'NNPS');
const MODIFIER = tagSet('JJ', 'JJR', 'JJS', 'VBN', 'VBG', 'NNP', 'NNPS', 'RB', 'POS', 'NN');

/** Words between a number and its noun at most: "12 heavily armed Palestinian fighters". */
const MAX_MODIFIERS = 4;

/** The noun that is counted: its words end at `end`, and `lemma` is its head. */
export interface CountedNoun {
  readonly end: number;
  readonly lemma: string;
  readonly plural: boolean;
  /** Its word ends in a plural's -s or is an irregular plural. */
  readonly inflected: boolean;
}

/**
 * The noun phrase behind a number: modifiers, then a run of nouns whose last is the head ("105 school children" ->
 * child), or the one in a compound ("15-member council" -> member). Null if none begins at `from`.
 */
export function countedNoun(match: QuantityMatch, from: number): CountedNoun | null {
  let i = from;
  if (match.classAt(i) === Q.hyphen) {
    i++;
    // "a 15-member council": its members are counted
    if (match.posAt(i) === POS.NN && match.lemmaAt(i) === match.word(i))
      return { end: i + 1, lemma: match.lemmaAt(i), plural: true, inflected: false };
  }
  const limit = i + MAX_MODIFIERS;
  while (i <= limit) {
    const pos = match.posAt(i);
    if (pos < 0) return null;
    // Right behind a number, what is taken for a verb in -s is a plural: "3,000 homes burnt".
    if (i === from && pos === POS.VBZ && match.word(i).length > 3) break;
    // A plural ends the phrase unless another follows: "12 sports clubs", but "3,000 homes burnt".
    const next = match.posAt(i + 1);
    if (COUNTABLE[pos] === 1 && (COUNTABLE[next] !== 1 || (pos === POS.NNS && next === POS.NN))) break;
    if (MODIFIER[pos] !== 1 && COUNTABLE[pos] !== 1 && match.classAt(i) !== Q.hyphen) return null;
    if (match.classAt(i) === Q.taken || isFigure(match.classAt(i))) return null;
    i++;
  }
  if (i > limit) return null;
  const lemma = match.lemmaAt(i);
  const tagged = match.posAt(i) !== POS.NN;
  const inflected = tagged && lemma !== match.word(i);
  return { end: i + 1, lemma, plural: tagged || contexts.collective.has(lemma), inflected };
}
