import type { Vocabulary } from '../core/vocabulary.ts';
import { CharClass, classOf, isApostrophe, isWordUnit } from './characters.ts';

/** Where the tokens found in a text go: columns that grow. */
export class TokenColumns {
  length = 0;
  starts = new Uint32Array(1 << 10);
  ends = new Uint32Array(1 << 10);
  types = new Uint32Array(1 << 10);

  push(start: number, end: number, type: number): void {
    if (this.length === this.starts.length) this.#grow();
    const i = this.length++;
    this.starts[i] = start;
    this.ends[i] = end;
    this.types[i] = type;
  }

  #grow(): void {
    const capacity = this.starts.length * 2;
    this.starts = extend(this.starts, capacity);
    this.ends = extend(this.ends, capacity);
    this.types = extend(this.types, capacity);
  }
}

function extend(column: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(capacity);
  longer.set(column);
  return longer;
}

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const AMPERSAND = 0x26;
const AT = 0x40;
const HASH = 0x23;

const URL_START = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+/iy;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
const DOMAIN_ENDING = /\.(?:com|org|net|gov|edu|info|co|io|tv|ai)(?![\p{L}\p{N}])/uy;

/**
 * Splits a text into tokens and appends them to `columns`.
 *
 * A word is a run of letters, marks and digits, with the apostrophe of "O'Brien" and the dots of "U.S." inside; it ends
 * before a clitic ("'s", "'re", "n't"). Hyphenated words are split at the hyphen ("English-speaking": three tokens), for a
 * name may be half of one. Numbers keep their commas, decimal points and the colon of a time. URLs, e-mail addresses,
 * @handles and #hashtags are one token. A full stop is a token of its own except in dotted abbreviations. Every other
 * character that is not white space is a token, save runs that mean one thing: "...", "--", "''", "``".
 */
export function scan(text: string, vocabulary: Vocabulary, columns: TokenColumns): void {
  const n = text.length;
  const mayHoldEmail = text.includes('@');
  let i = 0;
  while (i < n) {
    const unit = text.charCodeAt(i);
    const kind = classOf(unit);
    if (kind === CharClass.space) {
      i++;
      continue;
    }
    const end =
      kind === CharClass.letter || kind === CharClass.digit
        ? wordEnd(text, i, kind, mayHoldEmail)
        : kind === CharClass.highSurrogate
          ? surrogateEnd(text, i)
          : symbolEnd(text, i, unit, columns);
    columns.push(i, end, vocabulary.intern(text, i, end));
    i = end;
  }
}

function wordEnd(text: string, start: number, kind: number, mayHoldEmail: boolean): number {
  const first = text.charCodeAt(start) | 0x20;
  if (first === 0x68 || first === 0x77) {
    const url = match(URL_START, text, start);
    if (url) return trimUrl(text, start, start + url);
  }
  if (mayHoldEmail) {
    const email = match(EMAIL, text, start);
    if (email) return start + email;
  }
  const n = text.length;
  let j = start + 1;
  let numeric = kind === CharClass.digit;
  for (; j < n; j++) {
    const unit = text.charCodeAt(j);
    const c = classOf(unit);
    if (c === CharClass.letter || c === CharClass.digit) {
      if (c === CharClass.letter) numeric = false;
      continue;
    }
    if (unit === DOT) {
      if (continuesAtDot(text, start, j)) continue;
    } else if (unit === COMMA) {
      if (isDigitAt(text, j - 1) && groupsDigits(text, j)) continue;
    } else if (unit === COLON) {
      if (isDigitAt(text, j - 1) && isDigitAt(text, j + 1)) continue;
    } else if (unit === AMPERSAND) {
      if (j + 1 < n && isWordUnit(text.charCodeAt(j + 1)) && j - start <= 3) continue;
    } else if (isApostrophe(unit) && j + 1 < n && classOf(text.charCodeAt(j + 1)) === CharClass.letter) {
      const clitic = cliticAt(text, j);
      if (clitic === CLITIC_NOT && j - start > 1) return j - 1; // "do|n't"
      if (clitic === NO_CLITIC && !numeric) continue; // O'Brien, d'Ivoire
    }
    break;
  }
  // The last dot of "U.S." belongs to it; that of "J." does not.
  if (j < n && text.charCodeAt(j) === DOT && j - start >= 3 && text.charCodeAt(j - 2) === DOT) j++;
  // "n't" is what is left of "don't" after "do".
  if (
    j === start + 1 &&
    first === 0x6e &&
    j < n &&
    isApostrophe(text.charCodeAt(j)) &&
    cliticAt(text, j) === CLITIC_NOT
  )
    j += 2;
  return j;
}

