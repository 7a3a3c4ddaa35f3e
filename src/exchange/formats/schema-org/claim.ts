import type { RankedClaim } from '../../../record/ranked-claims.ts';
import { publisherOf, speakerType } from './parties.ts';

/** The claim as a schema.org `Claim` (https://schema.org/Claim), as fact-checkers exchange them in ClaimReview. */
export function schemaOrgClaim(claim: RankedClaim): Record<string, unknown> {
  const { article, claimant, text } = claim;
  const author = claimant
    ? { '@type': speakerType(claimant.type), name: claimant.name }
    : publisherOf(article);
  return {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    text,
    ...(author && { author }),
    appearance: {
      '@type': 'NewsArticle',
      identifier: article.id,
      ...(article.title && { headline: article.title }),
      ...(article.url && { url: article.url }),
      ...(article.published && { datePublished: article.published }),
      ...(article.publisher && { publisher: publisherOf(article) }),
    },
  };
}
