import type { Document } from '../../core/document.ts';
import { roomFor } from '../../core/grown.ts';
import { MarkState, type Marks } from '../../core/layers/marks.ts';
import { FINITE, POS, tagSet } from '../../core/layers/pos.ts';
import type { Tokens } from '../../core/layers/tokens.ts';
import { type Vocabulary, WordFlag } from '../../core/vocabulary.ts';
import { WordColumn } from '../../core/word-types.ts';
import { quoteWords, THAT } from './quote-words.ts';
import { americanHashes } from './spellings.ts';

/** Classes of tags that share a cue prior. */
export const PosClass = { other: 0, verb: 1, noun: 2, adjective: 3, preposition: 4, adverb: 5 } as const;

/** Class of each tag id. */
export const POS_CLASS = new Uint8Array(64);
for (const [tag, id] of Object.entries(POS))
  POS_CLASS[id] = tag.startsWith('VB')
    ? PosClass.verb
    : tag.startsWith('NN')
      ? PosClass.noun
      : tag.startsWith('JJ')
        ? PosClass.adjective
        : tag === 'IN' || tag === 'TO'
          ? PosClass.preposition
          : tag.startsWith('RB')
            ? PosClass.adverb
            : PosClass.other;

const INFLECTED = tagSet('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD', 'NNS');

/** Stands for a word outside of what is looked at. */
const EDGE_WORD = 0x5bd1e995;

/** What a word does for the structure of a sentence, one bit each. */
const WordRole = { word: 1, comma: 2, that: 4, conjunction: 8, joint: 16 } as const;

const COMMAS = new Set([',', ';', ':', '-', '--', '---']);
/** Marks that make one word of what stands on both sides without a gap: "flood-ravaged", "and/or". */
const JOINTS = new Set(['-', '\u2010', '\u2011', '/']);

/**
 * What the quote models read of a document, one entry a token. Prefix sums have one entry more: `sum[b] - sum[a]`
 * counts tokens in `[a, b)`. The arrays are reused from document to document and longer than it.
 */
export class QuoteColumns {
  length = 0;
  /** Hash of the word in lower case and in American spelling, digits made one. */
  words = new Int32Array(0);
  /** Hash of the lemma. */
  lemmas = new Int32Array(0);
  pos: Uint8Array = new Uint8Array(0);
  marks: Uint8Array = new Uint8Array(0);
  sentenceOf: Uint32Array = new Uint32Array(0);
  /** 1 for a token that is one word with that before it, as the last two in "flood-ravaged". */
  joined = new Uint8Array(0);
  /** First token of the token's sentence, and the end of it. */
  sentenceStarts = new Int32Array(0);
  sentenceEnds = new Int32Array(0);
  /** Edges of the token's paragraph. */
  paragraphStarts = new Int32Array(0);
  paragraphEnds = new Int32Array(0);
  verbsBefore = new Int32Array(1);
  commasBefore = new Int32Array(1);
  thatsBefore = new Int32Array(1);
  conjunctionsBefore = new Int32Array(1);
  marksBefore = new Int32Array(1);
  wordsBefore = new Int32Array(1);

  readonly #typeWords = new WordColumn(new Int32Array(0), wordKey);
  readonly #typeRoles = new WordColumn(new Uint8Array(0), rolesOf);

  fill(document: Document<'tokens' | 'sentences' | 'pos' | 'lemmas'>, marks: Marks): void {
    const typeWords = this.#typeWords.update(document.vocabulary);
    const typeRoles = this.#typeRoles.update(document.vocabulary);
    const { tokens, sentences, pos } = document;
    const n = tokens.length;
    if (n + 1 > this.words.length) this.#grow(n + 1);
    this.length = n;
    this.pos = pos;
    this.marks = marks.states;
    this.sentenceOf = tokens.sentences;
    const { words, lemmas } = this;
    let verbs = 0;
    let commas = 0;
    let thats = 0;
    let conjunctions = 0;
    let quoteMarks = 0;
    let wordCount = 0;
    for (let i = 0; i < n; i++) {
      const type = tokens.types[i];
      const tag = pos[i];
      words[i] = typeWords[type];
      lemmas[i] = INFLECTED[tag] === 1 ? typeWords[document.lemmas[i]] : words[i];
      const role = typeRoles[type];
      const state = marks.states[i];
      verbs += FINITE[tag];
      wordCount += role & 1;
      commas += (role >> 1) & 1;
      thats += (role >> 2) & 1;
      conjunctions += (role >> 3) & 1;
      if (state >= MarkState.opens && state <= MarkState.stray) quoteMarks++;
      this.verbsBefore[i + 1] = verbs;
      this.commasBefore[i + 1] = commas;
      this.thatsBefore[i + 1] = thats;
      this.conjunctionsBefore[i + 1] = conjunctions;
      this.marksBefore[i + 1] = quoteMarks;
      this.wordsBefore[i + 1] = wordCount;
    }
    this.#join(tokens);
    for (let s = 0; s < sentences.length; ) {
      let end = s + 1;
      while (end < sentences.length && sentences.paragraphs[end] === sentences.paragraphs[s]) end++;
      const first = sentences.firstTokens[s];
      const last = sentences.firstTokens[end];
      this.paragraphStarts.fill(first, first, last);
      this.paragraphEnds.fill(last, first, last);
      for (; s < end; s++) {
        const from = sentences.firstTokens[s];
        const to = sentences.firstTokens[s + 1];
        this.sentenceStarts.fill(from, from, to);
        this.sentenceEnds.fill(to, from, to);
      }
    }
  }

