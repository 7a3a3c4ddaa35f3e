import { type MarkedRegion, MarkState } from '../../../core/layers/marks.ts';
import { ENDS_NOUN_PHRASE, FINITE, POS, tagSet } from '../../../core/layers/pos.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { COMMA, hashesOf } from '../quote-words.ts';

/** What a tagger may take the verb for before its subject: "sighed Meg Hale". */
const INVERTED = tagSet('VBD', 'VBP', 'VBZ', 'VBN', 'MD');
const NAME_OR_PRONOUN = tagSet('NNP', 'NNPS', 'PRP');
/** What may stand between a verb and its subject's head: "the club's new coach". */
const IN_SUBJECT = tagSet('DT', 'PRP$', 'JJ', 'NN', 'NNS', 'POS', 'NNP', 'NNPS', 'PRP', 'CD', 'VBN');
const OPENS_SENTENCE = tagSet('RB', 'CC', 'UH');
/** A sentence may go on after these: `"Who knows?" Ben Lowe shrugged.` */
const MAY_GO_ON = hashesOf(['?', '!']);

/** How far after a quotation the verb of its attribution stands. */
const VERB_REACH = 8;

/** A verb and the tokens of its subject, right after a quotation. */
export interface Attribution {
  readonly verb: number;
  readonly subject: readonly [from: number, to: number];
}

/**
 * What says right after a quotation who speaks, by its form alone: `"A," grumbled Tom Rudd`, `"A?" the coach shrugged`.
 * Whether the verb is one of saying does not matter: after a quotation it is.
 */
export function attributionAfter(c: QuoteColumns, { open, close, closed }: MarkedRegion): Attribution | null {
  const from = close + 1;
  if (!closed || from >= c.paragraphEnds[close] || c.marks[from] === MarkState.opens) return null;
  if (!opensSentence(c, open)) return null; // but a term: a system of “crawling pegs,” last week allowed it
  const goesOn = MAY_GO_ON.has(c.words[close - 1]);
  const comma = c.words[close - 1] === COMMA || c.words[from] === COMMA;
  if (!goesOn && !comma) return null;
  if (!goesOn && c.sentenceOf[from] !== c.sentenceOf[close]) return null;
  const end = Math.min(c.sentenceEnds[from], from + VERB_REACH);
  const start = c.words[from] === COMMA ? from + 1 : from;
  if (start >= end) return null;
  if (INVERTED[c.pos[start]] === 1) return inverted(c, start, c.sentenceEnds[from]);
  let verb = start;
  while (verb < end && IN_SUBJECT[c.pos[verb]] === 1) verb++;
  // "the counsel submitted." is no participle.
  const isLast = verb > start && c.pos[verb - 1] === POS.VBN && !c.isWord(verb);
  if (isLast) verb--;
  if (verb === start || verb === end || ENDS_NOUN_PHRASE[c.pos[verb - 1]] === 0) return null;
  if (!isLast && FINITE[c.pos[verb]] === 0) return null;
  if (!goesOn && NAME_OR_PRONOUN[c.pos[verb - 1]] === 0 && c.words[close - 1] !== COMMA) return null;
  return { verb, subject: [start, verb] };
}

/** The mark at `open` opens a sentence, after an adverb at most: `Also, "A," said Tom Rudd`. */
function opensSentence(c: QuoteColumns, open: number): boolean {
  const start = c.sentenceStarts[open];
  if (start === open || c.sentenceStarts[open + 1] === open + 1) return true;
  return open - start === 2 && c.words[open - 1] === COMMA && OPENS_SENTENCE[c.pos[start]] === 1;
}

function inverted(c: QuoteColumns, verb: number, end: number): Attribution | null {
  let to = verb + 1;
  while (to < end && to - verb <= VERB_REACH && IN_SUBJECT[c.pos[to]] === 1) to++;
  if (to === verb + 1 || ENDS_NOUN_PHRASE[c.pos[to - 1]] === 0) return null;
  return { verb, subject: [verb + 1, to] };
}
