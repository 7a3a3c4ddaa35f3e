import type { Document } from '../../../core/document.ts';
import { WordColumn } from '../../../core/word-types.ts';
import { wordList } from '../../../learn/word-list.ts';

/** How an article's signs are counted: those beyond this many of one country add nothing. */
const MOST_SIGNS = 6;

interface Sign {
  readonly text: string;
  /** It ends with a letter: no word may go on behind it. */
  readonly isWord: boolean;
  readonly countries: readonly number[];
}

/** The signs that are looked for where a word stands: those that it is itself, and those that begin with it. */
interface SignsAtWord {
  readonly whole: readonly Sign[];
  readonly opened: readonly Sign[];
}

/**
 * Signs of the country that an article is of: its money, courts, police forces, roads, spelling
 * (`lexicons/places/country-signs.txt`).
 */
export class CountrySigns {
  /** Signs of several characters or words, by the word that they begin with. */
  readonly #byOpening = new Map<string, Sign[]>();
  /** Patterns of whole words, and one that a word must match for any of them to. */
  readonly #patterns: { readonly pattern: RegExp; readonly sign: Sign }[] = [];
  readonly #anyPattern: RegExp;
  /** What is looked for at words, each once; at most words nothing is, which is the first. */
  readonly #kinds: SignsAtWord[] = [{ whole: [], opened: [] }];
  readonly #kindsByKey = new Map<string, number>();
  /** Index in `#kinds` by word type. */
  readonly #words = new WordColumn(new Uint16Array(0), ({ words }, type) => this.#kindOf(words[type]));

  /** @param countryIndex index of a country by its ISO code */
  constructor(countryIndex: (code: string) => number) {
    const patterns: string[] = [];
    for (const line of wordList('places/country-signs')) {
      const space = line.indexOf(' ');
      const text = line.slice(space + 1);
      const countries = line.slice(0, space).split(',').map(countryIndex);
      const sign = { text, isWord: /\p{L}$/u.test(text), countries };
      if (text.length > 2 && text.startsWith('/') && text.endsWith('/')) {
        patterns.push(text.slice(1, -1));
        this.#patterns.push({ pattern: new RegExp(`^(?:${text.slice(1, -1)})$`), sign });
      } else {
        const opening = openingOf(text);
        const signs = this.#byOpening.get(opening) ?? [];
        signs.push(sign);
        this.#byOpening.set(opening, signs);
      }
    }
    this.#anyPattern = new RegExp(`^(?:${patterns.join('|')})$`);
  }

  /**
   * How much a document speaks of each country: each of its signs counts once, shared among the countries that it is
   * one of.
   */
  countIn({ tokens, vocabulary, text }: Document<'tokens'>): ReadonlyMap<number, number> {
    const kinds = this.#words.update(vocabulary);
    const { types, starts, length } = tokens;
    const seen = new Set<Sign>();
    for (let token = 0; token < length; token++) {
      const kind = kinds[types[token]];
      if (kind === 0) continue;
      const { whole, opened } = this.#kinds[kind];
      for (const sign of whole) seen.add(sign);
      for (const sign of opened) if (stands(sign, text, starts[token])) seen.add(sign);
    }
    const counts = new Map<number, number>();
    for (const { countries } of seen) {
      const share = 1 / Math.sqrt(countries.length);
      for (const country of countries)
        counts.set(country, Math.min(MOST_SIGNS, (counts.get(country) ?? 0) + share));
    }
    return counts;
  }

  #kindOf(word: string): number {
    const hasPattern = this.#anyPattern.test(word);
    const opened = this.#byOpening.get(openingOf(word)) ?? [];
    if (!hasPattern && opened.length === 0) return 0;
    const matching = hasPattern ? this.#patterns.filter(({ pattern }) => pattern.test(word)) : [];
    const whole = matching.map(({ sign }) => sign);
    const key = JSON.stringify([whole, opened].map((signs) => signs.map(({ text }) => text)));
    let kind = this.#kindsByKey.get(key);
    if (kind === undefined) {
      kind = this.#kinds.push({ whole, opened }) - 1;
      this.#kindsByKey.set(key, kind);
    }
    return kind;
  }
}

/** Letters and digits that a sign or word begins with, or its first character. */
function openingOf(text: string): string {
  if (/^[A-Za-z0-9]+$/.test(text)) return text; // nearly all words
  return /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text.charAt(0);
}

/** True if `sign` stands in `text` at `start` and no word goes on behind it. */
function stands({ text: sign, isWord }: Sign, text: string, start: number): boolean {
  if (!text.startsWith(sign, start)) return false;
  return !isWord || !/^\p{L}/u.test(text.slice(start + sign.length, start + sign.length + 2));
}
