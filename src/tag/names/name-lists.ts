import { stir } from '../../learn/features/feature-key.ts';
import { KeyIndex } from '../../learn/key-index.ts';
import { openPacked } from '../../learn/packed.ts';

/** What lists of names a word or phrase stands in: one bit each, in this order. */
export const NAME_LISTS = [
  'city',
  'town',
  'country',
  'region',
  'landmark',
  'firstName',
  'surname',
  'anyName',
  'knownPerson',
  'organization',
  'team',
  'demonym',
  'honorific',
  'wordnetPlace',
  'wordnetPerson',
  'wordnetGroup',
] as const;
export type NameList = (typeof NAME_LISTS)[number];

/** Set on what begins a longer phrase. */
export const BEGINS_PHRASE = 1 << 30;
export const NAME_LISTS_FILE = { name: 'lexicons/name-lists', kind: 'gazetteer', version: 1 } as const;

export interface NameListColumns {
  readonly keys: Int32Array;
  /** Index into `combinations` by key. */
  readonly values: Uint16Array;
  readonly combinations: Uint32Array;
  readonly [column: string]: Int32Array | Uint16Array | Uint32Array;
}

/** Lists of names, looked up by the hashes of their words ({@link hashWord}); a phrase's key is {@link phraseKey}. */
export class NameListIndex {
  readonly #index: KeyIndex;
  readonly #values: Uint16Array;
  readonly #combinations: Uint32Array;

  constructor(columns: NameListColumns) {
    this.#index = new KeyIndex(columns.keys);
    this.#values = columns.values;
    this.#combinations = columns.combinations;
  }

  /** Opens `lexicons/name-lists.bin`. @throws HearsayError `model` if it is missing or damaged */
  static open(): NameListIndex {
    const { columns } = openPacked(NAME_LISTS_FILE);
    return new NameListIndex(columns as NameListColumns);
  }

  /** Bits of {@link NAME_LISTS} and {@link BEGINS_PHRASE} of a word's hash or a phrase's key; 0 if unknown. */
  lookup(key: number): number {
    const at = this.#index.find(key);
    return at < 0 ? 0 : this.#combinations[this.#values[at]];
  }
}

/** Key of a phrase that goes on with one more word. The key of a single word is its hash. */
export function phraseKey(key: number, wordHash: number): number {
  return stir(stir(0x5bd1e995, key), wordHash);
}
