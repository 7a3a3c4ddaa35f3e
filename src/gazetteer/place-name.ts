import { hashPlain } from '../core/vocabulary.ts';

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
 * `hashWord` of the {@link placeKey} of `text[start, end)`, where letters and spaces are all there is to it; undefined for what
 * that key would change.
 */
export function placeHash(text: string, start: number, end: number): number | undefined {
  const last = Math.min(start + LONGEST_SHORTENED, end - 1);
  for (let i = start + 1; i <= last; i++) if (text[i] === ' ') return undefined;
  return text[end - 1 - STREET] === ' ' ? undefined : hashPlain(text, start, end);
}

/** Letters of the words that {@link writtenOut} changes: "the", "Ste" at the front, "St" at the end. */
const LONGEST_SHORTENED = 3;
const STREET = 2;

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
