import type { Modality, Polarity } from '../../core/claims.ts';
import type { Document } from '../../core/document.ts';
import { POS } from '../../core/pos.ts';
import type { TokenSpan } from '../../core/span.ts';
import type { ClaimNeeds, TokenRange } from './units.ts';
import { type ClaimWords, classBit } from './words.ts';

const NEGATION = classBit('negations');
const HEDGE = classBit('hedges') | classBit('attributive-hedges');
const FUTURE = classBit('future');
const CONDITION = classBit('conditions');

/** How a claim is put: denied or not, and with how much reserve. */
export interface Manner {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly hedges: readonly TokenSpan[];
}

/** Reads the manner of a claim off its words; the strongest reserve counts: hedged, conditional, predicted, asserted. */
export function mannerOf(
  { tokens, pos }: Document<ClaimNeeds>,
  words: ClaimWords,
  ranges: readonly TokenRange[],
): Manner {
  const hedges: TokenSpan[] = [];
  let negated = false;
  let future = false;
  let conditional = false;
  for (const { first, end } of ranges)
    for (let token = first; token < end; token++) {
      const classes = words.classes[tokens.types[token]];
      if (classes === 0) continue;
      if ((classes & NEGATION) !== 0) negated = true;
      if ((classes & CONDITION) !== 0) conditional = true;
      if ((classes & FUTURE) !== 0) future ||= pos[token] === POS.MD || isVerb(pos[token]);
      if ((classes & HEDGE) !== 0 && !isName(pos[token]))
        hedges.push({
          start: tokens.starts[token],
          end: tokens.ends[token],
          firstToken: token,
          endToken: token + 1,
        });
    }
  const modality =
    hedges.length > 0 ? 'hedged' : conditional ? 'conditional' : future ? 'predicted' : 'asserted';
  return { polarity: negated ? 'negated' : 'affirmed', modality, hedges };
}

/** "May" the month and "Hope" the town hedge nothing. */
function isName(tag: number): boolean {
  return tag === POS.NNP || tag === POS.NNPS;
}

function isVerb(tag: number): boolean {
  return tag >= POS.VB && tag <= POS.VBZ;
}
