/** The two light modules of `natural` that linking uses by their own path: its index would load databases. */
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
