import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { COMMA, changed, isTown, isTrade, nameOf, OF, ofType, retyped } from '../names-and-lists.ts';
import { CLUBS } from '../organizations/teams.ts';
import type { NameRule } from '../rule.ts';
import { contexts } from '../words/contexts.ts';
import { Form, Known } from '../words/known.ts';

const TOWNSFOLK: ReadonlySet<string> = new Set(contexts.of('townsfolk'));
const FORCES: ReadonlySet<string> = new Set(contexts.of('force'));
/** No more words than the name of a street or a stream has. */
const LONGEST_WAY = 4;

/** Places with what belongs to their names: "Lagos State", "Mid-North Coast", "Brecon Close"; peoples of two: "French-Moroccan". */
export const withWholePlaces: NameRule = {
  asks: [
    { types: ['place'], twoBefore: Known.part, before: Known.hyphen },
    { types: ['place'], behind: [Known.division | Known.way, { form: Form.capitalized }] },
    { types: ['group'], behind: Known.hyphen, twoBehind: { form: Form.capitalized } },
  ],
  apply(names, { document, words }) {
    const { tokens, sentences, vocabulary } = document;
    const { types, starts, ends } = tokens;
    const isHyphen = (i: number): boolean =>
      vocabulary.words[types[i]] === '-' && starts[i] === ends[i - 1] && starts[i + 1] === ends[i];
    return changed(names, (name, n) => {
      if (name.type !== 'place' && name.type !== 'group') return name;
      const sentence = tokens.sentences[name.firstToken];
      const from = Math.max(sentences.firstTokens[sentence], n > 0 ? names[n - 1].endToken : 0);
      const stop = Math.min(
        sentences.firstTokens[sentence + 1],
        n + 1 < names.length ? names[n + 1].firstToken : types.length,
      );
      let { firstToken: first, endToken: end } = name;
      const isWord = (i: number): boolean => i >= from && i < stop && words.isCapitalized(i);
      if (name.type === 'place') {
        if (first - 2 >= from && isHyphen(first - 1) && words.of(types[first - 2]) & Known.part) first -= 2;
        if (isWord(end) && words.of(types[end]) & (Known.division | Known.way) && !isWord(end + 1)) end++;
      } else if (end + 1 < stop && isHyphen(end) && isWord(end + 1)) end += 2;
      return first === name.firstToken && end === name.endToken
        ? name
        : nameOf(document, first, end, name.type, name.confidence);
    });
  },
};

const COUNTIES: ReadonlySet<string> = new Set(['County', 'Township']);

/** Places where a short name, a street, a water or somebody's address was taken for a body, and bodies where a seat was taken for a person. */
export const withPlacesTold: NameRule = {
  asks: [
    { types: ['person', 'organization'], twoBefore: COMMA, before: OF },
    { types: ['person'], length: 'one', last: Known.seat },
    { types: ['place'], length: 'one', last: FORCES },
    { types: ['organization'], length: 'one', last: Known.land },
    { types: ['organization'], length: 'more', last: { known: Known.way, words: COUNTIES } },
  ],
  apply(names, { document, words }) {
    const { types, sentences } = document.tokens;
    // "Tom Rudd, 34, of Quill Court,"
    const isAddress = (first: number): boolean =>
      words.wordAt(first - 1) === 'of' &&
      words.wordAt(first - 2) === ',' &&
      /^\d\d$/.test(words.wordAt(first - 3)) &&
      words.wordAt(first - 4) === ',';
    // "Upton County", but not the club
    const isCounty = (first: number, end: number): boolean => {
      if (!COUNTIES.has(words.wordAt(end - 1)) || end - first > LONGEST_WAY) return false;
      const name = document.text.slice(document.tokens.starts[first], document.tokens.ends[end - 1]);
      return !CLUBS.full.has(name) && !CLUBS.homes.has(name);
    };
    const typeOf = ({ type, firstToken, endToken }: Name): Name['type'] => {
      if ((type === 'organization' || type === 'person') && isAddress(firstToken)) return 'place';
      const last = words.of(types[endToken - 1]);
      if (endToken - firstToken === 1) {
        if (type === 'person' && last & Known.seat) return 'organization';
        const isForce =
          FORCES.has(words.wordAt(firstToken).toLowerCase()) && words.wordAt(firstToken - 1) !== 'Lake';
        if (type === 'place' && isForce) return 'organization';
        return type === 'organization' && last & Known.land ? 'place' : type;
      }
      if (type === 'organization' && isCounty(firstToken, endToken)) return 'place';
      const isWay = type === 'organization' && endToken - firstToken <= LONGEST_WAY && last & Known.way;
      return isWay && !isTrade(sentences[firstToken], document, words) ? 'place' : type;
    };
    return changed(names, (name) => {
      const type = typeOf(name);
      return type === name.type ? name : ofType(name, type);
    });
  },
};

