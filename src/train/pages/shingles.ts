/** Words in lower case, as scores count them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How often each run of four words stands in a text; a shorter text is one run. */
export function shingles(text: string): Map<string, number> {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  for (let i = 0; words.length > 0 && i < Math.max(1, words.length - 3); i++) {
    const run = words.slice(i, i + 4).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** How far the runs found are those of the gold text, as the article extraction benchmark counts (Zyte 2020). */
export function overlap(
  found: ReadonlyMap<string, number>,
  gold: ReadonlyMap<string, number>,
): { precision: number; recall: number; f1: number } {
  let both = 0;
  let inFound = 0;
  let inGold = 0;
  for (const [run, times] of found) {
    inFound += times;
    both += Math.min(times, gold.get(run) ?? 0);
  }
  for (const times of gold.values()) inGold += times;
  const precision = inFound > 0 ? both / inFound : 0;
  const recall = inGold > 0 ? both / inGold : 0;
  return { precision, recall, f1: both > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
