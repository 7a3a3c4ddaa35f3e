import { nameOf, parted } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { contexts } from '../words/contexts.ts';
import { Form, Known } from '../words/known.ts';

const OFFICES: ReadonlySet<string> = new Set(contexts.of('office'));

/**
 * Bodies without the words that begin the title of an office behind them: "APC" of "APC National Publicity Secretary", nothing of
 * "National Legal Adviser".
 */
export const withoutOffices: NameRule = {
  asks: { types: ['organization'], last: OFFICES, behind: [Known.human, { form: Form.capitalized }] },
  apply(names, { document }, asked) {
    const { types, sentences } = document.tokens;
    const { lowers, words } = document.vocabulary;
    return parted(names, asked, ({ firstToken, endToken, confidence }) => {
      if (sentences[endToken] !== sentences[firstToken]) return null;
      let end = endToken;
      while (end > firstToken && OFFICES.has(words[lowers[types[end - 1]]])) end--;
      if (end === endToken) return null;
      return end === firstToken ? [] : [nameOf(document, firstToken, end, 'organization', confidence)];
    });
  },
};
