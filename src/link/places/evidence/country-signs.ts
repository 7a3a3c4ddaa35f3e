import type { Document } from '../../../core/document.ts';
import type { Vocabulary } from '../../../core/vocabulary.ts';
import { RareWordColumn } from '../../../core/word-types.ts';
import { wordList } from '../../../learn/word-list.ts';

/** How an article's signs are counted: those beyond this many of one country add nothing. */
const MOST_SIGNS = 6;
/** Signs that are looked for at one word. */
const WordKind = { none: 1, opensSign: 2, sign: 3 } as const;

interface Sign {
  readonly text: string;
  readonly countries: readonly number[];
}

/**
 * Signs of the country that an article is of: its money, courts, police forces, roads, spelling
 * (`lexicons/places/country-signs.txt`).
 */
export class CountrySigns {
  /** Signs of several characters or words, by the word that they begin with. */
  readonly #byOpening = new Map<string, Sign[]>();
  /** Patterns of whole words. */
  readonly #patterns: { readonly pattern: RegExp; readonly sign: Sign }[] = [];
  readonly #kinds = new RareWordColumn(new Uint8Array(0), (vocabulary, type) =>
    this.#kindOf(vocabulary, type),
  );

  /** @param countryIndex index of a country by its ISO code */
  constructor(countryIndex: (code: string) => number) {
    for (const line of wordList('places/country-signs')) {
      const space = line.indexOf(' ');
      const text = line.slice(space + 1);
      const sign = { text, countries: line.slice(0, space).split(',').map(countryIndex) };
      if (text.length > 2 && text.startsWith('/') && text.endsWith('/'))
        this.#patterns.push({ pattern: new RegExp(`^(?:${text.slice(1, -1)})$`), sign });
      else {
        const opening = openingOf(text);
        const signs = this.#byOpening.get(opening) ?? [];
        signs.push(sign);
        this.#byOpening.set(opening, signs);
      }
    }
  }

  /**
   * How much a document speaks of each country: each of its signs counts once, shared among the countries that it is
   * one of.
   */
  countIn({ tokens, vocabulary, text }: Document<'tokens'>): ReadonlyMap<number, number> {
    const seen = new Set<Sign>();
    for (let token = 0; token < tokens.length; token++) {
      const kind = this.#kinds.of(vocabulary, tokens.types[token]);
      if (kind === WordKind.none) continue;
      const word = vocabulary.words[tokens.types[token]];
      if (kind === WordKind.sign) {
        for (const { pattern, sign } of this.#patterns) if (pattern.test(word)) seen.add(sign);
      }
      for (const sign of this.#byOpening.get(openingOf(word)) ?? [])
        if (stands(sign.text, text, tokens.starts[token])) seen.add(sign);
    }
    const counts = new Map<number, number>();
    for (const { countries } of seen) {
      const share = 1 / Math.sqrt(countries.length);
      for (const country of countries)
        counts.set(country, Math.min(MOST_SIGNS, (counts.get(country) ?? 0) + share));
    }
    return counts;
  }

  #kindOf({ words }: Vocabulary, type: number): number {
    const word = words[type];
    if (this.#patterns.some(({ pattern }) => pattern.test(word))) return WordKind.sign;
    return this.#byOpening.has(openingOf(word)) ? WordKind.opensSign : WordKind.none;
  }
}

/** Letters and digits that a sign or word begins with, or its first character. */
function openingOf(text: string): string {
  return /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text.charAt(0);
}

/** True if `sign` stands in `text` at `start` and no word goes on behind it. */
function stands(sign: string, text: string, start: number): boolean {
  if (!text.startsWith(sign, start)) return false;
  const isWord = /\p{L}$/u.test(sign);
  return !isWord || !/^\p{L}/u.test(text.slice(start + sign.length, start + sign.length + 2));
}
