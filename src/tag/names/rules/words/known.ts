import { hashWord, WordFlag } from '../../../../core/vocabulary.ts';
import { stir } from '../../../../learn/features/feature-key.ts';
import { wordSections } from '../../../../learn/word-list.ts';
import { irregularForms } from '../../../pos/lemma.ts';
import { ONE_WORD_TEAMS, SURE_TEAMS } from '../organizations/teams.ts';
import { contexts } from './contexts.ts';

/** What a word says of a name that it stands in or beside, one bit each. */
export const Known = {
  /** "film", "actor": in articles on film, music, books or the stage. */
  arts: 1,
  /** "President", "Sgt": before a person's name. */
  rank: 2,
  /** "Dean", "Prince": a rank, or a given name. */
  rankOrName: 4,
  /** "MP", "OBE": after a person's name. */
  letters: 8,
  /** "Hurricane": before the name of a storm. */
  storm: 16,
  /** "telescope": after the name of one. */
  craft: 32,
  /** "debate": what two people have together. */
  meeting: 64,
  /** "from": before where a person is from. */
  origin: 128,
  /** Begins a name of several words: see {@link KnownLists.phrases}. */
  phrase: 256,
  /** A firm or body that is named by a common word, a place or a person. */
  firm: 512,
  /** "Commons": with "the" before it, a body. */
  body: 1024,
  /** "profit": in the sentences of firms. */
  trade: 2048,
  /** "in": before a place. */
  where: 4096,
  /** "will": after the name of a firm. */
  acts: 8192,
  /** "said", "has": after the name of somebody who does something. */
  verb: 16384,
  /** "Friday". */
  day: 32768,
  /** "on", "last": before a day. */
  dated: 65536,
  /** "Holdings": ends a firm's name. */
  company: 131072,
  /** "Ramzan", "Diwali". */
  feast: 262144,
  /** "State", "County": ends a place's name. */
  division: 1 << 19,
  /** "Lane", "Brook": ends the name of a street or a water. */
  way: 1 << 20,
  /** "NSW": a place. */
  land: 1 << 21,
  /** "Kremlin": no person. */
  seat: 1 << 22,
  /** "beat": after the name of a team. */
  plays: 1 << 23,
  /** "Mid": part of a place, before a hyphen. */
  part: 1 << 24,
  /** "company": before or for an organization. */
  organization: 1 << 25,
  /** "shareholders": what firms have or are. */
  corporate: 1 << 26,
  /** "smiled": what people alone do. */
  personal: 1 << 27,
  /** "jailed": what is done to people alone. */
  lot: 1 << 28,
  /** "nurse", "father": what people alone are. */
  human: 1 << 29,
  /** "Feb", "February": before the day of a date. */
  month: 1 << 30,
  hyphen: 1 << 31,
} as const;

/** What the form of a word says, one bit each. */
export const Form = {
  ...WordFlag,
  /** Ends in s. */
  plural: 1 << 7,
  /** Stands inside a name, behind white space as wide as that between columns. */
  spaced: 1 << 8,
  /** May be the second word of a name of {@link KnownLists.phrases}. */
  second: 1 << 9,
  /** Begins a sentence; of the first word of a name. */
  opening: 1 << 10,
  /** "the", "its"; of the second word behind a name. */
  determiner: 1 << 11,
  /** May be the first word of the name of a species, or the second. */
  genus: 1 << 12,
  epithet: 1 << 13,
} as const;
/** Number of those bits: others may have those above. */
export const FORMS = 14;

const CONTEXTS = [
  'storm',
  'craft',
  'meeting',
  'origin',
  'body',
  'trade',
  'where',
  'acts',
  'day',
  'dated',
  'company',
  'feast',
  'division',
  'way',
  'land',
  'seat',
  'plays',
  'part',
  'personal',
  'lot',
  'month',
] as const;

const PHRASE_WORDS = /['’]s\b|U\.S\.|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]{2,})?|\S/gu;

/** The words of a listed name as the tokenizer makes them. */
export const wordsOfName = (name: string): string[] => [...name.matchAll(PHRASE_WORDS)].map(([word]) => word);

/** What the word lists say of words. */
export interface KnownLists {
  /** Bits of {@link Known} by word. */
  readonly bits: ReadonlyMap<string, number>;
  /** The names of several words, as words, by the first of them; all their second words, and hashes of the first two. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly seconds: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<number>;
}

let lists: KnownLists | undefined;

/** The lists, read at first use and kept. */
export function knownLists(): KnownLists {
  lists ??= readLists();
  return lists;
}

function readLists(): KnownLists {
  const bits = new Map<string, number>();
  const phrases = new Map<string, (readonly string[])[]>();
  const seconds = new Set<string>();
  const beginnings = new Set<number>();
  const add = (words: readonly string[], bit: number): void => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  const ranks = wordSections('names/ranks');
  add(ranks.of('title', 'short', 'greeting'), Known.rank);
  const kept = new Set(contexts.of('kept'));
  add(
    ranks.of('namelike').filter((word) => !kept.has(word)),
    Known.rankOrName,
  );
  add(ranks.of('after'), Known.letters);
  for (const kind of CONTEXTS) add(contexts.of(kind), Known[kind]);
  add(contexts.of('work', 'arts'), Known.arts);
  add(contexts.of('auxiliary'), Known.verb);
  add(['-'], Known.hyphen);
  add(
    [...irregularForms('forms/verbs').keys()].filter((form) => !/(?:s|ing)$/.test(form)),
    Known.verb,
  );
  const firms = wordSections('names/firms', /\s*;\s*/);
  add([...firms.of('common', 'sure'), ...ONE_WORD_TEAMS], Known.firm);
  const organizations = wordSections('names/organizations');
  add(organizations.of('organization', 'descriptor'), Known.organization);
  add(organizations.of('corporate'), Known.corporate);
  const persons = wordSections('link/persons');
  add(persons.of('title', 'title-male', 'title-female', 'stranger'), Known.human);
  const bodies = wordSections('names/bodies', /\s*;\s*/);
  for (const name of [...firms.of('possessive', 'joined', 'party'), ...bodies.of('body'), ...SURE_TEAMS]) {
    for (const spelt of new Set([name, name.replaceAll("'", '’')])) {
      const words = wordsOfName(spelt);
      phrases.set(words[0], [...(phrases.get(words[0]) ?? []), words]);
      seconds.add(words[1]);
      beginnings.add(stir(hashWord(words[0]), hashWord(words[1])));
      add([words[0]], Known.phrase);
    }
  }
  return { bits, phrases, seconds, beginnings };
}
