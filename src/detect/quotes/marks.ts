import type { Sentences, Tokens } from '../../core/tokens.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';

/** What a token is with regard to quotation marks. */
export const MarkState = {
  outside: 0,
  /** Inside double marks or guillemets. */
  inside: 1,
  /** An opening mark of a region. */
  opens: 2,
  /** A closing mark of a region. */
  closes: 3,
  /** A mark that belongs to no region. */
  stray: 4,
  /** Inside single marks that stand in no double ones (British style, headlines). */
  insideSingle: 5,
} as const;

/** A stretch between quotation marks: tokens `[open, close]`, both marks included; an unclosed one ends with text. */
export interface MarkedRegion {
  readonly open: number;
  readonly close: number;
  readonly single: boolean;
  readonly closed: boolean;
  /** The next paragraph goes on with the same quotation: it opens with a mark and this one never closed. */
  readonly continues: boolean;
  /** Index of the region around this one, or -1. */
  readonly parent: number;
}

export interface Marks {
  /** One {@link MarkState} a token. */
  readonly states: Uint8Array;
  /** Index of the innermost region a token stands in (its marks included), or -1. */
  readonly regionOf: Int32Array;
  /** Sorted by `open`. */
  readonly regions: readonly MarkedRegion[];
}

const Mark = {
  none: 0,
  opening: 1,
  closing: 2,
  /** Straight or doubled: which of the two only its neighbours tell. */
  either: 3,
  openingSingle: 4,
  /** U+2019: closing mark or apostrophe. */
  closingSingle: 5,
  eitherSingle: 6,
} as const;

// biome-ignore format: a table
const MARKS: Readonly<Record<string, number>> = {
  '“': Mark.opening, '„': Mark.opening, '‟': Mark.opening, '«': Mark.opening, '``': Mark.opening,
  '”': Mark.closing, '»': Mark.closing, '"': Mark.either, "''": Mark.either, '＂': Mark.either,
  '‘': Mark.openingSingle, '‚': Mark.openingSingle, '‹': Mark.openingSingle, '`': Mark.openingSingle,
  '’': Mark.closingSingle, '›': Mark.closingSingle, "'": Mark.eitherSingle,
};

/** Longest stretch between single marks, in tokens: beyond it an apostrophe is likelier than a closing mark. */
const MAX_SINGLE = 60;
/** An unclosed quotation longer than this many tokens ends with its first sentence instead of its paragraph. */
const MAX_UNCLOSED = 120;

/**
 * Pairs the quotation marks of a document in one pass, paragraph by paragraph. A quotation whose paragraph does not
 * close it goes on if the next paragraph opens with a mark (Chicago Manual of Style 13.32), else ends with its paragraph.
 */
export class MarkReader {
  #kinds = new Uint8Array(0);
  #known = 0;
  #vocabulary: Vocabulary | undefined;
  #generation = -1;

  read(text: string, tokens: Tokens, sentences: Sentences, vocabulary: Vocabulary): Marks {
    this.#catchUp(vocabulary);
    return new Pairing(text, tokens, sentences, this.#kinds).run();
  }

  #catchUp(vocabulary: Vocabulary): void {
    if (this.#vocabulary !== vocabulary || this.#generation !== vocabulary.generation) {
      this.#vocabulary = vocabulary;
      this.#generation = vocabulary.generation;
      this.#known = 0;
    }
    if (this.#kinds.length < vocabulary.size) {
      const grown = new Uint8Array(Math.max(1024, vocabulary.size * 2));
      grown.set(this.#kinds);
      this.#kinds = grown;
    }
    for (let id = this.#known; id < vocabulary.size; id++)
      this.#kinds[id] = Object.hasOwn(MARKS, vocabulary.words[id]) ? MARKS[vocabulary.words[id]] : Mark.none;
    this.#known = vocabulary.size;
  }
}

interface OpenRegion {
  readonly open: number;
}

/** The work on one document. */
class Pairing {
  readonly states: Uint8Array;
  readonly regionOf: Int32Array;
  readonly regions: MarkedRegion[] = [];
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly kinds: Uint8Array;
  /** The double region that is open, if any. */
  open: OpenRegion | null = null;

  constructor(text: string, tokens: Tokens, sentences: Sentences, kinds: Uint8Array) {
    this.text = text;
    this.tokens = tokens;
    this.sentences = sentences;
    this.kinds = kinds;
    this.states = new Uint8Array(tokens.length);
    this.regionOf = new Int32Array(tokens.length).fill(-1);
  }

  run(): Marks {
    const { sentences } = this;
    for (let s = 0; s < sentences.length; ) {
      let end = s + 1;
      while (end < sentences.length && sentences.paragraphs[end] === sentences.paragraphs[s]) end++;
      this.#paragraph(sentences.firstTokens[s], sentences.firstTokens[end]);
      s = end;
    }
    return this.#sorted();
  }

  #paragraph(start: number, end: number): void {
    const { kinds, states } = this;
    const { types } = this.tokens;
    for (let i = start; i < end; i++) {
      const kind = kinds[types[i]];
      if (kind === Mark.none) continue;
      if (kind < Mark.openingSingle) this.#double(i, kind, start, end);
      else if (kind !== Mark.closingSingle && states[i] === MarkState.outside)
        this.#single(i, kind, start, end);
    }
    if (this.open) this.#leaveOpen(end);
  }

  #double(i: number, kind: number, start: number, end: number): void {
    let opens = kind === Mark.opening;
    if (kind === Mark.either) {
      const spaceBefore = i === start || this.#gapBefore(i) || this.#afterOpener(i);
      const spaceAfter = i + 1 >= end || this.#gapBefore(i + 1);
      opens = this.open ? spaceBefore && !spaceAfter && i > this.open.open + 1 : spaceBefore || !spaceAfter;
    }
    if (opens) {
      if (this.open) this.#close(i - 1, false, false);
      this.open = { open: i };
    } else if (this.open) this.#close(i, true, false);
    else this.states[i] = MarkState.stray;
  }

