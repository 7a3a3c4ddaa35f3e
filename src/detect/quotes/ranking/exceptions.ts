import type { Document } from '../../../core/document.ts';
import { type MarkedRegion, MarkState, type Marks } from '../../../core/layers/marks.ts';
import type { Name } from '../../../core/layers/names.ts';
import { NOUN, POS, tagSet, WH } from '../../../core/layers/pos.ts';
import { SentenceKind, type Sentences } from '../../../core/layers/tokens.ts';
import { hashWord } from '../../../core/vocabulary.ts';
import type { Reading } from '../content/readings.ts';
import { isKicker } from '../layout/headings/headlines.ts';
import { isSubhead } from '../layout/headings/subheads.ts';
import { isTitle, namesWork } from '../layout/headings/titles-of-works.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { COLON, quoteWords } from '../quote-words.ts';
import { isDeed } from './deeds.ts';

const [COMMENT, OF, SHORT] = ['comment', 'of', 'short'].map((word) => hashWord(word));

/** A reading before the choice that no other should give way to: its cue or content cannot be one. */
export function isNoContent(c: QuoteColumns, marks: Marks, reading: Reading): boolean {
  return isQuoted(c, marks, reading) || isQuestionWord(c, reading) || isModifier(c, reading);
}

/** Tags before a participle that stands before its noun. */
const BEFORE_MODIFIER = tagSet('DT', 'PRP$', 'POS', 'JJ', 'CD');

/** A chosen reading that is no quote whatever the models say; its tokens stay taken. */
export function isNoQuote(
  document: Document<'tokens' | 'sentences' | 'names' | 'marks'>,
  c: QuoteColumns,
  reading: Reading,
): boolean {
  return (
    isTerm(c, document.sentences, reading) ||
    isKicker(document, c, reading) ||
    isAboutWorks(document, c, document.marks, reading) ||
    isRefusal(c, reading) ||
    isSilence(c, reading) ||
    isUnpromised(c, reading) ||
    isNoticed(c, reading) ||
    isAddressee(c, document.names, reading) ||
    isSpokenOf(c, reading) ||
    isDeed(c, document.names, reading) ||
    isCaption(c, document.names, reading)
  );
}

/** Somebody who "declined to comment on a report that ..." says nothing of what the report says. */
function isRefusal(c: QuoteColumns, { cue, content }: Pick<Reading, 'cue' | 'content'>): boolean {
  const comments = c.pos[content[0]] === POS.TO && c.lemmas[content[0] + 1] === COMMENT;
  let refuses = false;
  for (let r = 0; r < cue.length; r += 2)
    for (let i = cue[r]; i < cue[r + 1]; i++) {
      if (quoteWords.refusals.has(c.lemmas[i])) {
        if (comments) return true;
        refuses = true;
      } else if (refuses && c.lemmas[i] === COMMENT) return true;
    }
  return false;
}

/**
 * "did not respond to a request for comment", "... to requests for comment about the leak": nothing was said. Who "responded to a
 * call to resign" was called on by others.
 */
function isSilence(c: QuoteColumns, { head, cue, content }: Reading): boolean {
  if (content[0] < head) return false;
  let answers = false;
  let denied = false;
  let comments = false;
  for (let r = 0; r < cue.length; r += 2)
    for (let i = cue[r]; i < cue[r + 1]; i++) {
      if (answers && quoteWords.appeals.has(c.lemmas[i])) return true;
      if (quoteWords.answers.has(c.lemmas[i])) answers = true;
      if (quoteWords.negations.has(c.words[i])) denied = true;
      if (c.lemmas[i] === COMMENT) comments = true;
    }
  if (comments && (NOUN[c.pos[head]] === 1 || (answers && denied))) return true;
  if (!answers || !denied) return false;
  for (let r = 0; r < content.length; r += 2)
    for (let i = content[r]; i < content[r + 1]; i++) if (c.lemmas[i] === COMMENT) return true;
  return false;
}

/**
 * Somebody who "has not offered to sell the yard" or "stopped short of saying so" has not said that; who "opted to sell it" has
 * done so.
 */
function isUnpromised(c: QuoteColumns, { head, cue, content }: Reading): boolean {
  if (c.words[head - 1] === OF && c.words[head - 2] === SHORT) return true;
  if (c.pos[content[0]] !== POS.TO) return false;
  if (quoteWords.choices.has(c.lemmas[head])) return true;
  if (!quoteWords.promises.has(c.lemmas[head])) return false;
  for (let r = 0; r < cue.length; r += 2)
    for (let i = cue[r]; i < cue[r + 1] && i < head; i++)
      if (quoteWords.negations.has(c.words[i])) return true;
  return false;
}

/** "He realised he was bleeding": a narrator tells what went on in him; words in marks would be his own. */
function isNoticed(c: QuoteColumns, { head, content }: Reading): boolean {
  if (!quoteWords.noticing.has(c.lemmas[head])) return false;
  const end = content[content.length - 1];
  return c.marksBefore[end] === c.marksBefore[content[0]] && c.marks[content[0]] === MarkState.outside;
}

