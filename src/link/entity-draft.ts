import type { Mention, MentionKind } from '../core/layers/entities.ts';
import type { EntityType, Name } from '../core/layers/names.ts';
import { NAME_SHARE } from './confidences.ts';
import type { Gender } from './names/gender.ts';
import type { Title } from './names/titles.ts';

/** A name of the article, prepared for comparison. */
export interface NamedMention {
  readonly name: Name;
  /** Position in the `names` layer. */
  readonly index: number;
  readonly type: EntityType;
  /** Fold ids of the words that are compared: no titles, suffixes, articles, particles or punctuation. */
  readonly parts: readonly number[];
  /** These words with single spaces. */
  readonly key: string;
  /** Fold id of "Jr.", "III"; -1 if none. */
  readonly suffix: number;
  /** Has it a "van" or "bin" that `parts` lacks? */
  readonly hasParticle: boolean;
  /** What the honorific or role before it says. */
  readonly gender: Gender;
  readonly titles: readonly Title[];
  /** The name that the user's alias file or list of known names gives the entity, or null. */
  readonly canonical: string | null;
  /** Id of the known thing that it is, or null. */
  readonly known: string | null;
}

/** An entity while its mentions are collected. */
export class EntityDraft {
  readonly type: EntityType;
  /** Position among the drafts of the article. */
  readonly index: number;
  gender: Gender;
  /** Does a title or an honorific tell the gender, not only a first name? */
  isGenderSaid = false;
  /** The canonical name that a user's alias file gives, else null. */
  canonical: string | null = null;
  /** Id of the known thing that it is, or null. */
  known: string | null = null;
  /** Record of the gazetteer that a place of two senses is of; -1 if it has one. */
  sense = -1;
  readonly names: NamedMention[] = [];
  readonly titles: Title[] = [];
  readonly mentions: Mention[] = [];

  constructor(type: EntityType, index: number, gender: Gender) {
    this.type = type;
    this.index = index;
    this.gender = gender;
  }

  /** Adds a name with the reason why it belongs here. */
  addName(
    mention: NamedMention,
    rule: string,
    kind: MentionKind = 'name',
    share: number = NAME_SHARE.same,
  ): void {
    this.names.push(mention);
    if (mention.gender !== 0) {
      this.gender = mention.gender;
      this.isGenderSaid = true;
    }
    this.known ??= mention.known;
    if (mention.canonical !== null) {
      this.canonical = mention.canonical;
      rule = mention.known === null ? 'alias file' : 'known name';
      kind = 'alias';
    }
    for (const title of mention.titles)
      if (this.titles.length < MAX_TITLES && !this.titles.some((known) => known.text === title.text))
        this.titles.push(title);
    const { start, end, firstToken, endToken, confidence } = mention.name;
    this.mentions.push({ start, end, firstToken, endToken, kind, rule, confidence: confidence * share });
  }

  /** Hands each name, with its mention, to the draft that `partOf` gives. Before references are added. */
  divide(partOf: (name: NamedMention) => EntityDraft): void {
    const names = this.names.splice(0);
    const mentions = this.mentions.splice(0);
    for (let i = 0; i < names.length; i++) {
      const part = partOf(names[i]);
      part.names.push(names[i]);
      part.mentions.push(mentions[i]);
    }
  }

  addReference(mention: Mention): void {
    this.mentions.push(mention);
  }
}

const MAX_TITLES = 8;

/** The drafts of one article in the order in which they were begun. */
export class EntityDrafts {
  readonly list: EntityDraft[] = [];

  begin(type: EntityType, gender: Gender = 0): EntityDraft {
    const draft = new EntityDraft(type, this.list.length, gender);
    this.list.push(draft);
    return draft;
  }
}
