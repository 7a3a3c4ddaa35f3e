/** Classes of UTF-16 code units, as far as finding tokens needs them. */
export const CharClass = {
  unknown: 0,
  space: 1,
  letter: 2,
  digit: 3,
  /** Anything else: punctuation, symbols, controls; a token of its own. */
  other: 4,
  /** First half of a surrogate pair: a token of two code units. */
  highSurrogate: 5,
} as const;

const classes = new Uint8Array(1 << 16);

const SPACE = /[\s\u0000-\u0020\u007f-\u00a0\u200b\u2060\ufeff]/;
/** Letters and what continues a word: combining marks, joiners inside words of Indic and Arabic scripts. */
const LETTER = /[\p{L}\p{M}\u200c\u200d]/u;
const DIGIT = /\p{Nd}/u;

/** Class of the code unit; decided once by Unicode properties, then looked up. */
export function classOf(unit: number): number {
  const known = classes[unit];
  return known !== CharClass.unknown ? known : classify(unit);
}

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  const found =
    unit >= 0xd800 && unit < 0xdc00
      ? CharClass.highSurrogate
      : SPACE.test(char)
        ? CharClass.space
        : DIGIT.test(char)
          ? CharClass.digit
          : LETTER.test(char)
            ? CharClass.letter
            : CharClass.other;
  classes[unit] = found;
  return found;
}

/** True for a letter or digit (outside the surrogate range). */
export function isWordUnit(unit: number): boolean {
  const c = classOf(unit);
  return c === CharClass.letter || c === CharClass.digit;
}

/** True for an apostrophe, straight or typographic. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
}
