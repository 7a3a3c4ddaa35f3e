import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { nameOf } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';

const OPENS: ReadonlySet<string> = new Set(['"', '“', '‘', "'", '``']);
const CLOSES: ReadonlySet<string> = new Set(['"', '”', '’', "'", "''"]);

/** Persons with what they are called in marks and what follows it: Ada "Birdie" Quill is one name, not two of halves. */
export const withNicknames: NameRule = {
  asks: { types: ['person'], behind: OPENS },
  apply(names, { document }, asked) {
    const { tokens, vocabulary } = document;
    const { types, sentences, length } = tokens;
    const word = (i: number): string => vocabulary.words[types[i]];
    const isCapitalized = (i: number): boolean =>
      i < length && (vocabulary.flags[types[i]] & WordFlag.capitalized) !== 0;
    const ends = new Map<number, number>();
    for (const n of asked) {
      const mark = names[n].endToken;
      const last = mark + 3;
      if (!isCapitalized(mark + 1) || !isCapitalized(last) || sentences[last] !== sentences[mark]) continue;
      if (CLOSES.has(word(mark + 2))) ends.set(n, last + 1);
    }
    if (ends.size === 0) return names;
    const mended: Name[] = [];
    for (let n = 0; n < names.length; n++) {
      const end = ends.get(n);
      if (end === undefined) {
        mended.push(names[n]);
        continue;
      }
      const { firstToken, confidence } = names[n];
      let last = end;
      while (n + 1 < names.length && names[n + 1].firstToken < end)
        last = Math.max(last, names[++n].endToken);
      mended.push(nameOf(document, firstToken, last, 'person', confidence));
    }
    return mended;
  },
};
