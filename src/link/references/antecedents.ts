import { POS } from '../../core/pos.ts';
import { isFiniteVerb, isNoun, type Reading } from '../article-index.ts';
import type { NamedMention } from '../entity-draft.ts';
import { LinkFlag, sourceKindOf } from '../words.ts';

/** What a relative pronoun means: a name, by its position in the `names` layer, or the nominal of tokens `[first, head]`. */
export type Antecedent =
  | { readonly name: number }
  | { readonly name: null; readonly first: number; readonly head: number };

/**
 * The antecedent of "who" or "which": "Jane Doe, who", "Doe, 59, a lawyer from Norva, who". Of "the aides of Jane Doe, who"
 * it is the aides: the name only says whose.
 */
export function antecedentOf(
  reading: Reading,
  token: number,
  mentions: readonly NamedMention[],
): Antecedent | null {
  const start = Math.max(reading.sentenceStart(token), token - MAX_APPOSITION);
  let before = token - 1;
  if (before >= start && reading.word(before) === ',') before--;
  if (before < start) return null;
  const isThing = reading.lower(token) === 'which';
  const at = reading.nameAt[before];
  if (at) {
    const { type, name } = mentions[at - 1];
    const owner = nounBeforeOf(reading, name.firstToken, start);
    if (owner >= 0 && isThing === isOrganization(reading, owner) && (isThing || isPerson(reading, owner)))
      return { name: null, first: owner, head: owner };
    if (isThing ? type !== 'person' : type !== 'place') return { name: at - 1 };
  }
  const introduced = isThing ? null : personIntroduced(reading, before, start, mentions);
  if (introduced !== null) return { name: introduced };
  if (at || !isNoun(reading.pos(before))) return null;
  let first = before;
  while (first > start && isInNounPhrase(reading, first - 1)) first--;
  return { name: null, first, head: before };
}

/** The person whose apposition ends at `before`: "Jane Doe, 59, a lawyer from Norva". */
function personIntroduced(
  reading: Reading,
  before: number,
  start: number,
  mentions: readonly NamedMention[],
): number | null {
  for (let i = before; i > start; i--) {
    const pos = reading.pos(i);
    if (isFiniteVerb(pos) || pos === POS.VBG || pos === POS.CC || pos === POS.PRP) return null;
    const at = reading.nameAt[i - 1];
    if (reading.word(i) === ',' && at && mentions[at - 1].type === 'person') return at - 1;
  }
  return null;
}

/** Head of the noun phrase that "of" or "for" ties to the name at `first`: "the aides of [Mr. Doe]"; -1 if none does. */
function nounBeforeOf(reading: Reading, first: number, start: number): number {
  let of = first - 1;
  while (of > start && isInNounPhrase(reading, of)) of--;
  if (of <= start || !OWNERS.has(reading.word(of))) return -1;
  const owner = of - 1;
  return reading.nameAt[owner] === 0 && isNoun(reading.pos(owner)) ? owner : -1;
}

function isPerson(reading: Reading, token: number): boolean {
  const bits = reading.bits(token);
  return (bits & LinkFlag.title) !== 0 || sourceKindOf(bits) !== null;
}

function isOrganization(reading: Reading, token: number): boolean {
  return (reading.bits(token) & (LinkFlag.organization | LinkFlag.institution | LinkFlag.corporate)) !== 0;
}

function isInNounPhrase(reading: Reading, token: number): boolean {
  const pos = reading.pos(token);
  const bits = reading.bits(token);
  return (
    isNoun(pos) ||
    pos === POS.JJ ||
    pos === POS.CD ||
    pos === POS.PRP$ ||
    (bits & (LinkFlag.possessive | LinkFlag.determiner | LinkFlag.honorific)) !== 0
  );
}

const OWNERS: ReadonlySet<string> = new Set(['of', 'for', 'to']);
const MAX_APPOSITION = 16;
