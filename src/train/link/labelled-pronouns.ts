import { readFileSync } from 'node:fs';
import { ENTITY_TYPES, type EntityType, type Name } from '../../core/layers/names.ts';
import { createQuoteDetector } from '../../detect/quotes/detector.ts';
import type { LinkDocument } from '../../link/article-index.ts';
import { goldDocument } from './gold-document.ts';

/** Whom a pronoun of an invented text means. */
export interface PronounLabel {
  /** Where it begins. */
  readonly start: number;
  /** A name of whom it means, as the text has it; null if nobody whom the text names. */
  readonly who: string | null;
  /** May a careful reader leave it open? */
  readonly open: boolean;
}

/** An invented text in which names and pronouns are marked. */
export interface LabelledText {
  readonly marked: string;
  readonly document: LinkDocument;
  readonly pronouns: readonly PronounLabel[];
}

const MARK = /\[([plog]) ([^\]]+)\]|<(\w+)\|([^>?]+)(\??)>| \/ /g;
const quotes = createQuoteDetector();

/**
 * Reads texts with marked names, "[p Ana Ruiz]" (p person, l place, o organization, g group), and pronouns, "<she|Ana Ruiz>",
 * "<she|Ana Ruiz?>" (may stay open) and "<she|->" (nobody named). One text a line, " / " between its paragraphs.
 */
export function readLabelledPronouns(file: URL): LabelledText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, i) => labelledText(line, `${i + 1}`));
}

/** The text of a line of {@link readLabelledPronouns}; its quotes are those that the program finds. */
export function labelledText(marked: string, id = 'text'): LabelledText {
  let text = '';
  let copied = 0;
  const names: [EntityType, number, number][] = [];
  const pronouns: PronounLabel[] = [];
  for (const found of marked.matchAll(MARK)) {
    const [whole, type, name, pronoun, who, open] = found;
    text += marked.slice(copied, found.index);
    copied = found.index + whole.length;
    const start = text.length;
    text += name ?? pronoun ?? '\n\n';
    if (type) names.push([typeOf(type), start, text.length]);
    else if (pronoun) pronouns.push({ start, who: who === '-' ? null : who, open: open === '?' });
  }
  text += marked.slice(copied);
  const document = goldDocument(id, text, (at, tagged) => {
    const spans = names.map(
      ([type, start, end]): Name => ({ ...at.cover(start, end)!, type, confidence: 1 }),
    );
    return { names: spans, quotes: quotes.run({ ...tagged, names: spans }).quotes };
  });
  return { marked, document, pronouns };
}

function typeOf(letter: string): EntityType {
  return ENTITY_TYPES.find((type) => type.startsWith(letter === 'l' ? 'place' : letter))!;
}
