/**
 * How far analysis looks. No news that the models learnt from goes beyond; a text that does is no prose there (a table,
 * code, bytes), and would take time without end. It is analysed all the same, from what lies within; its record says so.
 */
export const BOUNDS = {
  /** Code units of a word. */
  word: 1000,
  /** Words of a name: of a longer one no short forms are sought. */
  name: 24,
  /** Tokens of a sentence that are read with each claim in it. */
  sentence: 256,
  /** Names, quotes and claims, of each: so many in a text of any length, and one more for each so many of its code units. */
  findings: 10_000,
  unitsPerFinding: 50,
} as const;

/** Names that are found in a text at most; as many quotes; as many claims. */
export function mostFindings({ length }: string): number {
  return BOUNDS.findings + Math.floor(length / BOUNDS.unitsPerFinding);
}

/** Double quotation marks of a text that are looked at: where there are more, no words stand between them. */
export function mostMarks({ length }: string): number {
  return BOUNDS.findings + (length >> 1);
}

const cut = new WeakSet<readonly unknown[]>();

/** The first ones of what was found in a text, in its order: as many as there may be. */
export function firstFindings<T>(found: readonly T[], text: string): readonly T[] {
  const most = mostFindings(text);
  if (found.length <= most) return found;
  const first = found.slice(0, most);
  cut.add(first);
  return first;
}

/** True if {@link firstFindings} left some out. */
export function isCut(findings: readonly unknown[]): boolean {
  return cut.has(findings);
}
