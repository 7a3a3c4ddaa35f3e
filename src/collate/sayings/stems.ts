import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { words as smallWords } from 'natural/lib/natural/util/stopwords.js';

const SMALL: ReadonlySet<string> = new Set(smallWords);
const SHORTEST = 3;
const MAX_KEPT = 20_000;
const known = new Map<string, string>();

/** The words of a text that say something, as stems (Porter 1980), and its years: no small words, no other numbers. */
export function stemsOf(text: string): string[] {
  const bare = text.toLowerCase().replace(/[’'](?:s\b)?/g, '');
  return (bare.match(/\p{L}+|(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [])
    .filter((word) => word.length >= SHORTEST && !SMALL.has(word))
    .map(stemOf);
}

function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    if (known.size >= MAX_KEPT) known.clear();
    stem = PorterStemmer.stem(word);
    known.set(word, stem);
  }
  return stem;
}
