import { hashWord } from '../../core/vocabulary.ts';
import { claimKeys } from '../sayings/claim-keys.ts';
import { quotationKeys } from '../sayings/quotation-keys.ts';
import type { ArticleSignature, EntitySignature, Numbers } from '../signature.ts';
import { addBlocks, type BlockEntry, ROLE_BITS, Role } from '../things/names/block-keys.ts';
import { nameHashes, nameId, thingOfHashes } from '../things/names/name-id.ts';

/** By what articles are found of which one has something in common with another: hashes of 32 bits. */
export interface ArticleKeys {
  readonly id: string;
  /** By which samples are drawn: the same ones whatever the order of articles. */
  readonly order: number;
  readonly published: string | null;
  readonly agency: string | null;
  readonly copyOf: string | null;
  /** 64 bits of the name of each entity, in their order, as two numbers; see {@link nameAt}. */
  readonly names: Uint32Array;
  /** The blocks in which these names stand; two numbers each, see {@link readBlock}. */
  readonly blocks: Uint32Array;
  readonly shingles: Numbers;
  /** What quotations are found by, each of them whole, and which have which; see {@link ItemKeys}. */
  readonly phrases: Uint32Array;
  readonly quotations: Uint32Array;
  readonly quotationPlaces: Uint32Array;
  /** The same of claims. */
  readonly facts: Uint32Array;
  readonly claims: Uint32Array;
  readonly claimPlaces: Uint32Array;
}

/** A list of keys of articles. */
export type KeyList = 'shingles' | 'phrases' | 'quotations' | 'facts' | 'claims';

/** The keys of an article. */
export function keysOf(signature: ArticleSignature): ArticleKeys {
  const { id, published, agency, copyOf, shingles, entities } = signature;
  const quotations = quotationKeys(signature);
  const claims = claimKeys(signature);
  return {
    id,
    order: orderOf(id),
    published,
    agency,
    copyOf,
    names: namesOf(entities),
    blocks: blocksOf(entities),
    shingles,
    phrases: quotations.keys,
    quotations: quotations.wholes,
    quotationPlaces: quotations.places,
    facts: claims.keys,
    claims: claims.wholes,
    claimPlaces: claims.places,
  };
}

function namesOf(entities: readonly EntitySignature[]): Uint32Array {
  const names = new Uint32Array(2 * entities.length);
  for (const [at, entity] of entities.entries()) names.set(nameHashes(nameId(entity)), 2 * at);
  return names;
}

function blocksOf(entities: readonly EntitySignature[]): Uint32Array {
  const blocks: number[] = [];
  for (const [at, entity] of entities.entries()) addBlocks(entity, at, blocks);
  return new Uint32Array(blocks);
}

export function orderOf(id: string): number {
  return hashWord(id) >>> 0;
}

/** The name of an entity as one number, its first 53 bits. @param entity its position */
export function nameAt({ names }: ArticleKeys, entity: number): number {
  return names[2 * entity] * 2 ** 21 + (names[2 * entity + 1] >>> 11);
}

/** The number that {@link nameAt} gives for the only name of a thing. */
export function numberOfThing(thing: string): number {
  return Number.parseInt(thing.slice(1, 9), 16) * 2 ** 21 + (Number.parseInt(thing.slice(9), 16) >>> 11);
}

/** Id of the thing that an entity would be if its name were the thing's only one. */
export function thingAt({ names }: ArticleKeys, entity: number): string {
  return thingOfHashes([names[2 * entity], names[2 * entity + 1]]);
}

/** An entity in a block. */
export interface EntityInBlock extends BlockEntry {
  /** The entity's position. */
  readonly entity: number;
  /** The block of its surname, or 0. */
  readonly surname: number;
}

/** Visits the entries of blocks of an article. */
export function forBlocks({ blocks }: ArticleKeys, visit: (entry: EntityInBlock) => void): void {
  for (let i = 0, surname = 0, last = -1; i < blocks.length; i += 2) {
    const entity = blocks[i + 1] >>> ROLE_BITS;
    const role = blocks[i + 1] & (2 ** ROLE_BITS - 1);
    if (entity !== last) surname = 0;
    if (role === Role.surname) surname = blocks[i]; // it stands before the given name
    last = entity;
    visit({ block: blocks[i], entity, role, surname });
  }
}
