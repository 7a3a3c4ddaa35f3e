/** Something said with a confidence, and whether it is right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** What is said with a confidence between two bounds. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence, and the share that is right. */
  readonly said: number;
  readonly right: number;
}

/** How often confidences come true. @param bounds of the bands, rising; bands without anything in them are left out */
export function reliability(judged: readonly Judged[], bounds: readonly number[]): Band[] {
  return bounds.slice(1).flatMap((to, i) => {
    const isLast = i === bounds.length - 2;
    const inside = judged.filter(
      ({ confidence }) => confidence >= bounds[i] && (confidence < to || (isLast && confidence <= to)),
    );
    if (inside.length === 0) return [];
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from: bounds[i],
      to,
      count: inside.length,
      said: sum / inside.length,
      right: inside.filter(({ right }) => right).length / inside.length,
    };
  });
}

/** The bands as lines of a table in Markdown. @param what is counted */
export function reliabilityTable(bands: readonly Band[], what: string): string[] {
  return [
    `| confidence | ${what} | mean confidence | right |`,
    '|---|---|---|---|',
    ...bands.map(
      ({ from, to, count, said, right }) =>
        `| ${from} to ${to} | ${count} | ${percent(said)} | ${percent(right)} |`,
    ),
  ];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
