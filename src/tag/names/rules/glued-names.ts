import type { Name } from '../../../core/layers/names.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { stir } from '../../../learn/feature-key.ts';
import { Known, type KnownWords } from './known-words.ts';
import { nameOf, type Read } from './names-and-lists.ts';

/** Between two names that may be taken for one: "the Greens and Labour", "the Assembly's Senate". */
const JOINT = /^(?:and|['’]s)$/;

/**
 * Two names of what was taken for one: "Greens" and "Labour" of "the Greens and Labour", where each is known by itself, from a
 * list or from elsewhere in the article.
 */
export function withGluedApart(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const { types } = document.tokens;
  const { vocabulary } = document;
  const lower = (i: number): string => vocabulary.words[vocabulary.lowers[types[i]]];
  const jointOf = ({ type, firstToken, endToken }: Name): number => {
    if (type !== 'organization' && type !== 'group') return -1;
    for (let i = firstToken + 1; i < endToken - 1; i++)
      if (vocabulary.flags[types[i]] & WordFlag.lower && JOINT.test(lower(i))) return i;
    return -1;
  };
  const isAcronym = (i: number): boolean => (vocabulary.flags[types[i]] & WordFlag.allCaps) !== 0;
  // "the APC NWC"
  const isPairOfAcronyms = ({ type, firstToken, endToken }: Name): boolean =>
    type === 'organization' &&
    endToken - firstToken === 2 &&
    isAcronym(firstToken) &&
    isAcronym(endToken - 1);
  if (!names.some((name) => jointOf(name) >= 0 || isPairOfAcronyms(name))) return names;
  const keyOf = (first: number, end: number): number => {
    let key = end - first;
    for (let i = first; i < end; i++) key = stir(key, types[i]);
    return key;
  };
  const keys = new Set(names.map(({ firstToken, endToken }) => keyOf(firstToken, endToken)));
  const isKnown = (first: number, end: number): boolean =>
    (end - first === 1 && (words.of(types[first]) & Known.firm) !== 0) || keys.has(keyOf(first, end));
  return names.flatMap((name) => {
    if (isPairOfAcronyms(name)) {
      const ends = [name.firstToken + 1, name.endToken];
      return ends.every((end) => keys.has(keyOf(end - 1, end)))
        ? ends.map((end) => nameOf(document, end - 1, end, name.type, name.confidence))
        : [name];
    }
    const joint = jointOf(name);
    if (joint < 0) return [name];
    const first = lower(name.firstToken) === 'the' ? name.firstToken + 1 : name.firstToken;
    if (first === joint || !isKnown(first, joint) || !isKnown(joint + 1, name.endToken)) return [name];
    return [
      nameOf(document, first, joint, name.type, name.confidence),
      nameOf(document, joint + 1, name.endToken, name.type, name.confidence),
    ];
  });
}

/** What stands before a hyphen in a title: "Co-Founder", "Vice-President". */
const HALVES = /^(?:Co|Vice|Ex|Deputy|Non)$/;

/** Names without the first half of a title that begins behind them: "Quillon" of "Quillon Co-Founder Ada Moss". */
export function withoutHalvesOfTitles(names: readonly Name[], document: Read): readonly Name[] {
  const { tokens, vocabulary } = document;
  const { types, starts, ends } = tokens;
  const isHalved = ({ firstToken, endToken }: Name): boolean =>
    endToken - firstToken > 1 &&
    endToken < types.length &&
    HALVES.test(vocabulary.words[types[endToken - 1]]) &&
    vocabulary.words[types[endToken]] === '-' &&
    starts[endToken] === ends[endToken - 1];
  if (!names.some(isHalved)) return names;
  return names.map((name) =>
    isHalved(name) ? nameOf(document, name.firstToken, name.endToken - 1, name.type, name.confidence) : name,
  );
}

/** The places of one name with commas: "Norvik" and "Upton" of "Norvik, Upton". */
export function withPlacesApart(names: readonly Name[], document: Read): readonly Name[] {
  const { types } = document.tokens;
  const isComma = (i: number): boolean => document.vocabulary.words[types[i]] === ',';
  const hasComma = ({ type, firstToken, endToken }: Name): boolean => {
    if (type !== 'place') return false;
    for (let i = firstToken + 1; i < endToken - 1; i++) if (isComma(i)) return true;
    return false;
  };
  if (!names.some(hasComma)) return names;
  return names.flatMap((name) => {
    if (!hasComma(name)) return [name];
    const parts: Name[] = [];
    let first = name.firstToken;
    for (let i = first; i <= name.endToken; i++)
      if (i === name.endToken || isComma(i)) {
        if (i > first) parts.push(nameOf(document, first, i, 'place', name.confidence));
        first = i + 1;
      }
    return parts;
  });
}
