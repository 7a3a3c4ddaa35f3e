import { KernelWatch, kernel, kernelCopy, kernelTable } from './kernel/kernel.ts';

/** Columns of {@link BoostedTrees} in a packed file. */
export interface BoostedTreeColumns {
  /** By tree and inner node: which value is looked at, and from which one on the way goes right. */
  readonly features: Uint32Array;
  readonly cuts: Float32Array;
  /** By tree and leaf. */
  readonly leaves: Float32Array;
}

/**
 * The sum of binary decision trees over a list of numbers (gradient boosting, Friedman 2001). All trees are complete and
 * of one depth: node k leads to 2k + 1 or 2k + 2, so that a way down is a few additions and no look-up of children.
 */
export class BoostedTrees {
  readonly columns: BoostedTreeColumns;
  readonly #depth: number;
  readonly #count: number;
  /** Where nodes and leaves lie in the kernel's memory; null out of it. */
  readonly #nodes: Int32Array | null;
  readonly #leaves: Float32Array | null;
  readonly #values = new KernelWatch();
  readonly #sums = new KernelWatch();

  /** @param depth of every tree */
  constructor(columns: BoostedTreeColumns, depth: number) {
    this.columns = columns;
    this.#depth = depth;
    this.#count = columns.leaves.length >> depth;
    this.#nodes = kernelTable(columns.features, Int32Array, 2 * columns.features.length, (nodes) =>
      fillNodes(nodes, columns),
    );
    this.#leaves = kernelCopy(columns.leaves);
  }

  /** Writes to `sums`, for each of `lists` lists of `width` numbers, the sum of the leaves that they lead to. */
  sum(values: Float32Array, width: number, lists: number, sums: Float64Array): void {
    const isThere = this.#values.isThere(values) && this.#sums.isThere(sums);
    if (this.#nodes !== null && this.#leaves !== null && isThere) {
      const [nodes, leaves] = [this.#nodes.byteOffset, this.#leaves.byteOffset];
      const [at, out] = [values.byteOffset, sums.byteOffset];
      kernel!.sumTrees(nodes, leaves, this.#count, this.#depth, at, 4 * width, lists, out);
      return;
    }
    const { features, cuts, leaves } = this.columns;
    const depth = this.#depth;
    const inner = (1 << depth) - 1;
    sums.fill(0, 0, lists);
    for (let tree = 0; tree < this.#count; tree++) {
      const first = tree * inner;
      for (let list = 0; list < lists; list++) {
        let node = 0;
        for (let d = 0; d < depth; d++)
          node = 2 * node + (values[list * width + features[first + node]] >= cuts[first + node] ? 2 : 1);
        sums[list] += leaves[(tree << depth) + node - inner];
      }
    }
  }
}

/** For each inner node where its value lies, in bytes, and its cut: side by side, as the kernel wants them. */
function fillNodes(nodes: Int32Array, { features, cuts }: BoostedTreeColumns): void {
  const asReal = new Float32Array(nodes.buffer, nodes.byteOffset, nodes.length);
  for (let n = 0; n < features.length; n++) {
    nodes[2 * n] = 4 * features[n];
    asReal[2 * n + 1] = cuts[n];
  }
}
