import type { ArticleIndex } from '../article-index.ts';
import type { EntityDraft } from '../entity-draft.ts';
import { Gender } from '../names/gender.ts';
import { ClauseRole } from './clauses/clause-role.ts';
import type { Part } from './clauses/parts.ts';
import type { Telling } from './clauses/telling.ts';

/** The latest mention of a person that was met, and what is known of the earlier ones. */
export interface Trace {
  readonly draft: EntityDraft;
  token: number;
  sentence: number;
  paragraph: number;
  role: ClauseRole;
  /** Was it a name, not a pronoun or a nominal? */
  named: boolean;
  /** 1 + index of the quote that holds it, 0 if none does. */
  quote: number;
  /** Sentence of the latest mention as a subject outside direct speech, or -1. */
  subjectSentence: number;
  mentions: number;
  /** The sex of the latest pronoun that was taken for the person. */
  sex: Gender;
  /** What the latest mention does where one tells another something. */
  telling: Telling;
  /** How many quotes so far have the person as their speaker. */
  quotes: number;
  /** Parts that mentions so far have had, a bit each: `1 << Part`. */
  parts: number;
}

/** A mention as it is met in reading. */
export interface MetMention {
  readonly draft: EntityDraft;
  readonly first: number;
  readonly role: ClauseRole;
  readonly named: boolean;
  /** Does it stand between quotation marks? */
  readonly direct: boolean;
  readonly telling: Telling;
  readonly part: Part;
  /** Of a he or she, else unknown. */
  readonly sex: Gender;
}

/** So many persons are kept in mind. */
export const MAX_PERSONS = 20;

/** The persons that the reader has in mind at a point of the article, the latest mentioned first. */
export class Salience {
  readonly recent: Trace[] = [];
  readonly #traces = new Map<EntityDraft, Trace>();
  /** The person who spoke last, and in which sentence. */
  speaker: EntityDraft | null = null;
  speakerSentence = -1;

  mention(
    article: ArticleIndex,
    { draft, first, role, named, direct, telling, part, sex }: MetMention,
  ): void {
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
        sex: Gender.unknown,
        telling,
        quotes: 0,
        parts: 0,
      };
      this.#traces.set(draft, trace);
    }
    trace.token = first;
    trace.sentence = article.sentence(first);
    trace.paragraph = article.paragraph(first);
    trace.role = role;
    trace.named = named;
    trace.quote = article.quoteAt[first];
    trace.mentions++;
    trace.telling = telling;
    trace.parts |= 1 << part;
    if (sex) trace.sex = sex;
    if (role === ClauseRole.subject && !direct) trace.subjectSentence = trace.sentence;
    this.#moveToFront(trace);
  }

  speak(article: ArticleIndex, draft: EntityDraft, token: number): void {
    this.speaker = draft;
    this.speakerSentence = article.sentence(token);
    const trace = this.#traces.get(draft);
    if (trace) trace.quotes++;
  }

  #moveToFront(trace: Trace): void {
    const { recent } = this;
    let i = recent.indexOf(trace);
    if (i < 0) i = recent.length < MAX_PERSONS ? recent.length : MAX_PERSONS - 1;
    for (; i > 0; i--) recent[i] = recent[i - 1];
    recent[0] = trace;
  }
}
