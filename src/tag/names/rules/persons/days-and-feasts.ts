import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { COUNTRY, changed, GIVEN_NAMES, nameOf, POSSESSIVE } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { Known } from '../words/known.ts';

/**
 * Without the day or month behind a name: "Bill Clinton Saturday vowed", "Ann Hale Feb. 1". A day stays the surname of whom the
 * article names by it alone, and of "Emmanuel Sunday", where the word before it is a given name and nobody's surname.
 */
export const withoutDatesBehind: NameRule = {
  asks: { length: 'more', last: Known.day | Known.month },
  apply(names, { document, words, listsOf }) {
    const { types } = document.tokens;
    const { vocabulary } = document;
    const is = (i: number, known: number): boolean =>
      (words.of(types[i]) & known) !== 0 && (vocabulary.flags[types[i]] & WordFlag.capitalized) !== 0;
    const isDigit = (i: number): boolean =>
      i < types.length && (vocabulary.flags[types[i]] & WordFlag.digit) !== 0;
    const isDated = ({ firstToken, endToken: end }: Name): boolean =>
      end - firstToken > 1 &&
      (is(end - 1, Known.day) ||
        (is(end - 1, Known.month) &&
          (isDigit(end) || (vocabulary.words[types[end]] === '.' && isDigit(end + 1)))));
    if (!names.some(isDated)) return names;
    const single = new Set<number>();
    const surnames = new Set<number>();
    for (const { type, firstToken, endToken } of names) {
      if (type !== 'person') continue;
      if (endToken - firstToken === 1) single.add(types[firstToken]);
      else surnames.add(types[endToken - 1]);
    }
    const isSurname = ({ type, firstToken, endToken: end }: Name): boolean =>
      type === 'person' &&
      is(end - 1, Known.day) &&
      (single.has(types[end - 1]) ||
        (end - firstToken === 2 &&
          (listsOf(firstToken, firstToken + 1) & GIVEN_NAMES) !== 0 &&
          !surnames.has(types[firstToken])));
    return changed(names, (name) => {
      const { firstToken, endToken, type, confidence } = name;
      return isDated(name) && !isSurname(name)
        ? nameOf(document, firstToken, endToken - 1, type, confidence)
        : name;
    });
  },
};

/**
 * With the days that are given names as parts of them: "Saturday Oke", where the surname stands by itself nowhere before and
 * no word before the day makes it a date. Without those that are dates: "On Tuesday Norway voted".
 */
export const withDaysSorted: NameRule = {
  asks: [
    { length: 'more', first: Known.day },
    { types: ['person'], length: 'one', before: Known.day },
  ],
  apply(names, { document, words, listsOf }) {
    const { types, sentences: sentenceOf } = document.tokens;
    const { vocabulary } = document;
    const isDay = (i: number): boolean =>
      (words.of(types[i]) & Known.day) !== 0 && (vocabulary.flags[types[i]] & WordFlag.capitalized) !== 0;
    const is = (i: number, known: number): boolean => i >= 0 && (words.of(types[i]) & known) !== 0;
    const bearers = new Set<number>();
    return changed(names, (name) => {
      const { firstToken: first, endToken: end, type } = name;
      if (end - first > 1 && isDay(first) && is(first - 1, Known.dated)) {
        const isCountry = end - first === 2 && (listsOf(first + 1, end) & COUNTRY) !== 0;
        return nameOf(document, first + 1, end, isCountry ? 'place' : type, name.confidence);
      }
      if (type !== 'person') return name;
      const surname = types[end - 1];
      if (
        end - first === 1 &&
        !bearers.has(surname) &&
        first > 0 &&
        sentenceOf[first - 1] === sentenceOf[first] &&
        isDay(first - 1) &&
        !is(first - 2, Known.dated | Known.verb)
      )
        return nameOf(document, first - 1, end, 'person', name.confidence);
      bearers.add(surname);
      return name;
    });
  },
};

const SAINT: ReadonlySet<string> = new Set(['St', 'Saint']);
const FEAST_DAY: ReadonlySet<string> = new Set(['Day', 'Night', 'Eve']);

/** Without feasts that were taken for persons or places, where nobody of that name is named in full: "home for Ramzan"; nor the day of a saint. */
export const withoutFeasts: NameRule = {
  asks: [
    { types: ['person', 'place'], length: 'one', first: Known.feast },
    { first: SAINT, behind: POSSESSIVE, twoBehind: FEAST_DAY },
  ],
  apply(names, { document, words }) {
    const { types } = document.tokens;
    const isFeast = ({ type, firstToken, endToken }: Name): boolean =>
      (type === 'person' || type === 'place') &&
      endToken - firstToken === 1 &&
      (words.of(types[firstToken]) & Known.feast) !== 0;
    // "St Patrick's Day"
    const isOfSaint = ({ firstToken, endToken }: Name): boolean =>
      SAINT.has(words.wordAt(firstToken)) &&
      POSSESSIVE.has(words.wordAt(endToken)) &&
      FEAST_DAY.has(words.wordAt(endToken + 1));
    if (!names.some((name) => isFeast(name) || isOfSaint(name))) return names;
    const surnames = new Set<number>();
    for (const { type, firstToken, endToken } of names)
      if (type === 'person' && endToken - firstToken > 1) surnames.add(types[endToken - 1]);
    return names.filter(
      (name) => !isOfSaint(name) && (!isFeast(name) || surnames.has(types[name.firstToken])),
    );
  },
};
