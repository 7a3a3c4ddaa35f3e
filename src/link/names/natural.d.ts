/** The light modules of `natural` that are used by their own path: its index would load databases. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Likeness of two strings, 0 to 1 (Winkler 1990). */
  export default function jaroWinkler(a: string, b: string, options?: { ignoreCase?: boolean }): number;
}

declare module 'natural/lib/natural/phonetics/metaphone.js' {
  /** Lawrence Philips' Metaphone (1990). */
  export default class Metaphone {
    process(word: string, maxLength?: number): string;
  }
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: {
    /** The stem of a word in small letters (Porter 1980). */
    stem(word: string): string;
  };
  export default PorterStemmer;
}

declare module 'natural/lib/natural/util/stopwords.js' {
  /** English words that say little by themselves. */
  export const words: readonly string[];
}
