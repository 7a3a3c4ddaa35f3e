import type { RankedClaim } from '../../record/ranked-claims.ts';
import { wrap } from '../wrap.ts';

const INDENT = '          ';

/**
 * The claims as text for people: rank, score, claimant and place on one line, then the claim and why it was chosen.
 * @param width columns that a line may take
 */
export function claimsTable(claims: readonly RankedClaim[], width: number): string {
  return claims
    .map((claim, i) => {
      const head = `${String(i + 1).padStart(3)}  ${claim.checkworthiness.toFixed(2)} `;
      const who = claim.claimant?.name ?? (claim.attribution === 'author' ? 'the writer' : 'unnamed');
      const about = [claim.types.join(', '), ...claim.reasons].join('; ');
      const lines = [
        `${head} ${who}  (${claim.article.place})`,
        ...wrap(claim.text, width - INDENT.length).map((line) => INDENT + line),
        ...wrap(`why: ${about}`, width - INDENT.length).map((line) => INDENT + line),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}
