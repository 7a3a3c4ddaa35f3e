import type { Document } from '../../../core/document.ts';
import { roomFor } from '../../../core/grown.ts';
import { SentenceKind } from '../../../core/layers/tokens.ts';
import { BEGINS_PHRASE, type NameListIndex, phraseKey } from '../name-lists.ts';
import { ArticleWords } from './article-words.ts';
import { Casing, type NameWords, Role } from './words.ts';

/** How a sentence uses capitals: decides what a capital letter says. */
export const CaseMode = { normal: 0, title: 1, capitals: 2 } as const;

/** Numbers of words of sports reports. */
const SPORT_LEVELS = [1, 2, 4];

/** At most so many inner words in a row join two capitalised ones. */
const MAX_INNER = 4;
/** At most so many words without a capital may begin or end a candidate. */
const MAX_EDGE = 2;
/** A candidate ends after so many words: what goes on without a small letter for longer is no text. */
const MAX_CANDIDATE = 4096;

/**
 * An article as the name features see it: columns by token, made once per article and reused for the next.
 * Runs are stretches of capitalised words; `long` runs go on over "of", "de", "al".
 */
export class ArticleView {
  types: Uint32Array = new Uint32Array(0);
  starts: Uint32Array = new Uint32Array(0);
  ends: Uint32Array = new Uint32Array(0);
  /** By token: sentence that holds it, and by sentence its first token. */
  sentences: Uint32Array = new Uint32Array(0);
  firstTokens: Uint32Array = new Uint32Array(0);
  /** {@link CaseMode} by sentence. */
  modes = new Uint8Array(0);
  /** {@link Role} by token. */
  roles = new Uint8Array(0);
  /** The capitalised tokens of the sentence that is read. */
  #cores = new Uint32Array(0);
  #coreCount = 0;
  /** Of capitalised tokens only: `[runStarts, runEnds)`. */
  runStarts = new Uint32Array(0);
  runEnds = new Uint32Array(0);
  /** Lists of the phrase of two words or more that the token is part of (0 if none), and its place in it. */
  phrases = new Int32Array(0);
  phrasePlaces = new Uint8Array(0);
  /** Candidates `[candidates[2i], candidates[2i + 1])`: all names lie within them. */
  candidates = new Uint32Array(0);
  candidateCount = 0;
  /** How much the article reads like a sports report: by how many of {@link SPORT_LEVELS} it reaches. */
  sport = 0;
  #sportWords = 0;
  readonly words: NameWords;
  readonly statistics: ArticleWords;
  readonly #gazetteer: NameListIndex;

  constructor(words: NameWords, gazetteer: NameListIndex) {
    this.words = words;
    this.#gazetteer = gazetteer;
    this.statistics = new ArticleWords(words);
  }

  /** Reads a document for whose vocabulary `words` is open. */
  read(document: Document<'tokens' | 'sentences'>): void {
    const { tokens, sentences } = document;
    this.types = tokens.types;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.sentences = tokens.sentences;
    this.firstTokens = sentences.firstTokens;
    this.#reserve(tokens.length, sentences.length);
    this.statistics.begin();
    this.candidateCount = 0;
    this.#sportWords = 0;
    for (let s = 0; s < sentences.length; s++) {
      const first = sentences.firstTokens[s];
      const end = sentences.firstTokens[s + 1];
      this.modes[s] = this.#readWords(first, end);
      if (this.#coreCount === 0) continue;
      this.#findRuns(s, first, end);
      const kind = sentences.kinds[s];
      if (kind !== SentenceKind.byline && kind !== SentenceKind.credit) this.#findCandidates(first, end);
    }
    this.statistics.countLowerCase(tokens.types, tokens.length);
    this.sport = SPORT_LEVELS.filter((least) => this.#sportWords >= least).length;
  }

  /** Notes the roles of the words of a sentence and where its capitalised words are; returns its {@link CaseMode}. */
  #readWords(first: number, end: number): number {
    const words = this.words;
    const { roles, casings } = words;
    const types = this.types;
    let longWords = 0;
    let capitalized = 0;
    let capitals = 0;
    this.#coreCount = 0;
    for (let i = first; i < end; i++) {
      const type = types[i];
      const role = roles[type] || words.meet(type);
      this.roles[i] = role;
      if (role === Role.core) this.#cores[this.#coreCount++] = i;
      const casing = casings[type];
      if (casing === 0) continue;
      longWords++;
      if (casing & Casing.capitalized) capitalized++;
      if (casing & Casing.capitals) capitals++;
      if (casing & Casing.sport) this.#sportWords++;
    }
    if (longWords >= 3 && capitals > 0.7 * longWords) return CaseMode.capitals;
    return longWords >= 4 && capitalized > 0.75 * longWords ? CaseMode.title : CaseMode.normal;
  }

  /** Finds the runs of capitalised words, the phrases of the gazetteer, and what they say of their words. */
  #findRuns(sentence: number, first: number, end: number): void {
    const normal = this.modes[sentence] === CaseMode.normal;
    const cores = this.#cores;
    let phraseEnd = first;
    for (let c = 0; c < this.#coreCount; ) {
      const start = cores[c];
      let stop = start + 1;
      while (++c < this.#coreCount && cores[c] === stop) stop++;
      for (let k = start; k < stop; k++) {
        this.runStarts[k] = start;
        this.runEnds[k] = stop;
        if (k >= phraseEnd) phraseEnd = this.#markPhrase(k, end);
      }
      this.statistics.countRun(this.types, first, start, stop, normal);
    }
    if (normal) this.#findLongRuns();
  }

  #findLongRuns(): void {
    const { joints } = this.words;
    const cores = this.#cores;
    for (let c = 0; c < this.#coreCount; ) {
      const start = cores[c];
      let stop = start + 1;
      while (++c < this.#coreCount) {
        const next = cores[c];
        if (next !== stop && !(next === stop + 1 && joints[this.types[stop]])) break;
        stop = next + 1;
      }
      this.statistics.countLongRun(this.types, start, stop);
    }
  }

