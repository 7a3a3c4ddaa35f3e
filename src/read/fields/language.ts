import { loadOnDemand } from '../../core/package/on-demand.ts';
import { countWords, type WordCounts } from './word-counts.ts';

/** A text is looked at in pieces of this length, spread over it: a page may be of two languages, or begin with a menu. */
const PIECE = 1000;
const MOST_PIECES = 5;
/** English news has a function word in every three or four; other languages that share some stay under this. */
const FUNCTION_WORD_SHARE = 0.07;
/** Of these so many are words that no neighbouring language has: not "was", "for" and "at", which German and Norwegian do. */
const SURE_WORD_SHARE = 0.03;
/** So few of them there are in no English, however terse. */
const LEAST_SHARE = 0.02;
/** With fewer words than this a detector guesses; a headline in English may lack function words altogether. */
const WORDS_TO_JUDGE = 20;
/** With so many words their share alone tells that a text is not English. */
const WORDS_TO_BE_SURE = 60;
/** No language in Latin letters has so many accented ones: they are letters of another alphabet in an encoding that was not known. */
const ACCENTED_SHARE = 0.5;

type Verdict = { readonly isEnglish: boolean; readonly language?: string };

/**
 * What a text is written in, or null if it is English, or for the greater part, or cannot be told. Text with its usual
 * share of English function words costs a few microseconds; only for other text is the detector loaded (eld, n-grams;
 * about half a second once), which knows 60 languages: of others it is said only that they are.
 */
export function foreignLanguage(text: string): string | null {
  const verdicts = piecesOf(text).flatMap((piece) => judge(piece) ?? []);
  const foreign = verdicts.filter(({ isEnglish }) => !isEnglish);
  if (foreign.length * 2 <= verdicts.length) return null;
  return foreign.find(({ language }) => language !== undefined)?.language ?? 'another language';
}

/** Pieces from the beginning, the end and between; all of a text that is short. */
function piecesOf(text: string): string[] {
  const count = Math.min(MOST_PIECES, Math.max(1, Math.round(text.length / PIECE)));
  if (count === 1) return [text.slice(0, 2 * PIECE)];
  const step = (text.length - PIECE) / (count - 1);
  return Array.from({ length: count }, (_, i) =>
    text.slice(Math.round(i * step), Math.round(i * step) + PIECE),
  );
}

/** Null where there is too little to say. */
function judge(piece: string): Verdict | null {
  const counts = countWords(piece);
  const { words, names, latin, accented, other } = counts;
  if (other > latin) return other < WORDS_TO_JUDGE ? null : { isEnglish: false, ...detect(piece) };
  if (accented > WORDS_TO_JUDGE && accented > latin * ACCENTED_SHARE)
    return { isEnglish: false, language: 'letters of an encoding that is not known' };
  if (words < WORDS_TO_JUDGE || words < names) return null;
  if (isPlainEnglish(counts)) return { isEnglish: true };
  const { language } = detect(piece);
  if (language !== undefined) return { isEnglish: language === 'English', language };
  const isSure = words >= WORDS_TO_BE_SURE && counts.functionWords < words * LEAST_SHARE;
  return isSure ? { isEnglish: false } : { isEnglish: true };
}

function isPlainEnglish({ words, functionWords, sureWords }: WordCounts): boolean {
  return functionWords >= words * FUNCTION_WORD_SHARE && sureWords >= words * SURE_WORD_SHARE;
}

type Detector = typeof import('eld/extrasmall').eld;
let loaded: Detector | undefined;

/** The English name of the language, if the detector (eld, as the build bundles it) is sure of it. */
function detect(text: string): { readonly language?: string } {
  loaded ??= (loadOnDemand('#language-detector') as { eld: Detector }).eld;
  const result = loaded.detect(text);
  if (result.language === '' || !result.isReliable()) return {};
  return {
    language: new Intl.DisplayNames(['en'], { type: 'language' }).of(result.language) ?? result.language,
  };
}
