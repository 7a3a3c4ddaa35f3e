import { hashWord } from '../../../core/vocabulary.ts';
import type { CueLemma } from '../../../detect/quotes/cues/cue-lexicon.ts';
import { confidenceOf } from '../../../detect/quotes/ranking/confidence.ts';
import { LEAST_CONFIDENCE, type ObjectCue, standingOf } from '../../../detect/quotes/ranking/mere-objects.ts';
import { chosenOf, type ScoredArticle } from './calibration.ts';

/** A cue takes mere objects if readings of that kind were taken so often, and right at least so often of so many and two. */
const LEAST_TAKEN = 3;
const LEAST_RIGHT = 0.5;

/**
 * The cues whose content may be a mere object: among the readings that a ranking took in articles it had not seen, those
 * with a mere object were right half of the time.
 * @param lemmas all lemmas of cues: their names
 */
export function learnObjectCues(
  articles: readonly ScoredArticle[],
  threshold: number,
  lemmas: readonly CueLemma[],
): ObjectCue[] {
  const counts = new Map<number, { taken: number; right: number }>();
  for (const article of articles) {
    const { objectOf } = article;
    for (const { at, agreement } of chosenOf(article, threshold)) {
      if (objectOf[at] === 0) continue;
      const count = counts.get(objectOf[at]) ?? { taken: 0, right: 0 };
      count.taken++;
      if (agreement.overlap >= 0.5) count.right++;
      counts.set(objectOf[at], count);
    }
  }
  const names = new Map(lemmas.map(({ lemma }) => [hashWord(lemma), lemma]));
  const cues: ObjectCue[] = [];
  for (const [hash, { taken, right }] of counts) {
    const lemma = names.get(hash);
    if (lemma === undefined || taken < LEAST_TAKEN || (right + 1) / (taken + 2) < LEAST_RIGHT) continue;
    cues.push({ lemma, taken, right });
  }
  return cues;
}

/** The articles without readings that are a mere object and too unsure for one. */
export function withoutBareObjects(
  articles: readonly ScoredArticle[],
  cues: readonly ObjectCue[],
  calibration: readonly number[],
): ScoredArticle[] {
  const cueOf = new Map(cues.map((cue) => [hashWord(cue.lemma), cue]));
  return articles.map((article) => {
    const { objectOf, scored } = article;
    const keep = (_: unknown, at: number): boolean =>
      objectOf[at] === 0 ||
      confidenceOf(scored[at].score, calibration) >= LEAST_CONFIDENCE[standingOf(cueOf.get(objectOf[at]))];
    return {
      ...article,
      scored: scored.filter(keep),
      agreements: article.agreements.filter(keep),
      objectOf: objectOf.filter(keep),
    };
  });
}
