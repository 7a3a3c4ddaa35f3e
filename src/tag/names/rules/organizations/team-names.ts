import type { Name } from '../../../../core/layers/names.ts';
import { SentenceKind } from '../../../../core/layers/tokens.ts';
import { wordList } from '../../../../learn/word-list.ts';
import { Known, wordsOfName } from '../known.ts';
import { retyped } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';

/** What football clubs are called in full, and by their homes alone. */
interface Clubs {
  readonly full: ReadonlySet<string>;
  readonly homes: ReadonlySet<string>;
}

/** A team of a league whose teams go by their homes, by their names or by both. */
interface Team {
  readonly league: string;
  readonly homes: readonly string[];
}

/** By full name and by name without home, the teams of leagues such as the NBA: "Chicago Bulls", "Bulls". */
function readTeams(): ReadonlyMap<string, readonly Team[]> {
  const byName = new Map<string, Team[]>();
  const enter = (name: string, team: Team): void => {
    byName.set(name, [...(byName.get(name) ?? []), team]);
  };
  for (const line of wordList('names/teams')) {
    const [league, list] = line.split(/:\s*/, 2);
    for (const club of list.split(/;\s*/)) {
      const [homes, names] = club.split(' | ').map((half) => half.split(' = '));
      if (!names) continue;
      for (const name of names) {
        enter(name, { league, homes });
        for (const home of homes) enter(`${home} ${name}`, { league, homes });
      }
    }
  }
  return byName;
}

/** The clubs of football leagues in `lexicons/names/teams.txt`; those of other sports go by "Boston", which is a place as often. */
function readClubs(): Clubs {
  const full = new Set<string>();
  const homes = new Set<string>();
  for (const line of wordList('names/teams')) {
    const [league, list] = line.split(/:\s*/, 2);
    if (!league.startsWith('football,')) continue;
    for (const club of list.split(/;\s*/)) {
      if (club.includes('|')) continue;
      const [forms, names = []] = club.split(' + ').map((half) => half.split(' = '));
      for (const home of forms) {
        homes.add(home);
        for (const name of names) full.add(`${home} ${name}`);
      }
    }
  }
  return { full, homes };
}

const CLUBS = readClubs();
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...CLUBS.full, ...CLUBS.homes].map((name) => wordsOfName(name)[0]),
);

/** Clubs that an article must name beyond doubt before what was taken for their home means one. */
const LEAST_CLUBS = 3;

/**
 * Clubs where one was taken for a place or a person: "Nottingham Forest" anywhere; "West Ham" in an article that names several,
 * unless somebody is there: "in Bournemouth".
 */
export const withClubs: NameRule = {
  asks: { first: FIRST_WORDS, anywhere: Known.plays },
  apply(names, { document, words }) {
    const { full, homes } = CLUBS;
    const { types, sentences } = document.tokens;
    const textOf = ({ start, end }: Name): string => document.text.slice(start, end);
    const sure = new Set<string>();
    const homeAlone = new Set<string>();
    for (const name of names) {
      const text = textOf(name);
      if (full.has(text)) sure.add(text);
      else if (homes.has(text)) (name.type === 'organization' ? sure : homeAlone).add(text);
    }
    if (sure.size === 0) return names;
    const isThere = ({ firstToken }: Name): boolean =>
      firstToken > 0 &&
      sentences[firstToken - 1] === sentences[firstToken] &&
      (words.of(types[firstToken - 1]) & Known.where) !== 0;
    return retyped(names, 'organization', (name) => {
      if (name.type !== 'place' && name.type !== 'person') return false;
      const text = textOf(name);
      if (full.has(text)) return true;
      return sure.size >= LEAST_CLUBS && homeAlone.has(text) && !isThere(name);
    });
  },
};

const TEAMS = readTeams();
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
