import type { Edges, ThingType } from './data.ts';

/** What a reader of the report knows better than the program: a line of the file that the page gives. */
export type Correction = EntityCorrection | QuoteCorrection;

export interface EntityCorrection {
  readonly about: 'entity';
  /** Id of the article. */
  readonly article: string;
  /** The name that is wrong. */
  readonly name: string;
  /** The name that is right; empty if it is none. */
  readonly canonical: string;
  /** The type that is right; empty if the one given is. */
  readonly type: ThingType | '';
}

export interface QuoteCorrection {
  readonly about: 'quote';
  readonly article: string;
  readonly content: readonly Edges[];
  readonly text: string;
  /** Who speaks; null if nobody whom the article names, false if it is no quote. */
  readonly speaker: string | null | false;
}
