import type { FeatureRows } from './feature-rows.ts';
import { type FeatureKind, featureKeys, pairAt } from './features.ts';

/** What one feature adds to a score, for telling people why. */
export interface NamedShare {
  /** What the feature is about: "word before". */
  readonly name: string;
  /** Its two integers: hashes of words, tags, counts. */
  readonly values: readonly [a: number, b: number];
  /** In log odds; the mean over the targets, if there are several. */
  readonly share: number;
}

/**
 * What each feature of a thing adds to its score: the sums that `RowSums` makes, taken apart.
 * @param values the features of one thing, as its features function writes them
 * @param templates what each is about, by place: `{ wordBefore: 2 }`
 */
export function namedShares(
  rows: FeatureRows,
  kind: FeatureKind,
  values: Int32Array,
  templates: Readonly<Record<string, number>>,
): NamedShare[] {
  const keys = new Int32Array(kind.count);
  featureKeys(kind, values, 0, keys);
  const { weights, width, scale } = rows;
  return Object.entries(templates).map(([template, place]) => {
    const row = rows.at(keys[place]);
    let sum = 0;
    for (let y = 0; row >= 0 && y < width; y++) sum += weights[row + y];
    return {
      name: inWords(template),
      values: pairAt(values, place),
      share: (sum * scale) / width,
    };
  });
}

/** `wordBefore2`: "word before 2" */
function inWords(name: string): string {
  return name.replace(/[A-Z]|\d+/g, (part) => ` ${part.toLowerCase()}`);
}
