import type { Document } from '../../../core/document.ts';
import type { TokenSpan } from '../../../core/layers/span.ts';
import { SentenceKind } from '../../../core/layers/tokens.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import type { CandidateFinder } from '../../../gazetteer/candidates.ts';
import { NameKind, RecordKind } from '../../../gazetteer/gazetteer.ts';
import { Cue, type PlaceWords } from '../../../gazetteer/place-words.ts';

/** What the words around the mentions of one toponym say of it. */
export interface Clues {
  /** Bits of {@link Cue}. */
  kinds: number;
  /** Countries (index) and states (group) that follow the name: "Springfield, Illinois". */
  readonly countries: Hint[];
  readonly groups: Hint[];
}

/** A country or state that is hinted at; each once. */
export interface Hint {
  readonly where: number;
  /** 0 to 1. */
  weight: number;
}

const IN_WEIGHT = 0.5;
const COUNTY_WEIGHT = 0.5;
const HINT_WORDS = 3;

/** Reads the clues around mentions; bound to one document. */
export class ClueReader {
  readonly #document: Document<'tokens' | 'sentences'>;
  readonly #finder: CandidateFinder;
  readonly #words: PlaceWords;

  constructor(document: Document<'tokens' | 'sentences'>, finder: CandidateFinder, words: PlaceWords) {
    this.#document = document;
    this.#finder = finder;
    this.#words = words;
  }

  /** True if the text says of the mention that something is at or in it: "at the Riverside Center". */
  isVisited({ firstToken }: TokenSpan): boolean {
    const word = this.#word(firstToken - 1);
    const preposition = word === 'the' ? this.#word(firstToken - 2) : word;
    return preposition === 'at' || preposition === 'in';
  }

  /** Adds to `clues` what stands around `mention`. */
  read(mention: TokenSpan, clues: Clues): void {
    const { tokens, sentences } = this.#document;
    const before = mention.firstToken - 1;
    const after = mention.endToken;
    clues.kinds |= this.#cue(after) | this.#cueBefore(before);
    if (sentences.kinds[tokens.sentences[mention.firstToken]] === SentenceKind.dateline)
      clues.kinds |= Cue.city;
    clues.kinds |= this.#stateBeside(after);
    this.#hint(after, clues);
  }

  /** "in New York and New Jersey": a state beside what may be one too. */
  #stateBeside(and: number): number {
    if (this.#word(and) !== 'and') return 0;
    const { tokens, text } = this.#document;
    for (let end = this.#runEnd(and + 1); end > and + 1; end--) {
      const lookup = this.#finder.whole(text.slice(tokens.starts[and + 1], tokens.ends[end - 1]));
      if (lookup) return lookup.candidates[0]?.kind === RecordKind.state ? Cue.state : 0;
    }
    return 0;
  }

  /** End of the capitalized words that begin at `first`. */
  #runEnd(first: number): number {
    const { tokens, vocabulary } = this.#document;
    const stop = Math.min(tokens.length, first + HINT_WORDS);
    let end = first;
    while (end < stop && (vocabulary.flags[tokens.types[end]] & WordFlag.capitalized) !== 0) end++;
    return end;
  }

  /** Lower-cased word of a token, '' outside the article. */
  #word(token: number): string {
    const { tokens, vocabulary } = this.#document;
    if (token < 0 || token >= tokens.length) return '';
    return vocabulary.words[vocabulary.lowers[tokens.types[token]]];
  }

  #cue(token: number): number {
    return this.#words.cues.get(this.#word(token)) ?? 0;
  }

  /** "the town of X", but not "the capital of X". */
  #cueOf(token: number): number {
    const cue = this.#cue(token);
    return cue & Cue.seat ? 0 : cue;
  }

  /** "the state of X", "the town X", "county X"; "state's X". */
  #cueBefore(token: number): number {
    const word = this.#word(token);
    if (word === 'of') return this.#cueOf(token - 1);
    if (word === 'the' && this.#word(token - 1) === 'of')
      return this.#cue(token - 2) & (Cue.state | Cue.country);
    if (word === 'upstate') return Cue.state;
    const cue = this.#cue(token) & (Cue.city | Cue.county);
    return word === "'s" ? this.#cue(token - 1) & Cue.state : cue;
  }

  /** A state or country after a comma, a bracket or "in". */
  #hint(token: number, clues: Clues): void {
    const { tokens, text } = this.#document;
    const mark = this.#word(token);
    let first = token + 1;
    let weight = 1;
    if (mark === 'in') {
      weight = IN_WEIGHT;
      if (this.#word(first) === 'the') first++;
    } else if (mark !== ',' && mark !== '(') return;
    for (let end = this.#runEnd(first); end > first; end--) {
      if (mark === ',' && /^(?:and|or)$/.test(this.#word(end))) return; // an item of a list, not what the name lies in
      if (this.#addHint(text.slice(tokens.starts[first], tokens.ends[end - 1]), weight, clues)) return;
    }
  }

  #addHint(name: string, weight: number, clues: Clues): boolean {
    const lookup = this.#finder.whole(name);
    if (!lookup) return false;
    let found = false;
    for (const candidate of lookup.candidates) {
      if (candidate.name === NameKind.demonym) continue;
      if (candidate.kind === RecordKind.country) raise(clues.countries, candidate.country, weight);
      else if (candidate.kind === RecordKind.state) raise(clues.groups, candidate.group, weight);
      else if (candidate.kind === RecordKind.county)
        raise(clues.groups, candidate.group, weight * COUNTY_WEIGHT);
      else continue;
      found = true;
    }
    return found;
  }
}

function raise(hints: Hint[], where: number, to: number): void {
  const known = hints.find((hint) => hint.where === where);
  if (!known) hints.push({ where, weight: to });
  else if (known.weight < to) known.weight = to;
}

/** How much is hinted at a country or state: 0 to 1. */
export function hintedAt(hints: readonly Hint[], where: number): number {
  for (const hint of hints) if (hint.where === where) return hint.weight;
  return 0;
}
