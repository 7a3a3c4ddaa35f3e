import type { Article } from './article.ts';
import type { Claim } from './layers/claims.ts';
import type { Entity, Speakers } from './layers/entities.ts';
import type { Marks } from './layers/marks.ts';
import type { Name } from './layers/names.ts';
import type { Quantity } from './layers/quantities.ts';
import type { Quote } from './layers/quotes.ts';
import type { TimeExpression } from './layers/time.ts';
import type { Sentences, Tokens } from './layers/tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything that can be known of an article, by the stage that owns it. Lists are sorted by start. */
export interface Layers {
  /** tokenize */
  tokens: Tokens;
  sentences: Sentences;
  /** tag/pos: one Penn Treebank tag id a token (core/layers/pos.ts). */
  pos: Uint8Array;
  /** tag/pos: for each token the word type of its dictionary form: that of "say" for "said". */
  lemmas: Uint32Array;
  /** tag/names: names of persons, places, organizations, groups; they do not overlap. */
  names: readonly Name[];
  /** tag/dates: the publication date in force (the article's own, else its dateline's, else null). */
  published: string | null;
  dates: readonly TimeExpression[];
  /** tag/quantities */
  quantities: readonly Quantity[];
  /** detect/quotes: quotation marks and brackets in pairs; what is said. */
  marks: Marks;
  quotes: readonly Quote[];
  /** detect/claims */
  claims: readonly Claim[];
  /** link: mentions merged into entities, and who speaks. */
  entities: readonly Entity[];
  speakers: Speakers;
}

export type LayerName = keyof Layers;

/** An article with the layers `L` that are known of it so far. */
export type Document<L extends LayerName = never> = {
  readonly article: Article;
  /** `article.text` */
  readonly text: string;
  readonly vocabulary: Vocabulary;
} & Readonly<Pick<Layers, L>>;

/** A document that has run the whole way. */
export type FinishedDocument = Document<LayerName>;
