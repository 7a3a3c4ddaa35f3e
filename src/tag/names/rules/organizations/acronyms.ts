import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { wordSections } from '../../../../learn/word-list.ts';
import { Form } from '../known.ts';
import type { NameRule } from '../rule.ts';

const NO_NAMES: ReadonlySet<string> = new Set(wordSections('names/contexts').of('acronym'));

const OPENING: ReadonlySet<string> = new Set(['(']);

/** Without what is short for no name, but for words written small: "enterprise resource planning (ERP)". */
export const withoutCommonAcronyms: NameRule = {
  asks: [
    { types: ['organization'], length: 'one', first: NO_NAMES },
    { types: ['organization'], length: 'one', before: OPENING, first: { form: Form.allCaps } },
  ],
  apply(names, { document: { tokens, vocabulary } }) {
    const { types } = tokens;
    const isShort = ({ type, firstToken, endToken }: Name): boolean =>
      type === 'organization' &&
      endToken - firstToken === 1 &&
      (vocabulary.flags[types[firstToken]] & WordFlag.allCaps) !== 0;
    const wordAt = (i: number): string => (i >= 0 ? vocabulary.words[types[i]] : '');
    /** Stand small words with its initials before the bracket that it stands in? */
    const isExplained = ({ firstToken }: Name): boolean => {
      const letters = wordAt(firstToken);
      if (wordAt(firstToken - 1) !== '(') return false;
      let i = firstToken - 2;
      for (let k = letters.length - 1; k >= 0; k--, i--) {
        if (wordAt(i) === '-') i--;
        const word = wordAt(i);
        if (word === '' || word[0] === letters[k] || word[0].toUpperCase() !== letters[k]) return false;
      }
      return true;
    };
    const common = new Set<number>();
    for (const name of names)
      if (isShort(name) && (NO_NAMES.has(wordAt(name.firstToken)) || isExplained(name)))
        common.add(types[name.firstToken]);
    if (common.size === 0) return names;
    return names.filter((name) => !isShort(name) || !common.has(types[name.firstToken]));
  },
};
