import type { Vocabulary } from '../core/vocabulary.ts';
import { WordFlag } from '../core/vocabulary.ts';
import { wordList } from '../learn/word-list.ts';
import type { TokenColumns } from './scanner.ts';

/** What a word type can do at the end or start of a sentence; one bit each. */
const Role = {
  /** ".", "!", "?", "…" or a run of them. */
  terminator: 1,
  /** A closing quotation mark or bracket, or a mark that may be one. */
  closer: 2,
  /** A quotation mark or bracket that may open a sentence. */
  opener: 4,
  /** A dotted abbreviation: its own last dot may end the sentence. */
  dotted: 8,
  abbreviation: 16,
  /** An abbreviation that stands before a name or number. */
  title: 32,
  /** A capitalised word that plainly begins a sentence. */
  begins: 64,
  /** May begin a sentence: a capital, a digit, an opening mark, a letter without case. */
  mayBegin: 128,
} as const;

/**
 * Decides after which tokens a sentence ends. Rules, in the tradition of Mikheev (2002): a terminator with its closing
 * marks, then white space, then something that may begin a sentence; an abbreviation's dot counts only before a plain
 * sentence opener, and a title's never.
 */
export class SentenceSplitter {
  readonly #abbreviations = new Map<string, boolean>();
  readonly #openers = new Set(wordList('sentence-openers'));
  #roles = new Uint8Array(1 << 12);
  #known = 0;
  #vocabulary: Vocabulary | null = null;
  #generation = 0;

  constructor() {
    for (const entry of wordList('abbreviations')) {
      const [word, kind] = entry.split(/\s+/);
      this.#abbreviations.set(word, kind === 'title');
    }
  }

  /** Brings the roles of word types up to date with the vocabulary. Call before a document's `endsAfter`. */
  learn(vocabulary: Vocabulary): void {
    if (vocabulary !== this.#vocabulary || vocabulary.generation !== this.#generation) {
      this.#vocabulary = vocabulary;
      this.#generation = vocabulary.generation;
      this.#known = 0;
    }
    if (vocabulary.size > this.#roles.length) {
      const longer = new Uint8Array(Math.max(vocabulary.size, this.#roles.length * 2));
      longer.set(this.#roles);
      this.#roles = longer;
    }
    for (; this.#known < vocabulary.size; this.#known++)
      this.#roles[this.#known] = this.#rolesOf(vocabulary, this.#known);
  }

  /** True if a sentence ends with token `i`, where token `i + 1` is in the same paragraph. */
  endsAfter(tokens: TokenColumns, i: number): boolean {
    const { starts, ends, types } = tokens;
    const roles = this.#roles;
    const next = roles[types[i + 1]];
    if ((next & Role.mayBegin) === 0 || starts[i + 1] === ends[i]) return false;
    let t = i;
    while (t > 0 && (roles[types[t]] & Role.closer) !== 0 && starts[t] === ends[t - 1]) t--;
    const role = roles[types[t]];
    const plain = (next & (Role.begins | Role.opener)) !== 0;
    if ((role & Role.dotted) !== 0) return t < i || plain;
    if ((role & Role.terminator) === 0) return false;
    if (t < i || t === 0 || starts[t] !== ends[t - 1] || ends[t] - starts[t] > 1) return true;
    const before = roles[types[t - 1]];
    if ((before & Role.title) !== 0) return false;
    return (before & Role.abbreviation) === 0 || plain;
  }

  #rolesOf(vocabulary: Vocabulary, id: number): number {
    const word = vocabulary.words[id];
    const flags = vocabulary.flags[id];
    if ((flags & WordFlag.punctuation) !== 0) {
      let role = 0;
      if (/^(?:\.+|!+|\?+|…)$/.test(word)) role |= Role.terminator;
      if (/^(?:["'”’)\]»]|'')$/.test(word)) role |= Role.closer;
      if (/^(?:["'“‘([«#@•*]|``|''|[-–—]+)$/.test(word)) role |= Role.mayBegin;
      if (/^(?:["“«]|``|'')$/.test(word)) role |= Role.opener;
      if (/[^\p{ASCII}\p{P}]/u.test(word)) role |= Role.mayBegin; // an emoji, a symbol
      return role;
    }
    const lower = vocabulary.words[vocabulary.lowers[id]];
    let role = 0;
    if ((flags & (WordFlag.capitalized | WordFlag.digit)) !== 0 || !beginsSmall(word)) role |= Role.mayBegin;
    if ((flags & WordFlag.capitalized) !== 0 && this.#openers.has(lower)) role |= Role.begins;
    if (word.length > 2 && word.endsWith('.')) role |= Role.dotted;
    const title = this.#abbreviations.get(lower);
    if (title !== undefined) role |= title ? Role.abbreviation | Role.title : Role.abbreviation;
    // An initial ("J."), but not "I" or a letter that is a word.
    if (word.length <= 2 && word !== 'I' && /^\p{Lu}$/u.test(word)) role |= Role.abbreviation;
    return role;
  }
}

/** True for a word whose first character is a small letter. */
function beginsSmall(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /^\p{Ll}/u.test(word);
}
