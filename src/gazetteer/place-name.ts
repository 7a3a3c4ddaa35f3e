import { FNV_OFFSET, FNV_PRIME, finalHash, hashWord } from '../core/vocabulary.ts';

const FOLDED: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  '&': ' and ',
};

/**
 * The form of a place name under which the gazetteer knows it: lower case, without diacritics, points and apostrophes,
 * words separated by one space, no leading "the", "St", "Mt", "Ft" written out. May be empty.
 */
export function placeKey(name: string): string {
  const words = PLAIN.test(name) ? name.toLowerCase() : ASCII.test(name) ? foldedAscii(name) : folded(name);
  return SHORTENED.test(words) ? writtenOut(words) : words;
}

/**
 * `hashWord` of the {@link placeKey} of `text[start, end)`, without making a string of it; undefined where that key has letters beyond
 * ASCII, is empty, or writes something out.
 */
export function placeHash(text: string, start: number, end: number): number | undefined {
  let hash = FNV_OFFSET;
  let words = 0;
  /** The last four characters of the word, to know it by if it has no more. */
  let word = 0;
  let isBetween = true;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const lower = unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
    if ((lower >= 0x61 && lower <= 0x7a) || (lower >= 0x30 && lower <= 0x39)) {
      if (isBetween) {
        if (words === 1 && WRITTEN_OUT.includes(word)) return undefined;
        if (words > 0) hash = Math.imul(hash ^ SPACE, FNV_PRIME);
        words++;
        word = 0;
        isBetween = false;
      }
      word = (word << 8) | lower;
      hash = Math.imul(hash ^ lower, FNV_PRIME);
    } else if (unit === AMPERSAND || (unit >= 0x80 && !isDropped(unit))) return undefined;
    else if (!isDropped(unit)) isBetween = true;
  }
  return words === 0 || (words > 1 && word === STREET) ? undefined : finalHash(hash);
}

const SPACE = 0x20;
const AMPERSAND = 0x26;
/** Points and apostrophes. */
const isDropped = (unit: number): boolean =>
  unit === 0x2e || unit === 0x27 || unit === 0x60 || unit === 0x2018 || unit === 0x2019;

/** The characters of a short word as one number. */
const packed = (word: string): number =>
  [...word].reduce((sum, letter) => (sum << 8) | letter.charCodeAt(0), 0);
/** First words that {@link writtenOut} changes. */
const WRITTEN_OUT = ['the', 'st', 'ste', 'mt', 'ft'].map(packed);
const STREET = packed('st');

/** Words of plain letters, one space between them: nearly all names. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const ASCII = /^[\x00-\x7f]*$/;
/** What {@link writtenOut} changes. */
const SHORTENED = /^(?:the|ste?|[mf]t) | st$/;

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ıßøæœłđðþ&]/g, (letter) => FOLDED[letter])
    .replace(/\p{M}+|[.'’‘`´ʿʾʻʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As {@link folded}, of a name in ASCII. */
function foldedAscii(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[.'`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function writtenOut(words: string): string {
  return words
    .replace(/^the /, '')
    .replace(/^st (?=.)/, 'saint ')
    .replace(/^ste (?=.)/, 'sainte ')
    .replace(/ st$/, ' street')
    .replace(/^mt (?=.)/, 'mount ')
    .replace(/^ft (?=.)/, 'fort ');
}

const ROAD = /^[AM]\d{1,4}$/;
const AIRLINER = /^A(?:220|3\d0|31[89]|321|400)$/;

/** True of the numbers of British and Irish roads: "A38", "M1". Those of airliners are no roads. */
export function isRoadNumber(word: string): boolean {
  return ROAD.test(word) && !AIRLINER.test(word);
}

/** Hash of the key of a name, under which the gazetteer knows it; undefined if the key is empty. */
export function keyHash(text: string, start: number, end: number): number | undefined {
  const hash = placeHash(text, start, end);
  if (hash !== undefined) return hash;
  const key = placeKey(text.slice(start, end));
  return key ? hashWord(key) : undefined;
}
