/** A partition of mentions: each chain lists the keys of its mentions; a key stands in one chain only. */
export type Partition = readonly (readonly string[])[];

/** What recall and precision are made of; they add up over articles. */
export interface Tally {
  recalled: number;
  gold: number;
  precise: number;
  predicted: number;
}

export type Measure = 'muc' | 'b3' | 'ceaf';

const COUNTERS: Readonly<Record<Measure, (gold: Partition, predicted: Partition) => Tally>> = {
  muc: (gold, predicted) => {
    const [recalled, goldLinks] = linksKept(gold, predicted);
    const [precise, predictedLinks] = linksKept(predicted, gold);
    return { recalled, gold: goldLinks, precise, predicted: predictedLinks };
  },
  b3: (gold, predicted) => {
    const [recalled, goldMentions] = overlapPerMention(gold, predicted);
    const [precise, predictedMentions] = overlapPerMention(predicted, gold);
    return { recalled, gold: goldMentions, precise, predicted: predictedMentions };
  },
  ceaf: (gold, predicted) => {
    const similarity = bestAlignment(gold, predicted);
    return { recalled: similarity, gold: gold.length, precise: similarity, predicted: predicted.length };
  },
};

/**
 * Scores of coreference over articles: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998), entity-based CEAF
 * (Luo 2005), and their mean, the CoNLL score (Pradhan et al. 2012). Singletons count. Percent.
 */
export class CoreferenceScorer {
  readonly #tallies: Record<Measure, Tally> = { muc: empty(), b3: empty(), ceaf: empty() };

  add(gold: Partition, predicted: Partition): void {
    for (const measure of Object.keys(COUNTERS) as Measure[]) {
      const total = this.#tallies[measure];
      const found = COUNTERS[measure](gold, predicted);
      for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += found[key];
    }
  }

  scores(): Record<Measure, { p: number; r: number; f1: number }> & { conll: number } {
    const { muc, b3, ceaf } = this.#tallies;
    const each = { muc: ratio(muc), b3: ratio(b3), ceaf: ratio(ceaf) };
    return { ...each, conll: (each.muc.f1 + each.b3.f1 + each.ceaf.f1) / 3 };
  }
}

function empty(): Tally {
  return { recalled: 0, gold: 0, precise: 0, predicted: 0 };
}

function ratio({ recalled, gold, precise, predicted }: Tally): { p: number; r: number; f1: number } {
  const r = gold ? (100 * recalled) / gold : 0;
  const p = predicted ? (100 * precise) / predicted : 0;
  return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0 };
}

function chainByMention(partition: Partition): Map<string, number> {
  const chains = new Map<string, number>();
  partition.forEach((chain, i) => {
    for (const mention of chain) chains.set(mention, i);
  });
  return chains;
}

/** Links of `from` that are kept in `to`, and all links of `from`; a chain of n mentions has n - 1. */
function linksKept(from: Partition, to: Partition): [kept: number, all: number] {
  const other = chainByMention(to);
  let kept = 0;
  let all = 0;
  for (const chain of from) {
    const parts = new Set<number | string>(chain.map((mention) => other.get(mention) ?? mention));
    kept += chain.length - parts.size;
    all += chain.length - 1;
  }
  return [kept, all];
}

function overlapPerMention(from: Partition, to: Partition): [overlap: number, mentions: number] {
  const other = chainByMention(to);
  let overlap = 0;
  let mentions = 0;
  for (const chain of from) {
    const counts = new Map<number, number>();
    for (const mention of chain) {
      const there = other.get(mention);
      if (there !== undefined) counts.set(there, (counts.get(there) ?? 0) + 1);
    }
    for (const count of counts.values()) overlap += (count * count) / chain.length;
    mentions += chain.length;
  }
  return [overlap, mentions];
}

/** Greatest total similarity (Dice) of a one-to-one alignment of chains. */
function bestAlignment(gold: Partition, predicted: Partition): number {
  const other = chainByMention(predicted);
  const similarity = gold.map((chain) => {
    const row = new Float64Array(predicted.length);
    for (const mention of chain) {
      const there = other.get(mention);
      if (there !== undefined) row[there] += 2 / (chain.length + predicted[there].length);
    }
    return row;
  });
  return assignmentValue(similarity, predicted.length);
}

/** Value of the best assignment of rows to columns (Hungarian method with potentials, Kuhn 1955; O(n^3)). */
function assignmentValue(similarity: readonly Float64Array[], columns: number): number {
  const n = Math.max(similarity.length, columns);
  const cost = (row: number, column: number): number => -(similarity[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1);
  const way = new Int32Array(n + 1);
  for (let row = 1; row <= n; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    do {
      used[column] = 1;
      const current = rowOf[column];
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const reduced = cost(current - 1, j - 1) - rowPotential[current] - columnPotential[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (let j = 0; j <= n; j++)
        if (used[j]) {
          rowPotential[rowOf[j]] += delta;
          columnPotential[j] -= delta;
        } else least[j] -= delta;
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = way[column]) rowOf[column] = rowOf[way[column]];
  }
  let value = 0;
  for (let column = 1; column <= n; column++) value -= cost(rowOf[column] - 1, column - 1);
  return value;
}
