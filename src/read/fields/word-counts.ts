/** What a text is made of. */
export interface WordCounts {
  /** In lower case and in Latin letters: tables of results and lists of names, which news has, are in no language. */
  readonly words: number;
  /** Words that begin with a capital. */
  readonly names: number;
  /** Words among those in lower case that English has most of. */
  readonly functionWords: number;
  /** And of these the ones that its neighbours do not have. */
  readonly sureWords: number;
  /** Latin letters, those among them with accents, and letters of other scripts. */
  readonly latin: number;
  readonly accented: number;
  readonly other: number;
}

/** Words of up to five letters: German, Dutch, the Scandinavian languages, French or Spanish have words that are written so. */
const SHARED = 'to of for was is it he on as at by her has had are be we you an or not who will all'.split(
  ' ',
);
const SURE = (
  'the and that with said from his have this which but were they she been its would more about after when if what ' +
  'there their than could also other over into some them then two our out up'
).split(' ');

const LONGEST = 5;
const SURE_PACKED = new Set(SURE.filter((word) => word.length <= LONGEST).map(packLetters));
const FUNCTION_PACKED = new Set([...SURE_PACKED, ...SHARED.map(packLetters)]);

/** One pass over the code units: it runs on every text. */
export function countWords(text: string): WordCounts {
  let words = 0;
  let names = 0;
  let functionWords = 0;
  let sureWords = 0;
  let latin = 0;
  let accented = 0;
  let other = 0;
  let letters = 0;
  let packed = 0;
  let isPlain = true;
  let lowerCase = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    const lower = code | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) {
      if (letters++ === 0) lowerCase = code === lower;
      packed = (packed << 5) | (lower - 0x60);
    } else if (code >= 0xc0 && code < 0x250) {
      letters++;
      accented++;
      isPlain = false; // no English function word
    } else if ((code >= 0x370 && code < 0x2000) || (code >= 0x3040 && code < 0xfb00)) {
      other++;
    } else if (letters > 0) {
      latin += letters;
      if (!lowerCase) names++;
      else {
        words++;
        if (isPlain && letters <= LONGEST && FUNCTION_PACKED.has(packed)) {
          functionWords++;
          if (SURE_PACKED.has(packed)) sureWords++;
        }
      }
      letters = 0;
      packed = 0;
      isPlain = true;
      lowerCase = false;
    }
  }
  return { words, names, functionWords, sureWords, latin, accented, other };
}

/** Up to five letters in 25 bits. */
function packLetters(word: string): number {
  let packed = 0;
  for (const letter of word) packed = (packed << 5) | (letter.charCodeAt(0) - 0x60);
  return packed;
}
