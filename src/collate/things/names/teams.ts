import { wordList } from '../../../learn/word-list.ts';
import { count, entryOf } from '../../maps.ts';
import { keyOfName } from './name-key.ts';

interface Team {
  readonly sport: string;
  readonly league: string;
  /** What it is known by across articles: its full name of today and the league. */
  readonly key: string;
}

/** By form of a name, the teams that it may mean: a home those of several sports. */
interface TeamNames {
  readonly full: ReadonlyMap<string, readonly Team[]>;
  readonly halves: ReadonlyMap<string, readonly Team[]>;
}

let read: TeamNames | undefined;

function teams(): TeamNames {
  if (read) return read;
  const full = new Map<string, Team[]>();
  const halves = new Map<string, Team[]>();
  for (const line of wordList('names/teams')) {
    const [head, list] = line.split(/:\s*/, 2);
    const [sport, league] = head.split(', ');
    for (const written of list.split(/;\s*/)) {
      const mark = /\s[|+]\s/.exec(written)?.[0];
      const [homes, names = []] = written.split(mark ?? '|').map(formsOf);
      const team = { sport, league, key: `${[homes[0], ...names.slice(0, 1)].join(' ')} @${league}` };
      for (const home of homes) {
        entryOf(halves, home, () => []).push(team);
        for (const name of names) entryOf(full, `${home} ${name}`, () => []).push(team);
      }
      if (mark?.includes('|')) for (const name of names) entryOf(halves, name, () => []).push(team);
    }
  }
  read = { full, halves };
  return read;
}

function formsOf(half: string): string[] {
  return half.split('=').map((form) => keyOfName('organization', form.trim()));
}

/** A league must be named by this many of its teams, a full name counting twice, before a home means its team. */
const LEAST_VOTES = 3;

/** Which team each name of an organization means in an article, by the sport and the league that most of them play. */
export class TeamsOfArticle {
  readonly #votes = new Map<string, number>();

  /** @param keys of the article's organizations */
  constructor(keys: Iterable<string>) {
    const { full, halves } = teams();
    for (const key of keys) {
      this.#vote(full.get(key), 2);
      this.#vote(halves.get(key), 1);
    }
  }

  /** Each league and each sport gets a vote once, however many of its teams a name may mean. */
  #vote(teams: readonly Team[] | undefined, weight: number): void {
    if (!teams) return;
    for (const group of new Set(teams.flatMap(({ sport, league }) => [sport, league])))
      count(this.#votes, group, weight);
  }

  /** The key of the one team that the name means, or null. */
  keyOf(key: string): string | null {
    const { full, halves } = teams();
    const named = full.get(key);
    if (named?.length === 1) return named[0].key;
    const possible = halves.get(key);
    if (!possible) return null;
    const bySport = this.#mostVoted(possible, ({ sport }) => sport);
    const byLeague = bySport.length > 1 ? this.#mostVoted(bySport, ({ league }) => league) : bySport;
    // "Dundee" is the club of that name, not Dundee United.
    const exact = byLeague.filter(({ key: own, league }) => own === `${key} @${league}`);
    const [team, other] = exact.length === 1 ? exact : byLeague;
    return team && !other ? team.key : null;
  }

  /** Those of the group that has most votes: none below the least, all where several groups are even. */
  #mostVoted(teams: readonly Team[], groupOf: (team: Team) => string): Team[] {
    const most = Math.max(...teams.map((team) => this.#votes.get(groupOf(team)) ?? 0));
    if (most < LEAST_VOTES) return [];
    return teams.filter((team) => this.#votes.get(groupOf(team)) === most);
  }
}
