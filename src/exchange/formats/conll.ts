import type { ArticleRecord, RecordedEntity } from '../../record/record.ts';
import { namedMentions } from '../findings.ts';
import { Positions } from '../positions.ts';

/** A document begins with this line, as in the files of CoNLL-2003. */
const DOCUMENT = '-DOCSTART- -X- O O';
/** Nationalities and other groups are miscellaneous there. */
const LABELS: Readonly<Record<RecordedEntity['type'], string>> = {
  person: 'PER',
  place: 'LOC',
  organization: 'ORG',
  group: 'MISC',
};
/** Runs of letters and digits, with what joins them inside; any other character by itself, if it is one to see. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[.,’'-][\p{L}\p{M}\p{N}]+)*|[^\s\p{Cc}\p{L}\p{M}\p{N}]/gu;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly label: string | null;
}

/**
 * The names of a record in the columns of CoNLL-2003: a line a token, an empty line after each sentence. The columns are
 * the token, its start and end in code points, and its tag by the BIO scheme; programs that read the first and the last
 * column need no more. Tokens are cut where names begin and end, so that every name is whole.
 */
export function toConll(record: ArticleRecord): string {
  const positions = new Positions(record);
  const ends = record.sentences.map(([start, end]) => positions.units({ start, end }).end);
  const lines: string[] = [DOCUMENT, ''];
  let sentence = 0;
  for (const { start, end, label } of stretchesOf(record, positions)) {
    let tag = label === null ? 'O' : `B-${label}`;
    for (const token of tokensOf(record.text, start, end)) {
      // a name that goes on behind the end of a sentence stays in one piece
      if (!tag.startsWith('I-') && token.start >= (ends[sentence] ?? Number.POSITIVE_INFINITY)) {
        if (lines[lines.length - 1] !== '') lines.push('');
        while (token.start >= (ends[sentence] ?? Number.POSITIVE_INFINITY)) sentence++;
      }
      const points = positions.pointsOfUnits(token);
      lines.push(`${record.text.slice(token.start, token.end)} ${points.start} ${points.end} ${tag}`);
      if (label !== null) tag = `I-${label}`;
    }
  }
  return `${lines.join('\n')}\n\n`;
}

/** The text from end to end, cut at the edges of names, in code units. */
function* stretchesOf(record: ArticleRecord, positions: Positions): Generator<Stretch> {
  let at = 0;
  for (const { mention, entity } of namedMentions(record)) {
    const { start, end } = positions.units(mention);
    yield { start: at, end: start, label: null };
    yield { start, end, label: LABELS[entity.type] };
    at = end;
  }
  yield { start: at, end: record.text.length, label: null };
}

function* tokensOf(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  for (const match of text.slice(start, end).matchAll(TOKEN))
    yield { start: start + match.index, end: start + match.index + match[0].length };
}
