import type { Document } from '../../../core/document.ts';
import { MarkState } from '../../../core/layers/marks.ts';
import type { Name } from '../../../core/layers/names.ts';
import { POS, tagSet } from '../../../core/layers/pos.ts';
import { wordList } from '../../../learn/word-list.ts';
import { POS_CLASS, PosClass, type QuoteColumns } from '../quote-columns.ts';
import { COLON, COMMA, hashesOf, quoteWords } from '../quote-words.ts';
import type { LaidOutQuote } from './laid-out-quote.ts';

/** Tokens at most of a paragraph that only says who speaks, and of what may follow its verb: "in a statement:". */
const MAX_INTRODUCTION = 40;
const MAX_AFTER_VERB = 5;
/** Level of the cue prior of verbs of saying. */
const SAYING = 5;
/** Paragraphs of a statement at most. */
const MAX_PARAGRAPHS = 6;

/** Forms that the verb of an introduction has; taggers take the past for a participle. */
const SAYING_FORM = tagSet('VBD', 'VBP', 'VBZ', 'VBN');
const FIRST_PERSON = hashesOf(wordList('claims/first-person'));

/**
 * Speech that releases set out without marks: a paragraph "Minister, Ana Ruiz, said:" and what follows it. The first
 * paragraph is speech whatever it says; more of them as long as they are in the first person, or go on about what one in
 * the first person said.
 */
export function statements(document: Document<'names'>, c: QuoteColumns, priors: Uint8Array): LaidOutQuote[] {
  const { names } = document;
  const found: LaidOutQuote[] = [];
  let n = 0;
  for (let start = 0; start < c.length; start = c.paragraphEnds[start]) {
    const end = c.paragraphEnds[start];
    while (n < names.length && names[n].firstToken < start) n++;
    if (end === c.length || end - start > MAX_INTRODUCTION || c.words[end - 1] !== COLON) continue;
    if (c.marksBefore[end] !== c.marksBefore[start]) continue;
    const verb = sayingVerb(c, priors, c.sentenceStarts[end - 1], end - 1);
    if (verb < 0) continue;
    const content = statement(c, end);
    if (content.length === 0) continue;
    const source = subjectOf(c, names, n, c.sentenceStarts[verb], verb);
    if (source === null) continue;
    found.push({
      content,
      source,
      cue: verb,
      type: 'direct',
      confidence: 0.85,
      rule: 'statement',
      layout: 'statement',
    });
  }
  return found;
}

/** The last verb of saying before the colon, with no other verb after it; -1 if there is none: "unless stated:". */
function sayingVerb(c: QuoteColumns, priors: Uint8Array, start: number, colon: number): number {
  for (let i = colon - 1; i > start && colon - i <= MAX_AFTER_VERB + 1; i--)
    if (POS_CLASS[c.pos[i]] === PosClass.verb)
      return SAYING_FORM[c.pos[i]] === 1 && priors[i] >= SAYING && c.pos[i - 1] !== POS.IN ? i : -1;
  return -1;
}

/** The paragraphs from `first` on that are the statement, as runs of tokens. */
function statement(c: QuoteColumns, first: number): number[] {
  const content: number[] = [];
  let goesOn = true;
  for (let from = first, p = 0; from < c.length && p < MAX_PARAGRAPHS; from = c.paragraphEnds[from], p++) {
    const to = c.paragraphEnds[from];
    if (c.marks[from] !== MarkState.outside || c.words[to - 1] === COLON) break;
    if (p > 0 && c.isWord(to - 1)) break; // a subhead
    if (!c.isWord(from) || c.verbsBefore[to] === c.verbsBefore[from]) break; // a list
    const firstPerson = hasFirstPerson(c, from, to);
    if (p > 0 && !firstPerson && !(goesOn && quoteWords.referring.has(c.words[from]))) break;
    goesOn = firstPerson || p === 0;
    content.push(from, to);
  }
  return content;
}

/** "I" or "we" stands outside of marks. */
export function hasFirstPerson(c: QuoteColumns, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (c.marks[i] === MarkState.outside && FIRST_PERSON.has(c.words[i])) return true;
  return false;
}

/**
 * Who speaks: the person named before the verb, the first one where a comma ends an apposition ("Ana Ruiz, head of Berg
 * Water, said"), else the one next to the verb; else the words before it.
 * @param n position of the first name of the paragraph
 */
function subjectOf(
  c: QuoteColumns,
  names: readonly Name[],
  n: number,
  start: number,
  verb: number,
): readonly [number, number] | null {
  let person: Name | null = null;
  for (let at = n; at < names.length && names[at].endToken <= verb; at++) {
    if (names[at].firstToken < start || names[at].type !== 'person') continue;
    if (person === null || c.words[verb - 1] !== COMMA) person = names[at];
  }
  if (person !== null) return [person.firstToken, person.endToken];
  const to = c.wordsEnd(start, verb);
  return to > start ? [start, to] : null;
}
