import { MarkState } from '../../../core/layers/marks.ts';
import { FINITE, IN_NOUN_PHRASE, POS, PROPER, tagSet, WH } from '../../../core/layers/pos.ts';
import { hashWord } from '../../../core/vocabulary.ts';
import { CHARGING, laysOn } from '../../charging-verbs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { COMMA, quoteWords } from '../quote-words.ts';
import type { ScoredReading } from '../ranking/tree-scorer.ts';
import { withParts, wordsIn } from './readings.ts';
import type { Runs } from './runs.ts';

const [AS, BY, OF, STAND] = ['as', 'by', 'of', 'stand'].map((word) => hashWord(word));

/** Score that a charge has at least whose maker the sentence names. */
const LEAST_SCORE = 0.6;
/** Tokens of those who are charged, and of those who charge them, at most. */
const MAX_PHRASE = 16;
/** Tokens between a subject and the participle: "has been repeatedly". */
const MAX_AUXILIARIES = 4;

const PARTICIPLE = tagSet('VBN', 'VBD', 'JJ');
/** Behind a comma, they open what is not laid on anybody any more. */
const OPENS_OTHER = tagSet('VBZ', 'VBP', 'VBD', 'MD', 'VBN', 'VBG', 'WDT', 'WP', 'WP$', 'WRB', 'RB');
const PHRASE_END = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'CD', 'DT');

/** Who lays what on whom: the source is empty where the sentence does not say. */
interface Charge {
  readonly source: Runs;
  readonly content: Runs;
  /** The words can mean nothing else: one charges a battery with a cable, but accuses nobody who has done nothing. */
  readonly isSure: boolean;
}

/**
 * The reading of a verb that lays something on somebody, with its parts by grammar: "Prosecutors | accuse | Hale of theft", and of
 * its passive "Hale | was accused by prosecutors of | theft", whose subject has said nothing. Null for other verbs.
 */
export function chargeReading(c: QuoteColumns, { reading, score }: ScoredReading): ScoredReading | null {
  // "stands accused of": either may be taken for what leads in
  const head = c.lemmas[reading.head] === STAND ? reading.head + 1 : reading.head;
  if (!CHARGING.has(c.lemmas[head]) || c.marks[head] !== MarkState.outside) return null;
  const charge = passive(c, head) ?? active(c, head, reading.source);
  if (charge === null) return null;
  return {
    reading: withParts(reading, { ...charge, words: wordsIn(c, charge.content) }),
    score: charge.isSure ? Math.max(score, LEAST_SCORE) : score,
  };
}

/** "Hale was accused of theft", "described by Rudd as a wreck": participle, who did it, and the verb's own preposition. */
function passive(c: QuoteColumns, head: number): Charge | null {
  if (PARTICIPLE[c.pos[head]] === 0) return null;
  const end = c.sentenceEnds[head];
  const isNamed = c.words[head + 1] === BY;
  const link = isNamed ? linkAfter(c, head, head + 2, end) : head + 1;
  if (link >= end || !laysOn(c.lemmas[head], c.words[link])) return null;
  const to = clauseEnd(c, link + 1, end);
  if (to <= link + 1) return null;
  const source = isNamed ? [head + 2, link] : [];
  return { source, content: [...subjectBefore(c, head), link + 1, to], isSure: isNamed };
}

/** "accuse Hale of theft"; of "describe it as a wreck" the models know what is said. */
function active(c: QuoteColumns, head: number, source: Runs): Charge | null {
  if (source.length !== 2 || source[1] > head) return null;
  const end = c.sentenceEnds[head];
  if (IN_NOUN_PHRASE[c.pos[head + 1]] === 0) return null;
  const link = linkAfter(c, head, head + 1, end);
  if (link >= end || c.words[link] === AS) return null;
  const to = clauseEnd(c, link + 1, end);
  if (to <= link + 1) return null;
  return { source, content: [head + 1, to], isSure: c.words[link] === OF || isSomebody(c, head + 1, link) };
}

