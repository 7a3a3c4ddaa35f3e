import type { Name } from '../../../../core/layers/names.ts';
import { isCity, LANDS, POSSESSIVE, retyped } from '../names-and-lists.ts';
import { CLUBS, TEAMS } from '../organizations/teams.ts';
import type { NameRule } from '../rule.ts';
import { contexts } from '../words/contexts.ts';
import { Known } from '../words/known.ts';

const BALL: ReadonlySet<string> = new Set(contexts.of('ball'));
const TOUCH: ReadonlySet<string> = new Set(contexts.of('ball', 'touch'));
/** With that of a name that ends in s. */
const OWN: ReadonlySet<string> = new Set([...POSSESSIVE, "'", '’']);
const BY: ReadonlySet<string> = new Set(['by', 'from']);
/** "McNeil": no town and no team is called so. */
const SON = /^Mc\p{Lu}\p{Ll}{2,}/u;

/**
 * Players where one was taken for a team or a town although he did what players alone do, "a McNeil cross", "a header by Tsimikas",
 * "volleyed in", wherever the article has the word by itself. No club, no team, no city and no country.
 */
export const withPlayers: NameRule = {
  asks: [
    { types: ['organization', 'place'], length: 'one', behind: BALL },
    { types: ['organization', 'place'], length: 'one', behind: OWN, twoBehind: BALL },
    { types: ['organization', 'place'], length: 'one', before: BY, twoBefore: TOUCH },
    { types: ['organization', 'place'], length: 'one', anywhere: BALL },
  ],
  apply(names, { document, words, listsOf }, asked) {
    const { types } = document.tokens;
    const mayPlay = ({ type, firstToken, endToken }: Name): boolean => {
      if ((type !== 'organization' && type !== 'place') || endToken - firstToken > 1) return false;
      const word = words.wordAt(firstToken);
      if (CLUBS.homes.has(word) || CLUBS.nicknames.has(word) || TEAMS.has(word)) return false;
      if (word === word.toUpperCase() || words.of(types[firstToken]) & Known.firm) return false;
      const lists = listsOf(firstToken, endToken);
      return !isCity(lists) && (lists & LANDS) === 0;
    };
    const isPlaying = ({ firstToken: first, endToken: end }: Name): boolean =>
      (words.wordAt(first).startsWith('Mc') && SON.test(words.wordAt(first))) ||
      BALL.has(words.wordAt(end)) ||
      (OWN.has(words.wordAt(end)) && BALL.has(words.wordAt(end + 1))) ||
      (BY.has(words.wordAt(first - 1)) && TOUCH.has(words.wordAt(first - 2)));
    const players = new Set<number>();
    for (const n of asked)
      if (isPlaying(names[n]) && mayPlay(names[n])) players.add(types[names[n].firstToken]);
    if (players.size === 0) return names;
    for (const { type, firstToken, endToken } of names)
      if (type !== 'person' && endToken - firstToken > 1)
        for (let i = firstToken; i < endToken; i++) players.delete(types[i]);
    return retyped(names, 'person', (name) => mayPlay(name) && players.has(types[name.firstToken]));
  },
};
