import type { Document } from '../../core/document.ts';
import type { TimeExpression } from '../../core/time.ts';
import { ClassColumn } from '../grammar/classes.ts';
import { Grammar } from '../grammar/grammar.ts';
import { Pieces } from '../grammar/pieces.ts';
import { parseIsoDate } from './calendar.ts';
import { dayFirstEvidence } from './day-order.ts';
import { settleDoubtfulMonths } from './doubtful-months.ts';
import { isoInterval } from './interval.ts';
import { Reference } from './reference.ts';
import { timeRules } from './rules/index.ts';
import { C, classifyTimeWord, isTrigger, timeClasses } from './time-classes.ts';
import { TimeMatch, type TimeReading, type TimeRule, untold } from './time-match.ts';

type Needs = 'tokens' | 'sentences' | 'pos' | 'names';

/** Finds the time expressions of articles, one article after another; what it learnt of words it keeps. */
export class TimeTagger {
  readonly #grammar = new Grammar<TimeMatch, TimeReading>(timeClasses, timeRules);
  readonly #column = new ClassColumn(classifyTimeWord);
  readonly #pieces = new Pieces();
  readonly #match = new TimeMatch(this.#pieces);

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
    match.narrative = untold();
    match.pos = document.pos;
    match.dayFirst = () => dayFirstEvidence(document, this.#column);
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
      this.#grammar.read(this.#pieces, match, (reading, rule) => {
        found.push(this.#expression(document, reading, rule));
        return match.end;
      });
    }
    return found;
  }

  #hasTrigger(types: Uint32Array, first: number, end: number): boolean {
    const { classes } = this.#column;
    for (let i = first; i < end; i++) if (isTrigger[classes[types[i]]]) return true;
    return false;
  }

  #expression({ tokens }: Document<Needs>, reading: TimeReading, rule: TimeRule): TimeExpression {
    const match = this.#match;
    const firstToken = this.#pieces.tokens[match.start];
    const endToken = this.#pieces.tokens[match.end - 1] + 1;
    const { from, to } = isoInterval(reading.value);
    match.remember(reading, from, to);
    return {
      start: tokens.starts[firstToken],
      end: tokens.ends[endToken - 1],
      firstToken,
      endToken,
      type: reading.type,
      value: reading.value,
      from,
      to,
      rule: rule.name,
    };
  }
}