  #join({ types, starts, ends, length }: Tokens): void {
    const { joined } = this;
    const roles = this.#typeRoles.values;
    joined.fill(0, 0, length);
    for (let i = 1; i + 1 < length; i++) {
      if ((roles[types[i]] & WordRole.joint) === 0) continue;
      if (ends[i - 1] !== starts[i] || ends[i] !== starts[i + 1]) continue;
      if (!this.isWord(i - 1) || !this.isWord(i + 1)) continue;
      joined[i] = 1;
      joined[i + 1] = 1;
    }
  }

  // What features look at beside a token may lie outside the stretch `[start, end)` they are about. Methods rather than
  // arrows in the feature functions: V8 drops the optimised code of arrows at each full collection.

  /** Word of the token at `k`, or one of its own for a token outside. */
  wordIn(k: number, start: number, end: number): number {
    return k >= start && k < end ? this.words[k] : EDGE_WORD;
  }

  /** Tag of the token at `k`, or one of its own for a token outside. */
  tagIn(k: number, start: number, end: number): number {
    return k >= start && k < end ? this.pos[k] : 63;
  }

  /** Mark state of the token at `k`, or one of its own for a token outside. */
  markIn(k: number, start: number, end: number): number {
    return k >= start && k < end ? this.marks[k] : 7;
  }

  isWord(i: number): boolean {
    return this.wordsBefore[i + 1] !== this.wordsBefore[i];
  }

  /** The place behind the last word of `[from, end)`; `from` if it has none. */
  wordsEnd(from: number, end: number): number {
    let to = end;
    while (to > from && !this.isWord(to - 1)) to--;
    return to;
  }

  #grow(needed: number): void {
    const capacity = Math.max(1 << 10, roomFor(needed));
    this.words = new Int32Array(capacity);
    this.lemmas = new Int32Array(capacity);
    this.joined = new Uint8Array(capacity);
    this.sentenceStarts = new Int32Array(capacity);
    this.sentenceEnds = new Int32Array(capacity);
    this.paragraphStarts = new Int32Array(capacity);
    this.paragraphEnds = new Int32Array(capacity);
    this.verbsBefore = new Int32Array(capacity);
    this.commasBefore = new Int32Array(capacity);
    this.thatsBefore = new Int32Array(capacity);
    this.conjunctionsBefore = new Int32Array(capacity);
    this.marksBefore = new Int32Array(capacity);
    this.wordsBefore = new Int32Array(capacity);
  }
}

const YEAR = 1;
const NUMBER = 2;

const AMERICAN = americanHashes();

/** Hash of the lower-case form in American spelling; all years are one word, all other numbers another. */
function wordKey(vocabulary: Vocabulary, id: number): number {
  const flags = vocabulary.flags[id];
  if ((flags & WordFlag.digit) !== 0 && (flags & WordFlag.alphabetic) === 0)
    return /^\d{4}$/.test(vocabulary.words[id]) ? YEAR : NUMBER;
  const lower = vocabulary.lowers[id];
  return AMERICAN.get(vocabulary.words[lower]) ?? vocabulary.hashes[lower];
}

function rolesOf({ words, lowers, hashes, flags }: Vocabulary, type: number): number {
  const lower = words[lowers[type]];
  const hash = hashes[lowers[type]];
  let roles = 0;
  if ((flags[type] & WordFlag.punctuation) === 0) roles |= WordRole.word;
  if (COMMAS.has(lower)) roles |= WordRole.comma;
  if (hash === THAT) roles |= WordRole.that;
  if (quoteWords.conjunctions.has(hash)) roles |= WordRole.conjunction;
  if (JOINTS.has(lower)) roles |= WordRole.joint;
  return roles;
}
