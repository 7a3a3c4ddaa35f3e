/**
 * The name that somebody most likely meant: one that differs by a letter or two (Levenshtein 1966; two letters that
 * changed places are one difference), or null.
 */
export function similarName(word: string, names: readonly string[]): string | null {
  const most = word.length < 5 ? 1 : 2;
  const near = names
    .map((name) => ({ name, distance: distance(word, name) }))
    .filter((each) => each.distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return near[0]?.name ?? null;
}

/** "; did you mean jsonl?", or nothing: for the end of a message. */
export function didYouMean(word: string, names: readonly string[]): string {
  const meant = similarName(word, names);
  return meant === null ? '' : `; did you mean ${meant}?`;
}

function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
