import type { Vocabulary } from '../core/vocabulary.ts';
import { CharClass, classOf, isApostrophe, isWordUnit } from './characters.ts';
import type { TokenColumns } from './token-columns.ts';

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const AMPERSAND = 0x26;
const AT = 0x40;
const HASH = 0x23;

const URL_START = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+/iy;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
/** The part of an address before the @ has at most so many code units: as {@link EMAIL} says. */
const MAX_LOCAL_PART = 2 * 64;
const DOMAIN_ENDING = /\.(?:com|org|net|gov|edu|info|co|io|tv|ai)(?![\p{L}\p{N}])/uy;

/**
 * Splits a text into tokens and appends them to `columns`. `units`: the text's, as {@link CodeUnits} reads them.
 *
 * A word is a run of letters, marks and digits, with the apostrophe of "O'Brien" and the dots of "U.S." inside; it ends
 * before a clitic ("'s", "'re", "n't"). Hyphenated words are split at the hyphen ("English-speaking": three tokens), for a
 * name may be half of one. Numbers keep their commas, decimal points and the colon of a time. URLs, e-mail addresses,
 * @handles and #hashtags are one token. A full stop is a token of its own except in dotted abbreviations. Every other
 * character that is not white space is a token, save runs that mean one thing: "...", "--", "''", "``".
 */
export function scan(text: string, units: Uint16Array, vocabulary: Vocabulary, columns: TokenColumns): void {
  const n = text.length;
  const emails = new EmailFinder(text);
  let i = 0;
  while (i < n) {
    const unit = units[i];
    const kind = classOf(unit);
    if (kind === CharClass.space) {
      i++;
      continue;
    }
    const end =
      kind === CharClass.letter || kind === CharClass.digit
        ? wordEnd(text, units, i, kind, emails)
        : kind === CharClass.highSurrogate
          ? surrogateEnd(units, i)
          : symbolEnd(units, i, n, columns);
    columns.push(i, end, vocabulary.intern(units, i, end));
    i = end;
  }
}

