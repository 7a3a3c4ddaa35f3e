import type { Document } from '../../core/document.ts';
import type { QuantityKind } from '../../core/layers/quantities.ts';
import type { ClassColumn } from '../grammar/classes.ts';
import type { Rule } from '../grammar/grammar.ts';
import { Match } from '../grammar/match.ts';
import type { Pieces } from '../grammar/pieces.ts';
import { lemmaOf } from '../pos/lemma.ts';
import { ArticleMoney } from './article-money.ts';
import { quantityLexicon } from './quantity-classes.ts';

/** What a rule makes of a match; the words before the number say the bound. */
export interface QuantityReading {
  readonly kind: QuantityKind;
  /** Null where it is vague ("dozens"). */
  readonly value: number | null;
  readonly high?: number;
  readonly unit: string | null;
}

export type QuantityRule = Rule<QuantityMatch, QuantityReading>;
export type QuantityNeeds = 'tokens' | 'sentences' | 'pos' | 'dates' | 'names';

/** A candidate for a quantity, with what its rule may ask of the article. */
export class QuantityMatch extends Match {
  #document!: Document<QuantityNeeds>;
  #column!: ClassColumn;
  #money: ArticleMoney | null = null;

  constructor(pieces: Pieces) {
    super(pieces, quantityLexicon);
  }

  /** Turns to an article whose words `column` knows. */
  open(document: Document<QuantityNeeds>, column: ClassColumn): void {
    this.#document = document;
    this.#column = column;
    this.#money = null;
  }

  /** What the whole article says of currencies; worked out when first asked for. */
  get money(): ArticleMoney {
    this.#money ??= new ArticleMoney(this.#document, this.#column);
    return this.#money;
  }

  /** Part of speech of a piece, an id of core/layers/pos.ts; -1 outside the sentence. */
  posAt(piece: number): number {
    if (piece < 0 || piece >= this.pieces.length) return -1;
    return this.#document.pos[this.pieces.tokens[piece]];
  }

  /** Dictionary form of a piece's word: a piece may be but a part of a token. */
  lemmaAt(piece: number): string {
    return lemmaOf(this.word(piece), this.posAt(piece));
  }

  /** True if nothing, not even a space, stands between a piece and the one before it. */
  touches(piece: number): boolean {
    if (piece <= 0 || piece >= this.pieces.length) return false;
    const token = this.pieces.tokens[piece];
    const before = this.pieces.tokens[piece - 1];
    const { starts, ends } = this.#document.tokens;
    return token === before || ends[before] === starts[token];
  }
}
