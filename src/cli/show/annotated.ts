import { visible } from '../../core/visible.ts';
import { type ArticleRecord, isByName, type RecordedQuote } from '../../record/record.ts';
import type { Edges } from '../../report/data.ts';
import { paragraphsOf, segmentsOf } from '../../report/segments.ts';
import { type Style, styled } from './styles.ts';
import { type Line, lengthOf, type Run, wrap } from './wrap.ts';

const LEAST_WIDTH = 40;
const MOST_TEXT = 76;
const MARGIN = 30;
const GAP = 3;
/** "she", "the minister": shown beside the name that they mean, if they are no longer than this. */
const MOST_WORDS = 24;

interface Mark {
  readonly at: Edges;
  readonly style: Style;
}

/**
 * An article as lines of a terminal: its names in the colours of their types, what is said underlined and with its id, and
 * in the margin who says it.
 * @param width columns of the terminal; a narrow one has the notes below each paragraph
 */
export function annotated(record: ArticleRecord, width: number, inColour: boolean): string {
  const hasMargin = width >= LEAST_WIDTH + GAP + MARGIN;
  const textWidth = Math.min(MOST_TEXT, Math.max(LEAST_WIDTH, hasMargin ? width - GAP - MARGIN : width));
  const quotes = record.quotes.filter(({ kind, confidence }) => kind === 'speech' && confidence >= 0.5);
  const marks = marksOf(record, quotes);
  const paint = (line: Line): string =>
    line.map(({ text, styles }) => styled(text, styles, inColour)).join('');
  const lines: string[] = [...headOf(record).map((run) => paint([run])), ''];
  for (const edges of paragraphsOf(record.text)) {
    const text = wrap(runsOf(record.text, edges, marks, quotes), textWidth);
    const notes = quotes
      .flatMap((quote) => (startsIn(quote, edges) ? [noteOf(record, quote)] : []))
      .flatMap((note) => wrap([{ text: note, styles: ['note'] }], hasMargin ? MARGIN : textWidth - 2));
    if (hasMargin)
      for (let i = 0; i < Math.max(text.length, notes.length); i++) {
        const left = text[i] ?? [];
        const note = notes[i] ?? [];
        const pad = note.length > 0 ? ' '.repeat(textWidth + GAP - lengthOf(left)) : '';
        lines.push(`${paint(left)}${pad}${paint(note)}`.trimEnd());
      }
    else lines.push(...text.map(paint), ...notes.map((note) => `  ${paint(note)}`));
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

function headOf({ title, byline, publisher, published, source }: ArticleRecord): Run[] {
  const notes = [byline.join(', '), publisher, published, source.url ?? source.path]
    .filter(Boolean)
    .join(' · ');
  return [
    ...(title === null ? [] : [{ text: visible(title), styles: ['heading'] as const }]),
    ...(notes === '' ? [] : [{ text: visible(notes), styles: ['note'] as const }]),
  ];
}

function marksOf({ entities }: ArticleRecord, quotes: readonly RecordedQuote[]): Mark[] {
  return [
    ...entities.flatMap(({ type, mentions }) =>
      mentions.filter(isByName).map(({ start, end }): Mark => ({ at: [start, end], style: type })),
    ),
    ...quotes.flatMap(({ content }) =>
      content.map(({ start, end }): Mark => ({ at: [start, end], style: 'quote' })),
    ),
  ];
}

/** A paragraph cut by its marks, with the id of each quote behind its last words. */
function runsOf(text: string, edges: Edges, marks: readonly Mark[], quotes: readonly RecordedQuote[]): Run[] {
  const ids = new Map(quotes.map(({ content, id }) => [content[content.length - 1].end, id]));
  return segmentsOf(edges, marks).flatMap(({ at, marks: here }) => {
    const run = {
      text: text.slice(...at).replace(/\S+/g, visible),
      styles: [...new Set(here.map(({ style }) => style))],
    };
    const id = ids.get(at[1]);
    return id === undefined ? [run] : [run, { text: `[${id}]`, styles: ['note'] as const }];
  });
}

function startsIn({ content }: RecordedQuote, [start, end]: Edges): boolean {
  return content[0].start >= start && content[0].start < end;
}

/** "[q3] Ana Ruiz (she), told": `hearsay explain --quote q3` says why. */
function noteOf({ entities }: ArticleRecord, { id, source, cue, type }: RecordedQuote): string {
  const name = source?.entity ? entities.find((one) => one.id === source.entity)?.name : undefined;
  const words = source?.text;
  const isBrief = words !== undefined && source?.form !== 'name' && words.length <= MOST_WORDS;
  const who = name === undefined ? (words ?? 'nobody named') : isBrief ? `${name} (“${words}”)` : name;
  const how = [cue?.text, type === 'direct' ? '' : type].filter(Boolean).join(', ');
  return visible(`[${id}] ${who}${how ? `: ${how}` : ''}`);
}
