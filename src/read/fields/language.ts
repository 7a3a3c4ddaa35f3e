import { fileURLToPath } from 'node:url';
import { loadOnDemand } from '../../core/on-demand.ts';

/** Letters looked at: the beginning of an article is enough to tell its language. */
const SAMPLE = 1500;
/** English news has one of the words below in every three or four; other languages that share some stay under this. */
const FUNCTION_WORD_SHARE = 0.07;
/** With fewer words than this a detector guesses; a headline in English may lack function words altogether. */
const WORDS_TO_JUDGE = 20;

const FUNCTION_WORDS = new Set(
  (
    'the of and to that for with was is it he on as at by said from his her has have had are be this which but not ' +
    'who will were they an we you their she been its would or more about after when if what'
  )
    .split(' ')
    .map((word) => packLetters(word)),
);

/**
 * The English name of the language that a text is written in, or null if it is English or cannot be told. Text with
 * its usual share of English function words costs a few microseconds; only for other text is the detector loaded
 * (eld, n-grams; about half a second once).
 */
export function foreignLanguage(text: string): string | null {
  if (readsAsEnglish(text)) return null;
  const result = detector().detect(text.slice(0, SAMPLE));
  if (result.language === '' || result.language === 'en' || !result.isReliable()) return null;
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(result.language) ?? result.language;
}

/**
 * True if the function words of English are frequent enough, or there is too little to say. Only words in lower case
 * count: tables of results and lists of names, which news has, are in no language.
 */
function readsAsEnglish(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let words = 0;
  let functionWords = 0;
  let latin = 0;
  let other = 0;
  let letters = 0;
  let packed = 0;
  let lowerCase = false;
  for (let i = 0; i <= length; i++) {
    const code = i < length ? text.charCodeAt(i) : 0x20;
    const lower = code | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) {
      if (letters++ === 0) lowerCase = code === lower;
      packed = (packed << 5) | (lower - 0x60);
    } else if (code >= 0xc0 && code < 0x250) {
      letters += 6; // an accented letter: no English function word
    } else if ((code >= 0x370 && code < 0x2000) || (code >= 0x3040 && code < 0xfb00)) {
      other++; // another script
    } else if (letters > 0) {
      latin += letters;
      if (lowerCase) {
        words++;
        if (letters <= 5 && FUNCTION_WORDS.has(packed)) functionWords++;
      }
      letters = 0;
      packed = 0;
    }
  }
  if (other > latin) return other < WORDS_TO_JUDGE;
  return words < WORDS_TO_JUDGE || functionWords >= words * FUNCTION_WORD_SHARE;
}

/** Up to five letters in 25 bits. */
function packLetters(word: string): number {
  let packed = 0;
  for (const letter of word) packed = (packed << 5) | (letter.charCodeAt(0) - 0x60);
  return packed;
}

type Detector = typeof import('eld/extrasmall').eld;
let loaded: Detector | undefined;

function detector(): Detector {
  loaded ??= (loadOnDemand(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { eld: Detector }).eld;
  return loaded;
}
