import { SentenceKind } from '../../../core/layers/tokens.ts';
import type { Reader } from '../examples.ts';
import type { LabelledArticle, LabelledSpan } from '../labels.ts';

/** A sentence of a labelled article with the labels in it. */
export interface Passage {
  readonly text: string;
  /** Sorted by start; offsets into `text`. */
  readonly spans: readonly LabelledSpan[];
  /** Is it from a sports report? */
  readonly isSport: boolean;
}

/** A stretch of a passage and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The labels of the new text, offsets into it; if absent, a label of the whole stretch is that of the new text. */
  readonly spans?: readonly LabelledSpan[];
}

/** The sentences of the bodies of articles, those that a label runs out of left out. */
export function passagesOf(
  articles: readonly LabelledArticle[],
  reader: Reader,
  isSport: (article: LabelledArticle) => boolean,
): Passage[] {
  const passages: Passage[] = [];
  for (const article of articles) {
    const { tokens, sentences } = reader(article);
    const sport = isSport(article);
    let next = 0;
    for (let s = 0; s < sentences.length; s++) {
      const start = tokens.starts[sentences.firstTokens[s]];
      const end = tokens.ends[sentences.firstTokens[s + 1] - 1];
      const spans: LabelledSpan[] = [];
      let whole = true;
      for (; next < article.spans.length && article.spans[next].start < end; next++) {
        const span = article.spans[next];
        whole &&= span.start >= start && span.end <= end;
        spans.push({ start: span.start - start, end: span.end - start, nameClass: span.nameClass });
      }
      if (whole && sentences.kinds[s] === SentenceKind.body)
        passages.push({ text: article.text.slice(start, end), spans, isSport: sport });
    }
  }
  return passages;
}

/** The passage after some edits, which do not overlap and meet a label wholly or not at all. */
export function edited(passage: Passage, edits: readonly Edit[]): Passage {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  const spans: LabelledSpan[] = [];
  let s = 0;
  const keepUntil = (end: number): void => {
    for (; s < passage.spans.length && passage.spans[s].end <= end; s++) {
      const span = passage.spans[s];
      const shift = text.length - at;
      spans.push({ start: span.start + shift, end: span.end + shift, nameClass: span.nameClass });
    }
    text += passage.text.slice(at, end);
    at = end;
  };
  for (const edit of sorted) {
    keepUntil(edit.start);
    const inside = s < passage.spans.length && passage.spans[s].start < edit.end ? passage.spans[s] : null;
    if (edit.spans)
      for (const span of edit.spans)
        spans.push({
          start: span.start + text.length,
          end: span.end + text.length,
          nameClass: span.nameClass,
        });
    else if (inside)
      spans.push({ start: text.length, end: text.length + edit.text.length, nameClass: inside.nameClass });
    while (s < passage.spans.length && passage.spans[s].start < edit.end) s++;
    text += edit.text;
    at = edit.end;
  }
  keepUntil(passage.text.length);
  return { ...passage, text, spans };
}
