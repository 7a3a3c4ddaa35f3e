import { grown } from './grown.ts';

/** Properties of a word's characters, one bit each. */
export const WordFlag = {
  /** Has a letter. */
  alphabetic: 1,
  /** Its first letter or character is upper case. */
  capitalized: 2,
  /** Two or more letters, all upper case ("NATO", "U.S."). */
  allCaps: 4,
  /** Has letters, none of them upper case. */
  lower: 8,
  /** Has a decimal digit. */
  digit: 16,
  /** Has no letter and no digit. */
  punctuation: 32,
  /** Has a hyphen between other characters. */
  hyphen: 64,
} as const;

const MAX_TYPES = 1 << 16;
const HYPHEN = 0x2d;

/**
 * Word types met so far: each distinct surface form gets a small integer, so that stages can keep what they know of a
 * word (hashes, scores, lemmas) in flat arrays indexed by it instead of looking strings up token by token.
 * It is a cache: what it holds never changes a result. When it has grown too large it is emptied between two documents
 * and `generation` rises; whoever keeps something by word type uses core/word-types.ts, which sees to that.
 */
export class Vocabulary {
  /** Number of word types; ids are `0 .. size - 1`. */
  size = 0;
  generation = 0;
  /** Surface forms by id. */
  words: string[] = [];
  /** Id of the lower-cased form with typographic quotes and dashes made plain; a lower-case word is its own. */
  lowers: Uint32Array;
  /** 32-bit FNV-1a hash of the surface form, finalised as in MurmurHash3. */
  hashes: Int32Array;
  /** Bits of {@link WordFlag}. */
  flags: Uint8Array;
  /** The code units of all words, one after another, and by id where a word's begin; they end where the next one's begin. */
  #units = new Uint16Array(1 << 15);
  #unitCount = 0;
  #unitStarts = new Uint32Array((1 << 12) + 1);
  #table: Uint32Array;
  #mask: number;

  constructor() {
    this.lowers = new Uint32Array(1 << 12);
    this.hashes = new Int32Array(1 << 12);
    this.flags = new Uint8Array(1 << 12);
    this.#table = new Uint32Array(1 << 13);
    this.#mask = this.#table.length - 1;
  }

  /** Id of the word whose UTF-16 code units are `units[start .. end - 1]`; a new one if it was never met. */
  intern(units: Uint16Array, start: number, end: number): number {
    const hash = hashUnits(units, start, end);
    const table = this.#table;
    const mask = this.#mask;
    let slot = hash & mask;
    for (let entry = table[slot]; entry !== 0; entry = table[slot]) {
      const id = entry - 1;
      if (this.hashes[id] === hash && this.#equals(id, units, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    return this.#add(units, start, end, hash, slot);
  }

  /** Id of a whole string. */
  internWord(word: string): number {
    const units = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i);
    return this.intern(units, 0, word.length);
  }

  /** Empties the vocabulary if it has grown beyond its bound. Call between documents only. */
  trim(): void {
    if (this.size < MAX_TYPES) return;
    this.size = 0;
    this.words = [];
    this.#table.fill(0);
    this.#unitCount = 0;
    this.generation++;
  }

  #equals(id: number, units: Uint16Array, start: number, end: number): boolean {
    const first = this.#unitStarts[id];
    const length = end - start;
    if (this.#unitStarts[id + 1] - first !== length) return false;
    const known = this.#units;
    for (let i = 0; i < length; i++) if (known[first + i] !== units[start + i]) return false;
    return true;
  }

  #add(units: Uint16Array, start: number, end: number, hash: number, slot: number): number {
    if (this.size === this.lowers.length) this.#grow();
    if ((this.size + 1) * 2 > this.#table.length) slot = this.#rehash(hash);
    const id = this.size++;
    const word = wordOf(units, start, end);
    this.words[id] = word;
    this.#keepUnits(id, units, start, end);
    this.hashes[id] = hash;
    this.flags[id] = wordFlags(word);
    this.#table[slot] = id + 1;
    this.lowers[id] = id; // so that a word that is its own lower-case form ends the recursion
    const lower = normalize(word);
    if (lower !== word) {
      const lowerId = this.internWord(lower); // may replace the columns by larger ones: only then look at them
      this.lowers[id] = lowerId;
    }
    return id;
  }

  #keepUnits(id: number, units: Uint16Array, start: number, end: number): void {
    const first = this.#unitCount;
    this.#unitCount += end - start;
    if (this.#unitCount > this.#units.length) this.#units = grown(this.#units, this.#unitCount * 2);
    for (let i = start; i < end; i++) this.#units[first + i - start] = units[i];
    this.#unitStarts[id] = first;
    this.#unitStarts[id + 1] = this.#unitCount;
  }

  #grow(): void {
    const capacity = this.lowers.length * 2;
    this.#unitStarts = grown(this.#unitStarts, capacity + 1);
    this.lowers = grown(this.lowers, capacity);
    this.hashes = grown(this.hashes, capacity);
    this.flags = grown(this.flags, capacity);
  }

