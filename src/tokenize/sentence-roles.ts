import { type Vocabulary, WordFlag } from '../core/vocabulary.ts';
import { WordColumn } from '../core/word-types.ts';
import { wordList } from '../learn/word-list.ts';
import { OrdinaryWords } from './ordinary-words.ts';

/** What a word type can do at the end or start of a sentence; one bit each. */
export const SentenceRole = {
  /** ".", "!", "?", "…" or a run of them. */
  terminator: 1 << 0,
  /** A terminator that is no full stop: "?", "!". */
  shout: 1 << 1,
  /** A closing quotation mark or bracket, or a mark that may be one. */
  closer: 1 << 2,
  /** A quotation mark or bracket that may open a sentence. */
  opener: 1 << 3,
  /** A mark that may open a quotation. */
  openingMark: 1 << 4,
  /** A mark that may close a quotation. */
  closingMark: 1 << 5,
  /** An opening mark that cannot be a closing one. */
  leftMark: 1 << 6,
  /** A closing mark that cannot be an opening one, nor an apostrophe. */
  rightMark: 1 << 29,
  /** May begin a sentence: a capital, a digit, an opening mark, a letter without case. */
  mayBegin: 1 << 7,
  /** A capitalised word that plainly begins a sentence. */
  begins: 1 << 8,
  /** A capitalised word that would be small in mid-sentence. */
  ordinary: 1 << 9,
  /** An ordinary word that may go on with a name: "U.S. Open". */
  goesOn: 1 << 10,
  capital: 1 << 11,
  /** All in capitals. */
  capitals: 1 << 30,
  /** Written small. */
  small: 1 << 12,
  /** A number, in digits or as a Roman numeral. */
  number: 1 << 13,
  /** A number from one to ten in letters. */
  numberWord: 1 << 14,
  /** A number as it stands before an item of a list. */
  numbering: 1 << 15,
  /** A dotted abbreviation: its own last dot may end the sentence. */
  dotted: 1 << 16,
  abbreviation: 1 << 17,
  /** An abbreviation that stands before what it belongs to. */
  neverEnds: 1 << 18,
  /** An abbreviation before a number only. */
  beforeNumber: 1 << 19,
  /** An abbreviation before a name or after one. */
  either: 1 << 20,
  /** A single capital, which may be an initial. */
  letter: 1 << 21,
  /** The letter that is a website. */
  site: 1 << 22,
  /** Tells that a letter after it is no initial: "hepatitis". */
  lettered: 1 << 23,
  /** Joins the parts of a name: "and", "of". */
  joins: 1 << 24,
  /** Before an initial rather than before the website: "by X. Zhang". */
  beforeInitial: 1 << 25,
  /** "'s", "'re": goes on with the word before. */
  clitic: 1 << 31,
  /** "said", "asked". */
  speech: 1 << 26,
  comma: 1 << 27,
  colon: 1 << 28,
} as const;

