import type { Document } from '../../../core/document.ts';
import { anyTaken, takeRuns } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { headlineQuotes } from './headings/headlines.ts';
import { interviewTurns } from './interviews.ts';
import type { LaidOutQuote } from './laid-out-quote.ts';
import { signedQuotes } from './signatures.ts';
import { labelledSpeech } from './speaker-labels.ts';
import { statements } from './statements.ts';

/**
 * The room of layout. In come an article and its columns, out come the quotes that the way it is set out gives away:
 * labels of speakers, signatures, statements, headlines. What another took before is left; what is found is taken. What
 * stands in marks and nobody took comes last, from unattributed.ts, when the models have chosen.
 * @param priors level of the cue prior of each token
 */
export function laidOutQuotes(
  document: Document<'tokens' | 'sentences' | 'names' | 'marks'>,
  c: QuoteColumns,
  priors: Uint8Array,
  taken: Uint8Array,
): LaidOutQuote[] {
  const labelled = labelledSpeech(document, c);
  return [
    ...labelled,
    ...interviewTurns(document, c, labelled),
    ...signedQuotes(document, c),
    ...statements(document, c, priors),
    ...headlineQuotes(document, c),
  ].filter(({ content }) => {
    if (anyTaken(taken, content)) return false;
    takeRuns(taken, content);
    return true;
  });
}
