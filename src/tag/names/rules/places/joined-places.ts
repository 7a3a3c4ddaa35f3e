import type { Document } from '../../../../core/document.ts';
import type { Name } from '../../../../core/layers/names.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { RareWordColumn } from '../../../../core/word-types.ts';
import { atlas } from '../../../../gazetteer/atlas.ts';
import { RecordKind } from '../../../../gazetteer/gazetteer.ts';
import { wordList } from '../../../../learn/word-list.ts';
import { HYPHEN, nameOf, ofType, POSSESSIVE } from '../names-and-lists.ts';
import type { Asks, NameRule } from '../rule.ts';
import { Form } from '../words/known.ts';

/** Tokens behind the first word of a town's name at most: "-de-la-Zouch". */
const LONGEST_JOINED = 6;

/** Words that are part of some states' names, as "State" is in Nigeria ("Abia State"), but not in Texas. */
const STATES: ReadonlySet<string> = new Set(['State', 'Province', 'Region', 'County']);

/** Words within the names of towns, in small letters: "upon". */
const JOINING: ReadonlySet<string> = new Set(wordList('places/joining-words'));
/** What stands before a hyphen in names, as written: "Mid". */
const HYPHENED: ReadonlySet<string> = new Set(wordList('places/hyphen-words'));
const MAY_BE_PART: readonly Asks[] = [
  { types: ['place', 'organization'] },
  { types: ['person'], length: 'one' },
];
/** Behind what may be the first word of a longer name; and before the hyphen before the last. */
const GOES_ON: ReadonlySet<string> = new Set([...STATES, ...JOINING]);
const TIED: ReadonlySet<string> = new Set([...JOINING, ...HYPHENED]);

/** What a word may be in the name of a place, one bit each. */
const Part = { state: 1, possessive: 2, hyphen: 4, joining: 8, hyphened: 16, other: 32 } as const;
const PARTS = [STATES, POSSESSIVE, HYPHEN, JOINING, HYPHENED];
const parts = new RareWordColumn(new Uint8Array(0), ({ words }, type) =>
  PARTS.reduce((bits, set, k) => (set.has(words[type]) ? bits | (1 << k) : bits), Part.other as number),
);

/**
 * Places as long as they are: "Newcastle upon Tyne", "Henley-on-Thames", "King's Lynn", "Victoria Falls",
 * "Mid-North Coast", "Lagos State". Of what else a name may go on to be, only a town or state that the gazetteer knows counts.
 */
export const withWholeNames: NameRule = {
  asks: [
    { types: ['organization'], last: STATES },
    ...MAY_BE_PART.flatMap((names): Asks[] => [
      { ...names, behind: GOES_ON },
      { ...names, behind: HYPHEN, twoBehind: { form: Form.capitalized, words: JOINING } },
      // "King's Lynn", but no town goes on as "Ada's house in Lynn" does.
      { ...names, behind: POSSESSIVE, twoBehind: { form: Form.capitalized } },
      { ...names, before: HYPHEN, twoBefore: TIED },
      { ...names, before: POSSESSIVE, twoBefore: { form: Form.capitalized } },
    ]),
    { types: ['place'], behind: { form: Form.capitalized } },
  ],
  apply(names, { document }, asked) {
    const startOf = (n: number): number => (n < names.length ? names[n].firstToken : document.tokens.length);
    const isWhole = (n: number): boolean =>
      wholeName(document, names[n], n > 0 ? names[n - 1].endToken : 0, startOf(n + 1)) === names[n];
    if (asked.every(isWhole)) return names;
    const whole: Name[] = [];
    for (let n = 0; n < names.length; n++) {
      const before = whole.length > 0 ? whole[whole.length - 1].endToken : 0;
      // "Tyne" may have been tagged as a name of its own.
      if (before <= startOf(n)) whole.push(wholeName(document, names[n], before, startOf(n + 1)));
    }
    return whole;
  },
};

/** @param before token at which a longer name may begin at the earliest @param next first token of the name behind it */
function wholeName(document: Document<'tokens'>, name: Name, before: number, next: number): Name {
  if (name.type === 'group' || (name.type === 'person' && name.endToken - name.firstToken > 1)) return name;
  const { firstToken: ownFirst, endToken: ownEnd } = name;
  // "Rivers State", taken for a body
  if (
    name.type === 'organization' &&
    is(document, ownEnd - 1, Part.state) &&
    isState(document, ownFirst, ownEnd)
  )
    return ofType(name, 'place');
  const endToken = stateEnd(document, name) ?? joinedEnd(document, name, next);
  const firstToken = joinedStart(document, name, before, endToken);
  if (endToken === name.endToken && firstToken === name.firstToken) return name;
  return nameOf(document, firstToken, endToken, 'place', name.confidence);
}

