import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { wordSections } from '../../../../learn/word-list.ts';
import { Form, Known } from '../known.ts';
import { nameOf } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';

const OFFICES: ReadonlySet<string> = new Set(wordSections('names/contexts').of('office'));

/**
 * Bodies without the words that begin the title of an office behind them: "APC" of "APC National Publicity Secretary", nothing of
 * "National Legal Adviser".
 */
export const withoutOffices: NameRule = {
  asks: { types: ['organization'], last: OFFICES, behind: [Known.human, { form: Form.capitalized }] },
  apply(names, { document, words }) {
    const { types, sentences } = document.tokens;
    const { flags, lowers, words: spellings } = document.vocabulary;
    const isOfOffice = (i: number): boolean => OFFICES.has(spellings[lowers[types[i]]]);
    const isOffice = ({ type, firstToken, endToken }: Name): boolean =>
      type === 'organization' &&
      endToken < types.length &&
      (words.of(types[endToken]) & Known.human) !== 0 &&
      (flags[types[endToken]] & WordFlag.capitalized) !== 0 &&
      sentences[endToken] === sentences[firstToken] &&
      isOfOffice(endToken - 1);
    if (!names.some(isOffice)) return names;
    return names.flatMap((name) => {
      if (!isOffice(name)) return [name];
      let end = name.endToken;
      while (end > name.firstToken && isOfOffice(end - 1)) end--;
      return end === name.firstToken
        ? []
        : [nameOf(document, name.firstToken, end, 'organization', name.confidence)];
    });
  },
};
