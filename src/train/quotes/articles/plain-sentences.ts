import { POS } from '../../../core/layers/pos.ts';
import { SentenceKind } from '../../../core/layers/tokens.ts';
import type { GoldArticle } from './gold.ts';

/** A sentence that is nothing but source, one-word cue and content, without quotation marks; each a piece of its text. */
export interface PlainSentence {
  /** As it stands within a sentence. */
  readonly source: string;
  readonly form: 'nominal' | 'name' | 'pronoun';
  readonly cue: string;
  /** The cue is in the past tense. */
  readonly past: boolean;
  /** "that" with the space after it, or nothing. */
  readonly that: string;
  readonly content: string;
  readonly endsWithNoun: boolean;
  readonly hasNumber: boolean;
}

/** A sentence that ends with content that ends with its quotation: `SOURCE called the plan "all talk".` */
export interface MarkedSentence {
  /** The sentence up to its full stop, and where its parts stand in it. */
  readonly text: string;
  readonly source: readonly [number, number];
  readonly cue: readonly [number, number];
  readonly content: readonly [number, number];
}

/** Phrases from sentences in which nobody says anything. */
export interface Phrases {
  /** "the old mill" */
  readonly things: readonly string[];
  /** "won the race in June", and those whose verb is in the past tense. */
  readonly deeds: readonly string[];
  readonly pastDeeds: readonly string[];
  /** "as she left the hall", ", citing her age" */
  readonly tails: readonly string[];
}

const MIN_CONTENT = 4;
const MAX_CONTENT = 40;
const MAX_SOURCE = 12;
const MAX_DEED = 14;
const MAX_TAIL = 14;

const NOUN = tags('NN', 'NNS', 'NNP', 'NNPS');
const FINITE = tags('VBD', 'VBP', 'VBZ', 'MD');
const CUE = tags('VBD', 'VBZ');
const CAPITAL = tags('NNP', 'NNPS');
/** What content that is a clause does not begin with. */
const NO_CLAUSE = tags('TO', 'VB', 'VBG', 'IN');

