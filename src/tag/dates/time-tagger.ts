import type { Document } from '../../core/document.ts';
import type { TimeExpression } from '../../core/layers/time.ts';
import { SentenceKind } from '../../core/layers/tokens.ts';
import { ClassColumn, classSet } from '../grammar/classes.ts';
import { Grammar } from '../grammar/grammar.ts';
import { Pieces } from '../grammar/pieces.ts';
import { parseIsoDate } from './calendar/calendar.ts';
import { isoInterval } from './calendar/interval.ts';
import { Reference } from './calendar/reference.ts';
import { type TimeDraft, tieClocks } from './context/clock-ties.ts';
import { dayFirstEvidence } from './context/day-order.ts';
import { settleDoubtfulMonths } from './context/doubtful-months.ts';
import { timeRules } from './rules/index.ts';
import { C, classifyTimeWord, isTrigger, timeClasses } from './time-classes.ts';
import { isCapitalised, TimeMatch, type TimeReading, untold } from './time-match.ts';

type Needs = 'tokens' | 'sentences' | 'pos' | 'names';

const TITLE_WORDS = classSet(C.unit, C.units, C.century, C.dayWord, C.now, C.weekend);

/** ABC's "This Week", CBS's "60 Minutes", Voice Today: a common word with a capital within a sentence names a work. */
function isInTitle(match: TimeMatch): boolean {
  const { pieces, end } = match;
  const last = end - 1;
  if (match.isHeadline || last === 0 || !TITLE_WORDS[pieces.classes[last]]) return false;
  if (match.has(C.observance, C.observanceStart)) return false;
  if (!isCapitalised(pieces.word(last))) return false;
  // "Today" may begin a quotation
  if (end - match.start === 1 && !isCapitalised(pieces.word(last - 1))) return false;
  for (let i = 0; i < pieces.length; i++) if (LONG_AND_SMALL.test(pieces.word(i))) return true;
  return false;
}

/** A word that a headline in title case would write with a capital. */
const LONG_AND_SMALL = /^\p{Ll}{5,}$/u;

/** Finds the time expressions of articles, one article after another; what it learnt of words it keeps. */
export class TimeTagger {
  readonly #grammar = new Grammar<TimeMatch, TimeReading>(timeClasses, timeRules);
  readonly #column = new ClassColumn(classifyTimeWord);
  readonly #pieces = new Pieces();
  readonly #match = new TimeMatch(this.#pieces);
  /** Is told of every reading while the match stands there: for telling why. */
  onRead: ((match: TimeMatch) => void) | null = null;

  /** See {@link TimeMatch.turn}. */
  set turn(turn: TimeMatch['turn']) {
    this.#match.turn = turn;
  }

  /** Gets to know the document's new words. */
  prepare(document: Document<Needs>): void {
    this.#column.update(document.vocabulary);
  }

  /** Time expressions of the sentences `[0, sentenceEnd)`, told from `published`, an ISO date or null. */
  read(
    document: Document<Needs>,
    published: string | null,
    sentenceEnd = document.sentences.length,
  ): TimeExpression[] {
    const { tokens, sentences, names } = document;
    const day = published === null ? null : parseIsoDate(published);
    const match = this.#match;
    match.reference = day === null ? null : new Reference(day);
    match.thisMonth = match.reference?.month ?? 0;
    match.narrative = untold();
    match.pos = document.pos;
    let dayFirst: boolean | undefined;
    match.dayFirst = () => {
      dayFirst ??= dayFirstEvidence(document, this.#column);
      return dayFirst;
    };
    const found: TimeExpression[] = [];
    for (let s = 0; s < sentenceEnd; s++) {
      const first = sentences.firstTokens[s];
      const end = sentences.firstTokens[s + 1];
      if (!this.#hasTrigger(tokens.types, first, end)) continue;
      this.#pieces.load(tokens, first, end, this.#column, document.vocabulary);
      // "The Sunday Times" and "June Ruiz" are names: a word has one owner.
      this.#pieces.cover(names, C.none);
      settleDoubtfulMonths(this.#pieces);
      match.sentence = s;
      match.isHeadline = sentences.kinds[s] === SentenceKind.headline;
      const drafts: TimeDraft[] = [];
      this.#grammar.read(this.#pieces, match, (reading, rule) => {
        if (isInTitle(match)) return match.end;
        this.onRead?.(match);
        const { from, to } = isoInterval(reading.value);
        match.remember(reading, from, to);
        drafts.push({ reading, rule, start: match.start, end: match.end });
        return match.end;
      });
      tieClocks(drafts, match);
      for (const draft of drafts) found.push(this.#expression(document, draft));
    }
    return found;
  }

  #hasTrigger(types: Uint32Array, first: number, end: number): boolean {
    const { classes } = this.#column;
    for (let i = first; i < end; i++) if (isTrigger[classes[types[i]]]) return true;
    return false;
  }

  #expression({ tokens }: Document<Needs>, { reading, rule, start, end }: TimeDraft): TimeExpression {
    const firstToken = this.#pieces.tokens[start];
    const endToken = this.#pieces.tokens[end - 1] + 1;
    return {
      start: tokens.starts[firstToken],
      end: tokens.ends[endToken - 1],
      firstToken,
      endToken,
      type: reading.type,
      value: reading.value,
      ...isoInterval(reading.value),
      rule: rule.name,
    };
  }
}
