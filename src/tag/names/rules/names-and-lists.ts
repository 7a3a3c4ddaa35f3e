import type { Document } from '../../../core/document.ts';
import type { Name } from '../../../core/layers/names.ts';
import { NAME_LISTS, type NameList } from '../name-lists.ts';
import { Known } from './words/known.ts';
import type { KnownWords } from './words/known-words.ts';

/** Words that several rules ask for. */
export const COMMA: ReadonlySet<string> = new Set([',']);
export const OF: ReadonlySet<string> = new Set(['of']);
export const POSSESSIVE: ReadonlySet<string> = new Set(["'s", '’s']);
export const HYPHEN: ReadonlySet<string> = new Set(['-']);
export const OPENING: ReadonlySet<string> = new Set(['(']);
/** Join the names of a list. */
export const JOINTS: ReadonlySet<string> = new Set([',', 'and', 'or', '&']);
/** The types of all names that are not those of groups. */
export const NO_GROUP = ['person', 'place', 'organization'] as const;

/** What the rules on names read. */
export type Read = Document<'tokens' | 'sentences'>;

/** No sentence is read further for words of trade. */
const LONGEST_SENTENCE = 60;

/** Does the sentence speak of shares, customers, jobs? */
export function isTrade(
  sentence: number,
  { tokens: { types }, sentences: { firstTokens } }: Pick<Read, 'tokens' | 'sentences'>,
  words: KnownWords,
): boolean {
  const stop = Math.min(firstTokens[sentence + 1], firstTokens[sentence] + LONGEST_SENTENCE);
  for (let i = firstTokens[sentence]; i < stop; i++) if (words.of(types[i]) & Known.trade) return true;
  return false;
}

export const bitsOf = (...kinds: NameList[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << NAME_LISTS.indexOf(kind)), 0);

export const COUNTRY = bitsOf('country');
const TOWNS = bitsOf('city', 'town');
const CITY = bitsOf('city');
const NO_CITY = bitsOf('country', 'organization', 'wordnetGroup');
export const LANDS = bitsOf('country', 'region');
export const TOWNS_AND_LANDS = TOWNS | LANDS;
/** A town that is not also a country. */
export const isTown = (lists: number): boolean => (lists & TOWNS) !== 0 && (lists & COUNTRY) === 0;
/** A city that no organization is named like. */
export const isCity = (lists: number): boolean => (lists & CITY) !== 0 && (lists & NO_CITY) === 0;
export const GIVEN_NAMES = bitsOf('firstName', 'anyName');

/**
 * The name of the tokens `[firstToken, endToken)`. All names are made here and by {@link ofType}: V8 gives each place that
 * spreads an object a hidden class of its own, and all that read names would meet a dozen of them.
 */
export function nameOf(
  { tokens }: Pick<Read, 'tokens'>,
  firstToken: number,
  endToken: number,
  type: Name['type'],
  confidence: number,
): Name {
  return {
    start: tokens.starts[firstToken],
    end: tokens.ends[endToken - 1],
    firstToken,
    endToken,
    type,
    confidence,
  };
}

/** The name with another type. */
export function ofType(
  { start, end, firstToken, endToken, confidence }: Name,
  type: Name['type'],
  sureness = confidence,
): Name {
  return { start, end, firstToken, endToken, type, confidence: sureness };
}

/**
 * The names, each as `change` makes it; the same array if it leaves all as they are.
 * @param asked indices of those that it is asked of; all if not given
 */
export function changed(
  names: readonly Name[],
  change: (name: Name, n: number) => Name,
  asked?: readonly number[],
): readonly Name[] {
  let mended: Name[] | undefined;
  const count = asked ? asked.length : names.length;
  for (let i = 0; i < count; i++) {
    const n = asked ? asked[i] : i;
    const name = change(names[n], n);
    if (name === names[n]) continue;
    mended ??= [...names];
    mended[n] = name;
  }
  return mended ?? names;
}

/**
 * The names with those of which `is` holds made names of a type; the same array if it holds of none.
 * @param asked indices of those that it is asked of; all if not given
 */
export function retyped(
  names: readonly Name[],
  type: Name['type'],
  is: (name: Name) => boolean,
  asked?: readonly number[],
): readonly Name[] {
  return changed(names, (name) => (is(name) ? ofType(name, type) : name), asked);
}

/**
 * The names, those asked for as the parts that `partsOf` makes of each: none, one, several; null leaves it as it is. The same array if
 * it leaves all.
 */
export function parted(
  names: readonly Name[],
  asked: readonly number[],
  partsOf: (name: Name) => readonly Name[] | null,
): readonly Name[] {
  let mended: Name[] | undefined;
  let from = 0;
  for (const n of asked) {
    const parts = partsOf(names[n]);
    if (parts === null) continue;
    mended ??= [];
    mended.push(...names.slice(from, n), ...parts);
    from = n + 1;
  }
  return mended ? [...mended, ...names.slice(from)] : names;
}

/** Is `b` a part of `a`? */
export const holds = (a: Name, b: Name): boolean =>
  a.firstToken <= b.firstToken &&
  a.endToken >= b.endToken &&
  a.endToken - a.firstToken > b.endToken - b.firstToken;
