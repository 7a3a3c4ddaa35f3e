import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { RareWordColumn } from '../../../../core/word-types.ts';
import { stir } from '../../../../learn/features/feature-key.ts';
import { wordsKey } from '../../words-key.ts';
import type { NameRule } from '../rule.ts';
import { contexts } from '../words/contexts.ts';
import { Form, Known } from '../words/known.ts';

const CALLED: ReadonlySet<string> = new Set(contexts.of('called', 'paper'));
const PAPERS: ReadonlySet<string> = new Set(contexts.of('paper'));

/** No title is read further. */
const LONGEST_TITLE = 8;
/** What a word may be in a title and beside it, one bit each. */
const InTitle = { opening: 1, closing: 2, word: 4, stop: 8, other: 16 } as const;
const SIGNS: readonly (readonly [bit: number, words: ReadonlySet<string>])[] = [
  [InTitle.opening, new Set(['"', '“', '‘', "'", '``'])],
  [InTitle.closing, new Set(['"', '”', '’', "'", "''"])],
  // "Quill,": ends a title inside its marks
  [InTitle.stop, new Set([',', '.', '!', '?'])],
];
/** What a title has beside capitals: "Set It Off", "Moss of the North", "Quill: A Life". */
const INNER: ReadonlySet<string> = new Set(
  "a an the of and in on to for at by with from is or , : . ! ? & - – — 's ’s".split(' '),
);
/** Before a name that is in a title, or a whole one. */
const BEFORE: ReadonlySet<string> = new Set([...SIGNS[0][1], ...INNER]);
const inTitles = new RareWordColumn(new Uint8Array(0), ({ words, lowers, flags }, type) => {
  let bits: number = InTitle.other;
  for (const [bit, signs] of SIGNS) if (signs.has(words[type])) bits |= bit;
  const isWord = flags[type] & (WordFlag.capitalized | WordFlag.digit) || INNER.has(words[lowers[type]]);
  return isWord ? bits | InTitle.word : bits;
});

/**
 * Without what is named in the title of a work that stands in quotation marks, in an article on film, music, books or the stage:
 * 'in "Moss" he plays', "the “Georgia on Ice” tour". So too where the article has the title without marks, unless somebody is
 * spoken of. What is called so is no work: 'known as "El Lobo"', 'the newspaper "Vremya"'.
 */
export const withoutQuotedWorks: NameRule = {
  asks: {
    types: ['person', 'place', 'organization'],
    before: { form: Form.capitalized | Form.digit, words: BEFORE },
    anywhere: Known.arts,
  },
  apply(names, { document, words }, asked) {
    const { tokens, vocabulary } = document;
    const { types, starts, ends } = tokens;
    const is = (i: number, bit: number): boolean =>
      i >= 0 && i < types.length && (inTitles.of(vocabulary, types[i]) & bit) !== 0;
    const isOpening = (i: number): boolean =>
      is(i, InTitle.opening) &&
      starts[i + 1] === ends[i] &&
      (i === 0 || ends[i - 1] < starts[i] || words.wordAt(i - 1) === '(');
    const isClosing = (i: number): boolean => is(i, InTitle.closing) && starts[i] === ends[i - 1];
    /** The token of the mark that opens the title which the name is or stands in; -1 if there is none. */
    const openingOf = ({ firstToken, endToken }: Name): number => {
      const farthest = Math.max(0, firstToken - 1 - LONGEST_TITLE);
      let open = firstToken - 1;
      for (; open >= farthest && !isOpening(open); open--) if (!is(open, InTitle.word)) return -1;
      if (open < farthest) return -1;
      let close = endToken;
      while (
        close < types.length &&
        close - open <= LONGEST_TITLE &&
        !isClosing(close) &&
        is(close, InTitle.word)
      )
        close++;
      return close < types.length && isClosing(close) ? open : -1;
    };
    const isTitle = (name: Name): boolean => {
      const open = openingOf(name);
      return open >= 0 && !CALLED.has(words.lowerAt(open - 1)) && !isCalledBehind(name);
    };
    /** 'the "Vremya" newspaper' */
    const isCalledBehind = ({ endToken }: Name): boolean => {
      let i = endToken;
      while (is(i, InTitle.stop | InTitle.closing)) i++;
      return i > endToken && PAPERS.has(words.lowerAt(i));
    };
    const titles = asked.map((n) => names[n]).filter(isTitle);
    if (titles.length === 0) return names;
    const keyOf = ({ firstToken, endToken }: Name): number => wordsKey(types, firstToken, endToken);
    const inMarks = new Set(titles);
    /** Titles of which the article speaks as of nobody. */
    const keys = new Set(
      titles
        .filter((name) => openingOf(name) === name.firstToken - 1 && isClosingNear(name.endToken))
        .filter((name) => !isWholePerson(name))
        .map(keyOf),
    );
    for (const name of names) {
      if (name.type !== 'person' || inMarks.has(name)) continue;
      if (name.endToken - name.firstToken > 1) keys.delete(stir(1, types[name.endToken - 1]));
      else if (isSomebody(name)) keys.delete(keyOf(name));
    }
    return names.filter((name) => !inMarks.has(name) && !keys.has(keyOf(name)));

    /** "Ada Moss" of 'the film "Ada Moss"': without marks it is herself of whom the article speaks. */
    function isWholePerson({ type, firstToken, endToken }: Name): boolean {
      return type === 'person' && endToken - firstToken > 1;
    }

    function isClosingNear(i: number): boolean {
      return isClosing(i) || (is(i, InTitle.stop) && isClosing(i + 1));
    }

    /** "Hale said", "Mr Hale" */
    function isSomebody({ firstToken, endToken }: Name): boolean {
      const before = firstToken > 0 ? words.of(types[firstToken - 1]) : 0;
      return (before & Known.rank) !== 0 || /^(?:said|says|told)$/.test(words.lowerAt(endToken));
    }
  },
};
