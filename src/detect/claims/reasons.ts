import type { Document } from '../../core/document.ts';
import { WordFlag } from '../../core/vocabulary.ts';
import { type ClaimFeatures, ORIGINS } from './features.ts';
import type { ClaimNeeds } from './units.ts';

const MOST = 3;

/**
 * What speaks most for a claim, in words: the things counted in it ("percentages") and its own words (in quotation marks).
 * @param contributions what each feature added to the scores
 */
export function reasonsOf(
  document: Document<ClaimNeeds>,
  { origins, count }: ClaimFeatures,
  contributions: Float32Array,
): string[] {
  const { text, tokens } = document;
  const sums = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const origin = origins[i];
    if (origin < -ORIGINS.length || contributions[i] === 0) continue;
    if (origin >= 0 && !isTelling(document, origin >> 1)) continue;
    sums.set(origin, (sums.get(origin) ?? 0) + contributions[i]);
  }
  const strongest: [number, number][] = [];
  for (const entry of sums) {
    if (entry[1] <= 0) continue;
    let place = strongest.length;
    while (place > 0 && strongest[place - 1][1] < entry[1]) place--;
    if (place >= MOST) continue;
    strongest.splice(place, 0, entry);
    if (strongest.length > MOST) strongest.pop();
  }
  return strongest.map(([origin]) => {
    if (origin < 0) return ORIGINS[-1 - origin];
    const token = origin >> 1;
    return `"${text.slice(tokens.starts[token], tokens.ends[token + (origin & 1)])}"`;
  });
}

/** Numbers and punctuation tell a reader less than what is counted of them. */
function isTelling({ tokens, vocabulary }: Document<ClaimNeeds>, token: number): boolean {
  return (vocabulary.flags[tokens.types[token]] & (WordFlag.digit | WordFlag.punctuation)) === 0;
}
