import type { Claim } from '../../core/claims.ts';
import type { Document } from '../../core/document.ts';
import type { Stage } from '../../core/stage.ts';
import { packedBytes } from '../../learn/packed.ts';
import { ClaimFeatures } from './features.ts';
import { markTokens } from './marks.ts';
import { mannerOf } from './modality.ts';
import { ClaimModel, QUESTIONS, Question } from './model.ts';
import { reasonsOf } from './reasons.ts';
import { claimSpan } from './spans.ts';
import { claimTypes } from './types.ts';
import { type ClaimNeeds, claimUnits } from './units.ts';
import { ClaimWords } from './words.ts';

/** What is less probably a claim than this is left out of the layer. */
const LEAST_CONFIDENCE = 0.15;

/**
 * Finds what an article claims: its sentences, and what people are quoted with in them, as far as others could show it
 * to be true or false. @param bytes the packed model; the one that comes with hearsay by default
 */
export function createClaimDetector(bytes = packedBytes('models/claims')): Stage<ClaimNeeds, 'claims'> {
  const model = new ClaimModel(bytes);
  const words = new ClaimWords();
  const features = new ClaimFeatures(words);
  const scores = new Float32Array(QUESTIONS);

  function detect(document: Document<ClaimNeeds>): Claim[] {
    words.update(document.vocabulary);
    model.update(document.vocabulary, words);
    const marks = markTokens(document);
    const claims: Claim[] = [];
    for (const unit of claimUnits(document)) {
      features.extract(document, marks, unit);
      model.score(features, unit, document.tokens.types, scores);
      const confidence = model.probability(Question.isClaim, scores[Question.isClaim]);
      if (confidence < LEAST_CONFIDENCE) continue;
      const span = claimSpan(document, words, unit);
      if (!span) continue;
      claims.push({
        ...span,
        quote: unit.quote,
        types: claimTypes(features),
        ...mannerOf(document, words, unit.ranges),
        confidence,
        checkworthiness: model.probability(Question.checkWorthy, scores[Question.checkWorthy]),
        reasons: reasonsOf(document, features, model.contributions),
      });
    }
    return claims.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  return {
    name: 'detect/claims',
    needs: ['tokens', 'sentences', 'pos', 'names', 'dates', 'quantities', 'quotes'],
    gives: ['claims'],
    run: (document) => ({ claims: detect(document) }),
  };
}
