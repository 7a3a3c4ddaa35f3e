import type { EntityType } from '../core/layers/names.ts';
import type { ClaimSignature } from './sayings/claims/claims.ts';
import type { QuotationSignature } from './sayings/quotations/quotations.ts';
import type { EntityKey } from './things/names/entity-key.ts';

/** A list of numbers, in memory or as a database gave it. */
export type Numbers = readonly number[] | Uint32Array;

/** An entity of an article, as it is compared with those of others. */
export interface EntitySignature extends EntityKey {
  /** Its id in the record: "e1". */
  readonly id: string;
  readonly type: EntityType;
  /** Id in the user's list of known names, or null: it decides who it is. */
  readonly known: string | null;
  /** The name as the record gives it; of a place that is known by its id, as the gazetteer does. */
  readonly name: string;
  readonly mentions: number;
  /** Keys of the other names that the article gives it: the article ties them to the full one. */
  readonly others: readonly string[];
  /** Of a person, as the record says. */
  readonly gender: 'male' | 'female' | null;
  /** Titles and pronouns of the article say so, not only the first name. */
  readonly isGenderSaid: boolean;
  /** Words of a person's titles. */
  readonly titles: readonly string[];
  /** A title stands within the name: "President Varela". */
  readonly isTitled: boolean;
}

/** What an article is about, as hashes of names, countries and words that rise, and what each weighs. */
export interface Context {
  readonly features: Numbers;
  readonly weights: Numbers;
}

/** All that is kept of an article to compare it with others. */
export interface ArticleSignature {
  readonly id: string;
  readonly published: string | null;
  /** The country that it is about, ISO 3166-1 alpha-2; '' for none. */
  readonly home: string;
  readonly context: Context;
  /** The news agency that it credits, or null. */
  readonly agency: string | null;
  readonly shingles: Numbers;
  /** Id of the article that has the same text, where it was not analysed for that; else null. */
  readonly copyOf: string | null;
  readonly quotations: readonly QuotationSignature[];
  readonly claims: readonly ClaimSignature[];
  readonly entities: readonly EntitySignature[];
}
