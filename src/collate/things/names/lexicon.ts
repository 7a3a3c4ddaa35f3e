import { wordList, wordSections } from '../../../learn/word-list.ts';
import { fold } from '../../../link/names/fold.ts';

const sections = wordSections('collate');
const words = (key: string): ReadonlySet<string> => new Set(sections.of(key));

/** Words by which names are compared; `src/lexicons/collate.txt` says what each list is for. */
export const REGAL = words('regal');
export const GENERATION = words('generation');
export const SMALL = words('small');
export const PART_OF_PLACE = words('part');
export const COMMON_SURNAMES = words('surname');
export const GENERIC = words('generic');
const phrases = wordSections('collate', /\s*,\s*/);
export const WORLDWIDE: ReadonlySet<string> = new Set(phrases.of('worldwide'));
export const AGENCIES: ReadonlySet<string> = new Set(phrases.of('agency'));

/** By word, the one that it is compared as: "organization" for "organisation". */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [...sections].flatMap(([key, others]) =>
    key.startsWith('= ') ? others.map((other): [string, string] => [other, key.slice(2)]) : [],
  ),
);

const persons = wordSections('link/persons');
const ranks = wordSections('names/ranks');

/** What stands before a person's name and is none of it: "Mr.", "Sen.", "President". */
export const HONORIFICS = folded([
  ...[...persons].flatMap(([key, list]) => (/^(?:honorific|title)/.test(key) ? list : [])),
  ...ranks.of('title'),
]);
/** What stands after it: "Jr.", "PhD". */
export const SUFFIXES = folded(persons.of('suffix'));
export const LEGAL_FORMS = folded([
  ...wordSections('names/organizations').of('legal'),
  'lp',
  'se',
  'srl',
  'holdings',
]);

/** What a firm adds to its short name: "Samsung Electronics" is Samsung. */
export const FIRM_WORDS: ReadonlySet<string> = new Set(wordList('link/firm-words'));
/** "Foundation": short for another one in each article. */
export const GENERIC_HEADS: ReadonlySet<string> = new Set(wordSections('names/organizations').of('generic'));

function folded(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map(fold));
}
