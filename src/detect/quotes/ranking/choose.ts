import { anyTaken, takeRuns } from '../content/runs.ts';
import type { ScoredReading } from './tree-scorer.ts';

/**
 * Takes the best readings first, each token of content and each cue once. Those that score under `threshold` go.
 * @param taken one entry a token: 1 where content already is; that of the choice is added
 */
export function choose(
  scored: readonly ScoredReading[],
  threshold: number,
  taken: Uint8Array,
): ScoredReading[] {
  const order = scored
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || a.reading.head - b.reading.head || a.reading.rank - b.reading.rank);
  const heads = new Set<number>();
  const chosen: ScoredReading[] = [];
  for (const candidate of order) {
    const { head, content } = candidate.reading;
    if (heads.has(head) || anyTaken(taken, content)) continue;
    heads.add(head);
    takeRuns(taken, content);
    chosen.push(candidate);
  }
  return chosen;
}
