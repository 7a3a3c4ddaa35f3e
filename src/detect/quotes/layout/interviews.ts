import type { Document } from '../../../core/document.ts';
import { MarkState } from '../../../core/layers/marks.ts';
import type { QuoteLayout } from '../../../core/layers/quotes.ts';
import { SentenceKind } from '../../../core/layers/tokens.ts';
import type { Runs } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { QUESTION_MARK, quoteWords } from '../quote-words.ts';
import type { LaidOutQuote } from './laid-out-quote.ts';
import { hasFirstPerson } from './statements.ts';

/** Tokens of a question at most. */
const MAX_QUESTION = 100;
/** Questions with answers from which an article is an interview, and behind labels for both. */
const MIN_TURNS = 3;
const MIN_LABELLED = 2;

type Span = readonly [from: number, to: number];

/** A question and the paragraphs that answer it. */
interface Turn {
  readonly question: Span;
  /** First tokens of the paragraphs. */
  readonly answer: number[];
}

/** Who has a turn, and how that is shown. */
interface Label {
  readonly source: Span;
  readonly layout: QuoteLayout | null;
}

/**
 * Interviews whose turns bear no label, or only the first ones: paragraphs that ask "you", and behind each those that
 * answer in the first person. Who answers has the label, or is the person whom the article names before.
 * @param labelled the paragraphs that labels give to somebody
 */
export function interviewTurns(
  document: Document<'tokens' | 'sentences' | 'names'>,
  c: QuoteColumns,
  labelled: readonly LaidOutQuote[],
): LaidOutQuote[] {
  const turns = turnsOf(c);
  if (turns.length < MIN_LABELLED || !isInterview(c, turns)) return [];
  const labels = new Map<number | undefined, Label>();
  for (const { source, layout } of labelled) if (source !== null) labels.set(source[0], { source, layout });
  const [{ question, answer }] = turns;
  const asker = labels.get(question[0]);
  const label = labels.get(answer[0]);
  if (turns.length < MIN_TURNS && (!asker || !label)) return [];
  const interviewee = label ?? personBefore(document, question[0]);
  if (interviewee === null) return [];
  const found: LaidOutQuote[] = [];
  for (const { question, answer } of turns) {
    if (asker && !labels.has(question[0])) found.push(turnOf(question, asker));
    let speaker = interviewee;
    let content: number[] = [];
    for (const paragraph of answer) {
      const next = labels.get(paragraph);
      if (next) {
        if (content.length > 0) found.push(turnOf(content, speaker));
        content = [];
        speaker = next;
      } else if (c.marks[paragraph] === MarkState.outside)
        content.push(paragraph, c.paragraphEnds[paragraph]);
    }
    if (content.length > 0) found.push(turnOf(content, speaker));
  }
  return found;
}

/** Half of the questions ask "you", and half of the answers speak of themselves. */
function isInterview(c: QuoteColumns, turns: readonly Turn[]): boolean {
  let asked = 0;
  let answered = 0;
  for (const { question, answer } of turns) {
    if (hasAddress(c, question[0], question[1])) asked++;
    if (answer.some((paragraph) => hasFirstPerson(c, paragraph, c.paragraphEnds[paragraph]))) answered++;
  }
  return 2 * asked >= turns.length && 2 * answered >= turns.length;
}

function turnOf(content: Runs, { source, layout }: Label): LaidOutQuote {
  return { content, source, cue: null, type: 'direct', confidence: 0.85, rule: 'interview', layout };
}

/** From the first question to "you" on; the last answer ends before what is not in the first person. */
function turnsOf(c: QuoteColumns): Turn[] {
  const turns: Turn[] = [];
  for (let from = 0; from < c.length; from = c.paragraphEnds[from]) {
    const to = c.paragraphEnds[from];
    const last = turns[turns.length - 1];
    if (
      c.words[to - 1] === QUESTION_MARK &&
      to - from <= MAX_QUESTION &&
      c.marks[from] === MarkState.outside
    ) {
      if (last?.answer.length === 0) turns.pop();
      if (turns.length > 0 || hasAddress(c, from, to)) turns.push({ question: [from, to], answer: [] });
    } else last?.answer.push(from);
  }
  const last = turns[turns.length - 1];
  if (last?.answer.length === 0) turns.pop();
  else if (last) {
    const end = last.answer.findIndex((p, n) => n > 0 && !hasFirstPerson(c, p, c.paragraphEnds[p]));
    if (end > 0) last.answer.length = end;
  }
  return turns;
}

function hasAddress(c: QuoteColumns, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (quoteWords.addressed.has(c.words[i])) return true;
  return false;
}

/** The first name of the one person named before the token, or of who is named twice as often as any other; no author. */
function personBefore(
  { names, tokens, sentences }: Document<'tokens' | 'sentences' | 'names'>,
  end: number,
): Label | null {
  const times = new Map<number, number>();
  const firsts = new Map<number, Span>();
  for (const { type, firstToken, endToken } of names) {
    if (endToken > end) break;
    const kind = sentences.kinds[tokens.sentences[firstToken]];
    if (type !== 'person' || (kind !== SentenceKind.body && kind !== SentenceKind.headline)) continue;
    const surname = tokens.types[endToken - 1];
    times.set(surname, (times.get(surname) ?? 0) + 1);
    if (!firsts.has(surname)) firsts.set(surname, [firstToken, endToken]);
  }
  const [best, second] = [...times].sort((a, b) => b[1] - a[1]);
  if (!best || (second && best[1] < 2 * second[1])) return null;
  return { source: firsts.get(best[0])!, layout: 'label' };
}
