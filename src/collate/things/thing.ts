import type { EntityType } from '../../core/layers/names.ts';

/** A person, place, organization or group across articles. */
export interface Thing {
  /** The least of the ids of its full names. */
  readonly id: string;
  readonly type: EntityType;
  /** As most articles write it. */
  readonly name: string;
  /** Of a person, where at least three in four of the articles that show it agree; else null. */
  readonly gender: 'male' | 'female' | null;
  /** Id in the user's list of known names, or null. */
  readonly known: string | null;
  /** Articles that name it. */
  readonly articles: number;
  readonly names: readonly ThingName[];
}

/** A name that a thing is known by. Its own id never changes: by it the thing is found when things have merged or parted. */
export interface ThingName {
  readonly id: string;
  /** The name as it is compared. */
  readonly key: string;
  /** In how many articles the thing has it. */
  readonly articles: number;
  /** Why it is the thing's. */
  readonly rule: string;
  readonly confidence: number;
}

/** Which thing an entity of an article is. */
export interface EntityThing {
  readonly article: string;
  readonly entity: string;
  /** Which of the thing's names it has: the id of that. */
  readonly name: string;
  readonly thing: string;
  readonly rule: string;
  readonly confidence: number;
}

export interface Things {
  /** By id. */
  readonly things: readonly Thing[];
  readonly entities: readonly EntityThing[];
}

/** Entities of one thing that are alike, and how many there are. */
export interface Alike {
  readonly thing: string;
  readonly type: EntityType;
  /** Id of the name. */
  readonly name: string;
  /** The name as it is written. */
  readonly written: string;
  readonly gender: 'male' | 'female' | null;
  readonly known: string | null;
  readonly rule: string;
  readonly confidence: number;
  readonly count: number;
}