/** Where the name of a state ends that goes on behind `name`: "Abia State Governor", "Akwa-Ibom State". */
function stateEnd(document: Document<'tokens'>, { firstToken, endToken }: Name): number | undefined {
  if (!is(document, endToken, Part.hyphen | Part.state)) return undefined;
  const isTied =
    is(document, endToken, Part.hyphen) &&
    endToken + 1 < document.tokens.length &&
    isCapitalized(document, endToken + 1);
  const last = isTied ? endToken + 2 : endToken;
  if (is(document, last, Part.state) && isState(document, firstToken, last + 1)) return last + 1;
  return isTied && isState(document, firstToken, last) ? last : undefined;
}

/** Where the name of a town ends that goes on behind its first word. */
function joinedEnd(document: Document<'tokens'>, name: Name, next: number): number {
  const { tokens } = document;
  const { firstToken, endToken } = name;
  if (endToken >= tokens.length || !isCapitalized(document, endToken - 1)) return endToken;
  const isJoined =
    is(document, endToken, Part.joining) ||
    (is(document, endToken, Part.possessive) &&
      endToken + 1 < tokens.length &&
      isCapitalized(document, endToken + 1)) ||
    (is(document, endToken, Part.hyphen) && is(document, endToken + 1, Part.joining));
  // "Victoria Falls"
  const isFollowed = name.type === 'place' && next > endToken && isCapitalized(document, endToken);
  const longest = isJoined ? LONGEST_JOINED : isFollowed ? 1 : 0;
  for (let end = Math.min(endToken + longest, tokens.length); end > endToken; end--)
    if (isCapitalized(document, end - 1) && isTown(document, firstToken, end)) return end;
  return endToken;
}

/** Where a name begins that ends with `name`: at "Henley" of "Henley-on-Thames", "King" of "King's Lynn", "Mid" of "Mid-North". */
function joinedStart(document: Document<'tokens'>, name: Name, before: number, end: number): number {
  const { firstToken: first, type } = name;
  if (!is(document, first - 1, Part.hyphen | Part.possessive)) return first;
  const isTied = (i: number): boolean => is(document, i, Part.hyphen);
  if (isTied(first - 1) && is(document, first - 2, Part.joining) && isTied(first - 3)) {
    const start = first - 4;
    if (start >= before && isCapitalized(document, start) && isTown(document, start, end)) return start;
  }
  if (is(document, first - 1, Part.possessive)) {
    const start = first - 2;
    if (start >= before && isCapitalized(document, start) && isTown(document, start, end)) return start;
  }
  return type === 'place' ? Math.max(before, hyphenedStart(document, first)) : first;
}

/** Where a name begins that is glued to a word before a hyphen: at "Mid" of "Mid-North Coast". */
function hyphenedStart(document: Document<'tokens'>, token: number): number {
  const { starts, ends } = document.tokens;
  const isGlued =
    token > 1 &&
    is(document, token - 1, Part.hyphen) &&
    starts[token] === ends[token - 1] &&
    starts[token - 1] === ends[token - 2] &&
    is(document, token - 2, Part.hyphened);
  return isGlued ? token - 2 : token;
}

const isTown = (document: Document<'tokens'>, first: number, end: number): boolean =>
  isOfKind(document, first, end, RecordKind.city);

const isState = (document: Document<'tokens'>, first: number, end: number): boolean =>
  isOfKind(document, first, end, RecordKind.state);

function isOfKind(
  { tokens, text }: Document<'tokens'>,
  first: number,
  end: number,
  kind: RecordKind,
): boolean {
  if (tokens.sentences[first] !== tokens.sentences[end - 1]) return false;
  return atlas().finder.namings(text, tokens.starts[first], tokens.ends[end - 1], 1 << kind) !== 0;
}

const is = ({ tokens, vocabulary }: Document<'tokens'>, i: number, part: number): boolean =>
  i >= 0 && i < tokens.length && (parts.of(vocabulary, tokens.types[i]) & part) !== 0;

const isCapitalized = ({ tokens, vocabulary }: Document<'tokens'>, i: number): boolean =>
  (vocabulary.flags[tokens.types[i]] & WordFlag.capitalized) !== 0;