/** "also called Ada Quill": a person's name alone is whom somebody turned to. */
function isAddressee(
  c: QuoteColumns,
  names: readonly Name[],
  { head, content }: Pick<Reading, 'head' | 'content'>,
): boolean {
  if (content.length !== 2 || content[0] < head || !quoteWords.addressing.has(c.lemmas[head])) return false;
  const [from, to] = content;
  return names.some(
    ({ firstToken, endToken, type }) =>
      endToken === to && firstToken >= from && firstToken <= from + 1 && type === 'person',
  );
}

/** "Photo: A street in Ancona": a label that is no name, a colon, and words without marks or a verb are no speech. */
function isCaption(
  c: QuoteColumns,
  names: readonly Name[],
  { head, content }: Pick<Reading, 'head' | 'content'>,
): boolean {
  const [first] = content;
  const end = content[content.length - 1];
  if (c.words[head] !== COLON || first < head || c.sentenceStarts[head] !== c.paragraphStarts[head])
    return false;
  if (c.marks[first] !== MarkState.outside || c.verbsBefore[end] !== c.verbsBefore[first]) return false;
  return !names.some(({ endToken }) => endToken === head);
}

/** A word or two in marks in a headline or subhead are a term, not what somebody said; a clause is none: ‘Nobody called us,’ said Hale. */
function isTerm(
  c: QuoteColumns,
  sentences: Sentences,
  { content, words }: Pick<Reading, 'content' | 'words'>,
): boolean {
  if (words > 3 || c.marks[content[0]] === MarkState.outside) return false;
  if (c.verbsBefore[content[1]] !== c.verbsBefore[content[0]]) return false;
  return sentences.kinds[c.sentenceOf[content[0]]] === SentenceKind.headline || isSubhead(c, content[0]);
}

/**
 * All that stands in marks in the reading's content are titles by their capitals, the first one by what stands before it
 * too (for so are many of the names that people call each other), and no verb stands beside them.
 */
function isAboutWorks(
  document: Document<'tokens'>,
  c: QuoteColumns,
  marks: Marks,
  { content }: Reading,
): boolean {
  let works = 0;
  for (let r = 0; r < content.length; r += 2)
    for (let i = content[r]; i < content[r + 1]; i++) {
      if (c.marks[i] === MarkState.outside) {
        if (c.verbsBefore[i + 1] !== c.verbsBefore[i]) return false;
        continue;
      }
      const region: MarkedRegion | undefined = marks.regions[marks.regionOf[i]];
      if (region === undefined) continue;
      const to = region.closed ? region.close : region.close + 1;
      if (!isTitle(document, c, region.open + 1, to) || (works === 0 && !namesWork(c, region.open)))
        return false;
      works++;
      i = Math.max(i, region.close);
    }
  return works > 0;
}

/** Words of a quotation from which it is more than a verb in doubt: he “suggested” that ... */
const MIN_WORDS = 3;

/** The cue stands in a quotation: it is part of what is said, and does not say who says this or the next one. */
function isQuoted(c: QuoteColumns, marks: Marks, { head }: Reading): boolean {
  if (c.marks[head] !== MarkState.inside && c.marks[head] !== MarkState.insideSingle) return false;
  const { open, close } = marks.regions[marks.regionOf[head]];
  return c.wordsBefore[close + 1] - c.wordsBefore[open] >= MIN_WORDS;
}

/** "as Tom Rudd calls it", "has endorsed him": a lone pronoun is what is spoken of. */
function isSpokenOf(c: QuoteColumns, { content }: Reading): boolean {
  const [first, end] = content;
  return (
    content.length === 2 &&
    end === first + 1 &&
    c.pos[first] === POS.PRP &&
    c.marks[first] === MarkState.outside
  );
}

/** A lone question word is no content: "What the crew said"; nor is "That is not what" of "That is not what the law says". */
function isQuestionWord(c: QuoteColumns, { content, head }: Reading): boolean {
  const end = content[content.length - 1];
  if (end <= head && c.pos[end - 1] === POS.WP && c.marks[end - 1] === MarkState.outside) return true;
  if (content.length !== 2 || content[1] !== content[0] + 1) return false;
  const tag = c.pos[content[0]];
  return tag !== POS.WP$ && WH[tag] === 1;
}

/** A participle before its noun says nothing: "the judging panel", "a 2023 warning sign". */
function isModifier(c: QuoteColumns, { head, content }: Reading): boolean {
  if (c.pos[head] !== POS.VBG || content[0] !== head + 1 || NOUN[c.pos[head + 1]] === 0) return false;
  return head > c.sentenceStarts[head] && BEFORE_MODIFIER[c.pos[head - 1]] === 1;
}