const KINDS: Readonly<Record<string, number>> = {
  never: SentenceRole.neverEnds,
  number: SentenceRole.beforeNumber,
  either: SentenceRole.either,
};
const JOINTS = new Set(['and', 'of', 'de']);
const BEFORE_INITIALS = new Set(['by', 'with', 'and', 'et']);
const NUMBER_WORDS = new Set(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']);

/** The roles of word types, kept in a column. */
export class SentenceRoles {
  /** Bits of {@link SentenceRole} by word type. */
  column = new Uint32Array(0);
  readonly #abbreviations = new Map<string, number>();
  readonly #openers = new Set(wordList('sentences/openers'));
  readonly #ordinary = OrdinaryWords.open();
  readonly #goOn = new Set(wordList('sentences/name-goes-on'));
  readonly #lettered = new Set(wordList('sentences/lettered-words'));
  readonly #speech = new Set(wordList('sentences/speech-verbs'));
  readonly #roles = new WordColumn(new Uint32Array(0), (vocabulary, type) =>
    (vocabulary.flags[type] & WordFlag.punctuation) !== 0
      ? rolesOfMark(vocabulary.words[type])
      : this.#rolesOfWord(vocabulary, type),
  );

  constructor() {
    for (const entry of wordList('sentences/abbreviations')) {
      const [word, kind] = entry.split(/\s+/);
      this.#abbreviations.set(word, SentenceRole.abbreviation | (kind ? KINDS[kind] : 0));
    }
  }

  /** Brings the column up to date with the vocabulary. */
  learn(vocabulary: Vocabulary): void {
    this.column = this.#roles.update(vocabulary);
  }

  #rolesOfWord(vocabulary: Vocabulary, id: number): number {
    const word = vocabulary.words[id];
    const flags = vocabulary.flags[id];
    const lower = vocabulary.words[vocabulary.lowers[id]];
    let role = this.#abbreviations.get(lower) ?? 0;
    if ((flags & WordFlag.capitalized) !== 0) {
      role |= SentenceRole.capital | SentenceRole.mayBegin;
      if (this.#openers.has(lower)) role |= SentenceRole.begins;
      if (this.#ordinary.has(vocabulary.hashes[vocabulary.lowers[id]])) role |= SentenceRole.ordinary;
      if (this.#goOn.has(lower)) role |= SentenceRole.goesOn;
      if ((flags & WordFlag.allCaps) !== 0) role |= SentenceRole.capitals;
    } else if ((flags & WordFlag.digit) !== 0 || !beginsSmall(word)) role |= SentenceRole.mayBegin;
    if ((flags & WordFlag.lower) !== 0) {
      role |= /^['’]/.test(word) ? SentenceRole.clitic : SentenceRole.small;
      if (JOINTS.has(word)) role |= SentenceRole.joins;
      if (BEFORE_INITIALS.has(word)) role |= SentenceRole.beforeInitial;
      if (this.#speech.has(word)) role |= SentenceRole.speech;
    }
    if ((flags & WordFlag.digit) !== 0 || /^(?:[IVXL]{2,}|[VX])$/.test(word)) role |= SentenceRole.number;
    if (/^(?:\d{1,2}|[ivx]{1,4}|[IVX]{1,4})$/.test(word)) role |= SentenceRole.numbering;
    if (NUMBER_WORDS.has(lower)) role |= SentenceRole.numberWord;
    if (word.length > 2 && word.endsWith('.')) role |= SentenceRole.dotted;
    // An initial ("J."), but not "I" or a letter that is a word.
    if (word.length <= 2 && word !== 'I' && /^\p{Lu}$/u.test(word)) role |= SentenceRole.letter;
    if (word === 'X') role |= SentenceRole.site;
    if (this.#lettered.has(lower)) role |= SentenceRole.lettered;
    return role;
  }
}

function rolesOfMark(mark: string): number {
  let role = 0;
  if (/^(?:\.+|!+|\?+|…)$/.test(mark)) role |= SentenceRole.terminator;
  if (/^(?:!+|\?+)$/.test(mark)) role |= SentenceRole.shout;
  if (/^(?:["'”’)\]»]|'')$/.test(mark)) role |= SentenceRole.closer;
  if (/^(?:["'“‘([«#@•*]|``|''|[-–—]+)$/.test(mark)) role |= SentenceRole.mayBegin;
  if (/^(?:["“«]|``|'')$/.test(mark)) role |= SentenceRole.opener;
  if (/^(?:["'“‘«]|``|'')$/.test(mark)) role |= SentenceRole.openingMark;
  if (/^(?:["'”’»]|'')$/.test(mark)) role |= SentenceRole.closingMark;
  if (/^(?:[“‘«]|``)$/.test(mark)) role |= SentenceRole.leftMark;
  if (/^[”»]$/.test(mark)) role |= SentenceRole.rightMark;
  if (mark === ',') role |= SentenceRole.comma;
  if (mark === ':') role |= SentenceRole.colon;
  if (/[^\p{ASCII}\p{P}]/u.test(mark)) role |= SentenceRole.mayBegin; // an emoji, a symbol
  return role;
}

/** True for a word whose first character is a small letter. */
function beginsSmall(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /^\p{Ll}/u.test(word);
}
