import type { Document } from '../../../core/document.ts';
import type { EntityType, Name } from '../../../core/layers/names.ts';
import type { KnownWords } from './words/known-words.ts';

/** An article as rules on names read it. */
export interface RuleContext {
  readonly document: Document<'tokens' | 'sentences' | 'pos'>;
  readonly words: KnownWords;
  readonly listsOf: ListsOf;
  /** Tokens of what the model took for names of another kind: works, products. */
  readonly others: ReadonlySet<number>;
}

/** Lists that a word or a phrase of two words stands in: bits of {@link NAME_LISTS}. */
export type ListsOf = (first: number, end: number) => number;

/** What word lists, or what is said of a name, know better than the model. */
export interface NameRule {
  /** What must be true of a name of the article for the rule to change anything: one of these. Without it, it looks at all. */
  readonly asks?: Asks | readonly Asks[];
  /**
   * The names, sorted by start, as the rule mends them; the same array if it leaves all as they are.
   * @param asked indices of the names of which what it asks for is true, in order; none if it asks for nothing
   */
  apply(names: readonly Name[], context: RuleContext, asked: readonly number[]): readonly Name[];
}

/**
 * What a rule asks for, so that it need not look where it has nothing to do: all that is given must be true of one name,
 * and at a place each of several things. Words beside it may be those of another sentence.
 */
export interface Asks {
  readonly types?: readonly EntityType[];
  readonly length?: 'one' | 'more';
  /** Types of which the article also has a name that ends in the same word. */
  readonly also?: readonly EntityType[];
  /** Types of which the article has a longer name that begins with the last word of this one. */
  readonly begins?: readonly EntityType[];
  /** The second token before the name. */
  readonly twoBefore?: WordsAsked | readonly WordsAsked[];
  readonly before?: WordsAsked | readonly WordsAsked[];
  readonly first?: WordsAsked | readonly WordsAsked[];
  /** At any of its tokens; and at any but the first and the last. */
  readonly inside?: WordsAsked | readonly WordsAsked[];
  readonly inner?: WordsAsked | readonly WordsAsked[];
  readonly last?: WordsAsked | readonly WordsAsked[];
  readonly behind?: WordsAsked | readonly WordsAsked[];
  /** The second token behind the name. */
  readonly twoBehind?: WordsAsked | readonly WordsAsked[];
  /** In the article. This alone may be true of one without names. */
  readonly anywhere?: WordsAsked;
}

/** Words, any of which will do: bits of {@link Known}; words as they are written, in any case if small; or several of that. */
export type WordsAsked =
  | number
  | ReadonlySet<string>
  | {
      readonly known?: number;
      /** Bits of {@link Form}. */
      readonly form?: number;
      readonly words?: ReadonlySet<string>;
    };