/** Finds e-mail addresses; looks at a word only if an @ is near enough. */
class EmailFinder {
  readonly #text: string;
  /** The first @ that was not passed yet. */
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.indexOf('@');
  }

  /** Length of the address that begins at `start`, 0 if none does. */
  lengthAt(start: number): number {
    if (this.#at < 0) return 0;
    if (this.#at < start) this.#at = this.#text.indexOf('@', start);
    if (this.#at < 0 || this.#at - start > MAX_LOCAL_PART) return 0;
    return match(EMAIL, this.#text, start);
  }
}

function wordEnd(text: string, units: Uint16Array, start: number, kind: number, emails: EmailFinder): number {
  const first = units[start] | 0x20;
  if (first === 0x68 || first === 0x77) {
    // "ht", "ww"
    if ((units[start + 1] | 0x20) === (first === 0x68 ? 0x74 : 0x77)) {
      const url = match(URL_START, text, start);
      if (url) return trimUrl(text, start, start + url);
    }
  }
  const email = emails.lengthAt(start);
  if (email) return start + email;
  const n = text.length;
  let j = start + 1;
  let numeric = kind === CharClass.digit;
  for (; j < n; j++) {
    const unit = units[j];
    const c = classOf(unit);
    if (c === CharClass.letter || c === CharClass.digit) {
      if (c === CharClass.letter) numeric = false;
      continue;
    }
    if (c === CharClass.space) break;
    if (unit === DOT) {
      if (continuesAtDot(text, units, start, j)) continue;
    } else if (unit === COMMA) {
      if (isDigit(units[j - 1]) && groupsDigits(units, j)) continue;
    } else if (unit === COLON) {
      if (isDigit(units[j - 1]) && isDigit(units[j + 1])) continue;
    } else if (unit === AMPERSAND) {
      if (isWordUnit(units[j + 1]) && j - start <= 3) continue;
    } else if (isApostrophe(unit) && classOf(units[j + 1]) === CharClass.letter) {
      const clitic = cliticAt(units, j);
      if (clitic === CLITIC_NOT && j - start > 1) return j - 1; // "do|n't"
      if (clitic === NO_CLITIC && !numeric) continue; // O'Brien, d'Ivoire
    }
    break;
  }
  // The last dot of "U.S." belongs to it; that of "J." does not.
  if (units[j] === DOT && j - start >= 3 && units[j - 2] === DOT) j++;
  // "n't" is what is left of "don't" after "do".
  if (j === start + 1 && first === 0x6e && isApostrophe(units[j]) && cliticAt(units, j) === CLITIC_NOT)
    j += 2;
  return j;
}

function continuesAtDot(text: string, units: Uint16Array, start: number, dot: number): boolean {
  const next = classOf(units[dot + 1]);
  if (next === CharClass.digit) return isDigit(units[dot - 1]); // 2.5, RM69.5
  if (next !== CharClass.letter) return false;
  const singleBefore = dot - start === 1 || units[dot - 2] === DOT;
  if (singleBefore && !isWordUnit(units[dot + 2])) return true; // U.|S
  if (dot - start === 2 && text.startsWith('Ph', start) && units[dot + 1] === 0x44) return true; // Ph.D.
  return dot - start >= 2 && match(DOMAIN_ENDING, text, dot) > 0;
}

/** "1,234" and, as in India, "1,00,000": is the comma at `j` one that groups digits? */
function groupsDigits(units: Uint16Array, j: number): boolean {
  if (!isDigit(units[j + 1]) || !isDigit(units[j + 2])) return false;
  return isDigit(units[j + 3]) || (units[j + 3] === COMMA && isDigit(units[j + 4]));
}

function isDigit(unit: number): boolean {
  return classOf(unit) === CharClass.digit;
}

const NO_CLITIC = 0;
const CLITIC = 1;
const CLITIC_NOT = 2;

/** What follows the apostrophe at `j`: a clitic that is a token of its own, the "'t" of "n't", or neither. */
function cliticAt(units: Uint16Array, j: number): number {
  const a = units[j + 1] | 0x20;
  const third = units[j + 2];
  if (!isWordUnit(third)) {
    if (a === 0x73 || a === 0x6d || a === 0x64) return CLITIC; // 's 'm 'd
    if (a === 0x74) return (units[j - 1] | 0x20) === 0x6e ? CLITIC_NOT : NO_CLITIC; // n't
    return NO_CLITIC;
  }
  const b = third | 0x20;
  const two = (a === 0x72 && b === 0x65) || (a === 0x76 && b === 0x65) || (a === 0x6c && b === 0x6c); // 're 've 'll
  return two && !isWordUnit(units[j + 3]) ? CLITIC : NO_CLITIC;
}

/** End of a token that begins with a symbol at `start`. @param n length of the text */
function symbolEnd(units: Uint16Array, start: number, n: number, columns: TokenColumns): number {
  const unit = units[start];
  const next = units[start + 1];
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
    while (j < n && units[j] === unit) j++;
    return j;
  }
  if ((unit === 0x27 || unit === 0x60) && next === unit) return start + 2; // '' and ``
  if (isApostrophe(unit) || unit === 0x2018) {
    const touching = columns.length > 0 && columns.ends[columns.length - 1] === start;
    if (touching && classOf(next) === CharClass.letter && cliticAt(units, start) === CLITIC) {
      let j = start + 1;
      while (j < n && classOf(units[j]) === CharClass.letter) j++;
      return j;
    }
    if (!touching && isDigit(next) && isDigit(units[start + 2]) && !isDigit(units[start + 3])) {
      const j = start + 3; // '90s
      return (units[j] | 0x20) === 0x73 ? j + 1 : j;
    }
  }
  if ((unit === AT || unit === HASH) && isWordUnit(next)) {
    let j = start + 1;
    while (j < n && (isWordUnit(units[j]) || units[j] === 0x5f)) j++;
    return j;
  }
  return start + 1;
}

function surrogateEnd(units: Uint16Array, start: number): number {
  const next = units[start + 1];
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