function tags(...names: readonly (keyof typeof POS)[]): Uint8Array {
  const set = new Uint8Array(64);
  for (const name of names) set[POS[name]] = 1;
  return set;
}

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const hasMarks = (text: string): boolean => /["“”‘`«»]|''/.test(text);

const isRun = (tokens: Int32Array): boolean =>
  tokens.length > 0 && tokens[tokens.length - 1] - tokens[0] === tokens.length - 1;

/** In how many attributions each token stands. */
function attributionCounts({ document, attributions }: GoldArticle): Uint8Array {
  const counts = new Uint8Array(document.tokens.length);
  for (const { source, cue, content } of attributions)
    for (const part of [source, cue, content]) for (const token of part) counts[token]++;
  return counts;
}

function wordsOf({ document: { text, tokens } }: GoldArticle): (from: number, to: number) => string {
  return (from, to) => text.slice(tokens.starts[from], tokens.ends[to - 1]);
}

/** The sentences of an article that are "SOURCE CUE CONTENT." */
export function plainSentences(article: GoldArticle): PlainSentence[] {
  const { tokens, sentences, pos } = article.document;
  const words = wordsOf(article);
  const counts = attributionCounts(article);
  const found: PlainSentence[] = [];
  for (const { source, cue, content } of article.attributions) {
    if (cue.length !== 1 || CUE[pos[cue[0]]] === 0 || !isRun(source) || !isRun(content)) continue;
    const [verb] = cue;
    const start = sentences.firstTokens[tokens.sentences[verb]];
    const end = sentences.firstTokens[tokens.sentences[verb] + 1] - 1;
    if (source[0] !== start || source[source.length - 1] !== verb - 1 || content[0] !== verb + 1) continue;
    if (content[content.length - 1] !== end - 1 || words(end, end + 1) !== '.') continue;
    if (source.length > MAX_SOURCE || content.length > MAX_CONTENT || words(verb - 1, verb).endsWith(','))
      continue;
    if (hasMarks(words(start, end)) || counts.subarray(start, end).some((count) => count !== 1)) continue;
    const that = words(content[0], content[0] + 1) === 'that' ? 1 : 0;
    const from = content[0] + that;
    if (end - from < MIN_CONTENT || !/^\p{L}/u.test(words(from, end)) || NO_CLAUSE[pos[from]] === 1) continue;
    if (!pos.subarray(from, end).some((tag) => FINITE[tag] === 1)) continue;
    const isPronoun = verb - start === 1 && NOUN[pos[start]] === 0;
    found.push({
      source:
        CAPITAL[pos[start]] === 1 || words(start, start + 1).endsWith('.')
          ? words(start, verb)
          : small(words(start, verb)),
      form: isPronoun ? 'pronoun' : CAPITAL[pos[verb - 1]] === 1 ? 'name' : 'nominal',
      cue: words(verb, verb + 1),
      past: pos[verb] === POS.VBD,
      that: that === 1 ? 'that ' : '',
      content: words(from, end),
      endsWithNoun: NOUN[pos[end - 1]] === 1,
      hasNumber: pos.subarray(from, end).includes(POS.CD),
    });
  }
  return found;
}

/** The sentences of an article that end with content and its quotation. */
export function markedSentences(article: GoldArticle): MarkedSentence[] {
  const { tokens, sentences } = article.document;
  const words = wordsOf(article);
  const counts = attributionCounts(article);
  const found: MarkedSentence[] = [];
  for (const { source, cue, content } of article.attributions) {
    if (!isRun(source) || !isRun(cue) || !isRun(content) || content[0] < cue[0]) continue;
    const sentence = tokens.sentences[cue[0]];
    const start = sentences.firstTokens[sentence];
    const end = sentences.firstTokens[sentence + 1];
    const last = content[content.length - 1];
    if (source[0] < start || tokens.sentences[last] !== sentence || end - last > 4) continue;
    if (counts.subarray(start, end).some((count) => count > 1)) continue;
    const text = words(start, end);
    const close = /[”"]\.?$|\.[”"]$/.exec(text);
    const offset = tokens.starts[start];
    if (close === null || tokens.ends[last] - offset < close.index - 1) continue;
    const body = text.slice(0, close.index);
    const place = (part: Int32Array): [number, number] => [
      tokens.starts[part[0]] - offset,
      Math.min(body.length, tokens.ends[part[part.length - 1]] - offset),
    ];
    const [from] = place(content);
    // the quotation opens within the content
    if (!/[“"]/.test(body.slice(Math.max(0, from - 1)))) continue;
    const mark = text.includes('”') ? '”' : '"';
    found.push({
      text: body + mark,
      source: place(source),
      cue: place(cue),
      content: [from, body.length],
    });
  }
  return found;
}

/** The phrases of sentences that no attribution touches. */
export function phrasesOf(articles: readonly GoldArticle[]): Phrases {
  const things = new Set<string>();
  const deeds = new Set<string>();
  const pastDeeds = new Set<string>();
  const tails = new Set<string>();
  for (const article of articles) {
    const { sentences, pos } = article.document;
    const counts = attributionCounts(article);
    const words = wordsOf(article);
    for (let s = 0; s < sentences.length; s++) {
      const start = sentences.firstTokens[s];
      const end = sentences.firstTokens[s + 1] - 1;
      if (sentences.kinds[s] !== SentenceKind.body || end - start < 3 || words(end, end + 1) !== '.')
        continue;
      if (counts.subarray(start, end).some((count) => count > 0) || hasMarks(words(start, end))) continue;
      let verb = start;
      while (verb < end && (NOUN[pos[verb]] === 1 || pos[verb] === POS.DT)) verb++;
      if (verb > start && verb < end - 1 && end - verb <= MAX_DEED && FINITE[pos[verb]] === 1) {
        deeds.add(words(verb, end));
        if (pos[verb] === POS.VBD) pastDeeds.add(words(verb, end));
      }
      for (let i = start + 1; i + 2 < end; i++) {
        const word = words(i, i + 1);
        const noun = pos[i + 1] === POS.JJ ? i + 2 : i + 1;
        if (
          /^(?:the|an?)$/.test(word) &&
          (pos[noun] === POS.NN || pos[noun] === POS.NNS) &&
          NOUN[pos[noun + 1]] === 0
        )
          things.add(words(i, noun + 1));
        if (end - i > MAX_TAIL || end - i < 4) continue;
        const isClause = /^(?:as|while|when|after|before)$/.test(word) && FINITE[pos[i + 2]] === 1;
        if (isClause) tails.add(` ${words(i, end)}`);
        if (word === ',' && pos[i + 1] === POS.VBG) tails.add(words(i, end));
      }
    }
  }
  return {
    things: Array.from(things),
    deeds: Array.from(deeds),
    pastDeeds: Array.from(pastDeeds),
    tails: Array.from(tails),
  };
}
