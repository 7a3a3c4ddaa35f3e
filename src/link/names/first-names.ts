import { hashWord } from '../../core/vocabulary.ts';
import { KeyIndex } from '../../learn/key-index.ts';
import { columnOf, openPacked } from '../../learn/packed.ts';
import { Gender } from './gender.ts';

export const FIRST_NAMES = { name: 'lexicons/link/first-names', kind: 'first-names', version: 1 } as const;

/** Given names that are borne mostly by men or mostly by women, by hash of the folded name. */
export class FirstNames {
  readonly #keys: KeyIndex;
  readonly #genders: Uint8Array;

  constructor() {
    const { columns } = openPacked(FIRST_NAMES);
    this.#keys = new KeyIndex(columnOf(columns, 'keys', Int32Array));
    this.#genders = columnOf(columns, 'genders', Uint8Array);
  }

  /** @param folded the name in lower case without accents */
  genderOf(folded: string): Gender {
    const at = this.#keys.find(hashWord(folded));
    return at < 0 ? Gender.unknown : (this.#genders[at] as Gender);
  }
}
