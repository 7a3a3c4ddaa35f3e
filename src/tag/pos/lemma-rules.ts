/** Regular English inflection undone by spelling alone; words that do not follow these rules are listed in the lexicon. */

const VOWEL = /[aeiouy]/;

/** Base form of a regular verb in -s, -ed or -ing (lower case); the word itself if it has none of these endings. */
export function regularVerb(word: string): string {
  if (word.endsWith('ing') && word.length > 4) return baseOfStem(word.slice(0, -3));
  if (word.endsWith('ied')) return word.length === 4 ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  if (/[^e]ed$/.test(word) && word.length > 3) return baseOfStem(word.slice(0, -2));
  return withoutS(word);
}

/** Singular of a regular plural noun (lower case). */
export function regularNoun(word: string): string {
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  return word.endsWith('children') ? word.slice(0, -3) : withoutS(word);
}

function withoutS(word: string): string {
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What was there before -ed or -ing: a doubled consonant loses one ("stopp"), a lost "e" comes back ("mak"). */
function baseOfStem(stem: string): string {
  if (!VOWEL.test(stem)) return stem;
  if (/([^aeioulsz])\1$/.test(stem)) return stem.slice(0, -1);
  return lostE(stem) ? `${stem}e` : stem;
}

function lostE(stem: string): boolean {
  // One syllable of a single vowel and consonant would have doubled it: "hop" of "hoping" is "hope".
  if (/^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(stem)) return true;
  if (/(?:[aeo]at|[ae]id|oid|oud|[ae]ir|oar|ear|ous|ang|ing|ong)$/.test(stem)) return false;
  return /(?:[cuvz]|at|[iu]d|[aiu]r|[aiou]s|[nlr]s|g|[bcdfgkptz]l|[aio]k)$/.test(stem);
}
