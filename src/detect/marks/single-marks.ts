import type { Pair } from './double-marks.ts';
import { Mark, type MarkTokens } from './mark-tokens.ts';

/**
 * Longest stretch between single marks, in tokens, if its end is plain (a stop or comma before the mark), and if not:
 * beyond it an apostrophe is likelier than a closing mark.
 */
const MAX_PLAIN = 300;
const MAX_SINGLE = 60;

const ELISIONS = /^(?:em|til|n|cause|tis|twas|round|bout)$/;

/** Pairs the single marks of a document whose double ones are paired. */
export class SingleMarkPairs {
  readonly pairs: Pair[] = [];
  readonly #c: MarkTokens;
  readonly #doubles: readonly Pair[];
  /** Innermost double pair that a token stands in, or -1. */
  readonly #within: Int32Array;

  constructor(c: MarkTokens, doubles: readonly Pair[]) {
    this.#c = c;
    this.#doubles = doubles;
    this.#within = new Int32Array(c.length).fill(-1);
    const outerFirst = doubles.map((_, at) => at).sort((a, b) => doubles[a].open - doubles[b].open);
    for (const at of outerFirst) this.#within.fill(at, doubles[at].open, doubles[at].close + 1);
  }

  /** Pairs those of the paragraph `[start, end)`. */
  read(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const kind = this.#c.kind(i);
      if (kind !== Mark.openingSingle && kind !== Mark.eitherSingle) continue;
      const pair = this.#from(i, kind, start, end);
      if (pair === null) continue;
      this.pairs.push(pair);
      i = pair.close;
    }
  }

  /** The quotation that the mark at `i` opens, if it opens one and something closes it. */
  #from(i: number, kind: number, start: number, end: number): Pair | null {
    const c = this.#c;
    if (i + 1 >= end || c.gapBefore(i + 1)) return null;
    if (i > start && !c.gapBefore(i) && !c.followsOpener(i)) return null;
    if (kind === Mark.eitherSingle && ELISIONS.test(c.word(i + 1).toLowerCase())) return null;
    const around = this.#within[i];
    const limit = Math.min(end, i + MAX_PLAIN, around < 0 ? end : this.#doubles[around].close);
    let close = -1;
    for (let k = i + 1; k < limit; k++) {
      const inner = this.#within[k];
      if (inner !== around) {
        k = this.#doubles[inner].close; // a quotation within this one
        continue;
      }
      const other = c.kind(k);
      if (other === Mark.openingSingle && close >= 0) break;
      if ((other !== Mark.closingSingle && other !== Mark.eitherSingle) || k === i + 1) continue;
      if (c.gapBefore(k)) continue;
      if (k + 1 < end && !c.gapBefore(k + 1) && c.isWord(k + 1)) continue; // an apostrophe in a word
      const plain = c.followsStop(k);
      if (!plain && k - i > MAX_SINGLE) continue;
      close = k;
      if (plain || !this.#isPossessive(k, end)) break;
    }
    const sure = close >= 0 && !this.#isPossessive(close, end);
    if (!sure && around < 0 && this.#goesOn(i, end))
      return { open: i, close: end - 1, closed: false, continues: true };
    return close < 0 ? null : { open: i, close, closed: true, continues: false };
  }

  /** "the workers' rights": an s before the mark and a word after it. */
  #isPossessive(k: number, end: number): boolean {
    const c = this.#c;
    const before = c.text.charCodeAt(c.tokens.ends[k - 1] - 1) | 32;
    return before === 0x73 && k + 1 < end && c.isWord(k + 1);
  }

  /** The paragraph ends with a sentence, and the next one opens with the same mark. */
  #goesOn(i: number, end: number): boolean {
    const c = this.#c;
    if (end + 1 >= c.length || c.kind(end) !== c.kind(i) || c.gapBefore(end + 1)) return false;
    return c.endsWithStop(end) && this.#within[end - 1] < 0;
  }
}
