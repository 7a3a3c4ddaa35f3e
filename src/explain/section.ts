/** One thing that was decided: what was weighed for it, each with its weight. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Row {
  /** "0.93", "+1.20", or nothing. */
  readonly amount: string;
  readonly text: string;
}

const MOST_SHARES = 8;

export const probability = (value: number): string => value.toFixed(3);

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** What adds the most to a score, for or against it: the strongest first. */
export function strongest(
  shares: readonly { readonly name: string; readonly share: number }[],
  most = MOST_SHARES,
): Row[] {
  return shares
    .filter(({ share }) => Math.abs(share) >= 0.005)
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name, share }) => ({ amount: signed(share), text: name }));
}

/** Candidates with their scores, the best first, and by how much each of the others lost. */
export function contest(
  candidates: readonly { readonly text: string; readonly score: number }[],
  amount: (score: number) => string = probability,
): Row[] {
  return candidates.map(({ text, score }, i) => ({
    amount: amount(score),
    text: i === 0 ? text : `${text}, ${amount(candidates[0].score - score)} behind`,
  }));
}

const LONGEST = 72;

/** The beginning and the end of words that are too many for a line. */
export function clipped(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, LONGEST / 2).trimEnd()} … ${line.slice(-LONGEST / 2).trimStart()}`;
}
