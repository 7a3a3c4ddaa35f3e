import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { nameOf, OPENING, parted } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { Form, Known } from '../words/known.ts';

/** "(NWV.O)": the symbol of a share behind its firm's name. */
const SYMBOL = /^\p{Lu}{1,5}\.\p{Lu}{1,2}$/u;
/** The same without an exchange: "Norvaco Inc. NVC". */
const LONGEST_TICKER = 5;
/** Words of what oil costs: beside them "Brent" is a sort of it, no place. */
const OIL = /^(?:crude|oil|barrels?|futures|opec)$/;

const BRENT: ReadonlySet<string> = new Set(['Brent']);
const CLOSING: ReadonlySet<string> = new Set([')']);
const COLON: ReadonlySet<string> = new Set([':']);
const STOP: ReadonlySet<string> = new Set(['.']);
const CAPITALS = { form: Form.allCaps };

/**
 * Without what only markets call by a name: the symbols of shares, "(NWV.O)", "(NYSE: NWV)", "Norvaco Inc. NVC", and "Brent" as a
 * price.
 */
export const withoutMarketNames: NameRule = {
  asks: [
    { length: 'one', first: BRENT },
    { before: OPENING, behind: CLOSING },
    { types: ['organization'], length: 'one', before: COLON, behind: CLOSING },
    {
      types: ['organization'],
      length: 'one',
      before: { known: Known.company, words: STOP },
      first: CAPITALS,
    },
    { types: ['organization'], length: 'more', inside: Known.company, last: CAPITALS },
  ],
  apply(names, { document, words }, asked) {
    const { tokens, sentences, vocabulary } = document;
    const { types } = tokens;
    const isCompany = (i: number): boolean => i >= 0 && (words.of(types[i]) & Known.company) !== 0;
    const isOfOil = (token: number): boolean => {
      const sentence = tokens.sentences[token];
      for (let i = sentences.firstTokens[sentence]; i < sentences.firstTokens[sentence + 1]; i++)
        if (OIL.test(vocabulary.words[vocabulary.lowers[types[i]]])) return true;
      return false;
    };
    const isTicker = (i: number): boolean =>
      (vocabulary.flags[types[i]] & WordFlag.allCaps) !== 0 &&
      !isCompany(i) &&
      words.wordAt(i).length <= LONGEST_TICKER &&
      isCompany(words.wordAt(i - 1) === '.' ? i - 2 : i - 1);
    const isListing = (i: number): boolean =>
      words.wordAt(i - 1) === ':' && words.wordAt(i - 3) === '(' && words.wordAt(i + 1) === ')';
    const isMarkets = ({ type, start, end, firstToken, endToken }: Name): boolean => {
      const isOne = endToken - firstToken === 1;
      if (words.wordAt(firstToken) === 'Brent') return isOne && isOfOil(firstToken);
      if (isOne && type === 'organization' && (isTicker(firstToken) || isListing(firstToken))) return true;
      const isEnclosed = words.wordAt(firstToken - 1) === '(' && words.wordAt(endToken) === ')';
      return isEnclosed && SYMBOL.test(document.text.slice(start, end));
    };
    return parted(names, asked, (name) => {
      if (isMarkets(name)) return [];
      const { type, firstToken, endToken, confidence } = name;
      return type === 'organization' && endToken - firstToken > 2 && isTicker(endToken - 1)
        ? [nameOf(document, firstToken, endToken - 1, type, confidence)]
        : null;
    });
  },
};
