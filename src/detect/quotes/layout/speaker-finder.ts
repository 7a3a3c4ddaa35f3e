import { type MarkedRegion, MarkState } from '../../../core/layers/marks.ts';
import type { Name } from '../../../core/layers/names.ts';
import { FINITE, POS } from '../../../core/layers/pos.ts';
import type { Reading } from '../content/readings.ts';
import type { Runs } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { BE, COLON, COMMA, quoteWords } from '../quote-words.ts';
import { attributionAfter } from './attributions.ts';

/** Who says a quotation, and what says so. */
export interface Speaker {
  readonly source: readonly [from: number, to: number];
  readonly cue: number | null;
}

/** Longest sentence before a quotation that may say whose it is, and how far in it its subject may begin. */
const MAX_SENTENCE = 60;
const MAX_TITLE = 6;

/**
 * Finds who says a quotation that no cue introduces, where little else can be meant: an attribution after it; the only
 * person named in what leads up to it with a colon or comma; who said the sentence before; the person that sentence is about,
 * if it names no other; who says the next paragraph.
 */
export class SpeakerFinder {
  readonly #persons: readonly Name[];
  readonly #c: QuoteColumns;
  /** Where the first person is that may matter: regions come in order. */
  #at = 0;

  /** Source of the quote whose content begins at a token. */
  readonly #sources: ReadonlyMap<number, Runs>;

  /** Source of the last quote of each sentence whose content stands behind its cue. */
  readonly #reported: ReadonlyMap<number, Runs>;

  /** @param readings those of the quotes that have a cue */
  constructor(names: readonly Name[], c: QuoteColumns, readings: readonly Reading[]) {
    const reporting = readings.filter(
      ({ source, content, head }) => source.length === 2 && content[0] > head,
    );
    this.#reported = new Map(
      reporting.sort((a, b) => a.head - b.head).map(({ head, source }) => [c.sentenceOf[head], source]),
    );
    this.#sources = new Map(readings.map(({ content, source }) => [content[0], source]));
    this.#persons = names.filter(({ type }) => type === 'person');
    this.#c = c;
  }

  /** @param first first and last paragraph of the quotation; those of later calls come after */
  of(first: MarkedRegion, last: MarkedRegion): Speaker | null {
    const c = this.#c;
    const attribution = attributionAfter(c, last);
    if (attribution !== null) return { source: attribution.subject, cue: attribution.verb };
    const { open } = first;
    return this.#before(open) ?? this.#next(open, last.close);
  }

  /** The person of whom the quotation tells in their own words: "Ada Quill is “looking forward to the race”". */
  ofSelf({ open }: MarkedRegion): Speaker | null {
    const c = this.#c;
    const start = c.sentenceStarts[open];
    const verb = open - 1;
    if (verb <= start || c.lemmas[verb] !== BE || FINITE[c.pos[verb]] === 0) return null;
    if (c.pos[open + 1] !== POS.VBG || c.marks[start] !== MarkState.outside) return null;
    const source = this.#subject(start, verb, false);
    return source && { source, cue: null };
  }

  #before(open: number): Speaker | null {
    const c = this.#c;
    if (open === 0) return null;
    const colon = c.words[open - 1] === COLON;
    const inSentence =
      c.sentenceStarts[open] < open && c.wordsBefore[open] > c.wordsBefore[c.sentenceStarts[open]];
    const end = inSentence ? open : c.sentenceStarts[open];
    if (end === 0 || c.paragraphStarts[open] - c.paragraphStarts[end - 1] > 2 * MAX_SENTENCE) return null;
    const start = c.sentenceStarts[end - 1];
    if (end - start > MAX_SENTENCE || c.marksBefore[end] !== c.marksBefore[start]) return null;
    if (c.marks[start] !== MarkState.outside) return null;
    const leadsIn = colon || c.words[open - 1] === COMMA;
    if (inSentence && !leadsIn) return null;
    // "Quill said the plan was dead." and then her own words
    const reported = inSentence ? undefined : this.#reported.get(c.sentenceOf[start]);
    if (reported !== undefined && reported[0] >= start && reported[1] <= end)
      return { source: [reported[0], reported[1]], cue: null };
    const source = this.#subject(start, end, leadsIn);
    return source && { source, cue: colon ? open - 1 : null };
  }

  /**
   * Who says the next paragraph, where this quotation fills one, that one opens with another, and none stands before:
   * papers that close each paragraph of what somebody says name him in the last.
   */
  #next(open: number, close: number): Speaker | null {
    const c = this.#c;
    const next = c.paragraphEnds[close];
    if (open !== c.paragraphStarts[open] || next >= c.length || c.marks[next] !== MarkState.opens)
      return null;
    if (open > 0 && c.marksBefore[open] !== c.marksBefore[c.paragraphStarts[open - 1]]) return null;
    const source = this.#sources.get(next + 1);
    if (source === undefined || source.length === 0 || source[0] < next) return null;
    return { source: [source[0], source[1]], cue: null };
  }

  /** The only person of the sentence `[start, end)`; if it only stands before the quotation, as what it is about. */
  #subject(start: number, end: number, leadsIn: boolean): readonly [number, number] | null {
    const c = this.#c;
    const persons = this.#persons;
    while (this.#at < persons.length && persons[this.#at].firstToken < start) this.#at++;
    const person = persons[this.#at];
    if (person === undefined || person.firstToken >= end)
      return quoteWords.personal.has(c.words[start]) ? [start, start + 1] : null;
    const other = persons[this.#at + 1];
    if (other !== undefined && other.firstToken < end) return leadsIn ? this.#lastSubject(end) : null;
    if (!leadsIn && !this.#isSubject(start, person)) return null;
    return [person.firstToken, person.endToken];
  }

  /** The person right before the verb that leads in with a colon: "Asked about Quill, Rudd smiled:". */
  #lastSubject(end: number): readonly [number, number] | null {
    const c = this.#c;
    const verb = end - 2;
    if (c.words[end - 1] !== COLON || FINITE[c.pos[verb]] === 0) return null;
    const person = this.#persons.find(({ endToken }) => endToken === verb);
    return person === undefined ? null : [person.firstToken, person.endToken];
  }

  /** The sentence begins with the person, or a title or apposition of theirs: "The keeper, Jon Marlow, ...". */
  #isSubject(start: number, { firstToken }: Name): boolean {
    const c = this.#c;
    if (firstToken - start > MAX_TITLE || c.verbsBefore[firstToken] !== c.verbsBefore[start]) return false;
    for (let i = start; i < firstToken; i++) if (c.pos[i] === POS.IN || c.pos[i] === POS.CC) return false;
    return true;
  }
}
