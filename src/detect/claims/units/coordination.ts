import type { Document } from '../../../core/document.ts';
import { FINITE, POS, tagSet } from '../../../core/layers/pos.ts';
import type { TokenRange } from './claim-unit.ts';

/** A clause shorter than this stays with its neighbour. */
const SHORTEST = 5;
/** Tokens after a conjunction among which the verb of a new clause must stand. */
const REACH = 7;

const COMMA = 0x2c;
const SEMICOLON = 0x3b;

/**
 * The main clauses of a sentence, tokens `[first, end)`: it is split at ";" and at ", and" or ", but" if a subject with
 * its verb follows and a verb stands before. One range if there is nothing to split.
 */
export function clausesOf(
  { text, tokens, pos }: Document<'tokens' | 'pos'>,
  first: number,
  end: number,
): TokenRange[] {
  const clauses: TokenRange[] = [];
  let start = first;
  let hasVerb = false;
  for (let token = first; token < end; token++) {
    hasVerb ||= FINITE[pos[token]] === 1;
    const mark = text.charCodeAt(tokens.starts[token]);
    if ((mark !== COMMA && mark !== SEMICOLON) || !hasVerb || token - start < SHORTEST) continue;
    const isConjunction = pos[token + 1] === POS.CC;
    if (mark === COMMA && !isConjunction) continue;
    const next = token + (isConjunction ? 2 : 1);
    if (end - next < SHORTEST || !beginsClause(pos, next, end)) continue;
    clauses.push({ first: start, end: token });
    start = next;
    hasVerb = false;
    token = next - 1;
  }
  clauses.push({ first: start, end });
  return clauses;
}

function beginsClause(pos: Uint8Array, first: number, end: number): boolean {
  if (SUBJECT_STARTS[pos[first]] === 0) return false;
  for (let token = first + 1; token < Math.min(end, first + REACH); token++) {
    if (FINITE[pos[token]] === 1) return true;
    if (pos[token] === POS[',']) return false;
  }
  return false;
}

const SUBJECT_STARTS = tagSet('PRP', 'PRP$', 'DT', 'NN', 'NNS', 'NNP', 'NNPS', 'EX', 'CD', 'JJ');
