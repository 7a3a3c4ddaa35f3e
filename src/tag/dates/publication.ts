import type { Document } from '../../core/document.ts';
import { SentenceKind } from '../../core/layers/tokens.ts';
import type { TimeTagger } from './time-tagger.ts';

/** Feeds that know no date give placeholders such as 0001-01-01; newspapers began after 1600. */
const EARLIEST = '1600-01-01';
const LATEST = '2999-12-31';

/** The date an article came with if it can be one of publication, else null. */
export function plausiblePublication(published: string | null): string | null {
  return published !== null && published >= EARLIEST && published <= LATEST ? published : null;
}

/** How far from the top a publication date may stand, in sentences. */
const TOP_SENTENCES = 6;
/** A line with more words than this beside its date tells a story of that date rather than when it was written. */
const WORDS_BESIDE = 6;

/**
 * The full date at the top of an article that came without one: in its dateline, its byline or a line of its own
 * ("Updated Feb. 5, 2026"). Null if there is none; today is never assumed.
 */
export function publishedInText(
  document: Document<'tokens' | 'sentences' | 'pos' | 'names'>,
  tagger: TimeTagger,
): string | null {
  const { tokens, sentences } = document;
  const top = Math.min(TOP_SENTENCES, sentences.length);
  for (const { value, from, firstToken, endToken } of tagger.read(document, null, top)) {
    if (value === null || !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value)) continue;
    const s = tokens.sentences[firstToken];
    const kind = sentences.kinds[s];
    const beside = sentences.firstTokens[s + 1] - sentences.firstTokens[s] - (endToken - firstToken);
    // The first line is the headline: "October 7, 2023: what we know" is not a date of publication.
    const ownLine = beside <= (s === 0 ? 0 : WORDS_BESIDE);
    if (kind === SentenceKind.dateline || kind === SentenceKind.byline || ownLine) return from;
  }
  return null;
}
