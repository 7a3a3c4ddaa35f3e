import { MONTH } from '../core/months.ts';
import { SentenceKind } from '../core/tokens.ts';
import { wordList } from '../learn/word-list.ts';
import { endsSentence, type Paragraph } from './lines.ts';

const BYLINE =
  /^(?:[Bb]y|BY|[Ww]ords by|From|Report by)\s+(?!(?:the|a|an|The|A|An)\b)\p{Lu}[\p{L}.'’-]*(?:(?: | ?[,|&/] ?| and | in | for )\p{Lu}[\p{L}.'’-]*){0,9}(?:,? (?:staff|special|chief|senior|political|economics|foreign|health|sports?)[\p{L} -]{0,40})?(?:\s*[|•@].*)?$/u;
const CREDIT_LINE =
  /^[([*_ ]*(?:(?:additional )?(?:reporting|writing|editing|compiled|edited|written|translated|translation|graphics?) (?:and \w+ )?by\b|photo(?:s|graph|graphs|graphy)?\s*(?:by\b|credit|courtesy|:|\/)|(?:image|picture|credit|file photo|video|source|caption)s?\s*(?::|\/|credit\b)|©|\(c\)|copyright\b|all rights reserved|(?:read|see|watch|listen) (?:more|also|next|here)\b|also read\b|related\s*:|follow (?:us|me|him|her) (?:on|@)|sign up (?:for|to|here)|subscribe (?:to|now|here)|click here|share this|(?:ap|afp|reuters|epa|getty)(?: photos?| images)?\s*\/|getty images)/iu;
/** "Published: 5 February 2026", "Last updated on Feb. 5, 2026 10:15 GMT": a line of its own about the page. */
const PUBLISHED_LINE = new RegExp(
  `^(?:(?:first|last) )?(?:published|posted|updated|modified)(?: on| at)?\\s*:?\\s(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|${MONTH})[.,]*\\s){0,2}\\d[\\p{L}\\d\\s,.:/+-]{0,40}(?<!\\.)$`,
  'iu',
);

const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'\u2019-]+(?: \p{Lu}[\p{Lu}.'\u2019-]*){0,3}`;
const MIXED = String.raw`\p{Lu}[\p{L}.'\u2019-]+(?: \p{L}[\p{L}.'\u2019-]+){0,3}`;
const REGION = String.raw`(?:(?:,|\/) ?(?:\p{Lu}[\p{L}.'\u2019-]*)(?: \p{Lu}[\p{L}.'\u2019-]*){0,2})?`;
const DAY = String.raw`(?:,? \p{Lu}[\p{L}]{2,8}\.? \d{1,2}(?:,? \d{4})?|,? \d{1,2} \p{Lu}[\p{L}]{2,8}\.?(?: \d{4})?|,? \d{4}-\d\d-\d\d)?`;
const AGENCY = String.raw`\((?:\p{Lu}[\p{L}.\/& -]{1,40})\)`;
const DASH = '(?:--+|[-–—_])';
/** After a bare place the text must go on in sentence case, else "SOCCER - JAPAN WIN" were a dateline. */
const SENTENCE = "(?=\\s*$|\\s+[\"“'‘]?\\p{Lu}?[\\p{L}\\d'’]*\\p{Ll}|\\s+\\p{Lu}\\s+\\p{Ll})";
const DATELINES = [
  new RegExp(`^${CAPITALS}${REGION}${DAY},? *(?:${AGENCY})? *${DASH}${SENTENCE}`, 'u'),
  new RegExp(`^${MIXED}${REGION}${DAY},? *${AGENCY} *${DASH}(?=\\s|$)`, 'u'),
  new RegExp(`^${CAPITALS}${REGION} \\d{4}-\\d\\d-\\d\\d$`, 'u'),
  new RegExp(`^${CAPITALS}(?:,[^:]{0,30}\\d|${REGION},? *${AGENCY}) *:(?=\\s|$)`, 'u'),
];
/** Every dateline of {@link DATELINES} begins with a word in capitals or has an agency in brackets. */
const BEGINS_IN_CAPITALS = /^\p{Lu}[\p{Lu}.'’-]/u;
/** "(KXYZ) –": who sends the article, alone. */
const AGENCY_ALONE = new RegExp(`^${AGENCY} *${DASH}(?=\\s)`, 'u');
/** "Nairobi —", "Dar es Salaam, Tanzania -": the words may be anything, so what follows must be prose that opens there. */
const PLACE = String.raw`\p{Lu}[\p{L}.'\u2019-]+(?: (?:\p{Lu}[\p{L}.'\u2019-]+|${wordList('dateline-particles').join('|')})){0,3}`;
const BARE_PLACE = new RegExp(`^(${PLACE})${REGION}${DAY} ${DASH} (?=["“'‘]?\\p{Lu})`, 'u');
/** Words that stand before a dash at the top of an article and are no place: "Opinion — ". */
const LABELS: ReadonlySet<string> = new Set(wordList('dateline-labels').flatMap((line) => line.split(' ')));
const DASH_IN_PROSE = new RegExp(` ${DASH} `, 'u');
const LEAST_PROSE = 20;
const DATELINE_ROOM = 120;
const DATELINE_PARAGRAPHS = 6;
const HEADLINE_WORDS = 24;
const SUBHEAD_WORDS = 12;

/**
 * Length of the dateline that a paragraph begins with ("ISTANBUL, Feb. 6 (Reuters) -"), 0 if none.
 * @param index position of the paragraph in the article; datelines stand near the top only
 * @param opens does the body of the article begin here? Only there is a bare place in lower case a dateline
 */
export function datelineLength(text: string, paragraph: Paragraph, index: number, opens: boolean): number {
  if (index >= DATELINE_PARAGRAPHS) return 0;
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + DATELINE_ROOM));
  return fullDatelineLength(head) || (opens ? barePlaceLength(text, paragraph, head) : 0);
}

