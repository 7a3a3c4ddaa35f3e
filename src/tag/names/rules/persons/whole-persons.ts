import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { nameOf } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { Known } from '../words/known.ts';
import { isOrdinary } from '../words/ordinary.ts';

/** What tells a person from an older one of the same name. */
const SUFFIXES: ReadonlySet<string> = new Set(['II', 'III', 'IV', 'Jr', 'Jr.', 'Sr', 'Sr.']);
/** The second half of a Korean given name is no longer, nor is it an English word: "Heung-min", not "Kane-led". */
const LONGEST_HALF = 5;
/** Endings that are written behind a hyphen. */
const ENDING = /^(?:esque|ish|gate|isms?|ites?)$/;

/** Persons with what belongs to their names: "Ade Moss III", "Son Heung-min"; none that is but titles: "Lord Mayor". */
export const withWholePersons: NameRule = {
  asks: [
    { types: ['person'], length: 'more', behind: { known: Known.hyphen, words: SUFFIXES } },
    { types: ['person'], length: 'more', first: Known.rank },
  ],
  apply(names, { document, words }) {
    const { tokens, vocabulary } = document;
    const { types, sentences, starts, ends } = tokens;
    const isTitles = ({ firstToken, endToken }: Name): boolean => {
      for (let i = firstToken; i < endToken; i++) if ((words.of(types[i]) & Known.rank) === 0) return false;
      return endToken - firstToken > 1;
    };
    const isHalf = (i: number): boolean => {
      const type = types[i];
      const word = vocabulary.words[type];
      if (word.length > LONGEST_HALF || ENDING.test(word) || !(vocabulary.flags[type] & WordFlag.lower))
        return false;
      return !isOrdinary(vocabulary.hashes[vocabulary.lowers[type]]);
    };
    const endOf = ({ firstToken, endToken }: Name, next: number): number => {
      if (endToken - firstToken < 2 || endToken >= next || sentences[endToken] !== sentences[firstToken])
        return endToken;
      const word = vocabulary.words[types[endToken]];
      if (SUFFIXES.has(word)) return endToken + 1;
      const isTied =
        word === '-' &&
        endToken + 1 < next &&
        starts[endToken] === ends[endToken - 1] &&
        starts[endToken + 1] === ends[endToken];
      return isTied && isHalf(endToken + 1) ? endToken + 2 : endToken;
    };
    /** "Omo-Ade", where the second half was taken for a name of its own, but no person's: "the Moss-Hale debate". */
    const isHalved = ({ firstToken, endToken }: Name, next: Name | undefined): boolean =>
      endToken - firstToken > 1 &&
      next !== undefined &&
      next.type !== 'person' &&
      next.type !== 'group' &&
      next.firstToken === endToken + 1 &&
      next.endToken === endToken + 2 &&
      vocabulary.words[types[endToken]] === '-' &&
      starts[endToken] === ends[endToken - 1] &&
      starts[endToken + 1] === ends[endToken];
    let mended: Name[] | undefined;
    for (let n = 0; n < names.length; n++) {
      const name = names[n];
      if (name.type !== 'person') mended?.push(name);
      else if (isTitles(name)) mended ??= names.slice(0, n);
      else if (isHalved(name, names[n + 1])) {
        mended ??= names.slice(0, n);
        mended.push(nameOf(document, name.firstToken, name.endToken + 2, 'person', name.confidence));
        n++;
      } else {
        const end = endOf(name, n + 1 < names.length ? names[n + 1].firstToken : types.length);
        if (end !== name.endToken) {
          mended ??= names.slice(0, n);
          mended.push(nameOf(document, name.firstToken, end, 'person', name.confidence));
        } else mended?.push(name);
      }
    }
    return mended ?? names;
  },
};
