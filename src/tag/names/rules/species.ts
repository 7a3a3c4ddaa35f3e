import { bitsOf, NO_GROUP } from './names-and-lists.ts';
import type { NameRule } from './rule.ts';
import { Form } from './words/known.ts';
import { SAPIENS } from './words/word-forms.ts';

/** What may stand before a word of any language: "Kerala dosas". */
const KNOWN = bitsOf('city', 'country', 'region', 'organization', 'team');

/**
 * Without the names of animals, plants and germs, whose second half is small and no English word: "Candida auris", nor "Candida"
 * wherever the article has it; nor what only animals long dead are called.
 */
export const withoutSpecies: NameRule = {
  asks: [
    { types: NO_GROUP, length: 'one', first: { form: Form.genus } },
    { types: NO_GROUP, length: 'one', behind: { form: Form.epithet } },
  ],
  apply(names, { document, words, listsOf }, asked) {
    const { types, sentences } = document.tokens;
    const genera = new Set<number>();
    for (const n of asked) {
      const { firstToken, endToken } = names[n];
      const isSpecies =
        (words.formOf(types[firstToken]) & Form.genus) !== 0 ||
        (sentences[endToken] === sentences[firstToken] &&
          (document.vocabulary.words[types[endToken]] === SAPIENS ||
            (listsOf(firstToken, endToken) & KNOWN) === 0));
      if (isSpecies) genera.add(types[firstToken]);
    }
    if (genera.size === 0) return names;
    return names.filter(
      ({ firstToken, endToken }) => endToken - firstToken > 1 || !genera.has(types[firstToken]),
    );
  },
};
