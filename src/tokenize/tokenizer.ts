import type { Document } from '../core/document.ts';
import { type Dateline, SentenceKind, type Sentences, type Tokens } from '../core/layers/tokens.ts';
import type { Stage } from '../core/stage.ts';
import { CodeUnits } from './code-units.ts';
import { datelineOf } from './dateline.ts';
import { kindOfParagraph } from './kinds.ts';
import { type Paragraph, paragraphsOf } from './lines.ts';
import { scan } from './scanner.ts';
import { SentenceSplitter } from './sentences.ts';
import { TokenColumns } from './token-columns.ts';

/** The stage that finds tokens and sentences: everything after it speaks of these. */
export function createTokenizer(): Stage<never, 'tokens' | 'sentences'> {
  const splitter = new SentenceSplitter();
  const columns = new TokenColumns();
  const units = new CodeUnits();
  return {
    name: 'tokenize',
    needs: [],
    gives: ['tokens', 'sentences'],
    run(document: Document) {
      const { text, vocabulary } = document;
      columns.length = 0;
      scan(text, units.read(text), vocabulary, columns);
      splitter.learn(vocabulary);
      const { sentences, sentenceOf } = splitSentences(text, paragraphsOf(text), columns, splitter);
      const { length, starts, ends, types } = columns.take();
      const tokens: Tokens = { length, starts, ends, types, sentences: sentenceOf };
      return { tokens, sentences };
    },
  };
}

function splitSentences(
  text: string,
  paragraphs: readonly Paragraph[],
  columns: TokenColumns,
  splitter: SentenceSplitter,
): { sentences: Sentences; sentenceOf: Uint32Array } {
  const { starts, ends } = columns;
  const sentenceOf = new Uint32Array(columns.length);
  const firstTokens: number[] = [];
  const kinds: number[] = [];
  const paragraphOf: number[] = [];
  const datelines: Dateline[] = [];
  let token = 0;
  const close = (first: number, end: number, kind: number, paragraph: number): void => {
    sentenceOf.fill(firstTokens.length, first, end);
    firstTokens.push(first);
    kinds.push(kind);
    paragraphOf.push(paragraph);
  };
  let number = 0;
  let opens = true;
  for (const [index, paragraph] of paragraphs.entries()) {
    let first = token;
    while (token < columns.length && starts[token] < paragraph.end) token++;
    if (first === token) continue;
    const dateline = datelineOf(text, paragraph, index, opens);
    if (dateline) {
      let i = first;
      while (i < token && ends[i] <= dateline.end) i++;
      datelines.push({ place: dateline.place, agency: dateline.agency });
      close(first, i, SentenceKind.dateline, number);
      first = i;
    }
    const kind = dateline ? SentenceKind.body : kindOfParagraph(text, paragraph, index, token - first);
    if (kind === SentenceKind.body) opens = false;
    for (let i = first; i + 1 < token; i++) {
      if (!splitter.endsAfter(columns, i, first, token)) continue;
      close(first, i + 1, kind, number);
      first = i + 1;
    }
    if (first < token) close(first, token, kind, number);
    number++;
  }
  const length = firstTokens.length;
  firstTokens.push(columns.length);
  return {
    sentences: {
      length,
      firstTokens: Uint32Array.from(firstTokens),
      kinds: Uint8Array.from(kinds),
      paragraphs: Uint32Array.from(paragraphOf),
      datelines,
    },
    sentenceOf,
  };
}
