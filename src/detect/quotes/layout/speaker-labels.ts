import type { Document } from '../../../core/document.ts';
import { MarkState } from '../../../core/layers/marks.ts';
import { SentenceKind } from '../../../core/layers/tokens.ts';
import { hashWord, WordFlag } from '../../../core/vocabulary.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { hashesOf, QUESTION_MARK, quoteWords } from '../quote-words.ts';
import type { LaidOutQuote } from './laid-out-quote.ts';

/** Longest label before a colon, in tokens: "SEN. ANA RUIZ (D):" */
const MAX_LABEL = 6;
/** Words of speech after a label at least, where no stop ends them: "A: Never." */
const MIN_WORDS = 2;
const STOP = hashWord('.');
const LETTERS = hashesOf(['q', 'a']);
const STOPS = hashesOf(['.', '!', '?', '…', '...']);

/** A paragraph that begins with what may be a speaker and a colon. */
interface Labelled {
  readonly first: number;
  readonly colon: number;
  readonly end: number;
  /** The label's last word in lower case: "MS. RUIZ" and "RUIZ" are one speaker. */
  speaker: string;
  /** The initials of a label of several words in lower case; empty for one word. */
  readonly initials: string;
  readonly capitals: boolean;
  readonly letter: boolean;
}

/**
 * Speech set out as in interviews, transcripts and live blogs: paragraphs "NAME: ...", "Q: ... A: ...". One label alone
 * proves nothing ("UPDATE: ..."): the article needs two speakers that take turns, or a question and its answer; and people
 * speak in sentences ("Penalties: Berg 2, Ruiz.").
 */
export function labelledSpeech(
  document: Document<'tokens' | 'sentences' | 'names'>,
  c: QuoteColumns,
): LaidOutQuote[] {
  const paragraphs = labelledParagraphs(document, c);
  if (paragraphs.length < 2 || !inSentences(c, paragraphs)) return [];
  joinInitials(paragraphs);
  const turns = new Map<string, number>();
  for (const { speaker } of paragraphs) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  const dialogue = turns.has('q') && turns.has('a');
  const persons = surnames(document);
  const capitals = new Set(paragraphs.filter((p) => p.capitals && !p.letter).map((p) => p.speaker));
  const returning = new Set([...turns].filter(([, count]) => count > 1).map(([speaker]) => speaker));
  const answered = answeredTurns(c, paragraphs, persons);
  return paragraphs
    .filter((p, n) => {
      if (answered.has(n)) return true;
      if (p.letter) return dialogue;
      if (p.capitals && capitals.size > 1) return returning.size > 0;
      if (persons.has(p.speaker)) return returning.size > 0 && turns.size > 1;
      return returning.size > 1 && returning.has(p.speaker);
    })
    .map(({ first, colon, end, letter }) => ({
      content: [colon + 1, end],
      source: [first, colon],
      cue: colon,
      type: 'direct',
      confidence: 0.9,
      rule: letter ? 'question and answer' : 'speaker label',
      layout: letter ? 'interview' : 'label',
    }));
}

/**
 * The paragraphs that are a question and, in the next one, another speaker's answer, where one of the two is a person of the
 * article or bears the label of who asks: two turns are then enough.
 */
function answeredTurns(
  c: QuoteColumns,
  paragraphs: readonly Labelled[],
  persons: ReadonlySet<string>,
): ReadonlySet<number> {
  const answered = new Set<number>();
  const isSpeaker = ({ speaker, colon }: Labelled): boolean =>
    persons.has(speaker) || quoteWords.askers.has(c.words[colon - 1]);
  for (let n = 0; n + 1 < paragraphs.length; n++) {
    const [question, answer] = [paragraphs[n], paragraphs[n + 1]];
    const asks = c.words[question.end - 1] === QUESTION_MARK && question.end === answer.first;
    if (!asks || question.letter || answer.letter || question.speaker === answer.speaker) continue;
    if (isSpeaker(question) || isSpeaker(answer)) answered.add(n).add(n + 1);
  }
  return answered;
}

/** Half of the paragraphs at least have a verb or ask something. */
function inSentences(c: QuoteColumns, paragraphs: readonly Labelled[]): boolean {
  const sentences = paragraphs.filter(
    ({ colon, end }) => c.verbsBefore[end] !== c.verbsBefore[colon] || c.words[end - 1] === QUESTION_MARK,
  );
  return 2 * sentences.length >= paragraphs.length;
}

/** The last words of the names of persons in lower case. */
function surnames({ names, tokens, vocabulary }: Document<'tokens' | 'names'>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { type, endToken } of names)
    if (type === 'person') found.add(vocabulary.words[vocabulary.lowers[tokens.types[endToken - 1]]]);
  return found;
}

/** Makes one speaker of a full name and the initials that stand for it further on: "Ana Ruiz: ... AR: ...". */
function joinInitials(paragraphs: readonly Labelled[]): void {
  const labels = new Set(paragraphs.filter((p) => p.capitals && p.initials === '').map((p) => p.speaker));
  for (const paragraph of paragraphs)
    if (labels.has(paragraph.initials)) paragraph.speaker = paragraph.initials;
}

/** "Q." or "A.": the letter of who asks or answers, with a stop instead of a colon. */
function isStoppedLetter(c: QuoteColumns, first: number): boolean {
  return LETTERS.has(c.words[first]) && c.words[first + 1] === STOP;
}

function labelledParagraphs(document: Document<'tokens' | 'sentences'>, c: QuoteColumns): Labelled[] {
  const { tokens, sentences, vocabulary } = document;
  const found: Labelled[] = [];
  for (let s = 0; s < sentences.length; s++) {
    if (s > 0 && sentences.paragraphs[s] === sentences.paragraphs[s - 1]) continue;
    if (sentences.kinds[s] !== SentenceKind.body && sentences.kinds[s] !== SentenceKind.headline) continue;
    const first = sentences.firstTokens[s];
    const end = c.paragraphEnds[first];
    let colon = first;
    let capitals = true;
    let initials = '';
    while (colon < end && colon - first < MAX_LABEL) {
      const type = tokens.types[colon];
      const word = vocabulary.words[type];
      if (word === ':') break;
      const flags = vocabulary.flags[type];
      if ((flags & WordFlag.alphabetic) !== 0) {
        if ((flags & WordFlag.capitalized) === 0) break;
        if ((flags & WordFlag.allCaps) === 0 && word.length > 1) capitals = false;
        initials += word[0].toLowerCase();
      } else if (word !== '.' && word !== '(' && word !== ')' && word !== '-') break;
      colon++;
    }
    // "Q. What now?"
    if (vocabulary.words[tokens.types[colon]] !== ':' && isStoppedLetter(c, first)) colon = first + 1;
    else if (colon === first || colon >= end || vocabulary.words[tokens.types[colon]] !== ':') continue;
    const least = STOPS.has(c.words[end - 1]) ? 1 : MIN_WORDS;
    if (c.wordsBefore[end] - c.wordsBefore[colon + 1] < least) continue;
    if (c.marks[first] !== MarkState.outside) continue;
    let last = colon - 1;
    while (last > first && !c.isWord(last)) last--;
    const speaker = vocabulary.words[vocabulary.lowers[tokens.types[last]]];
    const letter = last === first && quoteWords.interviewLabels.has(c.words[last]);
    found.push({
      first,
      colon,
      end,
      speaker: letter ? speaker[0] : speaker,
      initials: initials.length > 1 ? initials : '',
      capitals,
      letter,
    });
  }
  return found;
}