  /** Ends the open region at token `end`, or where the single marks around it close. */
  #close(end: number, closed: boolean, continues: boolean): void {
    const { open } = this.open as OpenRegion;
    this.open = null;
    const id = this.regions.length;
    const outer = this.regionOf[open];
    const crosses = outer >= 0 && end >= this.regions[outer].close;
    const last = crosses ? this.regions[outer].close - 1 : end;
    if (crosses && closed) this.states[end] = MarkState.stray;
    const whole = closed && !crosses;
    this.regions.push({ open, close: last, single: false, closed: whole, continues, parent: outer });
    this.states[open] = MarkState.opens;
    this.regionOf[open] = id;
    for (let i = open + 1; i <= last; i++) {
      const region = this.regionOf[i];
      if (region < 0 || region === outer) {
        this.states[i] = MarkState.inside;
        this.regionOf[i] = id;
        continue;
      }
      if (this.regions[region].parent < 0) this.regions[region] = { ...this.regions[region], parent: id };
      if (this.states[i] === MarkState.insideSingle) this.states[i] = MarkState.inside;
    }
    if (whole) this.states[last] = MarkState.closes;
  }

  /** The paragraph ends inside a quotation. */
  #leaveOpen(end: number): void {
    const { open } = this.open as OpenRegion;
    const continues = end < this.tokens.length && this.#mayOpen(end);
    let last = end - 1;
    if (!continues && last - open > MAX_UNCLOSED)
      last = this.sentences.firstTokens[this.tokens.sentences[open] + 1] - 1;
    this.#close(Math.max(last, open), false, continues);
  }

  #mayOpen(i: number): boolean {
    const kind = this.kinds[this.tokens.types[i]];
    return kind === Mark.opening || kind === Mark.either;
  }

  /** A single mark that may open: looks for the mark that closes it, in the paragraph and within bounds. */
  #single(i: number, kind: number, start: number, end: number): void {
    if (i + 1 >= end || this.#gapBefore(i + 1)) return;
    if (i > start && !this.#gapBefore(i) && !this.#afterOpener(i)) return;
    if (kind === Mark.eitherSingle && this.#isElision(i + 1)) return;
    const { types } = this.tokens;
    const limit = Math.min(end, i + MAX_SINGLE);
    let close = -1;
    let doubles = 0;
    for (let k = i + 1; k < limit; k++) {
      const other = this.kinds[types[k]];
      if (other === Mark.none) continue;
      if (other < Mark.openingSingle) {
        if (this.open) break; // the quotation around this one ends first
        doubles++;
        continue;
      }
      if (k === i + 1 || doubles % 2 === 1) continue; // nothing in it yet, or a quotation in it is open
      if (other === Mark.openingSingle || this.#gapBefore(k)) continue;
      if (k + 1 < end && !this.#gapBefore(k + 1) && this.#isWord(k + 1)) continue; // an apostrophe in a word
      close = k;
      if (!this.#pluralPossessive(k, end)) break;
    }
    if (close < 0) return;
    const id = this.regions.length;
    this.regions.push({ open: i, close, single: true, closed: true, continues: false, parent: -1 });
    for (let k = i; k <= close; k++) {
      if (this.states[k] === MarkState.outside) this.states[k] = MarkState.insideSingle;
      this.regionOf[k] = id;
    }
    this.states[i] = MarkState.opens;
    this.states[close] = MarkState.closes;
  }

  /** "the workers' rights": an s before the mark and a word after it. */
  #pluralPossessive(k: number, end: number): boolean {
    const before = this.text.charCodeAt(this.tokens.ends[k - 1] - 1) | 32;
    return before === 0x73 && k + 1 < end && this.#isWord(k + 1);
  }

  /** 'em, 'til, '90s: a mark that stands for letters left out. */
  #isElision(next: number): boolean {
    const word = this.text.slice(this.tokens.starts[next], this.tokens.ends[next]).toLowerCase();
    return /^(?:\d\ds?|em|til|n|cause|tis|twas|round|bout|til)$/.test(word);
  }

  #isWord(i: number): boolean {
    const code = this.text.charCodeAt(this.tokens.starts[i]) | 32;
    return (code >= 0x61 && code <= 0x7a) || code > 0x2fff || (code >= 0xe0 && code <= 0x24f);
  }

  #gapBefore(i: number): boolean {
    return i === 0 || this.tokens.ends[i - 1] < this.tokens.starts[i];
  }

  /** Follows an opening bracket, a dash or another opening mark without a space. */
  #afterOpener(i: number): boolean {
    const code = this.text.charCodeAt(this.tokens.starts[i] - 1);
    return (
      code === 0x28 ||
      code === 0x5b ||
      code === 0x2014 ||
      code === 0x2013 ||
      code === 0x2d ||
      this.states[i - 1] === MarkState.opens
    );
  }

  /** Regions in order of their opening marks, with indexes brought in line. */
  #sorted(): Marks {
    const order = this.regions.map((_, id) => id).sort((a, b) => this.regions[a].open - this.regions[b].open);
    const place = new Int32Array(order.length);
    for (let at = 0; at < order.length; at++) place[order[at]] = at;
    const regions = order.map((id) => {
      const region = this.regions[id];
      return region.parent < 0 ? region : { ...region, parent: place[region.parent] };
    });
    for (let i = 0; i < this.regionOf.length; i++)
      if (this.regionOf[i] >= 0) this.regionOf[i] = place[this.regionOf[i]];
    return { states: this.states, regionOf: this.regionOf, regions };
  }
}
