import { hashWord } from '../../../core/vocabulary.ts';
import type { EntitySignature } from '../../signature.ts';
import { SMALL } from './lexicon.ts';
import { bareParts } from './name-key.ts';

/** As what a name stands in a block. */
export const Role = {
  /** Its last word is the short form of the block. */
  surname: 0,
  /** Its first letters are. */
  acronym: 1,
  /** The article calls it so. */
  bond: 2,
  /** It is the short form itself. */
  own: 3,
  /** Its first word is. */
  given: 4,
} as const;

/** A name in a block: a short form, by the hash of its type and words, and all names that may be meant by it. */
export interface BlockEntry {
  readonly block: number;
  /** One of {@link Role}. */
  readonly role: number;
}

/** Hash of a short form of a person or an organization. */
function blockOf(type: string, short: string): number {
  return hashWord(`${type}|${short}`) >>> 0;
}

/** The blocks in which an entity stands. */
export function blocksOf({ type, key, isPlain, known, others }: EntitySignature): BlockEntry[] {
  if (!isPlain || (type !== 'person' && type !== 'organization')) return [];
  const entries: BlockEntry[] = [];
  const add = (role: number, short: string): void => {
    if (short !== key || role === Role.own) entries.push({ block: blockOf(type, short), role });
  };
  if (known === null) add(Role.own, key);
  const words = key.split(' ');
  if (type === 'person' && words.length > 1) {
    const parts = bareParts(key);
    add(Role.surname, parts[parts.length - 1]);
    if (parts.length > 1) entries.push({ block: blockOf(type, parts[0]), role: Role.given });
  }
  if (type === 'organization' && words.length > 1)
    for (const letters of new Set(acronymsOf(words))) add(Role.acronym, letters);
  for (const other of others)
    if (type === 'organization' || other.split(' ').length < words.length) add(Role.bond, other);
  return entries;
}

/** First letters, with and without those of small words: "uonh" and "unh" of "university of new hampshire". */
export function acronymsOf(words: readonly string[]): string[] {
  return [initials(words), initials(words.filter((word) => !SMALL.has(word)))];
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}
