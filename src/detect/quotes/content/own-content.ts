import { MarkState, type Marks } from '../../../core/layers/marks.ts';
import { FINITE, NOUN, OPENS_NOUN_PHRASE, POS, tagSet, WH } from '../../../core/layers/pos.ts';
import { attributionAfter } from '../layout/attributions.ts';
import { isSubhead } from '../layout/headings/subheads.ts';
import { POS_CLASS, PosClass, type QuoteColumns } from '../quote-columns.ts';
import { COLON, COMMA, hashesOf, quoteWords, THAT } from '../quote-words.ts';
import { withoutHearer } from './hearers.ts';
import { type Reading, withParts } from './readings.ts';
import type { Runs } from './runs.ts';

/** Open what a narrator says somebody did meanwhile. */
const NARRATING: ReadonlySet<number> = hashesOf(['while', 'as']);

/** Tags that an infinitive has, rightly or not. */
const LIKE_INFINITIVE = tagSet('VB', 'VBP', 'NN');

/** The reading with the part of its content that is its cue's own. */
export function withOwnContent(c: QuoteColumns, marks: Marks, found: Reading): Reading {
  const reading = withWholeRequest(c, found);
  const { head } = reading;
  const whole = withoutHearer(c, head, withoutLead(c, head, withoutOthers(c, marks, reading)));
  const own = withoutBrackets(c, withoutNarration(c, head, withoutSubheads(c, head, whole)));
  const content = beforeNarrator(c, head, withinClause(c, head, afterColon(c, marks, head, own)));
  return content === reading.content ? reading : withParts(reading, { content });
}

/**
 * A request with whom it is made to: "urged | anyone with information about the van to call", where the reading takes the words
 * up to "about" for the cue.
 */
function withWholeRequest(c: QuoteColumns, reading: Reading): Reading {
  const { head, cue, content } = reading;
  const [first, end] = content;
  if (content.length !== 2 || head > first || c.marks[first] !== MarkState.outside) return reading;
  for (let r = 0; r < cue.length; r += 2) {
    const to = cue[r + 1];
    if (to !== first) continue;
    for (let verb = cue[r]; verb < to - 1; verb++) {
      if (!quoteWords.requests.has(c.lemmas[verb]) || NOUN[c.pos[verb + 1]] === 0) continue;
      if (!hasInfinitive(c, first, end)) return reading;
      return withParts(reading, {
        head: verb,
        cue: [...cue.slice(0, r + 1), verb + 1],
        content: [verb + 1, end],
      });
    }
  }
  return reading;
}

function hasInfinitive(c: QuoteColumns, from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++)
    if (c.pos[i] === POS.TO && LIKE_INFINITIVE[c.pos[i + 1]] === 1) return true;
  return false;
}

/** The content of a reading without the quotations that others are said to say: each has its own attribution. */
function withoutOthers(c: QuoteColumns, marks: Marks, { head, content }: Reading): Runs {
  if (content.length < 4) return content;
  const own: number[] = [];
  for (let r = 0; r < content.length; r += 2) {
    const region = marks.regionOf[content[r + 1] - 1];
    if (region >= 0) {
      const attribution = attributionAfter(c, marks.regions[region]);
      if (attribution !== null && c.sentenceOf[attribution.verb] !== c.sentenceOf[head]) continue;
    }
    own.push(content[r], content[r + 1]);
  }
  return own.length > 0 && own.length < content.length ? own : content;
}

/** What stands behind "that" alone, without the phrase before who says it: "Despite its cost, Rudd said that the tunnel ...". */
function withoutLead(c: QuoteColumns, head: number, content: Runs): Runs {
  if (content.length !== 4 || content[1] > head || content[2] <= head || c.words[content[2]] !== THAT)
    return content;
  return c.marks[content[0]] === MarkState.outside ? content.slice(2) : content;
}

/** The content without the subhead, in marks, that parts the cue's paragraph from the next. */
function withoutSubheads(c: QuoteColumns, head: number, content: Runs): Runs {
  const own: number[] = [];
  let isWhole = true;
  for (let r = 0; r < content.length; r += 2)
    for (let from = content[r]; from < content[r + 1]; ) {
      const to = Math.min(content[r + 1], c.paragraphEnds[from]);
      if (c.paragraphStarts[from] !== c.paragraphStarts[head] && isSubhead(c, from)) isWhole = false;
      else own.push(from, to);
      from = to;
    }
  if (isWhole || own.length === 0) return content;
  for (let r = 0; r < own.length; r += 2)
    while (own[r + 1] - 1 > own[r] && !c.isWord(own[r + 1] - 1)) own[r + 1]--;
  return own;
}

/**
 * The content without what the narrator adds behind a quotation: “Not yet,” she said of the tunnel; “Go,” he said, looking at
 * the door.
 */
