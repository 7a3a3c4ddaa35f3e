import { hashWord } from '../../../core/vocabulary.ts';
import type { EntitySignature } from '../../signature.ts';

/** Equal for entities that are taken for one before names are compared. */
export function nameId({ type, key, known }: Pick<EntitySignature, 'type' | 'key' | 'known'>): string {
  return known === null ? `${type}|${key}` : `=${known}`;
}

/** 64 bits of a name's id. */
export function nameHashes(id: string): readonly [number, number] {
  return [hashWord(id) >>> 0, hashWord(`\u0001${id}`) >>> 0];
}

/** Id of the thing whose only name this is: "t" and sixteen hexadecimal digits. */
export function thingOfName(id: string): string {
  return thingOfHashes(nameHashes(id));
}

export function thingOfHashes(hashes: readonly [number, number]): string {
  return `t${hashes.map((hash) => hash.toString(16).padStart(8, '0')).join('')}`;
}
