import type { Name } from '../../../core/layers/names.ts';
import { wordList } from '../../../learn/word-list.ts';
import { Known, type KnownWords } from './known-words.ts';
import { type Read, retyped } from './names-and-lists.ts';

/** What football clubs are called in full, and by their homes alone. */
interface Clubs {
  readonly full: ReadonlySet<string>;
  readonly homes: ReadonlySet<string>;
}

let read: Clubs | undefined;

/** The clubs of football leagues in `lexicons/names/teams.txt`; those of other sports go by "Boston", which is a place as often. */
function clubs(): Clubs {
  if (read) return read;
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
  read = { full, homes };
  return read;
}

/** Clubs that an article must name beyond doubt before what was taken for their home means one. */
const LEAST_CLUBS = 3;

/**
 * Clubs where one was taken for a place or a person: "Nottingham Forest" anywhere; "West Ham" in an article that names several,
 * unless somebody is there: "in Bournemouth".
 */
export function withClubs(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const { full, homes } = clubs();
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
}
