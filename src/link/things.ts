import { WordFlag } from '../core/vocabulary.ts';
import type { Draft, Drafts, NamedMention } from './draft.ts';
import type { NameVariants } from './name-variants.ts';
import type { Reading } from './reading.ts';
import { LinkFlag } from './words.ts';

/**
 * Merges the names of places, organizations and groups: equal names, known variants ("U.S."), acronyms with their long
 * forms, plurals of groups, and short forms of organizations ("Samsung" for "Samsung Electronics").
 */
export function linkThings(
  reading: Reading,
  mentions: readonly NamedMention[],
  variants: NameVariants,
  drafts: Drafts,
): void {
  new Things(reading, variants, drafts).link(mentions);
}

class Things {
  readonly #reading: Reading;
  readonly #variants: NameVariants;
  readonly #drafts: Drafts;
  readonly #byKey = new Map<string, Draft>();
  /** Organizations of several words by their first and by their last ones; null where two share them. */
  readonly #byStart = new Map<string, Draft | null>();
  readonly #byEnd = new Map<string, Draft | null>();
  readonly #byInitials = new Map<string, Draft | null>();
  /** Keys of places, groups and persons: an organization's short form is none of them. */
  readonly #otherKeys = new Set<string>();

  constructor(reading: Reading, variants: NameVariants, drafts: Drafts) {
    this.#reading = reading;
    this.#variants = variants;
    this.#drafts = drafts;
  }

  link(all: readonly NamedMention[]): void {
    const mentions = all.filter(({ type }) => type !== 'person');
    for (const mention of all) if (mention.type !== 'organization') this.#otherKeys.add(this.#key(mention));
    const keys = mentions.map((mention) => this.#key(mention));
    // Long forms first, so that a short one before them finds them too.
    const short: number[] = [];
    for (let i = 0; i < mentions.length; i++) {
      if (mentions[i].parts.length > 1 || this.#variants.canonical(mentions[i].type, keys[i]))
        this.#addLong(mentions[i], keys[i]);
      else short.push(i);
    }
    for (const i of short) this.#addShort(mentions[i], keys[i]);
  }

  #addLong(mention: NamedMention, key: string): void {
    const { type, parts } = mention;
    const canonical = this.#variants.canonical(type, key);
    const id = `${type} ${canonical ?? key}`;
    const known = this.#byKey.get(id);
    if (known) {
      known.addName(mention, canonical ? 'known variant' : 'same name', canonical ? 'alias' : 'name');
      return;
    }
    const contained = type === 'organization' && !canonical ? this.#withPlaceBefore(parts) : null;
    if (contained) {
      contained.addName(mention, 'short form', 'name', 0.85);
      this.#byKey.set(id, contained);
      return;
    }
    const draft = this.#begin(
      mention,
      id,
      canonical ? 'known variant' : 'name',
      canonical ? 'alias' : 'name',
    );
    if (parts.length > 1 && type !== 'group') this.#indexLong(draft, mention, type === 'organization');
  }

  #addShort(mention: NamedMention, key: string): void {
    const { type } = mention;
    const id = `${type} ${key}`;
    const known = this.#byKey.get(id);
    if (known) {
      known.addName(mention, 'same name');
      return;
    }
    const found =
      type === 'group'
        ? this.#numberOf(key)
        : (this.#acronymOf(mention, key) ?? this.#shortFormOf(mention, key));
    if (found) {
      found.draft.addName(mention, found.rule, found.rule === 'acronym' ? 'alias' : 'name', found.share);
      this.#byKey.set(id, found.draft);
    } else this.#begin(mention, id, 'name', 'name');
  }

  #begin(mention: NamedMention, id: string, rule: string, kind: 'name' | 'alias'): Draft {
    const draft = this.#drafts.begin(mention.type);
    draft.addName(mention, rule, kind);
    this.#byKey.set(id, draft);
    return draft;
  }

  #indexLong(draft: Draft, mention: NamedMention, isOrganization: boolean): void {
    const { words } = this.#reading.document.vocabulary;
    const { parts } = mention;
    const all = parts.map((part) => words[part][0]).join('');
    enter(this.#byInitials, `${mention.type} ${all}`, draft);
    const main = parts.filter((part) => !(this.#reading.words.bits[part] & LinkFlag.connector));
    if (main.length !== parts.length)
      enter(this.#byInitials, `${mention.type} ${main.map((part) => words[part][0]).join('')}`, draft);
    if (!isOrganization) return;
    const isInstitution = parts.some((part) => this.#reading.words.bits[part] & LinkFlag.institution);
    if (!isInstitution) enter(this.#byStart, words[parts[0]], draft);
    for (let i = 1; i < parts.length && i <= 2; i++)
      if (this.#otherKeys.has(joined(words, parts, 0, i)))
        enter(this.#byEnd, joined(words, parts, i, parts.length), draft);
  }

  /** "IRGC" for "Islamic Revolutionary Guard Corps", if only one name of the article has these initials. */
  #acronymOf(mention: NamedMention, key: string): Found | null {
    if (key.length < 2 || key.length > 7) return null;
    const { firstToken, endToken } = mention.name;
    for (let i = firstToken; i < endToken; i++) if (!(this.#reading.flags(i) & WordFlag.allCaps)) return null;
    const draft = this.#byInitials.get(`${mention.type} ${key}`);
    return draft ? { draft, rule: 'acronym', share: 0.95 } : null;
  }

  /** "Samsung" for "Samsung Electronics"; never a place, person or people of the article. */
  #shortFormOf(mention: NamedMention, key: string): Found | null {
    if (mention.type !== 'organization' || this.#otherKeys.has(key)) return null;
    if (this.#reading.words.bits[mention.parts[0]] & LinkFlag.institution) return null;
    const draft = this.#byStart.get(key);
    return draft ? { draft, rule: 'short form', share: 0.85 } : null;
  }

  /** "Supreme Court" for "Israeli Supreme Court" when the article has one such. */
  #withPlaceBefore(parts: readonly number[]): Draft | null {
    return this.#byEnd.get(joined(this.#reading.document.vocabulary.words, parts, 0, parts.length)) ?? null;
  }

  /** "Iranians" for "Iranian" and the other way round. */
  #numberOf(key: string): Found | null {
    const other = key.endsWith('s') ? key.slice(0, -1) : `${key}s`;
    const draft = this.#byKey.get(`group ${this.#variants.canonical('group', other) ?? other}`);
    return draft ? { draft, rule: 'number', share: 1 } : null;
  }

  #key(mention: NamedMention): string {
    return joined(this.#reading.document.vocabulary.words, mention.parts, 0, mention.parts.length);
  }
}

interface Found {
  readonly draft: Draft;
  readonly rule: string;
  readonly share: number;
}

/** Enters a draft under a key; a key that two drafts share leads to neither. */
function enter(index: Map<string, Draft | null>, key: string, draft: Draft): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, draft);
  else if (known !== draft) index.set(key, null);
}

function joined(words: readonly string[], parts: readonly number[], first: number, end: number): string {
  let key = words[parts[first]];
  for (let i = first + 1; i < end; i++) key += ` ${words[parts[i]]}`;
  return key;
}
