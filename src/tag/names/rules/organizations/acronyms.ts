import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { OPENING } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { contexts } from '../words/contexts.ts';
import { Form } from '../words/known.ts';

const NO_NAMES: ReadonlySet<string> = new Set(contexts.of('acronym'));

/** More than one of what is short for no name. */
const PLURAL = /^\p{Lu}{2,}s$/u;

/** Without what is short for no name, but for words written small: "enterprise resource planning (ERP)", "unmanned vehicles (UVs)". */
export const withoutCommonAcronyms: NameRule = {
  asks: [
    { types: ['organization'], length: 'one', first: NO_NAMES },
    { types: ['organization'], length: 'one', first: { form: Form.allCaps }, anywhere: OPENING },
  ],
  apply(names, { document: { tokens, vocabulary }, words }, asked) {
    const { types } = tokens;
    const isShort = ({ type, firstToken, endToken }: Name): boolean =>
      type === 'organization' &&
      endToken - firstToken === 1 &&
      (vocabulary.flags[types[firstToken]] & WordFlag.allCaps) !== 0;
    /** Stand small words with these initials before the bracket that opens before the token? */
    const isExplained = (token: number, letters: string): boolean => {
      if (words.wordAt(token - 1) !== '(') return false;
      let i = token - 2;
      for (let k = letters.length - 1; k >= 0; k--, i--) {
        if (words.wordAt(i) === '-') i--;
        const word = words.wordAt(i);
        if (word === '' || word[0] === letters[k] || word[0].toUpperCase() !== letters[k]) return false;
      }
      return true;
    };
    const common = new Set<string>();
    let isAnyShort = false;
    for (const n of asked) {
      if (!isShort(names[n])) continue;
      isAnyShort = true;
      const letters = words.wordAt(names[n].firstToken);
      if (NO_NAMES.has(letters) || isExplained(names[n].firstToken, letters)) common.add(letters);
    }
    if (!isAnyShort) return names;
    for (let c = 0; c < words.capitalCount; c++) {
      const i = words.capitals[c];
      if (
        words.wordAt(i - 1) === '(' &&
        PLURAL.test(words.wordAt(i)) &&
        isExplained(i, words.wordAt(i).slice(0, -1))
      )
        common.add(words.wordAt(i).slice(0, -1));
    }
    if (common.size === 0) return names;
    return names.filter((name) => !isShort(name) || !common.has(words.wordAt(name.firstToken)));
  },
};
