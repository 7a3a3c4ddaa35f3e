import type { ScoredReading } from '../ranking/tree-scorer.ts';

/**
 * The readings of all cues, where for those of a cue stands what its best one is mended to, if it is.
 * @param scored readings of one cue next to each other
 * @param mend the reading in place of the best one of a cue; null if nothing is wrong with it
 */
export function mendedReadings(
  scored: readonly ScoredReading[],
  mend: (best: ScoredReading) => ScoredReading | null,
): ScoredReading[] {
  const found: ScoredReading[] = [];
  for (let from = 0, to = 0; from < scored.length; from = to) {
    let best = scored[from];
    while (to < scored.length && scored[to].reading.head === best.reading.head) {
      if (scored[to].score > best.score) best = scored[to];
      to++;
    }
    const mended = mend(best);
    if (mended !== null) found.push(mended);
    else for (let i = from; i < to; i++) found.push(scored[i]);
  }
  return found;
}
