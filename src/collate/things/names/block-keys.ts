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

/** Bits of a role. */
export const ROLE_BITS = 3;

/** Adds the blocks in which an entity stands, two numbers each: the block; the entity's position and its role there. */
export function addBlocks(entity: EntitySignature, at: number, to: number[]): void {
  const { type, key, isPlain, known, others } = entity;
  if (!isPlain || (type !== 'person' && type !== 'organization')) return;
  if (known === null) add(type, key, at, Role.own, to);
  const spaces = spacesIn(key);
  if (type === 'person' && spaces > 0) {
    const parts = bareParts(key);
    add(type, parts[parts.length - 1], at, Role.surname, to);
    if (parts.length > 1) add(type, parts[0], at, Role.given, to);
  }
  if (type === 'organization' && spaces > 0) {
    const [all, telling] = acronymsOf(key.split(' '));
    if (all !== key) add(type, all, at, Role.acronym, to);
    if (telling !== all && telling !== key) add(type, telling, at, Role.acronym, to);
  }
  for (const other of others)
    if (other !== key && (type === 'organization' || spacesIn(other) < spaces))
      add(type, other, at, Role.bond, to);
}

/** @param short a short form of a person or an organization */
function add(type: string, short: string, at: number, role: number, to: number[]): void {
  to.push(hashWord(`${type}|${short}`) >>> 0, (at << ROLE_BITS) | role);
}

function spacesIn(words: string): number {
  let spaces = 0;
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) spaces++;
  return spaces;
}

/** First letters, with and without those of small words: "uonh" and "unh" of "university of new hampshire". */
export function acronymsOf(words: readonly string[]): string[] {
  return [initials(words), initials(words.filter((word) => !SMALL.has(word)))];
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}
