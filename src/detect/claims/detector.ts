import type { Document } from '../../core/document.ts';
import { firstFindings } from '../../core/layers/bounds.ts';
import type { Claim } from '../../core/layers/claims.ts';
import { byPosition } from '../../core/layers/span.ts';
import type { Stage } from '../../core/stage.ts';
import { withChecked } from './fact-check.ts';
import { MannerReader } from './manner/manner.ts';
import { ScopeFinder } from './manner/scope.ts';
import { markTokens } from './scoring/beginnings.ts';
import { ClaimFeatures } from './scoring/claim-features.ts';
import { ClaimModel, OUTPUTS, Output } from './scoring/claim-model.ts';
import { claimTypes } from './scoring/claim-types.ts';
import { ClaimWords } from './scoring/claim-words.ts';
import { ReasonFinder } from './scoring/reasons.ts';
import { placeClaim } from './units/claim-spans.ts';
import type { ClaimNeeds } from './units/claim-unit.ts';
import { claimUnits } from './units/claim-units.ts';

/** What is less probably a claim than this is left out of the layer. */
const LEAST_CONFIDENCE = 0.1;

/**
 * Finds what an article claims: its sentences, and what people are quoted with in them, as far as others could show it
 * to be true or false. units/ says what may be a claim, scoring/ how likely it is one and worth checking, manner/ how it is
 * put.
 */
export function createClaimDetector(): Stage<ClaimNeeds | 'marks', 'claims'> {
  const model = new ClaimModel();
  const words = new ClaimWords();
  const features = new ClaimFeatures(words);
  const scores = new Float32Array(OUTPUTS);
  const reasons = new ReasonFinder();
  const scope = new ScopeFinder();
  const manners = new MannerReader(words, scope);

  function detect(document: Document<ClaimNeeds | 'marks'>): readonly Claim[] {
    words.update(document.vocabulary);
    model.update(document.vocabulary, words);
    scope.words.update(document.vocabulary);
    const marks = markTokens(document);
    const claims: Claim[] = [];
    for (const unit of claimUnits(document, scope)) {
      features.extract(document, marks, unit);
      model.score(features, unit, document.tokens.types, scores);
      const confidence = model.probability(Output.isClaim, scores[Output.isClaim]);
      if (confidence < LEAST_CONFIDENCE) continue;
      const placed = placeClaim(document, words, unit);
      if (!placed) continue;
      const { start, end, firstToken, endToken } = placed.span;
      const { polarity, modality, hedges, isHearsay } = manners.read(
        document,
        placed.words,
        isReported(document, placed.quote),
      );
      const claim: { -readonly [K in keyof Claim]: Claim[K] } = {
        start,
        end,
        firstToken,
        endToken,
        quote: placed.quote,
        types: claimTypes(scores),
        polarity,
        modality,
        hedges,
        confidence,
        checkworthiness: model.probability(Output.checkWorthy, scores[Output.checkWorthy]),
        reasons: reasons.find(document, unit, features, model),
      };
      if (isHearsay && placed.quote === null) claim.isSpread = true;
      claims.push(claim);
    }
    const found = withChecked(document, withoutDoubles(claims.sort(byPosition)));
    return firstFindings(found, document.text);
  }

  return {
    name: 'detect/claims',
    needs: ['tokens', 'sentences', 'pos', 'names', 'dates', 'quantities', 'marks', 'quotes'],
    gives: ['claims'],
    run: (document) => ({ claims: detect(document) }),
  };
}

function isReported({ quotes }: Document<ClaimNeeds>, quote: number | null): boolean {
  return quote !== null && quotes[quote].type !== 'direct';
}

/**
 * Two quotes may stand for the same whole sentence: of claims with one span the first stays, and a whole sentence stays
 * only if no claim of a quote lies within it.
 */
function withoutDoubles(sorted: readonly Claim[]): Claim[] {
  return sorted.filter(({ start, end, quote }, i) => {
    const before = sorted[i - 1];
    if (before && before.start === start && before.end === end) return false;
    if (quote !== null) return true;
    for (let next = i + 1; next < sorted.length && sorted[next].start < end; next++)
      if (sorted[next].quote !== null && sorted[next].end <= end) return false;
    return true;
  });
}