  /** Doubles the hash table and returns the free slot for `hash`. */
  #rehash(hash: number): number {
    this.#table = new Uint32Array(this.#table.length * 2);
    this.#mask = this.#table.length - 1;
    const free = (h: number): number => {
      let slot = h & this.#mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & this.#mask;
      return slot;
    };
    for (let id = 0; id < this.size; id++) this.#table[free(this.hashes[id])] = id + 1;
    return free(hash);
  }
}

/** So many arguments a call can take, with room to spare. */
const MAX_ARGUMENTS = 1 << 12;

/** A string of its own: a slice of the article's text would keep all of that in memory. */
export function wordOf(units: Uint16Array, start: number, end: number): string {
  let word = '';
  for (let at = start; at < end; at += MAX_ARGUMENTS) {
    const piece: ArrayLike<number> = units.subarray(at, Math.min(end, at + MAX_ARGUMENTS));
    word += String.fromCharCode.apply(null, piece as number[]);
  }
  return word;
}

export const FNV_OFFSET = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;

/** 32-bit FNV-1a over UTF-16 code units with MurmurHash3's finaliser. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let h = FNV_OFFSET;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME);
  return finalHash(h);
}

/** As {@link hashWord}, of the word whose code units are `units[start .. end - 1]`. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let h = FNV_OFFSET;
  for (let i = start; i < end; i++) h = Math.imul(h ^ units[i], FNV_PRIME);
  return finalHash(h);
}

/** What makes a hash of FNV's sum: the finalizer of MurmurHash3. */
export function finalHash(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Lower case, with typographic quotation marks and dashes replaced by their ASCII forms. */
export function normalize(word: string): string {
  if (isAscii(word) && !word.includes('`')) return word.toLowerCase();
  return word
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑–—]/g, '-');
}

/** Bits of {@link WordFlag}. */
export function wordFlags(word: string): number {
  return isAscii(word) ? asciiFlags(word) : unicodeFlags(word);
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** As {@link unicodeFlags}, for most words in a single pass. */
function asciiFlags(word: string): number {
  let lower = 0;
  let upper = 0;
  let flags = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) lower++;
    else if (unit >= 0x41 && unit <= 0x5a) {
      if (lower + upper === 0) flags |= WordFlag.capitalized;
      upper++;
    } else if (unit >= 0x30 && unit <= 0x39) flags |= WordFlag.digit;
    else if (unit === HYPHEN && i > 0 && i + 1 < word.length) {
      if (word.charCodeAt(i - 1) !== HYPHEN && word.charCodeAt(i + 1) !== HYPHEN) flags |= WordFlag.hyphen;
    }
  }
  if (lower + upper > 0) {
    flags |= WordFlag.alphabetic;
    if (upper === 0) flags |= WordFlag.lower;
    else if (lower === 0 && upper > 1) flags |= WordFlag.allCaps;
  } else if ((flags & WordFlag.digit) === 0) flags |= WordFlag.punctuation;
  return flags;
}

/** The flags of any word: their definition. */
export function unicodeFlags(word: string): number {
  let flags = 0;
  if (/\p{L}/u.test(word)) {
    flags |= WordFlag.alphabetic;
    if (!/\p{Lu}/u.test(word)) flags |= WordFlag.lower;
    else if (!/\p{Ll}/u.test(word) && /\p{Lu}\P{Lu}*\p{Lu}/u.test(word)) flags |= WordFlag.allCaps;
    if (/^\P{L}*\p{Lu}/u.test(word)) flags |= WordFlag.capitalized;
  }
  if (/\p{Nd}/u.test(word)) flags |= WordFlag.digit;
  if ((flags & (WordFlag.alphabetic | WordFlag.digit)) === 0) flags |= WordFlag.punctuation;
  if (/[^-‐‑][-‐‑][^-‐‑]/.test(word)) flags |= WordFlag.hyphen;
  return flags;
}
