import type { Document } from '../../core/document.ts';
import type { TokenSpan } from '../../core/layers/span.ts';
import { WordFlag } from '../../core/vocabulary.ts';
import type { Candidate } from '../../gazetteer/candidate.ts';
import type { Lookup } from '../../gazetteer/candidates.ts';
import type { PlaceAtlas } from './atlas.ts';
import { isWellKnown } from './name-reader.ts';

/** Words on each side in which other names are looked for, and words of such a name. */
const REACH = 8;
const LONGEST_NAME = 3;

/** Finds the names of places around a mention, whether or not they were tagged. */
export class PlacesInClause {
  readonly #document: Document<'tokens'>;
  readonly #atlas: PlaceAtlas;

  constructor(document: Document<'tokens'>, atlas: PlaceAtlas) {
    this.#document = document;
    this.#atlas = atlas;
  }

  /** What the names mostly are that stand in the clause of a mention. */
  around({ firstToken, endToken }: TokenSpan): Candidate[] {
    const found: Candidate[] = [];
    let first = firstToken;
    while (first > 0 && firstToken - first < REACH && !this.#endsClause(first - 1)) first--;
    const { length } = this.#document.tokens;
    let end = endToken;
    while (end < length && end - endToken < REACH && !this.#endsClause(end)) end++;
    for (let token = first; token < end; token++) {
      if (token === firstToken) token = endToken;
      const limit = token < firstToken ? firstToken : end;
      const name = token < end ? this.#nameFrom(token, Math.min(limit, token + LONGEST_NAME)) : null;
      if (name && isWellKnown(name.lookup.candidates[0])) found.push(name.lookup.candidates[0]);
      if (name) token = name.end - 1;
    }
    return found;
  }

  #endsClause(token: number): boolean {
    const { tokens, vocabulary } = this.#document;
    if ((vocabulary.flags[tokens.types[token]] & WordFlag.punctuation) !== 0)
      return /^[,;:.!?()—–]/.test(this.word(token)) || this.word(token) === '-';
    return this.#atlas.words.clause.has(this.word(token));
  }

  /** The longest name of a place that begins at `token`. */
  #nameFrom(token: number, limit: number): { lookup: Lookup; name: string; end: number } | null {
    if (!this.#isCapitalized(token)) return null;
    let end = token + 1;
    while (end < limit && this.#isCapitalized(end)) end++;
    for (; end > token; end--) {
      const found = this.#nameOf(token, end);
      if (found) return { lookup: found.lookup, name: found.name, end };
    }
    return null;
  }

  /** The longest name of a place that ends before `end`. */
  before(end: number): { lookup: Lookup; name: string } | null {
    let first = end;
    while (first > 0 && end - first < LONGEST_NAME && this.#isCapitalized(first - 1)) first--;
    for (; first < end; first++) {
      const found = this.#nameOf(first, end);
      if (found) return found;
    }
    return null;
  }

  #nameOf(first: number, end: number): { lookup: Lookup; name: string } | null {
    const { tokens, text } = this.#document;
    const name = text.slice(tokens.starts[first], tokens.ends[end - 1]);
    const lookup = this.#atlas.finder.whole(name);
    return lookup && !this.#atlas.words.weak.has(name.toLowerCase()) ? { lookup, name } : null;
  }

  #isCapitalized(token: number): boolean {
    const { tokens, vocabulary } = this.#document;
    return (vocabulary.flags[tokens.types[token]] & WordFlag.capitalized) !== 0;
  }

  /** The word in lower case; '' before the first. */
  word(token: number): string {
    const { tokens, vocabulary } = this.#document;
    return token < 0 ? '' : vocabulary.words[vocabulary.lowers[tokens.types[token]]];
  }
}
