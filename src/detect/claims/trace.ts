import type { Document } from '../../core/document.ts';
import { CLAIM_TYPES, type Claim, type ClaimType } from '../../core/layers/claims.ts';
import { logistic } from '../../learn/odds.ts';
import { packedBytes } from '../../learn/packed.ts';
import { ScopeFinder } from './manner/scope.ts';
import { markTokens } from './scoring/beginnings.ts';
import { ClaimFeatures } from './scoring/claim-features.ts';
import { ClaimModel, OUTPUTS, Output } from './scoring/claim-model.ts';
import { ClaimWords } from './scoring/claim-words.ts';
import { ORIGINS } from './scoring/counts.ts';
import { placeClaim } from './units/claim-spans.ts';
import type { ClaimNeeds } from './units/claim-unit.ts';
import { claimUnits } from './units/claim-units.ts';

/** What speaks for and against a claim. */
export interface ClaimTrace {
  /** What adds to the scores, in words: the words themselves, what is counted of them. In log odds. */
  readonly shares: readonly { readonly name: string; readonly isClaim: number; readonly worth: number }[];
  /** Probability of each type, the likeliest first. */
  readonly types: readonly { readonly type: ClaimType; readonly probability: number }[];
}

/**
 * Judges again what a claim was made of, and says what spoke for it.
 * @param document with the layers before claims, as the detector saw them
 * @returns null for a claim that was not judged by the model: what a fact-check puts
 */
export function traceClaim(
  document: Document<ClaimNeeds | 'marks'>,
  { start, end }: Claim,
): ClaimTrace | null {
  const words = new ClaimWords();
  const model = new ClaimModel(packedBytes('models/claims'));
  const features = new ClaimFeatures(words);
  const scope = new ScopeFinder();
  words.update(document.vocabulary);
  model.update(document.vocabulary, words);
  scope.words.update(document.vocabulary);
  const marks = markTokens(document);
  const unit = claimUnits(document, scope).find((one) => {
    const span = placeClaim(document, words, one)?.span;
    return span?.start === start && span.end === end;
  });
  if (!unit) return null;
  const { types } = document.tokens;
  const scores = new Float32Array(OUTPUTS);
  features.extract(document, marks, unit);
  model.score(features, unit, types, scores);
  const byName = new Map<string, { name: string; isClaim: number; worth: number }>();
  for (const [key, output] of [
    ['isClaim', Output.isClaim],
    ['worth', Output.checkWorthy],
  ] as const) {
    const { slope } = model.meta.calibration[output];
    for (const { origin, share } of model.shares(features, unit, types, output)) {
      const name = nameOf(document, origin);
      const sums = byName.get(name) ?? { name, isClaim: 0, worth: 0 };
      sums[key] += slope * share;
      byName.set(name, sums);
    }
  }
  return {
    shares: [...byName.values()],
    types: CLAIM_TYPES.map((type, i) => ({
      type,
      probability: logistic(scores[Output.firstType + i]),
    })).sort((a, b) => b.probability - a.probability),
  };
}

/** What stands behind features that are about no word and count nothing. */
const FORM = 'its length, how it begins and ends, how it is quoted';

function nameOf({ text, tokens }: Document<'tokens'>, origin: number): string {
  if (origin < 0) return ORIGINS[-1 - origin] ?? FORM;
  const token = origin >> 1;
  return `"${text.slice(tokens.starts[token], tokens.ends[token + (origin & 1)])}"`;
}