/** One place of those that hyphens tie over a small word: "Stoke-on-Trent". */
export const withHyphensJoined: NameRule = {
  asks: { types: ['place'], twoBefore: { form: Form.lower }, before: Known.hyphen },
  apply(names, { document }) {
    const { tokens, vocabulary } = document;
    const isHyphen = (i: number): boolean =>
      vocabulary.words[tokens.types[i]] === '-' &&
      tokens.starts[i] === tokens.ends[i - 1] &&
      tokens.starts[i + 1] === tokens.ends[i];
    const isTied = (one: Name, other: Name): boolean =>
      one.type === 'place' &&
      other.type === 'place' &&
      other.firstToken - one.endToken === 3 &&
      isHyphen(one.endToken) &&
      isHyphen(one.endToken + 2) &&
      (vocabulary.flags[tokens.types[one.endToken + 1]] & WordFlag.lower) !== 0;
    if (!names.some((name, n) => n > 0 && isTied(names[n - 1], name))) return names;
    const joined: Name[] = [];
    for (const name of names) {
      const last = joined.at(-1);
      if (last && isTied(last, name))
        joined[joined.length - 1] = nameOf(
          document,
          last.firstToken,
          name.endToken,
          'place',
          last.confidence,
        );
      else joined.push(name);
    }
    return joined;
  },
};

/**
 * Towns where one was taken for a person though a title follows it, "Davenport Mayor Mike Berg", "Davenport mayor Mike Berg",
 * wherever the article has it; not where somebody's full name holds it.
 */
export const withTownsOfTitles: NameRule = {
  asks: { types: ['person'], length: 'one', behind: { known: Known.human, words: TOWNSFOLK } },
  apply(names, { document, words, listsOf }) {
    const { types, sentences } = document.tokens;
    const { flags, words: spellings } = document.vocabulary;
    const persons = new Set(
      names.filter(({ type }) => type === 'person').map(({ firstToken }) => firstToken),
    );
    const isBeforeTitle = ({ firstToken, endToken }: Name): boolean => {
      if (endToken >= types.length || sentences[endToken] !== sentences[firstToken]) return false;
      if (flags[types[endToken]] & WordFlag.capitalized)
        return (words.of(types[endToken]) & Known.human) !== 0;
      return persons.has(endToken + 1) && TOWNSFOLK.has(spellings[types[endToken]]);
    };
    const isSingle = ({ type, firstToken, endToken }: Name): boolean =>
      type === 'person' && endToken - firstToken === 1;
    const towns = new Set<number>();
    for (const name of names)
      if (isSingle(name) && isBeforeTitle(name) && isTown(listsOf(name.firstToken, name.endToken)))
        towns.add(types[name.firstToken]);
    if (towns.size === 0) return names;
    for (const { type, firstToken, endToken } of names)
      if (type === 'person' && endToken - firstToken > 1)
        for (let i = firstToken; i < endToken; i++) towns.delete(types[i]);
    return retyped(names, 'place', (name) => isSingle(name) && towns.has(types[name.firstToken]));
  },
};
