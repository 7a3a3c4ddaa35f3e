import type { EntityType } from '../../../core/layers/names.ts';
import { normalize } from '../../../core/vocabulary.ts';
import { fold } from '../../../link/names/fold.ts';
import { kept } from '../../../link/names/kept.ts';
import { NameVariants } from '../../../link/names/name-variants.ts';
import { GENERATION, HONORIFICS, LEGAL_FORMS, SPELLINGS, SUFFIXES } from './lexicon.ts';

/** Folded words of a name: letters, digits and "&", without a possessive. */
export function nameWords(name: string): string[] {
  const bare = normalize(name).replace(/'s?$/, '');
  return fold(bare)
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(Boolean);
}

/**
 * A name as it is compared across articles: folded words with single spaces; of persons without titles, of organizations
 * without their legal form. "Jr." stays: it tells a son from his father.
 */
export function keyOfName(type: EntityType, name: string): string {
  return KEYS[type](name);
}

const KEYS: Readonly<Record<EntityType, (name: string) => string>> = {
  person: kept((name) => personKey(name) || name),
  place: kept((name) => thingKey('place', name) || name),
  organization: kept((name) => thingKey('organization', name) || name),
  group: kept((name) => thingKey('group', name) || name),
};

/** A hyphen joins: "Akufo-Addo" and "Hyun-sook" are one word each, and so are initials: "J. K.", "J.K." and "JK". */
function personKey(name: string): string {
  const words = withInitialsJoined(
    nameWords(name.replace(/[-‐‑–]/g, '').replace(/\.(?=\p{Lu}\p{Ll})/gu, '. ')),
  );
  while (words.length > 1 && HONORIFICS.has(words[0])) words.shift();
  let generation = '';
  while (words.length > 1 && SUFFIXES.has(words[words.length - 1])) {
    const suffix = words.pop()!;
    if (GENERATION.has(suffix)) generation = suffix.replace('junior', 'jr').replace('senior', 'sr');
  }
  if (generation) words.push(generation);
  return words.join(' ');
}

function withInitialsJoined(words: readonly string[]): string[] {
  const joined: string[] = [];
  let wasInitial = false;
  for (const word of words) {
    const isInitial = word.length === 1;
    if (isInitial && wasInitial) joined[joined.length - 1] += word;
    else joined.push(word);
    wasInitial = isInitial;
  }
  return joined;
}

const variants = new NameVariants();

function thingKey(type: EntityType, name: string): string {
  const words = nameWords(name);
  if (words.length > 1 && words[0] === 'the') words.shift();
  if (type === 'organization')
    while (words.length > 1 && LEGAL_FORMS.has(words[words.length - 1])) words.pop();
  const written = words.join(' ');
  const canonical = variants.canonical(type, written);
  const key = (canonical ?? written)
    .split(' ')
    .map((word) => SPELLINGS.get(word) ?? word)
    .join(' ');
  return type === 'group' ? withoutPlural(key) : key;
}

/** "Yemenis" is "Yemeni". */
function withoutPlural(key: string): string {
  return /^\p{L}{4,}s$/u.test(key) ? key.slice(0, -1) : key;
}

/** The words of a person's key without "Jr.". */
export function bareParts(key: string): string[] {
  const words = key.split(' ');
  while (words.length > 1 && GENERATION.has(words[words.length - 1])) words.pop();
  return words;
}
