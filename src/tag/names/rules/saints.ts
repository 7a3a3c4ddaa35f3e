import type { Name } from '../../../core/layers/names.ts';
import { wordSets } from '../../../learn/word-list.ts';
import { NO_GROUP, nameOf } from './names-and-lists.ts';
import type { NameRule } from './rule.ts';

/** What is named after a saint, by the last word of its name. */
const named = wordSets('names/saints', ['saint', 'body', 'place']);
/** Words between the saint and the last one: "Mary's Church of England Primary". */
const LONGEST = 6;
const INNER = /^(?:of|and|the|['’]s?|['’]s)$/;
/** As sure as what stands in a list. */
const SURE = 0.9;

/** With schools, churches, streets that are named after a saint, whole: "St. Mary's Primary School", "St Michael's Lane". */
export const withNamesOfSaints: NameRule = {
  asks: [
    { types: NO_GROUP, first: named.saint },
    { types: NO_GROUP, before: named.saint },
    { types: NO_GROUP, twoBefore: named.saint },
  ],
  apply(names, { document, words }, asked) {
    const { tokens, sentences } = document;
    /** The name that begins with the word "St" there. */
    const nameFrom = (first: number): Name | null => {
      const stop = sentences.firstTokens[tokens.sentences[first] + 1];
      const saint = words.wordAt(first + 1) === '.' ? first + 2 : first + 1;
      if (saint >= stop || !words.isCapitalized(saint)) return null;
      let found: Name | null = null;
      for (let i = saint + 1; i < Math.min(stop, saint + LONGEST); i++) {
        const word = words.wordAt(i);
        if (!words.isCapitalized(i) && !INNER.test(word)) break;
        if (named.body.has(word)) found = nameOf(document, first, i + 1, 'organization', SURE);
        else if (named.place.has(word)) found = nameOf(document, first, i + 1, 'place', SURE);
      }
      return found;
    };
    const found: Name[] = [];
    for (const n of asked) {
      const name = names[n];
      if ((found.at(-1)?.endToken ?? 0) > name.firstToken) continue;
      // The model may begin the name at the saint.
      for (let first = Math.max(0, name.firstToken - 2); first <= name.firstToken; first++)
        if (
          words.isCapitalized(first) &&
          named.saint.has(words.wordAt(first)) &&
          tokens.sentences[first] === tokens.sentences[name.firstToken]
        ) {
          const whole = nameFrom(first);
          if (whole && whole.endToken > name.firstToken) found.push(whole);
          break;
        }
    }
    if (found.length === 0) return names;
    const isWithin = (name: Name): boolean =>
      found.some((whole) => name.firstToken < whole.endToken && name.endToken > whole.firstToken);
    return [...names.filter((name) => !isWithin(name)), ...found].sort((a, b) => a.firstToken - b.firstToken);
  },
};
