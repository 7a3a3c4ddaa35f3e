import type { FinishedDocument } from '../core/document.ts';
import type { Claim } from '../core/layers/claims.ts';
import { ClaimTracer } from '../detect/claims/trace.ts';
import { contest, type Section, strongest } from './section.ts';

const MOST_TYPES = 5;

/** What speaks for and against a claim, and for its being worth checking. */
export function explainClaim(document: FinishedDocument, claim: Claim): Section[] {
  const trace = new ClaimTracer(document).trace(claim);
  if (!trace)
    return [
      {
        title: 'how it was found',
        rows: [{ amount: '', text: 'by a rule: the article says what it checks' }],
      },
    ];
  return [
    {
      title: 'what makes it worth checking, in log odds',
      rows: strongest(trace.shares.map(({ name, worth }) => ({ name, share: worth }))),
    },
    {
      title: 'what makes it a claim, in log odds',
      rows: strongest(trace.shares.map(({ name, isClaim }) => ({ name, share: isClaim }))),
    },
    {
      title: 'what it is about',
      rows: contest(
        trace.types.slice(0, MOST_TYPES).map(({ type, probability }) => ({ text: type, score: probability })),
      ),
    },
  ];
}