function continuesAtDot(text: string, start: number, dot: number): boolean {
  if (dot + 1 >= text.length) return false;
  const next = classOf(text.charCodeAt(dot + 1));
  if (next === CharClass.digit) return isDigitAt(text, dot - 1); // 2.5, RM69.5
  if (next !== CharClass.letter) return false;
  const singleBefore = dot - start === 1 || text.charCodeAt(dot - 2) === DOT;
  if (singleBefore && (dot + 2 >= text.length || !isWordUnit(text.charCodeAt(dot + 2)))) return true; // U.|S
  if (dot - start === 2 && text.startsWith('Ph', start) && text.charCodeAt(dot + 1) === 0x44) return true; // Ph.D.
  return dot - start >= 2 && match(DOMAIN_ENDING, text, dot) > 0;
}

/** "1,234" and, as in India, "1,00,000": is the comma at `j` one that groups digits? */
function groupsDigits(text: string, j: number): boolean {
  if (!isDigitAt(text, j + 1) || !isDigitAt(text, j + 2)) return false;
  return isDigitAt(text, j + 3) || (text.charCodeAt(j + 3) === COMMA && isDigitAt(text, j + 4));
}

function isDigitAt(text: string, i: number): boolean {
  return i < text.length && classOf(text.charCodeAt(i)) === CharClass.digit;
}

const NO_CLITIC = 0;
const CLITIC = 1;
const CLITIC_NOT = 2;

/** What follows the apostrophe at `j`: a clitic that is a token of its own, the "'t" of "n't", or neither. */
function cliticAt(text: string, j: number): number {
  const n = text.length;
  const a = text.charCodeAt(j + 1) | 0x20;
  const third = j + 2 < n ? text.charCodeAt(j + 2) : 0x20;
  if (!isWordUnit(third)) {
    if (a === 0x73 || a === 0x6d || a === 0x64) return CLITIC; // 's 'm 'd
    if (a === 0x74) return (text.charCodeAt(j - 1) | 0x20) === 0x6e ? CLITIC_NOT : NO_CLITIC; // n't
    return NO_CLITIC;
  }
  const b = third | 0x20;
  const two = (a === 0x72 && b === 0x65) || (a === 0x76 && b === 0x65) || (a === 0x6c && b === 0x6c); // 're 've 'll
  return two && (j + 3 >= n || !isWordUnit(text.charCodeAt(j + 3))) ? CLITIC : NO_CLITIC;
}

function symbolEnd(text: string, start: number, unit: number, columns: TokenColumns): number {
  const n = text.length;
  const next = start + 1 < n ? text.charCodeAt(start + 1) : 0;
  if (
    unit === DOT ||
    unit === 0x2d ||
    unit === 0x2013 ||
    unit === 0x2014 ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x5f ||
    unit === 0x2a
  ) {
    let j = start + 1;
    while (j < n && text.charCodeAt(j) === unit) j++;
    return j;
  }
  if ((unit === 0x27 || unit === 0x60) && next === unit) return start + 2; // '' and ``
  if (isApostrophe(unit) || unit === 0x2018) {
    const touching = columns.length > 0 && columns.ends[columns.length - 1] === start;
    if (touching && next && classOf(next) === CharClass.letter && cliticAt(text, start) === CLITIC) {
      let j = start + 1;
      while (j < n && classOf(text.charCodeAt(j)) === CharClass.letter) j++;
      return j;
    }
    if (
      !touching &&
      isDigitAt(text, start + 1) &&
      isDigitAt(text, start + 2) &&
      !isDigitAt(text, start + 3)
    ) {
      const j = start + 3; // '90s
      return j < n && (text.charCodeAt(j) | 0x20) === 0x73 ? j + 1 : j;
    }
  }
  if ((unit === AT || unit === HASH) && next && isWordUnit(next)) {
    let j = start + 1;
    while (j < n && (isWordUnit(text.charCodeAt(j)) || text.charCodeAt(j) === 0x5f)) j++;
    return j;
  }
  return start + 1;
}

function surrogateEnd(text: string, start: number): number {
  const next = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
  return next >= 0xdc00 && next < 0xe000 ? start + 2 : start + 1;
}

function trimUrl(text: string, start: number, end: number): number {
  while (end > start + 1 && /[.,;:!?'’)\]]/.test(text[end - 1])) end--;
  const before = text.charCodeAt(end - 1);
  return before >= 0xd800 && before < 0xdc00 ? end + 1 : end;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? found[0].length : 0;
}
