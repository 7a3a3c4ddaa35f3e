import type { TimeType } from '../../core/time.ts';
import type { Rule } from '../grammar/grammar.ts';
import type { Pieces } from '../grammar/pieces.ts';
import { parseIsoDate } from './calendar.ts';
import { directionAt } from './direction.ts';
import type { Direction, Reference } from './reference.ts';
import { C, timeValue } from './time-classes.ts';

/** What a rule makes of a match. */
export interface TimeReading {
  readonly type: TimeType;
  /** TIMEX3 value; null if it is told from a publication date and there is none. */
  readonly value: string | null;
}

export type TimeRule = Rule<TimeMatch, TimeReading>;

/** What an article has said so far and later expressions are told from. */
export interface Narrative {
  /** The last quarter named, `1989-Q3`, and the number of its piece's sentence. */
  quarter: string | null;
  quarterSentence: number;
  /** The last day named, as a day number, and its sentence. */
  day: number | null;
  daySentence: number;
  /** The last calendar year named or implied. */
  year: number | null;
}

/** A candidate: the pieces `[start, end)` of a sentence, with what its rule may ask of them and of the article. */
export class TimeMatch {
  start = 0;
  end = 0;
  readonly pieces: Pieces;
  /** Null if the article has no publication date. */
  reference: Reference | null = null;
  sentence = 0;
  narrative: Narrative = { quarter: null, quarterSentence: -1, day: null, daySentence: -1, year: null };
  /** True if "3/4/2026" is the 3rd of April in this article. */
  dayFirst: () => boolean = () => false;

  constructor(pieces: Pieces) {
    this.pieces = pieces;
  }

  place(start: number, end: number): void {
    this.start = start;
    this.end = end;
  }

  /** Index of the first piece of one of the classes in the match; -1 if there is none. */
  find(...classes: readonly number[]): number {
    for (let i = this.start; i < this.end; i++) if (classes.includes(this.pieces.classes[i])) return i;
    return -1;
  }

  has(...classes: readonly number[]): boolean {
    return this.find(...classes) >= 0;
  }

  /** Class of the piece `offset` places from the start; 0 outside the sentence. */
  classAt(piece: number): number {
    return piece < 0 || piece >= this.pieces.length ? C.none : this.pieces.classes[piece];
  }

  /** Lower-case word of a piece; empty outside the sentence. */
  word(piece: number): string {
    return this.pieces.lower(piece);
  }

  /** Value of the first piece of one of the classes, from the word lists; empty if there is none. */
  value(...classes: readonly number[]): string {
    const piece = this.find(...classes);
    return piece < 0 ? '' : timeValue(this.word(piece));
  }

  /** The word `back` places before the match. */
  before(back = 1): string {
    return this.pieces.lower(this.start - back);
  }

  /** The word `ahead` places after the match. */
  after(ahead = 1): string {
    return this.pieces.lower(this.end - 1 + ahead);
  }

  /** Lets later expressions be told from one that covers the days `from..to`. */
  remember({ type }: TimeReading, from: string | null, to: string | null): void {
    if ((type !== 'DATE' && type !== 'TIME') || from === null) return;
    this.narrative.year = Number(from.slice(0, 4));
    if (from !== to) return;
    this.narrative.day = parseIsoDate(from);
    this.narrative.daySentence = this.sentence;
  }

  /** Which way the sentence points at this expression. */
  direction(): Direction {
    return directionAt(this.pieces, this.start, this.end);
  }

  /** `resolve` applied to the reference day; null if there is none. */
  told(resolve: (reference: Reference, direction: Direction) => string | null): string | null {
    return this.reference && resolve(this.reference, this.direction());
  }
}

export const date = (value: string | null): TimeReading => ({ type: 'DATE', value });
export const time = (value: string | null): TimeReading => ({ type: 'TIME', value });
export const set = (value: string | null): TimeReading => ({ type: 'SET', value });
export const duration = (value: string | null): TimeReading => ({ type: 'DURATION', value });