  /** Marks the longest phrase of the gazetteer that begins at `start`; returns the token after it (or after `start`). */
  #markPhrase(start: number, end: number): number {
    const { lists, vocabulary } = this.words;
    const { hashes } = vocabulary;
    if ((lists[this.types[start]] & BEGINS_PHRASE) === 0) return start + 1;
    let key = hashes[this.types[start]];
    let phraseEnd = start + 1;
    let phraseLists = 0;
    for (let j = start + 1; j < end; j++) {
      key = phraseKey(key, hashes[this.types[j]]);
      const found = this.#gazetteer.lookup(key);
      if (found === 0) break;
      if (found & ~BEGINS_PHRASE) {
        phraseEnd = j + 1;
        phraseLists = found & ~BEGINS_PHRASE;
      }
      if ((found & BEGINS_PHRASE) === 0) break;
    }
    if (phraseLists !== 0) {
      for (let j = start; j < phraseEnd; j++) {
        this.phrases[j] = phraseLists;
        this.phrasePlaces[j] = j === start ? 0 : j === phraseEnd - 1 ? 2 : 1;
      }
    }
    return phraseEnd;
  }

  /** True if no space stands between token `i` and the one before it. */
  isGlued(i: number): boolean {
    return i > 0 && this.starts[i] === this.ends[i - 1];
  }

  /** A lower-case word that a hyphen ties to the word before is part of it ("Moo-hyun", "Chan-o-cha"). */
  #isTied(i: number, first: number): boolean {
    return (
      i - 2 >= first && this.words.hyphens[this.types[i - 1]] === 1 && this.isGlued(i) && this.isGlued(i - 1)
    );
  }

  /** Candidates of a sentence: capitalised words, joined over a few inner words, with edge words before and after. */
  #findCandidates(first: number, end: number): void {
    const roles = this.roles;
    let closed = first;
    for (let c = 0; c < this.#coreCount; c++) {
      const i = this.#cores[c];
      if (i < closed) continue;
      let start = i;
      if (start - 1 > closed && this.#isTied(i, closed) && isEdge(roles[i - 2])) start -= 2; // ultra-Orthodox
      while (start > closed && i - start < MAX_EDGE && isEdge(roles[start - 1])) start--;
      let last = i;
      const most = Math.min(end, start + MAX_CANDIDATE);
      for (let j = i + 1; j < most && j - last <= MAX_INNER + 1; j++) {
        const role = roles[j];
        if (role === Role.core) last = j;
        else if (role === Role.none) {
          if (j - last !== 2 || !this.#isTied(j, first)) break;
          last = j;
        }
      }
      let stop = last + 1;
      while (stop < end && stop - last <= MAX_EDGE && isEdge(roles[stop])) stop++;
      this.candidates[2 * this.candidateCount] = start;
      this.candidates[2 * this.candidateCount + 1] = stop;
      this.candidateCount++;
      closed = stop;
    }
  }

  #reserve(tokens: number, sentences: number): void {
    if (tokens > this.runStarts.length) {
      const capacity = roomFor(tokens);
      this.runStarts = new Uint32Array(capacity);
      this.runEnds = new Uint32Array(capacity);
      this.roles = new Uint8Array(capacity);
      this.#cores = new Uint32Array(capacity);
      this.phrases = new Int32Array(capacity);
      this.phrasePlaces = new Uint8Array(capacity);
      this.candidates = new Uint32Array(2 * capacity);
    }
    if (sentences > this.modes.length) this.modes = new Uint8Array(roomFor(sentences));
    this.phrases.fill(0, 0, tokens);
  }
}

const isEdge = (role: number): boolean => role === Role.edge;
