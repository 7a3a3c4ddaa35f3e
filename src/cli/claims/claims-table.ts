import type { RankedClaim } from '../../record/ranked-claims.ts';

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

/** Breaks a text at white space into lines of at most `width` characters; a longer word gets its own line. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}
