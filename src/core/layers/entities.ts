import type { Attribution } from './claims.ts';
import type { EntityType } from './names.ts';
import type { SourceForm } from './quotes.ts';
import type { TokenSpan } from './span.ts';

export type MentionKind = 'name' | 'alias' | 'nominal' | 'pronoun';

/** One place in the text that refers to an entity. */
export interface Mention extends TokenSpan {
  readonly kind: MentionKind;
  readonly confidence: number;
  /** Why it belongs to the entity ("full name", "surname", "acronym", "title", "pronoun"...). */
  readonly rule: string;
}

export type PlaceKind = 'country' | 'region' | 'city' | 'facility' | 'area';

/** Where an entity lies. */
export interface Place {
  readonly kind: PlaceKind;
  readonly name: string;
  /** ISO 3166-1 alpha-2, null for what lies in none or several countries. */
  readonly country: string | null;
  readonly geonames: number | null;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  readonly confidence: number;
}

/** The gender of a person as the article speaks of them. */
export interface EntityGender {
  readonly value: 'male' | 'female';
  /** What says so. */
  readonly basis: 'title' | 'pronoun' | 'first name';
  readonly confidence: number;
}

/** A person, place, organization or group with all its mentions, sorted by start. */
export interface Entity {
  readonly type: EntityType;
  /** The fullest name the article gives it. */
  readonly name: string;
  readonly titles: readonly string[];
  /** On persons where the article or the first name shows it. */
  readonly gender?: EntityGender;
  /** Id of the user's own, where the name is one of the list of known names. */
  readonly known?: string;
  readonly mentions: readonly Mention[];
  /** On places, and on groups and organizations that stand for one ("Iranian"). */
  readonly place?: Place;
}

/** Who speaks: parallel to the `quotes` and `claims` layers. Indexes into the `entities` layer, or null. */
export interface Speakers {
  readonly quotes: readonly SpeakerOfQuote[];
  readonly claims: readonly ClaimantOfClaim[];
}

export interface SpeakerOfQuote {
  readonly entity: number | null;
  /** What the words of the source are. */
  readonly form: SourceForm;
  readonly confidence: number;
  /** Why this entity ("name", "pronoun", "title"...), or why none ("unnamed", "unresolved"). */
  readonly rule: string;
  /** An unnamed source, typed: "officials said", "one diplomatic source". */
  readonly unnamed?: 'official' | 'witness' | 'expert' | 'media' | 'document' | 'group' | 'person';
  /** The others of "Smith and Jones said". */
  readonly others?: readonly number[];
  /** Entities that came close when it stayed unresolved. */
  readonly candidates?: readonly number[];
}

export interface ClaimantOfClaim {
  readonly entity: number | null;
  readonly attribution: Attribution;
}
