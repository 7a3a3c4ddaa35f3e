import type { EntityType } from '../../core/layers/names.ts';
import { entryOf } from '../maps.ts';
import { compare } from '../order.ts';
import { SMALL } from './lexicon.ts';
import { bareParts } from './name-key.ts';
import type { Name } from './names.ts';

/** A name that may be meant by the short form of a block. */
export interface Bearer {
  readonly name: Name;
  /** How many articles call it by the short form: they tie the two together. */
  bonds: number;
}

/** A short form and all names that may be meant by it: nothing is compared beyond a block. */
export class Block {
  readonly type: EntityType;
  readonly short: string;
  readonly #bearers = new Map<Name, Bearer>();
  /** Surnames of those whose given name it is. */
  readonly givenTo = new Set<string>();
  /** The short form itself, where it stands as a name. */
  readonly own: Name | undefined;

  constructor(type: EntityType, short: string, own: Name | undefined) {
    this.type = type;
    this.short = short;
    this.own = own;
  }

  add(name: Name, bonds: number): void {
    const bearer = this.#bearers.get(name);
    if (bearer) bearer.bonds += bonds;
    else this.#bearers.set(name, { name, bonds });
  }

  /** By id. */
  get bearers(): Bearer[] {
    return [...this.#bearers.values()].sort((a, b) => compare(a.name.id, b.name.id));
  }

  get size(): number {
    return this.#bearers.size;
  }
}

/** The blocks of all names. */
export function collectBlocks(names: ReadonlyMap<string, Name>): Block[] {
  const blocks = new Map<string, Block>();
  const blockOf = (type: EntityType, short: string): Block => {
    const id = `${type}|${short}`;
    return entryOf(blocks, id, () => new Block(type, short, names.get(id)));
  };
  for (const name of names.values()) {
    const { type, key, words } = name;
    if (!name.isPlain) continue;
    const shorts = new Set<string>();
    if (type === 'person' && words.length > 1) {
      const parts = bareParts(key);
      shorts.add(parts[parts.length - 1]);
      if (parts.length > 1) blockOf(type, parts[0]).givenTo.add(parts[parts.length - 1]);
    }
    if (type === 'organization' && words.length > 1)
      for (const letters of acronymsOf(words)) shorts.add(letters);
    for (const short of shorts) if (short !== key) blockOf(type, short).add(name, 0);
    for (const { entity } of name.occurrences)
      for (const other of entity.others)
        if (type === 'organization' || other.split(' ').length < words.length)
          blockOf(type, other).add(name, 1);
  }
  return [...blocks.values()];
}

/** First letters, with and without those of small words: "uonh" and "unh" of "university of new hampshire". */
export function acronymsOf(words: readonly string[]): string[] {
  return [initials(words), initials(words.filter((word) => !SMALL.has(word)))];
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}
