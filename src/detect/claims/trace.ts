import type { Document } from '../../core/document.ts';
import { CLAIM_TYPES, type Claim, type ClaimType } from '../../core/layers/claims.ts';
import type { Span } from '../../core/layers/span.ts';
import { logistic } from '../../learn/odds.ts';
import { ScopeFinder } from './manner/scope.ts';
import { markTokens } from './scoring/beginnings.ts';
import { ClaimFeatures } from './scoring/claim-features.ts';
import { ClaimModel, OUTPUTS, Output } from './scoring/claim-model.ts';
import { ClaimWords } from './scoring/claim-words.ts';
import { ORIGINS } from './scoring/counts.ts';
import { placeClaim } from './units/claim-spans.ts';
import type { ClaimNeeds, ClaimUnit } from './units/claim-unit.ts';
import { claimUnits } from './units/claim-units.ts';

/** What speaks for and against a claim. */
export interface ClaimTrace {
  /** What adds to the scores, in words: the words themselves, what is counted of them. In log odds. */
  readonly shares: readonly { readonly name: string; readonly isClaim: number; readonly worth: number }[];
  /** Probability of each type, the likeliest first. */
  readonly types: readonly { readonly type: ClaimType; readonly probability: number }[];
}

/** Judges again what the claims of an article were made of, and says what spoke for them. */
export class ClaimTracer {
  readonly #document: Document<ClaimNeeds | 'marks'>;
  readonly #marks: ReturnType<typeof markTokens>;
  readonly #model = new ClaimModel();
  readonly #features: ClaimFeatures;
  readonly #units: readonly { readonly unit: ClaimUnit; readonly span: Span | undefined }[];

  /** @param document with the layers before claims, as the detector saw them */
  constructor(document: Document<ClaimNeeds | 'marks'>) {
    const { vocabulary } = document;
    const words = new ClaimWords();
    const scope = new ScopeFinder();
    words.update(vocabulary);
    scope.words.update(vocabulary);
    this.#model.update(vocabulary, words);
    this.#document = document;
    this.#marks = markTokens(document);
    this.#features = new ClaimFeatures(words);
    this.#units = claimUnits(document, scope).map((unit) => ({
      unit,
      span: placeClaim(document, words, unit)?.span,
    }));
  }

  /** Null for a claim that was not judged by the model: what a fact-check puts. */
  trace({ start, end }: Claim): ClaimTrace | null {
    const unit = this.#units.find(({ span }) => span?.start === start && span.end === end)?.unit;
    if (!unit) return null;
    const { types } = this.#document.tokens;
    const scores = new Float32Array(OUTPUTS);
    this.#features.extract(this.#document, this.#marks, unit);
    this.#model.score(this.#features, unit, types, scores);
    const byName = new Map<string, { name: string; isClaim: number; worth: number }>();
    for (const [key, output] of [
      ['isClaim', Output.isClaim],
      ['worth', Output.checkWorthy],
    ] as const) {
      const { slope } = this.#model.meta.calibration[output];
      for (const { origin, share } of this.#model.shares(this.#features, unit, types, output)) {
        const name = nameOf(this.#document, origin);
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
}

/** What stands behind features that are about no word and count nothing. */
const FORM = 'its length, how it begins and ends, how it is quoted';

function nameOf({ text, tokens }: Document<'tokens'>, origin: number): string {
  if (origin < 0) return ORIGINS[-1 - origin] ?? FORM;
  const token = origin >> 1;
  return `"${text.slice(tokens.starts[token], tokens.ends[token + (origin & 1)])}"`;
}