/** A name or a pronoun stands among the tokens. */
function isSomebody(c: QuoteColumns, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (PROPER[c.pos[i]] === 1 || c.pos[i] === POS.PRP) return true;
  return false;
}

/**
 * The verb's own preposition behind the noun phrase at `from`, which may hold others of its kind ("the head of the union of lying"):
 * the one before a gerund if there is one, else the first; `end` if there is none.
 */
function linkAfter(c: QuoteColumns, head: number, from: number, end: number): number {
  let first = end;
  for (let i = from; i < end && i - from < MAX_PHRASE; i++) {
    if (i > from && laysOn(c.lemmas[head], c.words[i])) {
      if (c.pos[i + 1] === POS.VBG) return i;
      if (first === end) first = i;
    }
    if (FINITE[c.pos[i]] === 1 && WH[c.pos[i - 1]] === 0) return first;
    if (c.marks[i] !== MarkState.outside) return first;
  }
  return first;
}

/** The subject of a participle with its auxiliaries, a noun phrase right before them; none of a relative clause. */
function subjectBefore(c: QuoteColumns, head: number): Runs {
  const start = c.sentenceStarts[head];
  let verb = head;
  let helped = false;
  while (verb > start && head - verb < MAX_AUXILIARIES) {
    const lemma = c.lemmas[verb - 1];
    const helps = quoteWords.helping.has(lemma) || c.pos[verb - 1] === POS.MD || lemma === STAND;
    if (!helps && c.pos[verb - 1] !== POS.RB) break;
    helped ||= helps;
    verb--;
  }
  if (!helped || verb === start || PHRASE_END[c.pos[verb - 1]] === 0) return [];
  let from = verb;
  while (from > start && verb - from < MAX_PHRASE && IN_NOUN_PHRASE[c.pos[from - 1]] === 1) from--;
  return [from, verb];
}

/** Where what is laid on somebody ends: before a new clause, and before the verb whose subject it belongs to. */
function clauseEnd(c: QuoteColumns, from: number, end: number): number {
  let opened = 0;
  let to = from;
  for (; to < end; to++) {
    if (c.marks[to] === MarkState.inside || c.marks[to] === MarkState.insideSingle) continue;
    const tag = c.pos[to];
    if (FINITE[tag] === 1 && opened-- <= 0 && to > from && c.marks[to] === MarkState.outside) {
      const before = c.pos[to - 1];
      if (before === POS.PRP) to--; // "which he sold": a clause without its opener
      break;
    }
    if (WH[tag] === 1 || quoteWords.opening.has(c.words[to])) {
      if (c.words[to - 1] === COMMA) break;
      opened++;
    }
    if (c.words[to] === COMMA && opensOther(c, to + 1, end)) break;
    if (tag === POS.CC && opensClause(c, to + 1, end)) break;
  }
  while (to > from && !c.isWord(to - 1) && c.marks[to - 1] === MarkState.outside) to--;
  while (to > from && (c.words[to - 1] === COMMA || c.pos[to - 1] === POS.CC)) to--;
  return to;
}

/** Behind a comma: a verb, a conjunction with a clause, a participle, a relative clause. */
function opensOther(c: QuoteColumns, at: number, end: number): boolean {
  if (at >= end) return true;
  const tag = c.pos[at];
  if (OPENS_OTHER[tag] === 1 || quoteWords.clauseOpeners.has(c.words[at])) return true;
  return tag === POS.CC ? opensClause(c, at + 1, end) : opensClause(c, at, end);
}

/** A noun phrase and a finite verb right behind it, or the verb at once. */
function opensClause(c: QuoteColumns, at: number, end: number): boolean {
  let i = at;
  while (i < end && i - at < MAX_PHRASE && IN_NOUN_PHRASE[c.pos[i]] === 1) i++;
  while (i < end && c.pos[i] === POS.RB) i++;
  return i < end && FINITE[c.pos[i]] === 1;
}
