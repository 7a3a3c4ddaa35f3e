import type { RankedClaim } from './ranked-claims.ts';

const AUTHOR_TYPES: Readonly<Record<string, string>> = {
  person: 'Person',
  organization: 'Organization',
  group: 'Organization',
  place: 'Organization', // a country or city that claims something is its government
};

/** The claim as a schema.org `Claim` (https://schema.org/Claim), as fact-checkers exchange them in ClaimReview. */
export function schemaOrgClaim(claim: RankedClaim): Record<string, unknown> {
  const { article, claimant, text } = claim;
  const author = claimant
    ? { '@type': AUTHOR_TYPES[claimant.type ?? ''] ?? 'Thing', name: claimant.name }
    : article.publisher && { '@type': 'Organization', name: article.publisher };
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
      ...(article.publisher && { publisher: { '@type': 'Organization', name: article.publisher } }),
    },
  };
}