function withoutNarration(c: QuoteColumns, head: number, content: Runs): Runs {
  if (content.length < 4 || !isMarked(c, content[0], content[1]) || head < content[1]) return content;
  const own: number[] = [];
  for (let r = 0; r < content.length; r += 2) {
    const from = content[r];
    const narrates =
      from > head &&
      c.marks[from] === MarkState.outside &&
      !holdsMarks(c, from, content[r + 1]) &&
      (c.pos[from] === POS.VBG || NARRATING.has(c.words[from]) || quoteWords.topical.has(c.words[from - 1]));
    if (!narrates) own.push(from, content[r + 1]);
  }
  return own.length < content.length ? own : content;
}

/** The content without what stands in brackets by itself, behind who says it: "Turnout was up, officials said (see table)." */
function withoutBrackets(c: QuoteColumns, content: Runs): Runs {
  const end = content[content.length - 1];
  const from = content[content.length - 2];
  const isAside = content.length > 2 && c.pos[from - 1] === POS['-LRB-'] && c.pos[end] === POS['-RRB-'];
  return isAside ? content.slice(0, -2) : content;
}

/**
 * Content behind its cue up to where the narrator goes on about who speaks: "said it was late, | citing the fog", "said it was
 * late | and urged them to wait".
 */
function beforeNarrator(c: QuoteColumns, head: number, content: Runs): Runs {
  const from = content[content.length - 2];
  const to = content[content.length - 1];
  if (from < head) return content;
  for (let i = from + 1; i + 1 < to; i++)
    if (c.marks[i] === MarkState.outside && (goesOnCiting(c, i) || goesOnSaying(c, head, i)))
      return [...content.slice(0, -1), c.words[i - 1] === COMMA ? i - 1 : i];
  return content;
}

function goesOnCiting(c: QuoteColumns, comma: number): boolean {
  return (
    c.words[comma] === COMMA && c.pos[comma + 1] === POS.VBG && quoteWords.goingOn.has(c.lemmas[comma + 1])
  );
}

/** A second verb beside that of the cue, in the same form: the same person's, not one of what is said. */
function goesOnSaying(c: QuoteColumns, head: number, join: number): boolean {
  const [tag, form] = [c.pos[head], c.pos[join + 1]];
  if (c.pos[join] !== POS.CC || FINITE[tag] === 0) return false;
  if (!quoteWords.sayingMore.has(c.lemmas[join + 1]) && c.marks[join - 1] !== MarkState.closes) return false;
  // the tagger takes it for a participle behind "was closed", but a passive has no object
  return form === tag || (form === POS.VBN && tag === POS.VBD && OPENS_NOUN_PHRASE[c.pos[join + 2]] === 1);
}

function isMarked(c: QuoteColumns, from: number, to: number): boolean {
  return c.marks[from] !== MarkState.outside && c.marks[to - 1] !== MarkState.outside;
}

function holdsMarks(c: QuoteColumns, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (c.marks[i] !== MarkState.outside) return true;
  return false;
}

/**
 * Content within the clause that opens its sentence: "Although the news raised hopes of peace, the town stayed wary" hopes no
 * more than peace. The clause ends at the comma that a new subject and its verb follow.
 */
function withinClause(c: QuoteColumns, head: number, content: Runs): Runs {
  const [first] = content;
  const start = c.sentenceStarts[head];
  if (first < head || content.length > 2 || !quoteWords.clauseOpeners.has(c.words[start])) return content;
  if (c.commasBefore[head] > c.commasBefore[start] || isOpener(c, first)) return content;
  for (let i = first + 1; i < content[1]; i++)
    if (c.words[i] === COMMA && c.marks[i] === MarkState.outside && startsClause(c, i + 1)) return [first, i];
  return content;
}

function isOpener(c: QuoteColumns, token: number): boolean {
  const at = c.words[token] === THAT ? token + 1 : token;
  return quoteWords.clauseOpeners.has(c.words[at]) || c.words[at] === COMMA;
}

/** A subject begins at the token, and its finite verb comes before the next comma. */
function startsClause(c: QuoteColumns, token: number): boolean {
  if (OPENS_NOUN_PHRASE[c.pos[token]] === 0) return false;
  for (let i = token; i < c.sentenceEnds[token] && c.words[i] !== COMMA; i++) {
    if (FINITE[c.pos[i]] === 1) return true;
    if (WH[c.pos[i]] === 1) return false;
  }
  return false;
}

/**
 * The content of a reading, what a noun introduces without the words before a colon: "His advice to investors was plain:
 * “Sell.”" says what the advice is in marks alone.
 */
function afterColon(c: QuoteColumns, marks: Marks, head: number, content: Runs): Runs {
  if (content.length !== 2 || POS_CLASS[c.pos[head]] !== PosClass.noun || content[0] < head) return content;
  const [from, to] = content;
  if (c.marks[from] !== MarkState.outside) return content;
  for (let i = from; i + 2 < to; i++) {
    if (c.marks[i + 1] !== MarkState.opens) continue;
    if (c.words[i] !== COLON || marks.regions[marks.regionOf[i + 1]].close < to - 1) return content;
    return [i + 2, to];
  }
  return content;
}
