import type { Name } from '../names/names.ts';

/** A name that may be meant by the short form of a block. */
export interface Bearer {
  readonly name: Name;
  /** How many articles call it by the short form: they tie the two together. */
  readonly bonds: number;
}

/** A short form and all names that may be meant by it: nothing is compared beyond a block. */
export interface Block {
  /** The short form itself, where it stands as a name. */
  readonly own: Name;
  /** Where it is asked whom it means; places of one article stand together. */
  readonly places: Uint32Array;
  /** By id; at least one. */
  readonly bearers: readonly Bearer[];
  /** How many surnames those have whose given name it is. */
  readonly given: number;
}
