import { POS } from '../core/pos.ts';
import type { Draft } from './draft.ts';
import { isFiniteVerb, isNoun, type Reading } from './reading.ts';
import { LinkFlag } from './words.ts';

/** What a mention does in its clause, as far as neighbouring tags show. */
export const Role = { subject: 0, object: 1, oblique: 2, possessive: 3 } as const;
export type Role = (typeof Role)[keyof typeof Role];

/** The latest mention of a person that was met, and what is known of the earlier ones. */
export interface Trace {
  readonly draft: Draft;
  token: number;
  sentence: number;
  paragraph: number;
  role: Role;
  /** Was it a name, not a pronoun or a nominal? */
  named: boolean;
  /** 1 + index of the quote that holds it, 0 if none does. */
  quote: number;
  /** Sentence of the latest mention as a subject outside direct speech, or -1. */
  subjectSentence: number;
  mentions: number;
}

/** So many persons are kept in mind. */
export const MAX_PERSONS = 16;

/** The persons that the reader has in mind at a point of the article, the latest mentioned first. */
export class Salience {
  readonly recent: Trace[] = [];
  readonly #traces = new Map<Draft, Trace>();
  /** The person who spoke last, and in which sentence. */
  speaker: Draft | null = null;
  speakerSentence = -1;

  mention(reading: Reading, draft: Draft, first: number, role: Role, named: boolean, direct: boolean): void {
    let trace = this.#traces.get(draft);
    if (!trace) {
      trace = {
        draft,
        token: first,
        sentence: 0,
        paragraph: 0,
        role,
        named,
        quote: 0,
        subjectSentence: -1,
        mentions: 0,
      };
      this.#traces.set(draft, trace);
    }
    trace.token = first;
    trace.sentence = reading.sentence(first);
    trace.paragraph = reading.paragraph(first);
    trace.role = role;
    trace.named = named;
    trace.quote = reading.quoteAt[first];
    trace.mentions++;
    if (role === Role.subject && !direct) trace.subjectSentence = trace.sentence;
    this.#moveToFront(trace);
  }

  speak(reading: Reading, draft: Draft, token: number): void {
    this.speaker = draft;
    this.speakerSentence = reading.sentence(token);
  }

  #moveToFront(trace: Trace): void {
    const { recent } = this;
    let i = recent.indexOf(trace);
    if (i < 0) i = recent.length < MAX_PERSONS ? recent.length : MAX_PERSONS - 1;
    for (; i > 0; i--) recent[i] = recent[i - 1];
    recent[0] = trace;
  }
}

const MAX_SCAN = 8;

/** The role of the mention in tokens `[first, end)`. */
export function roleOf(reading: Reading, first: number, end: number): Role {
  const sentenceEnd = reading.sentenceEnd(first);
  if (end < sentenceEnd) {
    if (reading.bits(end) & LinkFlag.possessive) return Role.possessive;
    let next = end;
    while (next < sentenceEnd && next < end + 3 && reading.pos(next) === POS.RB) next++;
    if (next < sentenceEnd && isFiniteVerb(reading.pos(next))) return Role.subject;
  }
  const start = Math.max(reading.sentenceStart(first), first - MAX_SCAN);
  for (let i = first - 1; i >= start; i--) {
    const pos = reading.pos(i);
    if (reading.bits(i) & LinkFlag.preposition || pos === POS.IN || pos === POS.TO) return Role.oblique;
    if (pos >= POS.VB && pos <= POS.VBZ) return Role.object;
    if (isNoun(pos) || pos === POS.JJ || pos === POS.DT || pos === POS.CD || pos === POS.POS) continue;
    return Role.subject;
  }
  return start === reading.sentenceStart(first) ? Role.subject : Role.object;
}
