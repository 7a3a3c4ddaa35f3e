import { MarkState } from '../../../core/layers/marks.ts';
import type { Name } from '../../../core/layers/names.ts';
import { FINITE, NOUN, POS, tagSet, VERB, WH } from '../../../core/layers/pos.ts';
import { hashWord } from '../../../core/vocabulary.ts';
import type { Reading } from '../content/readings.ts';
import type { Runs } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { quoteWords, THAT, TO } from '../quote-words.ts';
import { SPEAKERS } from '../speaker-nouns.ts';

const [AS, FOR, SUCH, WITH] = ['as', 'for', 'such', 'with'].map((word) => hashWord(word));
const GUILTY = hashWord('guilty');
const [AGREEMENT, APPEAR, CALL, DEAL, HOPE, ISSUE, KNOW, LOOK, ORDER, PLEAD, REPORT, WELCOME] = [
  'agreement',
  'appear',
  'call',
  'deal',
  'hope',
  'issue',
  'know',
  'look',
  'order',
  'plead',
  'report',
  'welcome',
].map((lemma) => hashWord(lemma));

/** Ends the noun phrase that comes first: "the footage | of", "a video | posted online", "net income | and sales". */
const BEHIND_PHRASE = tagSet('IN', 'TO', 'VBD', 'VBN', 'VBG', 'WDT', 'WP', 'WRB', 'CC', ',', '-LRB-');

/**
 * What the cue introduces is done, seen or counted, not said: "police are looking for a man", "the footage shows him
 * running", "the bank reported net income of $2bn". PolNeAR, which the models learn from, takes such for what people say or
 * think; it holds few of them, so that they seem sure. What is in quotation marks stays.
 */
export function isDeed(c: QuoteColumns, names: readonly Name[], reading: Reading): boolean {
  if (hasMarked(c, reading.content)) return false;
  const [first] = reading.content;
  // "appeared in shows such as"
  if (c.words[first] === SUCH && c.words[first + 1] === AS) return true;
  return (
    isOtherSense(c, names, reading) ||
    isShown(c, reading) ||
    isToldOfThing(c, reading) ||
    isObjectOfDeed(c, reading)
  );
}

/** "introduced handsets that include a camera", "passed a bill that would cap rents"; not "told reporters that gum is rare" */
function isToldOfThing(c: QuoteColumns, { head, content }: Reading): boolean {
  const [first] = content;
  if (first < head + 2 || c.words[first] !== THAT || NOUN[c.pos[first - 1]] === 0) return false;
  return FINITE[c.pos[first + 1]] === 1 && VERB[c.pos[head]] === 1 && !quoteWords.telling.has(c.lemmas[head]);
}

/** A verb of saying or thinking that means something else with the word behind it. */
function isOtherSense(c: QuoteColumns, names: readonly Name[], { head, cue, content }: Reading): boolean {
  const next = c.words[head + 1];
  const [first] = content;
  switch (c.lemmas[head]) {
    case LOOK: // "is looking to hire", "looked for a way"; not "look forward to"
      return next === FOR || next === TO;
    case KNOW: // "is best known for his role"
      return next === FOR;
    case APPEAR: // "appeared in court"
      return quoteWords.attending.has(next);
    case CALL: // "called for help"
      return next === FOR && quoteWords.summoned.has(c.lemmas[first]) && NOUN[c.pos[first + 1]] === 0;
    case PLEAD: // "pleaded guilty to two counts"
      return (next === GUILTY || c.words[head + 2] === GUILTY) && isObject(c, content);
    case REPORT: // "were reported to the police", "reported for duty"
      return next === FOR || (next === TO && isObject(c, content));
    case ISSUE: // "issued a news release with his photo"
      return c.words[first] === WITH;
    case WELCOME: // "welcomed the new striker at the airport", not "welcomed the deal"
      return isSomebody(c, names, content) && isObject(c, content);
    case HOPE: // "boosted their hopes of a win"
      return NOUN[c.pos[head]] === 1 && hasAmong(c, cue, quoteWords.stirring);
    case AGREEMENT: // "signed an agreement to build it"
    case DEAL:
      return hasAmong(c, cue, quoteWords.signing);
    default: // "have been seen clinging to a roof"
      return c.pos[head] === POS.VBN && c.pos[first] === POS.VBG && quoteWords.perceiving.has(c.lemmas[head]);
  }
}

