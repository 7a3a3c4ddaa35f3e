import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import type { Read } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { Known } from '../words/known.ts';
import type { KnownWords } from '../words/known-words.ts';

/** Words of a telescope's name, at least for its initials to be known, and at most. */
const LEAST_WORDS = 3;
const LONGEST_CRAFT = 6;

/**
 * Without the storms, telescopes and spacecraft that bear a person's name, nor what of that name stands alone elsewhere: "Storm
 * Ada", "the Quill Space Telescope". Who has the name as a part of a longer one stays.
 */
export const withoutNamesakes: NameRule = {
  asks: { anywhere: Known.craft | Known.storm },
  apply(names, { document, words }) {
    const { types, sentences: sentenceOf } = document.tokens;
    const { firstTokens } = document.sentences;
    const wordOf = (type: number): string => document.vocabulary.words[type];
    const isCraft = ({ firstToken, endToken }: Name): boolean => {
      const end = firstTokens[sentenceOf[firstToken] + 1];
      for (let i = firstToken; i < end && i < endToken + 2; i++)
        if (words.of(types[i]) & Known.craft) return true;
      return false;
    };
    const isStormWord = (i: number): boolean => (words.of(types[i]) & Known.storm) !== 0;
    const isStorm = ({ firstToken, endToken }: Name): boolean =>
      (isStormWord(wordOf(types[firstToken]) === 'Tropical' ? firstToken + 1 : firstToken) &&
        endToken - firstToken > 1) ||
      (firstToken > firstTokens[sentenceOf[firstToken]] &&
        endToken - firstToken === 1 &&
        isNameOfStorm(types[firstToken - 1]));
    const isNameOfStorm = (before: number): boolean =>
      (words.of(before) & Known.storm) !== 0 &&
      ((document.vocabulary.flags[before] & WordFlag.capitalized) !== 0 || wordOf(before).endsWith('s'));
    const namesakes = new Set<number>();
    /** Token behind the last of "storms Ana and Bram". */
    let listed = -1;
    for (const name of names)
      if (
        name.type !== 'group' &&
        (isStorm(name) || (listed === name.firstToken - 1 && wordOf(types[listed]) === 'and'))
      ) {
        namesakes.add(types[name.endToken - 1]);
        const isPlural = name.firstToken > 0 && wordOf(types[name.firstToken - 1]).endsWith('s');
        if (isPlural) listed = name.endToken;
      } else if (name.type === 'person' && isCraft(name)) namesakes.add(types[name.endToken - 1]);
    const craft = namesOfCraft(document, words);
    if (namesakes.size === 0 && craft.size === 0) return names;
    const isNamesake = (name: Name): boolean =>
      namesakes.has(types[name.endToken - 1]) &&
      (isStorm(name) ||
        ((name.type === 'person' || name.type === 'place') &&
          (name.endToken - name.firstToken === 1 || isCraft(name))));
    const isOfCraft = ({ type, start, end }: Name): boolean =>
      type !== 'group' && craft.has(document.text.slice(start, end));
    return names.filter((name) => !isNamesake(name) && !isOfCraft(name));
  },
};

/** What the telescopes and spacecraft are called that the article names in full: "Vera Quill" and "VQST" of "Vera Quill Space Telescope". */
function namesOfCraft({ tokens, sentences, vocabulary }: Read, words: KnownWords): ReadonlySet<string> {
  const { types } = tokens;
  const called = new Set<string>();
  const isCapitalized = (i: number): boolean => (vocabulary.flags[types[i]] & WordFlag.capitalized) !== 0;
  const wordOf = (i: number): string => vocabulary.words[types[i]];
  for (let c = 0; c < words.capitalCount; c++) {
    const last = words.capitals[c];
    if ((words.of(types[last]) & Known.craft) === 0) continue;
    let first = last;
    while (first > sentences.firstTokens[tokens.sentences[last]] && isCapitalized(first - 1)) first--;
    if (wordOf(first) === 'The') first++;
    const wordsOf = Array.from({ length: last + 1 - first }, (_, k) => wordOf(first + k));
    if (wordsOf.length < LEAST_WORDS || wordsOf.length > LONGEST_CRAFT) continue;
    called.add(wordsOf.map((word) => word[0]).join(''));
    const own = wordsOf.slice(0, wordsOf.at(-2) === 'Space' ? -2 : -1);
    if (own.length > 1) called.add(own.join(' '));
  }
  return called;
}
