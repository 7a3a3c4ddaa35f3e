/**
 * The stem of a word in small letters (Porter 1980), as the library `natural` has it to the letter: its stems are kept in
 * databases. It asks a hundred regular expressions of each word, which took longer than all else that is done for a claim.
 */
export function stemOf(word: string): string {
  if (word.length < 3) return word;
  let stem = withoutPlural(word);
  stem = withoutPast(stem);
  stem = withSmallI(stem);
  stem = shortened(stem, DOUBLE_SUFFIXES);
  stem = shortened(stem, SUFFIXES);
  stem = withoutLastSuffix(stem);
  stem = withoutE(stem);
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 2 ? word.slice(0, -1) : word;
}

/** "agreed" is "agree", "hopping" "hop", "hoping" "hope". */
function withoutPast(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = word.endsWith('ed') ? word.slice(0, -2) : word.endsWith('ing') ? word.slice(0, -3) : '';
  if (!hasVowel(stem)) return word;
  if (stem.endsWith('at') || stem.endsWith('bl') || stem.endsWith('iz')) return `${stem}e`;
  const last = stem[stem.length - 1];
  if (last === stem[stem.length - 2] && !'aeioulsz'.includes(last)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function withSmallI(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

type Suffixes = readonly (readonly [suffix: string, shorter: string])[];

const DOUBLE_SUFFIXES: Suffixes = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['abli', 'able'], ['bli', 'ble'],
  ['alli', 'al'], ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'], ['ation', 'ate'], ['ator', 'ate'],
  ['alism', 'al'], ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'],
  ['biliti', 'ble'], ['logi', 'log'],
]; // biome-ignore format: a table
const SUFFIXES: Suffixes = [
  ['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''], ['ness', ''],
]; // biome-ignore format: a table

/** Each suffix of the word that has something before it is made shorter, where it still stands. */
function shortened(word: string, suffixes: Suffixes): string {
  let short = word;
  for (const [suffix, shorter] of suffixes)
    if (word.endsWith(suffix) && short.endsWith(suffix) && measure(word.slice(0, -suffix.length)) > 0)
      short = short.slice(0, -suffix.length) + shorter;
  return short;
}

/** A longer one before those that it ends with. */
const LAST_SUFFIXES = [
  'ement', 'ment', 'ance', 'ence', 'able', 'ible', 'ant', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'al', 'er', 'ic', 'ou',
]; // biome-ignore format: a table

function withoutLastSuffix(word: string): string {
  const suffix = LAST_SUFFIXES.find((one) => word.length > one.length && word.endsWith(one));
  const stem = suffix ? word.slice(0, -suffix.length) : isAction(word) ? word.slice(0, -3) : '';
  return measure(stem) > 1 ? stem : word;
}

/** "Adoption", "decision". */
function isAction(word: string): boolean {
  return word.length > 4 && (word.endsWith('sion') || word.endsWith('tion'));
}

function withoutE(word: string): string {
  if (!word.endsWith('e')) return word;
  const stem = word.slice(0, -1);
  const before = measure(stem);
  return before > 1 || (before === 1 && !endsShort(stem)) ? stem : word;
}

/** A vowel, or "y" behind what is neither a vowel nor another "y". */
function isVowel(word: string, at: number): boolean {
  return isLetter(VOWELS, word, at) || (word[at] === 'y' && at > 0 && !isLetter('aeiouy', word, at - 1));
}

const VOWELS = 'aeiou';

function isLetter(among: string, word: string, at: number): boolean {
  return among.includes(word[at]);
}

function hasVowel(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isVowel(word, at)) return true;
  return false;
}

/** It ends with a consonant, a vowel and a consonant that is not "w", "x" or "y". */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  return (
    last > 1 &&
    !isVowel(word, last) &&
    isVowel(word, last - 1) &&
    !isVowel(word, last - 2) &&
    !isLetter('wxy', word, last)
  );
}

/**
 * How often consonants follow vowels. A "y" that is a vowel counts for itself, beside other vowels too: half a time more.
 * Less than nothing where there is no word.
 */
function measure(word: string): number {
  if (word === '') return -1;
  let groups = 0;
  let wasVowel = false;
  for (let at = 0; at < word.length; at++) {
    const isOne = isVowel(word, at);
    if (at === 0 || isOne !== wasVowel || (isOne && word[at - 1] === 'y')) groups++;
    wasVowel = isOne;
  }
  return (groups - Number(!isVowel(word, 0)) - Number(wasVowel)) / 2;
}
