import type { Document } from '../../core/document.ts';
import type { Quantity } from '../../core/layers/quantities.ts';
import type { Stage } from '../../core/stage.ts';
import { ClassColumn } from '../grammar/classes.ts';
import { Grammar } from '../grammar/grammar.ts';
import { Pieces } from '../grammar/pieces.ts';
import { boundOf } from './numbers.ts';
import { classifyQuantityWord, isQuantityTrigger, Q, quantityClasses } from './quantity-classes.ts';
import {
  QuantityMatch,
  type QuantityNeeds,
  type QuantityReading,
  type QuantityRule,
} from './quantity-match.ts';
import { countRules } from './rules/counts.ts';
import { measureRules } from './rules/measures.ts';
import { moneyRules } from './rules/money.ts';
import { shareRules } from './rules/shares.ts';

/** The grammar of quantities, in the order in which its rules are tried. */
const quantityRules: readonly QuantityRule[] = [...moneyRules, ...shareRules, ...measureRules, ...countRules];

/** The stage that finds money, shares, measures, counts and ranks with their values. Dates are no quantities. */
export function createQuantityTagger(): Stage<QuantityNeeds, 'quantities'> {
  const tagger = new QuantityTagger();
  return {
    name: 'quantities',
    needs: ['tokens', 'sentences', 'pos', 'dates', 'names'],
    gives: ['quantities'],
    run: (document) => ({ quantities: tagger.read(document) }),
  };
}

/** Finds the quantities of articles, one article after another; what it learnt of words it keeps. */
class QuantityTagger {
  readonly #grammar = new Grammar<QuantityMatch, QuantityReading>(quantityClasses, quantityRules);
  readonly #column = new ClassColumn(classifyQuantityWord);
  readonly #pieces = new Pieces();
  readonly #match = new QuantityMatch(this.#pieces);

  read(document: Document<QuantityNeeds>): Quantity[] {
    const { tokens, sentences, dates, names, vocabulary } = document;
    this.#column.update(vocabulary);
    const match = this.#match;
    match.open(document, this.#column);
    const found: Quantity[] = [];
    for (let s = 0; s < sentences.length; s++) {
      const first = sentences.firstTokens[s];
      const end = sentences.firstTokens[s + 1];
      if (!this.#hasTrigger(tokens.types, first, end)) continue;
      this.#pieces.load(tokens, first, end, this.#column, vocabulary);
      // Words of a date mean nothing here, and a number in a name is part of it: "Formula One", "Channel 4".
      this.#pieces.cover(dates, Q.taken);
      this.#pieces.cover(names, Q.taken, isQuantityTrigger);
      this.#grammar.read(this.#pieces, match, (reading, rule) => {
        const quantity = this.#quantity(document, reading, rule);
        // A token may be two pieces ("40 C$40"): what comes first keeps it.
        if (quantity.start >= (found.at(-1)?.end ?? 0)) found.push(quantity);
        return match.end;
      });
    }
    return found;
  }

  #hasTrigger(types: Uint32Array, first: number, end: number): boolean {
    const { classes } = this.#column;
    for (let i = first; i < end; i++) if (isQuantityTrigger[classes[types[i]]]) return true;
    return false;
  }

  #quantity({ tokens }: Document<QuantityNeeds>, reading: QuantityReading, rule: QuantityRule): Quantity {
    const match = this.#match;
    const firstToken = this.#pieces.tokens[match.start];
    const endToken = this.#pieces.tokens[match.end - 1] + 1;
    const bound = boundOf(match);
    return {
      start: tokens.starts[firstToken],
      end: tokens.ends[endToken - 1],
      firstToken,
      endToken,
      ...reading,
      ...(bound === undefined ? {} : { bound }),
      rule: rule.name,
    };
  }
}
