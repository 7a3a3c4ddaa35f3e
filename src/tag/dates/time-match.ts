import type { TimeType } from '../../core/layers/time.ts';
import type { Rule } from '../grammar/grammar.ts';
import type { Pieces } from '../grammar/pieces.ts';
import { parseIsoDate } from './calendar/calendar.ts';
import type { Direction, Reference } from './calendar/reference.ts';
import { directionAt } from './context/direction.ts';
import { TaggedMatch } from './tagged-match.ts';
import { timeLexicon } from './time-classes.ts';

/** What a rule makes of a match. */
export interface TimeReading {
  readonly type: TimeType;
  /** TIMEX3 value; null if it is told from a publication date and there is none. */
  readonly value: string | null;
  /** The time of day of a reading that names no day: one named behind it in the sentence is its own. */
  readonly clock?: string;
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
  /** The year and the first day of the month last named or implied. */
  year: number | null;
  month: number | null;
}

/** What has been said before an article begins: nothing. */
export function untold(): Narrative {
  return {
    quarter: null,
    quarterSentence: -1,
    day: null,
    daySentence: -1,
    year: null,
    month: null,
  };
}

/** How many sentences on a day that was named is still the one that "the next day" is told from. */
const NEAR_SENTENCES = 3;

/** A candidate for a time expression, with what its rule may ask of the article. */
export class TimeMatch extends TaggedMatch {
  /** Null if the article has no publication date. */
  reference: Reference | null = null;
  sentence = 0;
  narrative: Narrative = untold();
  /** True if "3/4/2026" is the 3rd of April in this article. */
  dayFirst: () => boolean = () => false;
  /** Decides in place of the words around the expression which way it points, unless it says null: for telling why. */
  turn: ((match: TimeMatch) => Direction | null) | null = null;

  constructor(pieces: Pieces) {
    super(pieces, timeLexicon);
  }

  /** The day that this sentence or one shortly before it named; null if none did. */
  get dayNear(): number | null {
    const { day, daySentence } = this.narrative;
    return day !== null && this.sentence - daySentence <= NEAR_SENTENCES ? day : null;
  }

  /** Lets later expressions be told from one that covers the days `from..to`. */
  remember({ type, clock }: TimeReading, from: string | null, to: string | null): void {
    if ((type !== 'DATE' && type !== 'TIME') || from === null || clock !== undefined) return;
    this.narrative.year = Number(from.slice(0, 4));
    const day = parseIsoDate(from);
    if (from.slice(0, 7) === to?.slice(0, 7)) this.narrative.month = day;
    if (from !== to) return;
    this.narrative.day = day;
    this.narrative.daySentence = this.sentence;
  }

  /** Which way the sentence points at this expression. */
  direction(): Direction {
    return this.turn?.(this) ?? directionAt(this);
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

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
