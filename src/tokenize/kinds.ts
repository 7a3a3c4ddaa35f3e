import { SentenceKind } from '../core/layers/tokens.ts';
import { MONTH } from '../core/months.ts';
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

const HEADLINE_WORDS = 24;
const SUBHEAD_WORDS = 12;

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
