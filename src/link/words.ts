import type { Vocabulary } from '../core/vocabulary.ts';
import { NewTypes, withRoom } from '../core/word-types.ts';
import { wordSections } from '../learn/word-list.ts';
import { FirstNames } from './names/first-names.ts';
import { fold } from './names/fold.ts';
import { Gender } from './names/gender.ts';

/** Classes of pronouns that may refer to an entity. */
export const Pronoun = { none: 0, he: 1, she: 2, it: 3, they: 4, i: 5, we: 6, who: 7 } as const;
export type Pronoun = (typeof Pronoun)[keyof typeof Pronoun];

export const PronounCase = { subject: 0, object: 1, possessive: 2, reflexive: 3 } as const;
export type PronounCase = (typeof PronounCase)[keyof typeof PronounCase];

/** Kinds of sources that go unnamed; 0 is none. */
const SOURCE_KINDS = ['official', 'witness', 'expert', 'media', 'document', 'group', 'person'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a word does in and around names, one bit each. */
export const LinkFlag = {
  /** Heads a title or role: "president". */
  title: 1 << 12,
  /** Stands before such a noun: "former", "prime". */
  modifier: 1 << 13,
  /** "Mr.", "Sen.": before a name, never a reference of its own. */
  honorific: 1 << 14,
  /** "Jr.", "III". */
  suffix: 1 << 15,
  /** "van", "bin", "al": belongs to the surname and is not compared. */
  particle: 1 << 16,
  /** "court", "university": names with it take their first word from where they stand. */
  institution: 1 << 17,
  /** "Inc", "plc". */
  legal: 1 << 18,
  /** Inside a title: "of", "for", "the", "and". */
  connector: 1 << 19,
  /** "'s" or a bare apostrophe. */
  possessive: 1 << 20,
  /** "company", "ministry": may stand for an organization named before. */
  organization: 1 << 21,
  /** A preposition after which a noun is no subject. */
  preposition: 1 << 22,
  /** "the", "this", "that". */
  determiner: 1 << 23,
  /** "who", "which", "where", "that": opens a relative clause. */
  relative: 1 << 24,
  /** A day or a month: never part of a title. */
  calendar: 1 << 25,
  /** "Tribunal": by itself short for an organization that ends with it. */
  generic: 1 << 26,
  /** "Republic" (of Norva): adds nothing to the name of a country. */
  polity: 1 << 27,
  /** "number" (of), "one" (of): what follows is meant. */
  quantity: 1 << 28,
  /** "vice", "former": makes another office of a title. */
  office: 1 << 29,
  /** "shareholders", "subsidiary": what firms have or are. */
  corporate: 1 << 30,
  /** "man", "victim": a person whom the text need not name. */
  stranger: 1 << 31,
} as const;

/** What a word tells of deeds and the law: `deeds.txt` says more. */
export const Deed = {
  none: 0,
  harm: 1,
  justice: 2,
  crime: 3,
  accused: 4,
  harmed: 5,
  loss: 6,
  authority: 7,
  storm: 8,
} as const;
export type Deed = (typeof Deed)[keyof typeof Deed];

const PRONOUN_MASK = 7;
const CASE_SHIFT = 3;
const FIRST_NAME_SHIFT = 5;
const ROLE_GENDER_SHIFT = 7;
const SOURCE_SHIFT = 9;
/** Kept in place of a gender for names that are borne by men and by women. */
const EITHER = 3;

type Flag = keyof typeof LinkFlag;

/** What is known of each word type for linking, as a column of bits by word type id. */
export class LinkWords {
  /** Bits by word type id; see {@link pronounOf} and the functions after it. */
  bits = new Uint32Array(0);
  /** {@link Deed} by word type id. */
  deeds = new Uint8Array(0);
  readonly #known: ReadonlyMap<string, number> = readLexicons();
  readonly #deeds: ReadonlyMap<string, Deed> = readDeeds();
  readonly #firstNames = new FirstNames();
  readonly #titleForms = readTitleForms();
  readonly #types = new NewTypes();
  /** By word type id: 1 + the id of the folded word; 0 if it was not asked for. */
  #folds = new Int32Array(0);

  /** Catches up with the word types that the vocabulary has met since. */
  learn(vocabulary: Vocabulary): void {
    const first = this.#types.since(vocabulary);
    if (first === 0) this.#folds.fill(0);
    this.bits = withRoom(this.bits, vocabulary.size);
    this.deeds = withRoom(this.deeds, vocabulary.size);
    this.#folds = withRoom(this.#folds, vocabulary.size);
    for (let id = first; id < vocabulary.size; id++) {
      const lower = vocabulary.words[vocabulary.lowers[id]];
      this.bits[id] = this.#lookUp(lower);
      this.deeds[id] = this.#deeds.get(lower) ?? Deed.none;
    }
  }

  /** Word type id of the word without case, accents and full stops: equal for "Erdoğan" and "ERDOGAN". */
  foldOf(vocabulary: Vocabulary, id: number): number {
    if (id < this.#folds.length && this.#folds[id] > 0) return this.#folds[id] - 1;
    const folded = vocabulary.internWord(fold(vocabulary.words[vocabulary.lowers[id]]));
    this.learn(vocabulary);
    this.#folds[id] = folded + 1;
    this.#folds[folded] = folded + 1;
    return folded;
  }

  /** The fold id of the title that a short or gendered form stands for: "minister" for "premier"; else the same id. */
  titleForm(vocabulary: Vocabulary, folded: number): number {
    const form = this.#titleForms.get(vocabulary.words[folded]);
    return form === undefined ? folded : vocabulary.internWord(form);
  }

  #lookUp(lower: string): number {
    const folded = fold(lower);
    const bits = this.#known.get(lower) ?? this.#known.get(folded) ?? 0;
    return (bits >> FIRST_NAME_SHIFT) & 3
      ? bits
      : bits | (this.#firstNames.genderOf(folded) << FIRST_NAME_SHIFT);
  }
}

export function pronounOf(bits: number): Pronoun {
  return (bits & PRONOUN_MASK) as Pronoun;
}

export function caseOf(bits: number): PronounCase {
  return ((bits >> CASE_SHIFT) & 3) as PronounCase;
}

/** Who mostly bears this word as a given name; unknown if men and women do. */
export function firstNameGender(bits: number): Gender {
  const gender = (bits >> FIRST_NAME_SHIFT) & 3;
  return gender === EITHER ? Gender.unknown : (gender as Gender);
}

/** What "spokeswoman", "Mr." or "king" say of the person. */
export function roleGender(bits: number): Gender {
  return ((bits >> ROLE_GENDER_SHIFT) & 3) as Gender;
}

/** The kind of unnamed source that the noun stands for, or null. */
export function sourceKindOf(bits: number): SourceKind | null {
  const kind = (bits >> SOURCE_SHIFT) & 7;
  return kind === 0 ? null : SOURCE_KINDS[kind - 1];
}

function readLexicons(): Map<string, number> {
  const known = new Map<string, number>();
  const add = (word: string, bits: number): void => {
    known.set(word, (known.get(word) ?? 0) | bits);
  };
  const genders: Record<string, Gender> = { male: Gender.male, female: Gender.female };
  for (const [sex, names] of wordSections('link/first-names-more'))
    for (const name of names) known.set(name, (sex === 'either' ? EITHER : genders[sex]) << FIRST_NAME_SHIFT);
  for (const [key, words] of wordSections('link/persons')) {
    const [flag, sex] = key.split('-');
    for (const word of words)
      add(word, (LinkFlag[flag as Flag] ?? 0) | ((sex ? genders[sex] : 0) << ROLE_GENDER_SHIFT));
  }
  // Ranks that the list of persons does not know, those that are written in capitals left out: "DI" is no "di".
  for (const word of wordSections('names/ranks').of('title', 'short'))
    if (!known.has(word)) add(word, LinkFlag.title);
  for (const [key, words] of wordSections('names/organizations'))
    for (const word of words) add(word, LinkFlag[key as Flag]);
  for (const [key, words] of wordSections('link/grammar'))
    for (const word of words) add(word, LinkFlag[key as Flag]);
  for (const [key, words] of wordSections('link/sources')) {
    const kind = SOURCE_KINDS.indexOf(key as SourceKind) + 1;
    for (const word of words)
      if ((((known.get(word) ?? 0) >> SOURCE_SHIFT) & 7) === 0) add(word, kind << SOURCE_SHIFT);
  }
  for (const [key, words] of wordSections('link/pronouns')) {
    const [pronoun, grammaticalCase] = key.split(' ');
    const bits =
      Pronoun[pronoun as keyof typeof Pronoun] |
      (PronounCase[grammaticalCase as keyof typeof PronounCase] << CASE_SHIFT);
    for (const word of words) add(word, bits);
  }
  return known;
}

function readDeeds(): Map<string, Deed> {
  const deeds = new Map<string, Deed>();
  for (const [key, words] of wordSections('link/deeds'))
    for (const word of words) if (!deeds.has(word)) deeds.set(word, Deed[key as keyof typeof Deed]);
  return deeds;
}

function readTitleForms(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [title, words] of wordSections('link/title-forms'))
    for (const word of words) forms.set(word, title);
  return forms;
}