function fullDatelineLength(head: string): number {
  if (!head.includes('(') && !BEGINS_IN_CAPITALS.test(head)) return 0;
  const agency = AGENCY_ALONE.exec(head);
  if (agency) return agency[0].length;
  for (const pattern of DATELINES) {
    const found = pattern.exec(head);
    if (found && /\p{Lu}{3}|\(/u.test(found[0])) return found[0].length;
  }
  return 0;
}

/** Length of "Nairobi —" before prose: sentences with a stop, and no second dash, which would make the first open an aside. */
function barePlaceLength(text: string, paragraph: Paragraph, head: string): number {
  const found = BARE_PLACE.exec(head);
  if (!found) return 0;
  const [dateline, place] = found;
  if (place.split(' ').some((word) => LABELS.has(word.toLowerCase()))) return 0;
  const prose = head.slice(dateline.length);
  const { start, end } = paragraph;
  if (end - start - dateline.length < LEAST_PROSE || DASH_IN_PROSE.test(prose)) return 0;
  return endsSentence(text, end) ? dateline.length - 1 : 0;
}

/**
 * What a paragraph is as a whole. A headline has no full stop and is short; below the first line only a very short one
 * that stands between longer paragraphs counts (a subhead).
 * @param words number of its tokens
 */
export function kindOfParagraph(text: string, paragraph: Paragraph, index: number, words: number): number {
  if (words > 60) return SentenceKind.body;
  const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 300));
  if (words <= 16 && BYLINE.test(line) && !endsSentence(text, paragraph.end)) return SentenceKind.byline;
  if (CREDIT_LINE.test(line) || (words <= 16 && PUBLISHED_LINE.test(line))) return SentenceKind.credit;
  if (words > HEADLINE_WORDS || (index > 0 && words > SUBHEAD_WORDS)) return SentenceKind.body;
  const last = text[paragraph.end - 1];
  if (/[.!…:;,"”]/.test(last) || !/\p{L}/u.test(line)) return SentenceKind.body;
  return SentenceKind.headline;
}
