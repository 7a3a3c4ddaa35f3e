import type { Name } from '../../../../core/layers/names.ts';
import { SentenceKind } from '../../../../core/layers/tokens.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { nameOf, retyped } from '../names-and-lists.ts';
import type { NameRule, RuleContext } from '../rule.ts';
import { Known, wordsOfName } from '../words/known.ts';
import { CLUBS, TEAMS, type Team } from './teams.ts';

const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...CLUBS.full, ...CLUBS.homes].map((name) => wordsOfName(name)[0]),
);

/** Clubs that an article must name beyond doubt before what was taken for their home means one. */
const LEAST_CLUBS = 3;
/** And before half a name does, "Forest". */
const LEAST_FOR_NICKNAMES = 2;
const NICKNAME = 0.7;

/**
 * Clubs where one was taken for a place or a person: "Nottingham Forest" anywhere; "West Ham" in an article that names several,
 * unless somebody is there: "in Bournemouth"; there "Forest" and "the Toffees" too, found or not.
 */
export const withClubs: NameRule = {
  asks: { first: FIRST_WORDS, anywhere: Known.plays },
  apply(names, context, asked) {
    const { full, homes, nicknames } = CLUBS;
    const { document, words } = context;
    const { types, sentences } = document.tokens;
    const textOf = ({ start, end }: Name): string => document.text.slice(start, end);
    const sure = new Set<string>();
    const homeAlone = new Set<string>();
    for (const n of asked) {
      const name = names[n];
      const text = textOf(name);
      if (full.has(text)) sure.add(text);
      else if (homes.has(text)) (name.type === 'organization' ? sure : homeAlone).add(text);
    }
    if (sure.size === 0) return names;
    const isThere = ({ firstToken }: Name): boolean =>
      firstToken > 0 &&
      sentences[firstToken - 1] === sentences[firstToken] &&
      (words.of(types[firstToken - 1]) & Known.where) !== 0;
    const mended = retyped(names, 'organization', (name) => {
      if (name.type !== 'place' && name.type !== 'person') return false;
      const text = textOf(name);
      if (full.has(text)) return true;
      if (sure.size >= LEAST_FOR_NICKNAMES && nicknames.has(text)) return true;
      return sure.size >= LEAST_CLUBS && homeAlone.has(text) && !isThere(name);
    });
    return sure.size >= LEAST_FOR_NICKNAMES ? withNicknames(mended, context) : mended;
  },
};

/** With the nicknames of clubs that were passed over: "Forest's players", "the Toffees". */
function withNicknames(
  names: readonly Name[],
  { document, others }: Pick<RuleContext, 'document' | 'others'>,
): readonly Name[] {
  const { nicknames } = CLUBS;
  const { tokens, sentences, vocabulary } = document;
  const { types, length } = tokens;
  const isCapitalized = (i: number): boolean =>
    i >= 0 && i < length && (vocabulary.flags[types[i]] & WordFlag.capitalized) !== 0;
  const merged: Name[] = [];
  let n = 0;
  for (let i = 0; i < length; i++) {
    if (!isCapitalized(i) || !nicknames.has(vocabulary.words[types[i]])) continue;
    while (n < names.length && names[n].endToken <= i) merged.push(names[n++]);
    if ((n < names.length && names[n].firstToken <= i) || others.has(i)) continue;
    const first = sentences.firstTokens[tokens.sentences[i]];
    const isAlone = !isCapitalized(i + 1) && (i - 1 <= first || !isCapitalized(i - 1));
    if (isAlone) merged.push(nameOf(document, i, i + 1, 'organization', NICKNAME));
  }
  return merged.length === 0 ? names : [...merged, ...names.slice(n)];
}

const LAST_WORDS: ReadonlySet<string> = new Set([...TEAMS.keys()].map((name) => wordsOfName(name).at(-1)!));

/** Teams of a league that an article must name in full before a home means a team of it. */
const LEAST_TEAMS = 2;
/** Before a home that is a town after all. */
const WITHIN = /^(?:in|near|outside|downtown|of)$/;

/**
 * Teams where one that the article names was taken for its home, "Boston led 49-47", or for people, "the Pelicans", in an article
 * that names several of the league in full. Not where somebody is there ("in Boston"), nor in a dateline.
 */
export const withTeamsOfLeagues: NameRule = {
  asks: { types: ['place', 'organization', 'group'], length: 'more', last: LAST_WORDS },
  apply(names, { document }) {
    const { tokens, sentences, vocabulary, text } = document;
    const textOf = ({ start, end }: Name): string => text.slice(start, end);
    const inFull = new Map<string, Set<string>>();
    for (const name of names) {
      if (name.type === 'person' || name.endToken - name.firstToken === 1) continue;
      for (const { league } of TEAMS.get(textOf(name)) ?? [])
        inFull.set(league, (inFull.get(league) ?? new Set()).add(textOf(name)));
    }
    const sure = new Set(
      [...inFull].filter(([, teams]) => teams.size >= LEAST_TEAMS).map(([league]) => league),
    );
    if (sure.size === 0) return names;
    const homes = new Set<string>();
    const isOfLeague = ({ league }: Team): boolean => sure.has(league);
    for (const name of names)
      for (const team of (TEAMS.get(textOf(name)) ?? []).filter(isOfLeague))
        for (const home of team.homes) homes.add(home);
    const isThere = ({ firstToken }: Name): boolean =>
      sentences.kinds[tokens.sentences[firstToken]] !== SentenceKind.body ||
      (firstToken > 0 && WITHIN.test(vocabulary.words[vocabulary.lowers[tokens.types[firstToken - 1]]]));
    return retyped(names, 'organization', (name) => {
      if (name.type === 'organization') return false;
      const written = textOf(name);
      if (name.type === 'place' && homes.has(written)) return !isThere(name);
      return name.type !== 'person' && (TEAMS.get(written)?.some(isOfLeague) ?? false);
    });
  },
};
