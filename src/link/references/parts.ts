import { POS } from '../../core/pos.ts';
import { isNoun, type Reading } from '../article-index.ts';
import { Deed, LinkFlag } from '../words.ts';
import { Role } from './salience.ts';

/** The part that somebody has in what is told around a mention. */
export const Part = { none: 0, accused: 1, harmed: 2, authority: 3 } as const;
export type Part = (typeof Part)[keyof typeof Part];

const MAX_BEFORE = 5;
const MAX_AFTER = 10;
const MAX_APPOSITION = 12;

/** What the words around the mention in tokens `[first, end)` say of it: "X stabbed", "was jailed", "the body of X". */
export function partOf(reading: Reading, first: number, end: number, role: Role): Part {
  if (role === Role.subject) return partOfSubject(reading, end);
  if (role === Role.possessive) return partOfOwner(reading, end);
  return partOfObject(reading, first);
}

/** By the first telling word of the predicate. */
function partOfSubject(reading: Reading, end: number): Part {
  const stop = Math.min(reading.sentenceEnd(end - 1), end + MAX_AFTER + MAX_APPOSITION);
  let i = end;
  if (i < stop && reading.word(i) === ',') i = afterApposition(reading, i, stop);
  let isPassive = false;
  let isLight = false;
  for (const last = Math.min(stop, i + MAX_AFTER); i < last; i++) {
    if (reading.isPunctuation(i)) break;
    if (isBe(reading, i)) isPassive = true;
    const isVerb = reading.pos(i) >= POS.VB && reading.pos(i) <= POS.VBZ;
    if (isPassive || LIGHT_VERBS.has(reading.lower(i))) isLight = true;
    const part = partInPredicate(deedAt(reading, i), isPassive);
    // "approached the victim" is said of somebody else, "was a victim" of the subject.
    if (part !== Part.none && (isLight || !isNoun(reading.pos(i)))) return part;
    // Past the verb that "was" belongs to, what is done is done to somebody else.
    if (isVerb && !isBe(reading, i)) isPassive = false;
  }
  return Part.none;
}

function partInPredicate(deed: Deed, isPassive: boolean): Part {
  if (deed === Deed.harm) return isPassive ? Part.harmed : Part.accused;
  if (deed === Deed.justice) return isPassive ? Part.accused : Part.authority;
  if (deed === Deed.harmed) return Part.harmed;
  return deed === Deed.accused || (deed === Deed.crime && !isPassive) ? Part.accused : Part.none;
}

/** "his injuries", "X’s trial". */
function partOfOwner(reading: Reading, end: number): Part {
  const stop = Math.min(reading.sentenceEnd(end - 1), end + 4);
  for (let i = end; i < stop; i++) {
    const deed = deedAt(reading, i);
    if (deed === Deed.harmed || deed === Deed.loss) return Part.harmed;
    if (deed === Deed.accused) return Part.accused;
    if (!isNoun(reading.pos(i)) && reading.pos(i) !== POS.JJ && !(reading.bits(i) & LinkFlag.possessive))
      break;
  }
  return Part.none;
}

/** By the verb before: "stabbed X", "was stabbed by X", "jailed X"; or the noun: "the death of X". */
function partOfObject(reading: Reading, first: number): Part {
  const start = Math.max(reading.sentenceStart(first), first - MAX_BEFORE);
  let isAgent = false;
  for (let i = first - 1; i >= start; i--) {
    if (reading.isPunctuation(i)) break;
    if (reading.lower(i) === 'by') isAgent = true;
    const deed = deedAt(reading, i);
    if (deed === Deed.harm) return isAgent ? Part.accused : Part.harmed;
    if (deed === Deed.justice) return isAgent ? Part.authority : Part.accused;
    if (deed === Deed.loss) return isAgent ? Part.none : Part.harmed;
    if (reading.pos(i) >= POS.VB && reading.pos(i) <= POS.VBZ) break;
  }
  return Part.none;
}

/** Token after the comma that closes the apposition which the comma at `i` opens. */
function afterApposition(reading: Reading, i: number, stop: number): number {
  for (let k = i + 1; k < stop && k - i <= MAX_APPOSITION; k++) if (reading.word(k) === ',') return k + 1;
  return i;
}

function deedAt(reading: Reading, token: number): Deed {
  return reading.words.deeds[reading.document.tokens.types[token]] as Deed;
}

function isBe(reading: Reading, token: number): boolean {
  return BE.has(reading.lower(token));
}

/** The part that the noun for somebody gives them: "the victim", "the accused". */
export function partOfNoun(reading: Reading, token: number): Part {
  const deed = deedAt(reading, token);
  if (deed === Deed.harmed) return Part.harmed;
  return deed === Deed.accused ? Part.accused : Part.none;
}

/** Verbs after which a noun tells of their subject: "has convictions", "faces trial". */
const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'has had have face faces faced facing receive receives received serve serves served serving need needs needed require required spend spent get gets got left leaves'.split(
    ' ',
  ),
);
const BE: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'get',
  'got',
  'gets',
]);
