import { hashWord, Vocabulary, WordFlag } from '../../../core/vocabulary.ts';
import { NewTypes, withRoom } from '../../../core/word-types.ts';
import type { NameLexicons } from '../lexicons.ts';
import { phraseKey } from '../name-lists.ts';

/** What part a word can play in a name. */
export const Role = {
  /** The word type was not met yet: see {@link NameWords.meet}. */
  unmet: 0,
  /** Never in a name. */
  none: 1,
  /** Stands inside names only: "of", "and", a comma. */
  inner: 2,
  /** Without a capital, but may begin or end a name: "al", "van", a number. */
  edge: 3,
  /** Has a capital letter. */
  core: 4,
} as const;

/** What a word of three characters or more says of its sentence by its case, and of its article; one bit each. */
export const Casing = {
  /** Set on every such word that has a letter. */
  long: 1,
  capitalized: 2,
  capitals: 4,
  /** A word of sports reports. */
  sport: 8,
} as const;

/**
 * What the name tagger knows of each word type of a vocabulary, as columns by type id. A type's entries are right
 * once it was met.
 */
export class NameWords {
  /** That of the article opened last; one without words before the first. */
  vocabulary = new Vocabulary();
  /** Hash of the lower-case form with every digit as 0. */
  lowers = new Int32Array(0);
  /** Hash of the shape: "Xx" for "Obama", "X.X." for "U.S.", "0" for "1996". */
  shapes = new Int32Array(0);
  /** Bits of the gazetteer lists that hold the word. */
  lists = new Int32Array(0);
  /** `clusterings` entries a type. */
  clusters = new Uint16Array(0);
  /** {@link Role} */
  roles = new Uint8Array(0);
  /** 1 for what a sentence or quotation may open with before its first word: quotation marks, dashes, bullets. */
  openers = new Uint8Array(0);
  /** 1 for words that join the parts of one name: "of", "de", "al", a hyphen. */
  joints = new Uint8Array(0);
  /** 1 for hyphens. */
  hyphens = new Uint8Array(0);
  /** Bits of {@link Casing}. */
  casings = new Uint8Array(0);
  readonly clusterings: number;
  readonly #lexicons: NameLexicons;
  readonly #joints: ReadonlySet<string>;
  readonly #roles: ReadonlyMap<string, number>;
  readonly #sport: ReadonlySet<string>;
  readonly #types = new NewTypes();

  constructor(lexicons: NameLexicons) {
    this.#lexicons = lexicons;
    this.clusterings = lexicons.clusters.count;
    this.#joints = new Set(lexicons.joints);
    this.#sport = new Set(lexicons.sportWords);
    this.#roles = new Map([
      ...lexicons.innerWords.map((word) => [word, Role.inner] as const),
      ...lexicons.edgeWords.map((word) => [word, Role.edge] as const),
    ]);
  }

  /**
   * Makes room for the word types of a vocabulary. Call before each article.
   * @returns false if it had to start anew, so that what others keep by type id is void
   */
  open(vocabulary: Vocabulary): boolean {
    const isFollowed = this.#types.since(vocabulary) > 0;
    this.vocabulary = vocabulary;
    if (!isFollowed) this.roles.fill(Role.unmet);
    this.#grow(vocabulary.size);
    return isFollowed;
  }

  /** Fills the entries of a word type that stands in an article for the first time, and returns its role. */
  meet(type: number): number {
    const vocabulary = this.vocabulary;
    const word = vocabulary.words[type];
    const flags = vocabulary.flags[type];
    const lower = vocabulary.words[vocabulary.lowers[type]];
    const lowerHash = vocabulary.hashes[vocabulary.lowers[type]];
    const digits = (flags & WordFlag.digit) !== 0;
    this.lowers[type] = digits ? hashWord(lower.replace(/\p{Nd}/gu, '0')) : lowerHash;
    this.shapes[type] = hashWord(shapeOf(word));
    this.lists[type] = this.#listsOf(word, lower, vocabulary.hashes[type], flags);
    this.#lexicons.clusters.read(lowerHash, this.clusters, type * this.clusterings);
    this.openers[type] = /^["'“”‘’.:•*–—-]/.test(word) ? 1 : 0;
    this.joints[type] = this.#joints.has(lower) ? 1 : 0;
    this.hyphens[type] = lower === '-' ? 1 : 0;
    this.casings[type] = casingOf(word, flags) | (this.#sport.has(lower) ? Casing.sport : 0);
    const role =
      (flags & WordFlag.alphabetic) !== 0 && (flags & WordFlag.lower) === 0
        ? Role.core
        : (this.#roles.get(lower) ?? (digits ? Role.edge : Role.none));
    this.roles[type] = role;
    return role;
  }

  /** Lists of the words `[first, end)` as one name, where `types` are those of the tokens. */
  listsOf(types: Uint32Array, first: number, end: number): number {
    const { hashes } = this.vocabulary;
    let key = hashes[types[first]];
    for (let i = first + 1; i < end; i++) key = phraseKey(key, hashes[types[i]]);
    return this.#lexicons.gazetteer.lookup(key);
  }

  /** A word in capitals is also looked up as it is written elsewhere ("ISTANBUL"). */
  #listsOf(word: string, lower: string, hash: number, flags: number): number {
    const lists = this.#lexicons.gazetteer.lookup(hash);
    if (lists !== 0 || (flags & WordFlag.allCaps) === 0 || word.length < 4) return lists;
    return this.#lexicons.gazetteer.lookup(hashWord(word[0] + lower.slice(1)));
  }

  #grow(size: number): void {
    this.lowers = withRoom(this.lowers, size);
    this.shapes = withRoom(this.shapes, size);
    this.lists = withRoom(this.lists, size);
    this.clusters = withRoom(this.clusters, size * this.clusterings);
    this.roles = withRoom(this.roles, size);
    this.openers = withRoom(this.openers, size);
    this.joints = withRoom(this.joints, size);
    this.hyphens = withRoom(this.hyphens, size);
    this.casings = withRoom(this.casings, size);
  }
}

function casingOf(word: string, flags: number): number {
  if ((flags & WordFlag.alphabetic) === 0 || word.length < 3) return 0;
  return (
    Casing.long |
    ((flags & WordFlag.capitalized) !== 0 ? Casing.capitalized : 0) |
    ((flags & WordFlag.allCaps) !== 0 ? Casing.capitals : 0)
  );
}

/** Kinds of characters, runs as one: X upper case, x other letters, 0 digits, anything else itself. */
function shapeOf(word: string): string {
  const kinds: string[] = [];
  let last = '';
  for (const character of word) {
    const kind = kindOf(character);
    if (kind === last) continue;
    if (kinds.length === MAX_RUNS) break;
    kinds.push(kind);
    last = kind;
  }
  return kinds.join('');
}

/** Runs of a word's shape at most; what has more is no word. */
const MAX_RUNS = 64;

/** As {@link shapeOf}, but for each of the first eight characters. */
export function longShapeOf(word: string): string {
  let shape = '';
  for (const character of word) {
    if (shape.length >= 8) break;
    shape += kindOf(character);
  }
  return shape;
}

function kindOf(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return 'x';
    if (unit >= 0x41 && unit <= 0x5a) return 'X';
    if (unit >= 0x30 && unit <= 0x39) return '0';
    return unit === 0x60 ? "'" : character;
  }
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}/u.test(character)) return 'x';
  if (/\p{Nd}/u.test(character)) return '0';
  return /[‘’´]/.test(character) ? "'" : character;
}
