import type { Document } from '../../../core/document.ts';
import type { Vocabulary } from '../../../core/vocabulary.ts';
import { WordColumn } from '../../../core/word-types.ts';
import { wordList, wordSets } from '../../../learn/word-list.ts';
import { bitsByWord } from '../../../tag/grammar/lexicon.ts';

// biome-ignore format: a table
const NAMES = [
  'negators', 'cannot', 'negativeNouns', 'subordinators', 'prepositions', 'conditions', 'provisos', 'phrases',
  'whether', 'afterIf', 'open', 'ahead', 'would', 'be', 'have', 'do', 'get', 'seeming', 'suggesting',
  'purposes', 'uncertain', 'hearsay', 'awaited', 'planning', 'wishes', 'habits', 'ages', 'afterwards', 'that',
  'by', 'vouched', 'powered',
] as const;

/** Bits of the sets of `lexicons/claims/scope.txt`. */
export const S = Object.fromEntries(NAMES.map((name, i) => [name, 1 << i])) as Record<
  (typeof NAMES)[number],
  number
>;

/** A set phrase around a negation: its words, and which of them negates. */
interface IdlePhrase {
  readonly words: readonly string[];
  readonly at: number;
}

/** What the finder of scopes keeps of word types: the sets that each belongs to, as bits of {@link S}. */
export class ScopeWords {
  bits = new Int32Array(0);
  /** Set phrases by the word that negates. */
  readonly #idle = new Map<string, IdlePhrase[]>();
  readonly #sets = bitsByWord(wordSets('claims/scope', NAMES), NAMES);
  readonly #column = new WordColumn(new Int32Array(0), ({ words, lowers }, type) => {
    return this.#sets.get(words[lowers[type]]) ?? 0;
  });

  constructor() {
    for (const phrase of wordList('claims/idle-negations')) {
      const words = phrase.split(' ');
      const at = words.findIndex((word) => ((this.#sets.get(word) ?? 0) & S.negators) !== 0);
      const idle = this.#idle.get(words[at]);
      if (idle) idle.push({ words, at });
      else this.#idle.set(words[at], [{ words, at }]);
    }
  }

  /** Learns the word types that were added since the last call. */
  update(vocabulary: Vocabulary): void {
    this.bits = this.#column.update(vocabulary);
  }

  /** Is the negation at a token part of a set phrase that denies nothing ("no more than", "isn't just")? */
  isIdle({ tokens: { types }, vocabulary }: Document<'tokens'>, token: number): boolean {
    const { words: lowers, lowers: lowerOf } = vocabulary;
    const lower = (place: number): string | undefined => lowers[lowerOf[types[place]]];
    const own = lowers[lowerOf[types[token]]].replace("n't", 'not');
    const phrases = this.#idle.get(own);
    return (
      phrases?.some(({ words, at }) =>
        words.every((word, i) => (i === at ? own : lower(token - at + i)) === word),
      ) ?? false
    );
  }
}
