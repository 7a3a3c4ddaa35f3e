import type { Document } from '../../../core/document.ts';
import type { Name } from '../../../core/layers/names.ts';
import type { KnownWords } from './known-words.ts';

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
  /** Without it the rule looks at every article. */
  readonly asks?: Asks;
  /** The names, sorted by start, as the rule mends them; the same array if it leaves all as they are. */
  apply(names: readonly Name[], context: RuleContext): readonly Name[];
}

/** Where words of {@link Known} must stand for a rule to change anything: in the article, or in or beside one of its names. */
export interface Asks {
  readonly anywhere?: number;
  readonly inside?: number;
  /** Just before a name. */
  readonly before?: number;
  /** Just behind one. */
  readonly behind?: number;
}
