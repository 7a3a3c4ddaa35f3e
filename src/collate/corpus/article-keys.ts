import { hashWord } from '../../core/vocabulary.ts';
import { claimKeys } from '../sayings/claims/claim-keys.ts';
import { quotationKeys } from '../sayings/quotations/quotation-keys.ts';
import type { ArticleSignature, EntitySignature, Numbers } from '../signature.ts';
import { addBlocks, ROLE_BITS, Role } from '../things/names/block-keys.ts';
import { nameHashes, nameId } from '../things/names/name-id.ts';

/** By what articles are found of which one has something in common with another: hashes of 32 bits. */
export interface ArticleKeys {
  readonly id: string;
  /** By which samples are drawn: the same ones whatever the order of articles. */
  readonly order: number;
  readonly published: string | null;
  readonly agency: string | null;
  readonly copyOf: string | null;
  /** 64 bits of the name of each entity, in their order, as two numbers; see {@link nameId}. */
  readonly names: Uint32Array;
  /** The blocks in which these names stand; two numbers each, see {@link roleOf}. */
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

/** The role of an entry of {@link ArticleKeys.blocks}, by its second number. */
export function roleOf(entry: number): number {
  return entry & (2 ** ROLE_BITS - 1);
}

/** The position of the entity that it is of. */
export function entityOf(entry: number): number {
  return entry >>> ROLE_BITS;
}

/** The block of the surname of a name that stands in a block by its given name: it stands just before it; 0 for none. */
export function surnameBefore({ blocks }: ArticleKeys, at: number): number {
  const isOfSame =
    at > 0 &&
    roleOf(blocks[at - 1]) === Role.surname &&
    entityOf(blocks[at - 1]) === entityOf(blocks[at + 1]);
  return isOfSame ? blocks[at - 2] : 0;
}
