import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { atlas } from '../../../../gazetteer/atlas.ts';
import { wordSections } from '../../../../learn/word-list.ts';
import { bitsOf, GIVEN_NAMES, nameOf, parted, retyped } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { Form, Known, wordsOfName } from '../words/known.ts';

/** "Hall", "College": no surname behind a title and a given name. */
function isBuilt(lower: string): boolean {
  const { words } = atlas();
  return words.facility.has(lower) || words.venue.has(lower) || words.street.has(lower);
}

const SURNAMES = bitsOf('surname', 'anyName');

/** Without the ranks before a person's name and the letters after it: "Ola Berg" of "Garda Ola Berg BL". */
export const withoutRanks: NameRule = {
  asks: [
    { types: ['person'], length: 'more', inside: Known.rank | Known.rankOrName | Known.letters },
    { length: 'one', first: Known.rank },
    { types: ['place', 'organization'], length: 'more', first: Known.rank },
  ],
  apply(names, { document, words, listsOf }, asked) {
    const { types } = document.tokens;
    const { vocabulary } = document;
    const trimmed = (name: Name): Name => {
      let { firstToken: first, endToken: end } = name;
      for (;;) {
        // The rank itself is the last part of "Rear-Admiral".
        const last = first + 2 < end && words.wordAt(first + 1) === '-' ? first + 2 : first;
        const next = last + 1 < end && words.wordAt(last + 1) === '.' ? last + 2 : last + 1;
        const known = words.of(types[last]);
        const needed = known & Known.rank ? 1 : known & Known.rankOrName && last === first ? 2 : end;
        if (end - next < needed || !words.isCapitalized(next)) break;
        first = next;
      }
      while (end - first > 2 && words.of(types[end - 1]) & Known.letters) end--;
      if (end < name.endToken)
        while (end - first > 1 && vocabulary.flags[types[end - 1]] & WordFlag.punctuation) end--;
      return first === name.firstToken && end === name.endToken
        ? name
        : nameOf(document, first, end, 'person', name.confidence);
    };
    // "the CP", "the IGP": whom the rank names, not a body
    const isRank = ({ firstToken }: Name): boolean =>
      firstToken > 0 &&
      (vocabulary.flags[types[firstToken]] & WordFlag.allCaps) !== 0 &&
      vocabulary.words[vocabulary.lowers[types[firstToken - 1]]] === 'the';
    // "Garda Seán Foley", taken for a place or a body
    const isRanked = ({ type, firstToken: first, endToken: end }: Name): boolean =>
      type !== 'group' &&
      end - first === 3 &&
      (words.of(types[first]) & Known.rank) !== 0 &&
      (words.of(types[end - 1]) & (Known.way | Known.division | Known.craft | Known.company)) === 0 &&
      !isBuilt(vocabulary.words[vocabulary.lowers[types[end - 1]]]) &&
      (listsOf(first + 1, first + 2) & GIVEN_NAMES) !== 0 &&
      (listsOf(end - 1, end) & SURNAMES) !== 0;
    return parted(names, asked, (name) => {
      if (name.endToken - name.firstToken === 1) return isRank(name) ? [] : null;
      const own = name.type === 'person' || isRanked(name) ? trimmed(name) : name;
      return own === name ? null : [own];
    });
  },
};

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);

/** Two people of one name that is none: "Trump" and "Biden" of "the Trump-Biden debate". */
export const withPairsApart: NameRule = {
  asks: { types: ['person'], inner: DASHES, behind: Known.meeting },
  apply(names, { document }, asked) {
    const { sentences } = document.tokens;
    return parted(names, asked, ({ firstToken, endToken, confidence }) =>
      endToken - firstToken === 3 && sentences[endToken] === sentences[firstToken]
        ? [
            nameOf(document, firstToken, firstToken + 1, 'person', confidence),
            nameOf(document, endToken - 1, endToken, 'person', confidence),
          ]
        : null,
    );
  },
};

const THE: ReadonlySet<string> = new Set(['the']);
const PLURAL_ENDING = /(?<=[sxz]|[cs]h)es$|s$/;

/** Families as groups: "the Moss family" is no name, but "the Mosses" and "the Hales" are, where the article names a Hale. */
export const withFamilies: NameRule = {
  asks: {
    types: ['person', 'place', 'organization'],
    length: 'one',
    before: THE,
    last: { form: Form.plural },
  },
  apply(names, { document }, asked) {
    const { types } = document.tokens;
    const { words } = document.vocabulary;
    const wordOf = ({ endToken }: Name): string => words[types[endToken - 1]];
    const surnames = new Set<string>();
    for (const name of names) if (name.type === 'person') surnames.add(wordOf(name));
    const isFamily = (name: Name): boolean => surnames.has(wordOf(name).replace(PLURAL_ENDING, ''));
    return retyped(names, 'group', isFamily, asked);
  },
};

const PEOPLES: ReadonlySet<string> = new Set(wordSections('names/peoples', /\s*;\s*/).of('people'));

const PEOPLE_ENDS: ReadonlySet<string> = new Set([...PEOPLES].map((name) => wordsOfName(name).at(-1)!));

/** Peoples without a country of their own, and faiths, where one was taken for a place or a body: "the Rohingya", "First Nations". */
export const withPeoples: NameRule = {
  asks: { types: ['place', 'organization'], last: PEOPLE_ENDS },
  apply(names, { document: { text } }, asked) {
    return retyped(names, 'group', ({ start, end }) => PEOPLES.has(text.slice(start, end)), asked);
  },
};
