import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { wordSections } from '../../../../learn/word-list.ts';
import { wordsKey } from '../../words-key.ts';
import { bitsOf, isTown, retyped } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';

const MEMBERS: ReadonlySet<string> = new Set(['MP', 'MLA', 'MPP', 'MCA', 'MHA', 'MSP', 'TD']);
const ORGANIZATION = bitsOf('organization');
const parties = wordSections('names/parties', /\s*;\s*/);
const PARTIES: ReadonlySet<string> = new Set(parties.of('party'));
/** At the end of a party's name. */
const PARTY_NOUNS: ReadonlySet<string> = new Set(parties.of('noun'));

/**
 * Places where one was taken for a body or a person before the member of parliament that it sent: "Norwick South MP Ida Moss". Not a party's
 * name, as those in capitals are, nor what the article speaks of otherwise too, unless a town is called so.
 */
export const withConstituencies: NameRule = {
  asks: { types: ['organization', 'person'], behind: MEMBERS },
  apply(names, { document, words, listsOf }, asked) {
    const { types } = document.tokens;
    const { flags } = document.vocabulary;
    const keyOf = ({ firstToken, endToken }: Name): number => wordsKey(types, firstToken, endToken);
    const isParty = ({ firstToken, endToken }: Name): boolean =>
      (flags[types[firstToken]] & WordFlag.allCaps) !== 0 ||
      PARTIES.has(words.wordAt(firstToken)) ||
      PARTY_NOUNS.has(words.wordAt(endToken - 1)) ||
      (listsOf(firstToken, endToken) & ORGANIZATION) !== 0;
    const isMember = (n: number): boolean =>
      MEMBERS.has(words.wordAt(names[n].endToken)) &&
      n + 1 < names.length &&
      names[n + 1].type === 'person' &&
      names[n + 1].firstToken === names[n].endToken + 1;
    const seats = new Set<number>();
    for (const n of asked)
      if (names[n].type !== 'place' && isMember(n) && !isParty(names[n])) seats.add(keyOf(names[n]));
    if (seats.size === 0) return names;
    for (let n = 0; n < names.length; n++)
      if (!isMember(n) && !isTown(listsOf(names[n].firstToken, names[n].endToken)))
        seats.delete(keyOf(names[n]));
    return retyped(names, 'place', (name) => name.type !== 'place' && seats.has(keyOf(name)));
  },
};