/** "The footage shows officers leaving", "a photo that shows the bridge": nobody says it. */
function isShown(c: QuoteColumns, { head, source }: Reading): boolean {
  if (source.length === 0 || !quoteWords.showing.has(c.lemmas[head])) return false;
  if (isExhibit(c, headNoun(c, source))) return true;
  // "Footage released after the fire shows": the source is but the end of the subject
  const start = c.sentenceStarts[head];
  return c.commasBefore[head] === c.commasBefore[start] && isExhibit(c, headNoun(c, [start, head]));
}

function isExhibit(c: QuoteColumns, noun: number): boolean {
  return noun >= 0 && quoteWords.exhibits.has(c.lemmas[noun]);
}

/** "identified the driver", "voted for the budget", "posted a loss" */
function isObjectOfDeed(c: QuoteColumns, reading: Reading): boolean {
  const { head, cue, content } = reading;
  const lemma = c.lemmas[head];
  const isDone = quoteWords.deeds.has(lemma);
  if (!isDone && !quoteWords.depictions.has(lemma) && !quoteWords.booking.has(lemma)) return false;
  if (content[0] < head || c.words[content[0]] === TO || !isObject(c, content)) return false;
  // "refused to condemn the raid", "ordered the crew to leave" say what is to be done.
  if (hasVerbBehind(c, cue, head) || (lemma === ORDER && hasInfinitive(c, content))) return false;
  if (isDone) return true;
  if (quoteWords.depictions.has(lemma)) return c.words[content[0]] !== AS && !hasWord(c, content, AS);
  const noun = headNoun(c, content);
  return noun >= 0 && quoteWords.figures.has(c.lemmas[noun]);
}

/** The content begins with no clause, and has no verb of its own before one: "a reprint | after it won". */
function isObject(c: QuoteColumns, [from, to]: Runs): boolean {
  for (let i = from; i < to; i++) {
    if (opensClause(c, i)) return i > from;
    if (FINITE[c.pos[i]] === 1) return false;
  }
  return true;
}

const opensClause = (c: QuoteColumns, i: number): boolean =>
  WH[c.pos[i]] === 1 || quoteWords.opening.has(c.words[i]) || quoteWords.clauseOpeners.has(c.words[i]);

/** The phrase that the content begins with is somebody's name, or a noun for somebody. */
function isSomebody(c: QuoteColumns, names: readonly Name[], content: Runs): boolean {
  const [first] = content;
  const name = names.find(({ firstToken }) => firstToken === first);
  // "welcomed Norvik's plan", "welcomed EU funds"
  if (name) return NOUN[c.pos[name.endToken]] === 0 && c.pos[name.endToken] !== POS.POS;
  const noun = headNoun(c, content);
  return noun >= 0 && SPEAKERS.has(c.words[noun]);
}

/** The last noun of the phrase that comes first, "income" of "first-quarter net income of $3bn"; -1 if there is none. */
function headNoun(c: QuoteColumns, [from, to]: Runs): number {
  let noun = -1;
  for (let i = from; i < to; i++) {
    if (NOUN[c.pos[i]] === 1) noun = i;
    else if (noun >= 0 && BEHIND_PHRASE[c.pos[i]] === 1) break;
  }
  return noun;
}

function hasAmong(c: QuoteColumns, runs: Runs, lemmas: ReadonlySet<number>): boolean {
  for (let r = 0; r < runs.length; r += 2)
    for (let i = runs[r]; i < runs[r + 1]; i++) if (lemmas.has(c.lemmas[i])) return true;
  return false;
}

function hasMarked(c: QuoteColumns, runs: Runs): boolean {
  for (let r = 0; r < runs.length; r += 2)
    for (let i = runs[r]; i < runs[r + 1]; i++)
      if (c.marks[i] === MarkState.inside || c.marks[i] === MarkState.insideSingle) return true;
  return false;
}

function hasVerbBehind(c: QuoteColumns, cue: Runs, head: number): boolean {
  for (let r = 0; r < cue.length; r += 2)
    for (let i = Math.max(cue[r], head + 1); i < cue[r + 1]; i++) if (VERB[c.pos[i]] === 1) return true;
  return false;
}

function hasInfinitive(c: QuoteColumns, runs: Runs): boolean {
  for (let r = 0; r < runs.length; r += 2)
    for (let i = runs[r]; i + 1 < runs[r + 1]; i++)
      if (c.pos[i] === POS.TO && c.pos[i + 1] === POS.VB) return true;
  return false;
}

function hasWord(c: QuoteColumns, runs: Runs, word: number): boolean {
  for (let r = 0; r < runs.length; r += 2)
    for (let i = runs[r]; i < runs[r + 1]; i++) if (c.words[i] === word) return true;
  return false;
}
