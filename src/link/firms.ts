import type { Name } from '../core/names.ts';
import { POS } from '../core/pos.ts';
import { isFiniteVerb, type Reading } from './reading.ts';
import { firstNameGender, LinkFlag } from './words.ts';

const LONGEST_APPOSITION = 6;

/**
 * The names of an article, with those single words made organizations that the tagger took for persons although the text
 * once speaks of them as one does of firms: "the startup Yonda", "Yonda's shareholders", "Yonda, its largest customer".
 * What is also a part of a person's full name or stands after an honorific stays a person, and a given name unless it is
 * spoken of so twice.
 */
export function withFirms(reading: Reading): readonly Name[] {
  const { names } = reading.document;
  /** How often each word is spoken of as a firm. */
  const firms = new Map<number, number>();
  const people = new Set<number>();
  for (const { type, firstToken, endToken } of names) {
    if (type !== 'person') continue;
    if (endToken - firstToken > 1 || isAddressed(reading, firstToken))
      for (let i = firstToken; i < endToken; i++) people.add(reading.fold(i));
    else if (isSpokenOfAsFirm(reading, firstToken)) {
      const fold = reading.fold(firstToken);
      firms.set(fold, (firms.get(fold) ?? 0) + 1);
    }
  }
  const isFirm = ({ type, firstToken }: Name): boolean => {
    const fold = reading.fold(firstToken);
    const needed = firstNameGender(reading.bits(firstToken)) === 0 ? 1 : 2;
    return type === 'person' && (firms.get(fold) ?? 0) >= needed && !people.has(fold);
  };
  if (firms.size === 0) return names;
  return names.map((name) => (isFirm(name) ? { ...name, type: 'organization' } : name));
}

/** Stands "Mr." before it? */
function isAddressed(reading: Reading, token: number): boolean {
  const start = reading.sentenceStart(token);
  let before = token - 1;
  if (before > start && reading.word(before) === '.') before--;
  return before >= start && (reading.bits(before) & LinkFlag.honorific) !== 0;
}

function isSpokenOfAsFirm(reading: Reading, token: number): boolean {
  const start = reading.sentenceStart(token);
  const end = reading.sentenceEnd(token);
  if (token > start && reading.bits(token - 1) & LinkFlag.organization && !reading.nameAt[token - 1])
    return true;
  let next = token + 1;
  if (next >= end) return false;
  if (reading.word(next) === ',') return isAppositionOfFirm(reading, next + 1, end);
  if (reading.bits(next) & LinkFlag.possessive) next++;
  return next < end && !reading.nameAt[next] && (reading.bits(next) & LinkFlag.corporate) !== 0;
}

/** ", its largest customer," and ", a Norvan chipmaker" */
function isAppositionOfFirm(reading: Reading, first: number, end: number): boolean {
  if (first >= end) return false;
  if (!(reading.bits(first) & LinkFlag.determiner) && reading.pos(first) !== POS.PRP$) return false;
  for (let i = first + 1; i < end && i <= first + LONGEST_APPOSITION; i++) {
    if (reading.isPunctuation(i) || isFiniteVerb(reading.pos(i)) || reading.bits(i) & LinkFlag.preposition)
      return i > first + 1 && (reading.bits(i - 1) & (LinkFlag.organization | LinkFlag.corporate)) !== 0;
  }
  return false;
}
