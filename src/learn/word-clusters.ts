import { KeyIndex } from './key-index.ts';
import { type Column, columnOf, openPacked } from './packed.ts';

export const WORD_CLUSTERS = { name: 'lexicons/word-clusters', kind: 'word clusters', version: 1 } as const;

/** `keys` are hashes of lower-cased words; each further column `c0`, `c1`... is one clustering: the cluster by key. */
export interface WordClusterColumns {
  readonly keys: Int32Array;
  readonly [column: string]: Column;
}

/**
 * Words grouped by how they are used: several clusterings of word embeddings, coarse and fine, so that what is learned of
 * one word holds for its likes. Cluster numbers begin at 1; 0 says that the word is unknown.
 */
export class WordClusters {
  /** Number of clusterings. */
  readonly count: number;
  readonly #index: KeyIndex;
  readonly #clusterings: readonly Column[];

  constructor(columns: WordClusterColumns) {
    const { keys, ...clusterings } = columns;
    this.#index = new KeyIndex(keys);
    this.#clusterings = Object.values(clusterings);
    this.count = this.#clusterings.length;
  }

  /** Opens `lexicons/word-clusters.bin`. @throws HearsayError `model` if it is missing or damaged */
  static open(): WordClusters {
    const { columns } = openPacked(WORD_CLUSTERS);
    return new WordClusters({ ...columns, keys: columnOf(columns, 'keys', Int32Array) });
  }

  /** Writes the clusters of a lower-cased word, by its hash, to `out[at .. at + count - 1]`. */
  read(hash: number, out: Uint16Array, at: number): void {
    const row = this.#index.find(hash);
    for (let k = 0; k < this.count; k++) out[at + k] = row < 0 ? 0 : this.#clusterings[k][row] + 1;
  }
}
