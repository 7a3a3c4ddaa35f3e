import type { Name } from '../../../../core/layers/names.ts';
import { nameOf } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';

const OPENS: ReadonlySet<string> = new Set(['"', '“', '‘', "'", '``']);
const CLOSES: ReadonlySet<string> = new Set(['"', '”', '’', "'", "''"]);

/** Persons with what they are called in marks and what follows it: Ada "Birdie" Quill is one name, not two of halves. */
export const withNicknames: NameRule = {
  asks: { types: ['person'], behind: OPENS },
  apply(names, { document, words }, asked) {
    const { sentences } = document.tokens;
    const ends = new Map<number, number>();
    for (const n of asked) {
      const mark = names[n].endToken;
      const last = mark + 3;
      if (!words.isCapitalized(mark + 1) || !words.isCapitalized(last) || sentences[last] !== sentences[mark])
        continue;
      if (CLOSES.has(words.wordAt(mark + 2))) ends.set(n, last + 1);
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
