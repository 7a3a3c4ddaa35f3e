import type { Column } from '../../core/grown.ts';
import type { EntityType } from '../../core/layers/names.ts';
import { hashUnits, hashWord, normalize } from '../../core/vocabulary.ts';
import { withRoom } from '../../core/word-types.ts';
import { fold } from '../names/fold.ts';
import { type KnownData, TYPES } from './known-names.ts';
import { NameTable } from './name-table.ts';

const FIRST_THINGS = 1 << 10;
const FIRST_BYTES = 1 << 16;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** A thing and all that it is called. */
export interface KnownEntry {
  readonly id: string;
  readonly name: string;
  /** Null: what is called so is no entity. */
  readonly type: EntityType | null;
  readonly aliases: readonly string[];
}

/**
 * Gathers known things into columns that threads share. Names come as bytes of UTF-8 between two places, for a list of a
 * million of them is hashed as it is, and no text is made of it.
 */
export class KnownPacker {
  readonly #table = NameTable.builder();
  #count = 0;
  #types = new Uint8Array(FIRST_THINGS);
  #starts = new Uint32Array(FIRST_THINGS);
  #lines = new Uint8Array(FIRST_BYTES);
  #length = 0;
  /** Hashes of the words of a name, and the code units of one. */
  readonly #words: number[] = [];
  #units = new Uint16Array(64);

  add({ id, name, type, aliases }: KnownEntry): void {
    const bytes = Buffer.from([id, name, ...aliases].join('\n'));
    const ends = [id, name, ...aliases].map((text) => Buffer.byteLength(text));
    let start = 0;
    this.begin(type);
    for (const [i, length] of ends.entries()) {
      const end = start + length;
      if (i === 0) this.id(bytes, start, end);
      else if (i === 1) this.name(bytes, start, end);
      else this.alias(bytes, start, end);
      start = end + 1;
    }
  }

  /** Begins a thing; its id comes next, then its name. */
  begin(type: EntityType | null): void {
    this.#types = withRoom(this.#types, this.#count + 1);
    this.#types[this.#count++] = TYPES.indexOf(type);
  }

  id(bytes: Buffer, start: number, end: number): void {
    this.#write(bytes, start, end, TAB);
  }

  name(bytes: Buffer, start: number, end: number): void {
    this.#write(bytes, start, end, LINE_FEED);
    this.#starts = withRoom(this.#starts, this.#count + 1);
    this.#starts[this.#count] = this.#length;
    this.alias(bytes, start, end);
  }

  /** One more name of the thing. */
  alias(bytes: Buffer, start: number, end: number): void {
    this.#words.length = 0;
    if (!this.#hashPlain(bytes, start, end)) {
      this.#words.length = 0;
      for (const word of foldedWords(bytes.toString('utf8', start, end))) this.#words.push(hashWord(word));
    }
    this.#table.add(this.#words, this.#count - 1);
  }

  /** @param digest changes with the file */
  finish(digest: string): KnownData {
    return {
      ...this.#table.finish(),
      digest,
      strings: shared(this.#lines, this.#length),
      starts: shared(this.#starts, this.#count + 1),
      types: shared(this.#types, this.#count),
    };
  }

  /** Writes a text without line feeds and tabs. */
  #write(bytes: Buffer, start: number, end: number, behind: number): void {
    this.#lines = withRoom(this.#lines, this.#length + end - start + 1);
    const lines = this.#lines;
    let at = this.#length;
    for (let i = start; i < end; i++) {
      if (!isSpace(bytes[i])) lines[at++] = bytes[i];
      else if (lines[at - 1] !== SPACE) lines[at++] = SPACE;
    }
    lines[at++] = behind;
    this.#length = at;
  }

  /** Hashes the words of a name as {@link foldedWords} has them. @returns false if it is not all ASCII */
  #hashPlain(bytes: Buffer, start: number, end: number): boolean {
    if (end - start > this.#units.length) this.#units = new Uint16Array(2 * (end - start));
    let length = 0;
    let isWord = false;
    for (let i = start; i <= end; i++) {
      const byte = i < end ? bytes[i] : SPACE;
      if (byte > 0x7f) return false;
      const kind = KINDS[byte];
      if (kind === PARTS) {
        if (isWord) this.#words.push(hashUnits(this.#units, 0, length));
        length = 0;
        isWord = false;
      } else if (kind !== NOTHING) {
        isWord ||= kind !== MARK;
        this.#units[length++] = kind === CAPITAL ? byte | 0x20 : byte;
      }
    }
    return true;
  }
}

/** The folded words of a name as texts have them: parted at white space and hyphens, without punctuation. */
function foldedWords(name: string): string[] {
  return normalize(name)
    .split(/[\s,&/()-]+/)
    .map(fold)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

const [PARTS, NOTHING, CAPITAL, LETTER, MARK] = [0, 1, 2, 3, 4];

/** What each ASCII character is to a name. */
const KINDS = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const written = String.fromCharCode(unit);
  if (/[\s,&/()-]/.test(written)) return PARTS;
  if (/[.'`]/.test(written)) return NOTHING;
  return /[A-Z]/.test(written) ? CAPITAL : /[a-z\d]/.test(written) ? LETTER : MARK;
});

function isSpace(byte: number): boolean {
  return byte === SPACE || (byte >= TAB && byte <= 0x0d);
}

/** The beginning of a column, in memory that threads share. */
function shared<T extends Column>(column: T, length: number): T {
  const bytes = length * column.BYTES_PER_ELEMENT;
  const kept = new (column.constructor as new (buffer: SharedArrayBuffer) => T)(new SharedArrayBuffer(bytes));
  kept.set(column.subarray(0, length));
  return kept;
}
