import type { Span } from '../core/layers/span.ts';
import { wordList } from '../learn/word-list.ts';
import { endsSentence, type Paragraph } from './lines.ts';

const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'\u2019-]+(?: \p{Lu}[\p{Lu}.'\u2019-]*){0,3}`;
const MIXED = String.raw`\p{Lu}[\p{L}.'\u2019-]+(?: \p{L}[\p{L}.'\u2019-]+){0,3}`;
const REGION = String.raw`(?:(?:,|\/) ?(?:\p{Lu}[\p{L}.'\u2019-]*)(?: \p{Lu}[\p{L}.'\u2019-]*){0,2})?`;
const SOME_DAY = String.raw`(?:,? \p{Lu}[\p{L}]{2,8}\.? \d{1,2}(?:,? \d{4})?|,? \d{1,2} \p{Lu}[\p{L}]{2,8}\.?(?: \d{4})?|,? \d{4}-\d\d-\d\d)`;
const DAY = `${SOME_DAY}?`;
const AGENCY = String.raw`\((?<agency>\p{Lu}[\p{L}.\/& -]{1,40})\)`;
const DASH = '(?:--+|[-–—_])';
/** After a bare place the text must go on in sentence case, else "SOCCER - JAPAN WIN" were a dateline. */
const SENTENCE = "(?=\\s*$|\\s+[\"“'‘]?\\p{Lu}?[\\p{L}\\d'’]*\\p{Ll}|\\s+\\p{Lu}\\s+\\p{Ll})";
const PATTERNS = [
  new RegExp(`^(?<place>${CAPITALS}${REGION})${DAY},? *(?:${AGENCY})? *${DASH}${SENTENCE}`, 'u'),
  new RegExp(`^(?<place>${MIXED}${REGION})${DAY},? *${AGENCY} *${DASH}(?=\\s|$)`, 'u'),
  // agencies of India put no dash: "Norvik, Feb 6 (PTI) The council ..."
  new RegExp(`^(?<place>${MIXED}${REGION})${SOME_DAY},? *${AGENCY}(?=\\s+["“'‘]?\\p{Lu})`, 'u'),
  new RegExp(`^(?<place>${CAPITALS}${REGION}) \\d{4}-\\d\\d-\\d\\d$`, 'u'),
  new RegExp(`^(?<place>${CAPITALS}${REGION}),[^:]{0,30}\\d *:(?=\\s|$)`, 'u'),
  new RegExp(`^(?<place>${CAPITALS}${REGION}),? *${AGENCY} *:(?=\\s|$)`, 'u'),
];
/** Every dateline of {@link PATTERNS} begins with a word in capitals or has an agency in brackets. */
const BEGINS_IN_CAPITALS = /^\p{Lu}[\p{Lu}.'’-]/u;
/** "(KXYZ) –", "Feb 6 (KXYZ) -": who sends the article, alone or with the day. */
const AGENCY_ALONE = new RegExp(
  String.raw`^(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:,? \d{4})? |\d{1,2} \p{Lu}\p{L}{2,8}\.?(?: \d{4})? )?${AGENCY} *${DASH}(?=\s)`,
  'u',
);
/** "Nairobi —", "Dar es Salaam, Tanzania -": the words may be anything, so what follows must be prose that opens there. */
const TOWN = String.raw`\p{Lu}[\p{L}.'\u2019-]+(?: (?:\p{Lu}[\p{L}.'\u2019-]+|${wordList('sentences/dateline-particles').join('|')})){0,3}`;
const BARE_PLACE = new RegExp(
  `^(?<place>(?<town>${TOWN})${REGION})${DAY} ${DASH}(?<gap> )(?=["“'‘]?\\p{Lu})`,
  'u',
);
/** Words that stand before a dash at the top of an article and are no place: "Opinion — ". */
const LABELS: ReadonlySet<string> = new Set(
  wordList('sentences/dateline-labels').flatMap((line) => line.split(' ')),
);
const DASH_IN_PROSE = new RegExp(` ${DASH} `, 'u');
const LEAST_PROSE = 20;
const DATELINE_ROOM = 120;
const DATELINE_PARAGRAPHS = 6;

/** The dateline that a paragraph begins with. */
export interface FoundDateline {
  /** Offset after its dash. */
  readonly end: number;
  readonly place: Span | null;
  readonly agency: Span | null;
}

/**
 * The dateline that a paragraph begins with ("ISTANBUL, Feb. 6 (Reuters) -"), or null.
 * @param index position of the paragraph in the article; datelines stand near the top only
 * @param opens does the body of the article begin here? Only there is a bare place in lower case a dateline
 */
export function datelineOf(
  text: string,
  paragraph: Paragraph,
  index: number,
  opens: boolean,
): FoundDateline | null {
  if (index >= DATELINE_PARAGRAPHS) return null;
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + DATELINE_ROOM));
  const match = fullDateline(head) ?? (opens ? barePlace(text, paragraph, head) : null);
  if (!match) return null;
  const { place, agency, gap } = match.groups!;
  const at = paragraph.start;
  const agencyAt = at + match[0].indexOf('(') + 1;
  return {
    end: at + match[0].length - (gap?.length ?? 0),
    place: place === undefined ? null : { start: at, end: at + place.length },
    agency: agency === undefined ? null : { start: agencyAt, end: agencyAt + agency.length },
  };
}

function fullDateline(head: string): RegExpExecArray | null {
  if (!head.includes('(') && !BEGINS_IN_CAPITALS.test(head)) return null;
  const agency = AGENCY_ALONE.exec(head);
  if (agency) return agency;
  for (const pattern of PATTERNS) {
    const found = pattern.exec(head);
    if (found && /\p{Lu}{3}|\(/u.test(found[0])) return found;
  }
  return null;
}

/** "Nairobi —" before prose: sentences with a stop, and no second dash, which would make the first open an aside. */
function barePlace(text: string, { start, end }: Paragraph, head: string): RegExpExecArray | null {
  const found = BARE_PLACE.exec(head);
  if (!found) return null;
  if (found.groups!.town.split(' ').some((word) => LABELS.has(word.toLowerCase()))) return null;
  const length = found[0].length;
  if (end - start - length < LEAST_PROSE || DASH_IN_PROSE.test(head.slice(length))) return null;
  return endsSentence(text, end) ? found : null;
}
