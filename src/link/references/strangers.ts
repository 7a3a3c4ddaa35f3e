import { POS } from '../../core/pos.ts';
import { isNoun, type Reading } from '../article-index.ts';
import { LinkFlag } from '../words.ts';

const MAX_MODIFIERS = 4;

/**
 * First token of a noun phrase with its head at `head` that stands for one person whom it does not name: "a man", "the
 * victim", "her mother"; -1 if it is none, or the title or apposition of a name.
 */
export function strangerAt(reading: Reading, head: number): number {
  if (reading.pos(head) !== POS.NN || reading.nameAt[head] || !isPersonNoun(reading, head)) return -1;
  const end = reading.sentenceEnd(head);
  let next = head + 1;
  if (next < end && (reading.nameAt[next] || isNoun(reading.pos(next)))) return -1;
  if (next < end && reading.word(next) === ',') next++;
  if (next < end && isPersonName(reading, next)) return -1;
  const start = Math.max(reading.sentenceStart(head), head - MAX_MODIFIERS);
  let first = head;
  let isSpecified = false;
  let isNew = false;
  while (first > start && isModifier(reading, first - 1)) {
    first--;
    if (specifies(reading, first)) isSpecified = true;
    if (INDEFINITE.has(reading.lower(first))) isNew = true;
  }
  // "The minister" is mostly somebody who has a name elsewhere; "a minister" is not.
  if (!isSpecified || (!isNew && !(reading.bits(head) & LinkFlag.stranger))) return -1;
  const before = first - 1;
  if (before < reading.sentenceStart(head)) return first;
  const isApposition = reading.word(before) === ',' && before > 0 && isPersonName(reading, before - 1);
  return isApposition || BE.has(reading.lower(before)) ? -1 : first;
}

function isPersonNoun(reading: Reading, token: number): boolean {
  const bits = reading.bits(token);
  return (bits & (LinkFlag.stranger | LinkFlag.title)) !== 0 && (bits & LinkFlag.organization) === 0;
}

function isModifier(reading: Reading, token: number): boolean {
  const pos = reading.pos(token);
  const bits = reading.bits(token);
  return (
    isNoun(pos) ||
    pos === POS.JJ ||
    pos === POS.CD ||
    pos === POS.VBN ||
    pos === POS.PRP$ ||
    pos === POS.DT ||
    (bits & LinkFlag.possessive) !== 0
  );
}

/** A determiner, "his", or whose it is. */
function specifies(reading: Reading, token: number): boolean {
  const pos = reading.pos(token);
  return (
    pos === POS.DT || pos === POS.PRP$ || pos === POS.CD || (reading.bits(token) & LinkFlag.possessive) !== 0
  );
}

function isPersonName(reading: Reading, token: number): boolean {
  const at = reading.nameAt[token];
  return at !== 0 && reading.document.names[at - 1].type === 'person';
}

const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another']);
const BE: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'as',
  'became',
  'become',
  'becomes',
]);
