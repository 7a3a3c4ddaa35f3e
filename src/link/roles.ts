import { POS } from '../core/pos.ts';
import { isFiniteVerb, isNoun, type Reading } from './reading.ts';
import { LinkFlag } from './words.ts';

/** What a mention does in its clause, as far as neighbouring tags show. */
export const Role = { subject: 0, object: 1, oblique: 2, possessive: 3 } as const;
export type Role = (typeof Role)[keyof typeof Role];

const MAX_SCAN = 8;

/** The role of the mention in tokens `[first, end)`. */
export function roleOf(reading: Reading, first: number, end: number): Role {
  const sentenceEnd = reading.sentenceEnd(first);
  if (end < sentenceEnd) {
    if (reading.bits(end) & LinkFlag.possessive) return Role.possessive;
    let next = end;
    while (next < sentenceEnd && next < end + 3 && reading.pos(next) === POS.RB) next++;
    if (next < sentenceEnd && isFiniteVerb(reading.pos(next))) return Role.subject;
  }
  const start = Math.max(reading.sentenceStart(first), first - MAX_SCAN);
  for (let i = first - 1; i >= start; i--) {
    const pos = reading.pos(i);
    if (reading.bits(i) & LinkFlag.preposition || pos === POS.IN || pos === POS.TO) return Role.oblique;
    if (pos >= POS.VB && pos <= POS.VBZ) return Role.object;
    if (isNoun(pos) || pos === POS.JJ || pos === POS.DT || pos === POS.CD || pos === POS.POS) continue;
    return Role.subject;
  }
  return start === reading.sentenceStart(first) ? Role.subject : Role.object;
}
