import type { Document } from '../../../core/document.ts';
import type { Modality, Polarity } from '../../../core/layers/claims.ts';
import type { TokenSpan } from '../../../core/layers/span.ts';
import type { ClaimWords } from '../scoring/claim-words.ts';
import type { TokenRange } from '../units/claim-unit.ts';
import { ClaimView } from './claim-view.ts';
import { HedgeReader } from './hedges.ts';
import { NegationReader } from './negation.ts';
import { ProspectReader } from './prospects.ts';
import type { ScopeFinder } from './scope.ts';

/** How a claim is put: denied or not, and with how much reserve. */
export interface Manner {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly hedges: readonly TokenSpan[];
  /** A hedge says that others, unnamed, vouch for it: "allegedly". */
  readonly isHearsay: boolean;
}

/**
 * The room of manner. In comes the stretch of a claim, out comes how it is put: scope.ts finds the verb that it is made
 * with (scope-words.ts knows the words for that), negation.ts whether it denies, hedges.ts its reserve, prospects.ts what is
 * not yet so.
 *
 * Reads the manner of a claim off its own verb: what is denied, doubted or foreseen in a clause that hangs on it ("who
 * has never held office") says nothing of it. One reader serves all claims, one after another.
 */
export class MannerReader {
  readonly #view: ClaimView;
  readonly #negation: NegationReader;
  readonly #hedges: HedgeReader;
  readonly #prospects: ProspectReader;

  constructor(words: ClaimWords, scope: ScopeFinder) {
    this.#view = new ClaimView(scope);
    this.#negation = new NegationReader(this.#view);
    this.#hedges = new HedgeReader(words, this.#view, this.#negation);
    this.#prospects = new ProspectReader(this.#view);
  }

  /**
   * The strongest reserve counts: hedged, conditional, predicted, asserted. All words must be up to date.
   * @param isReported what somebody is said to have said: its "would" is the "will" that was said
   */
  read(document: Document<'tokens' | 'pos'>, { first, end }: TokenRange, isReported: boolean): Manner {
    this.#view.open(document, first, end);
    const hedges = this.#hedges.read();
    const modality =
      hedges.length > 0
        ? 'hedged'
        : this.#prospects.isConditional()
          ? 'conditional'
          : this.#prospects.isPredicted(isReported)
            ? 'predicted'
            : 'asserted';
    const polarity = this.#negation.isNegated() ? 'negated' : 'affirmed';
    return { polarity, modality, hedges, isHearsay: this.#hedges.isHearsay(hedges) };
  }
}
