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
export function thingOfHashes(first: number, second: number): string {
  return `t${first.toString(16).padStart(8, '0')}${second.toString(16).padStart(8, '0')}`;
}

/** The two halves of a thing's id: those of its name. */
export function hashesOfThing(thing: string): readonly [number, number] {
  return [Number.parseInt(thing.slice(1, 9), 16), Number.parseInt(thing.slice(9), 16)];
}
