import type { FinishedDocument } from '../core/document.ts';
import type { LinkOptions } from '../link/linker.ts';
import { explainClaim } from './claims.ts';
import { explainDate } from './dates.ts';
import { explainEntity, explainPlace, explainPronouns } from './entities.ts';
import { explainQuote } from './quotes.ts';
import type { Section } from './section.ts';

export type { Section } from './section.ts';

/** What can be asked about, each with the letter that its ids begin with. */
export const FINDINGS = {
  quote: 'q',
  entity: 'e',
  claim: 'c',
  date: 'd',
  place: 'e',
  quantity: 'n',
} as const;
export type FindingKind = keyof typeof FINDINGS;

/**
 * Why a finding is what it is: the stages that found it are run again on the article, and tell what they weighed. Quantities
 * are found by rules alone, and have nothing more to say.
 * @param at its index in its layer
 * @param options those with which the article was linked
 */
export function explain(
  document: FinishedDocument,
  kind: FindingKind,
  at: number,
  options: LinkOptions,
): Section[] {
  switch (kind) {
    case 'quote': {
      const quote = document.quotes[at];
      const speakers = quote.source ? explainPronouns(document, quote.source, options) : [];
      return [...explainQuote(document, quote), ...speakers];
    }
    case 'entity':
      return explainEntity(document, at, options);
    case 'place':
      return explainPlace(document, at, options);
    case 'claim':
      return explainClaim(document, document.claims[at]);
    case 'date':
      return explainDate(document, document.dates[at]);
    case 'quantity':
      return [];
  }
}
