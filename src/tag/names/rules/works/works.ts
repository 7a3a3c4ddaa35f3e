import type { Name } from '../../../../core/layers/names.ts';
import { COMMA } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { contexts } from '../words/contexts.ts';

const WORKS: ReadonlySet<string> = new Set(contexts.of('work'));
/** What may follow the title of a work; "the film Hale directed" has somebody's name. */
const BEHIND_TITLE = /^(?:[.,;:!?)”"]|and|or|by|in|from|which|was|is|has|will|won)$/;

/** Without the titles of works that were taken for places, or persons of one word: "the film Georgia", "her novel, Norvik,". */
export const withoutWorks: NameRule = {
  asks: [
    { types: ['place'], before: WORKS },
    { types: ['place'], before: COMMA, twoBefore: WORKS },
    { types: ['person'], length: 'one', before: WORKS },
  ],
  apply(names, { document: { tokens }, words }) {
    const { types, sentences } = tokens;
    const isWork = ({ type, firstToken, endToken }: Name): boolean => {
      if (type !== 'place' && !(type === 'person' && endToken - firstToken === 1)) return false;
      const isApposed =
        type === 'place' && words.lowerAt(firstToken - 1) === ',' && words.lowerAt(endToken) === ',';
      const noun = isApposed ? firstToken - 2 : firstToken - 1;
      if (!WORKS.has(words.lowerAt(noun)) || sentences[noun] !== sentences[firstToken]) return false;
      return endToken === types.length || BEHIND_TITLE.test(words.lowerAt(endToken));
    };
    return names.some(isWork) ? names.filter((name) => !isWork(name)) : names;
  },
};
