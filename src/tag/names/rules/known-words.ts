import type { Document } from '../../../core/document.ts';
import { type Vocabulary, WordFlag } from '../../../core/vocabulary.ts';
import { NewTypes, withRoom } from '../../../core/word-types.ts';
import { wordSections } from '../../../learn/word-list.ts';
import { irregularForms } from '../../pos/lemma.ts';

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
  /** Begins a name of several words: see {@link KnownWords.phrasesFrom}. */
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
  /** Stands behind white space as wide as that between columns; of words inside a name. */
  spaced: 1 << 8,
} as const;

const LISTED = Known.phrase | Known.firm | Known.body;

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

/** What a word is listed as: bits of {@link Known}, and signs of the sets that rules ask for. */
interface Entry {
  known: number;
  signs: number;
}

/** What the rules on names know of words: looked up once a word type, when it is new. */
export class KnownWords {
  /** Bits of {@link Known} that one token of the article or another has. */
  present = 0;
  /** Likewise signs: bits of {@link Form} and of the sets that rules ask for. */
  presentSigns = 0;
  /** The tokens of the article that lists of names hold, by themselves or as the first of a name, in order. */
  readonly listed: number[] = [];
  /** Number of {@link Known.arts} in the article. */
  arts = 0;
  readonly #entries = new Map<string, Entry>();
  readonly #phrases = new Map<string, (readonly string[])[]>();
  readonly #types = new NewTypes();
  /** By word type: bits of {@link Known}, and signs. */
  #known = new Int32Array(0);
  #signs = new Int32Array(0);

  /** @param signs bits that rules ask for, by word */
  constructor(signs: ReadonlyMap<string, number>) {
    for (const [word, bits] of signs) this.#entry(word).signs = bits;
    const add = (words: readonly string[], bit: number): void => {
      for (const word of words) this.#entry(word).known |= bit;
    };
    const ranks = wordSections('names/ranks');
    const contexts = wordSections('names/contexts');
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
    add(firms.of('common'), Known.firm);
    const organizations = wordSections('names/organizations');
    add(organizations.of('organization', 'descriptor'), Known.organization);
    add(organizations.of('corporate'), Known.corporate);
    const persons = wordSections('link/persons');
    add(persons.of('title', 'title-male', 'title-female', 'stranger'), Known.human);
    const bodies = wordSections('names/bodies', /\s*;\s*/);
    for (const name of [...firms.of('possessive', 'joined', 'party'), ...bodies.of('body')]) {
      for (const spelt of new Set([name, name.replaceAll("'", '’')])) {
        const words = wordsOfName(spelt);
        this.#phrases.set(words[0], [...(this.#phrases.get(words[0]) ?? []), words]);
        add([words[0]], Known.phrase);
      }
    }
  }

  #entry(word: string): Entry {
    const entry = this.#entries.get(word) ?? { known: 0, signs: 0 };
    this.#entries.set(word, entry);
    return entry;
  }

  /** Reads the words of an article: see {@link present}, {@link listed}, {@link arts}. Call before anything is asked of it. */
  open({ vocabulary, tokens: { types, length } }: Pick<Document<'tokens'>, 'vocabulary' | 'tokens'>): void {
    const first = this.#types.since(vocabulary);
    this.#known = withRoom(this.#known, vocabulary.size);
    this.#signs = withRoom(this.#signs, vocabulary.size);
    for (let type = first; type < vocabulary.size; type++) this.#read(vocabulary, type);
    const known = this.#known;
    const signs = this.#signs;
    let present = 0;
    let presentSigns = 0;
    let arts = 0;
    this.listed.length = 0;
    for (let i = 0; i < length; i++) {
      const type = types[i];
      const bits = known[type];
      present |= bits;
      presentSigns |= signs[type];
      if (bits & LISTED) this.listed.push(i);
      arts += bits & Known.arts;
    }
    this.present = present;
    this.presentSigns = presentSigns;
    this.arts = arts;
  }

  /** Bits of {@link Known} of a word type. */
  of(type: number): number {
    return this.#known[type];
  }

  /** Bits of {@link Form} of a word type, and of the sets of words that rules ask for. */
  signsOf(type: number): number {
    return this.#signs[type];
  }

  /** The names of several words that begin with a word, as words. */
  phrasesFrom(word: string): readonly (readonly string[])[] {
    return this.#phrases.get(word) ?? [];
  }

  /** What is listed in capitals holds as it is written; what is listed small, however it is written. */
  #read({ words, lowers, flags }: Vocabulary, type: number): void {
    const word = words[type];
    const lower = words[lowers[type]];
    const entry = this.#entries.get(word);
    const small = lower === word ? undefined : this.#entries.get(lower);
    let known = 0;
    let signs: number = flags[type];
    if (entry) {
      known |= entry.known;
      signs |= entry.signs;
    }
    if (small) {
      known |= small.known;
      signs |= small.signs;
    }
    if (word.endsWith('ed') && /^\p{Ll}{4,}$/u.test(word)) known |= Known.verb;
    this.#known[type] = known;
    this.#signs[type] = word.endsWith('s') ? signs | Form.plural : signs;
  }
}
