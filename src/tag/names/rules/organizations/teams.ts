import { wordList, wordSections } from '../../../../learn/word-list.ts';

/** What football clubs are called in full, and by their homes alone. */
export interface Clubs {
  readonly full: ReadonlySet<string>;
  readonly homes: ReadonlySet<string>;
  /** "Forest", "Toffees": a club where several are named. */
  readonly nicknames: ReadonlySet<string>;
}

/** A team of a league whose teams go by their homes, by their names or by both. */
export interface Team {
  readonly league: string;
  readonly homes: readonly string[];
}

const sides = wordSections('names/sides', /\s*;\s*/);

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

function readClubs(): Clubs {
  const full = new Set(sides.of('club'));
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
  return { full, homes, nicknames: new Set(sides.of('nickname')) };
}

/** By full name and by name without home, the teams of leagues such as the NBA: "Chicago Bulls", "Bulls". */
export const TEAMS = readTeams();

/** The clubs of football leagues in `lexicons/names/teams.txt`; those of other sports go by "Boston", which is a place as often. */
export const CLUBS = readClubs();

const OF_LEAGUES = [...TEAMS].flatMap(([name, [{ homes }]]) =>
  homes.some((home) => name.startsWith(`${home} `)) ? [name] : [],
);
const SURE = [...sides.of('club'), ...CLUBS.full, ...sides.of('side'), ...OF_LEAGUES];

/** Names that mean a team wherever they stand: of several words, "Nottingham Forest", and of one, "Socceroos". */
export const SURE_TEAMS: readonly string[] = SURE.filter((name) => /[ -]/.test(name));
export const ONE_WORD_TEAMS: readonly string[] = SURE.filter((name) => !/[ -]/.test(name));
