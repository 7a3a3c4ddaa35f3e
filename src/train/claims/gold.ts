import { readFileSync } from 'node:fs';
import type { ClaimType } from '../../core/layers/claims.ts';
import type { GoldArticle } from '../gold.ts';

/** What a person said of a sentence, by the guidelines of the gold data. */
export interface SentenceLabel {
  /** Article, and place in its text. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly claim: boolean;
  /** 2: an editor would want a source; 1: checkable routine; 0: trivial or no claim. */
  readonly checkworthy: number;
  readonly type: ClaimType | 'none';
  readonly attributed: boolean;
  readonly hedged: boolean;
  readonly negated: boolean;
}

/** The labels that were made for this project, `labels.tsv`: places in articles of the gold data, never their text. */
export function readLabels(): SentenceLabel[] {
  const lines = readFileSync(new URL('labels.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [id, start, end, claim, checkworthy, type, attributed, hedged, negated] = line.split('\t');
    return {
      id,
      start: Number(start),
      end: Number(end),
      claim: claim === '1',
      checkworthy: Number(checkworthy),
      type: type as ClaimType | 'none',
      attributed: attributed === '1',
      hedged: hedged === '1',
      negated: negated === '1',
    };
  });
}

/** A sentence of the gold files, given as an article. */
export interface GoldSentence extends GoldArticle {
  /** 1 if it is a claim (ClaimBuster: one worth checking). */
  readonly label: number;
}
