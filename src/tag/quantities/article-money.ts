import type { Document } from '../../core/document.ts';
import { type ClassColumn, classSet } from '../grammar/classes.ts';
import { codeFromArticle } from './currencies.ts';
import { Q, quantityLexicon } from './quantity-classes.ts';

/** What a whole article says of currencies. */
export class ArticleMoney {
  /** How often it names each country that has a dollar, peso or the like of its own. */
  readonly nations: ReadonlyMap<string, number>;
  /** The currency it names most, the first of equals; the dollar if it names none: whose cents they are. */
  readonly spokenOf: string;

  constructor({ tokens, vocabulary }: Document<'tokens'>, column: ClassColumn) {
    const nations = new Map<string, number>();
    const currencies = new Map<string, number>();
    const count = (counts: Map<string, number>, key: string): void => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    };
    for (let i = 0; i < tokens.length; i++) {
      const type = tokens.types[i];
      const found = column.classes[type];
      if (found === Q.nation || found === Q.dollarPrefix)
        count(nations, vocabulary.words[vocabulary.lowers[type]]);
      else if (isCurrency[found]) count(currencies, vocabulary.words[vocabulary.lowers[type]]);
    }
    this.nations = nations;
    const codes = new Map<string, number>();
    for (const [word, n] of currencies) {
      const value = quantityLexicon.get(word)?.value ?? '';
      const code = /^[A-Z]{3}$/.test(value) ? value : codeFromArticle(value, nations);
      if (code !== null) codes.set(code, (codes.get(code) ?? 0) + n);
    }
    this.spokenOf = [...codes].reduce((best, each) => (each[1] > best[1] ? each : best), ['USD', 0])[0];
  }
}

/** Pounds are left out: they may be a weight. */
const isCurrency = classSet(Q.symbol, Q.code, Q.currency, Q.sharedCurrency);
