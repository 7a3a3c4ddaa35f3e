import type { Document } from '../../core/document.ts';
import type { Name } from '../../core/names.ts';
import { SentenceKind } from '../../core/tokens.ts';
import { WordFlag } from '../../core/vocabulary.ts';
import { stir } from '../../learn/feature-key.ts';
import { GAZETTEER_KINDS, type GazetteerKind } from './gazetteer.ts';
import { Known, type KnownWords } from './known-words.ts';

type Read = Document<'tokens' | 'sentences'>;

/** How sure a name is that stands in the list, or that a rule made of another. */
const LISTED = 0.95;
const BODY = 0.8;
/** No sentence is read further for words of trade. */
const LONGEST_SENTENCE = 60;

/** The names with those of the list of firms and parties among them: "Marks and Spencer", "Wendy's". */
export function withListedNames(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const listed = listedNames(document, words);
  if (listed.length === 0) return names;
  const merged: Name[] = [];
  let n = 0;
  for (const one of listed) {
    while (n < names.length && names[n].endToken <= one.firstToken) merged.push(names[n++]);
    let after = n;
    let isPart = false;
    for (; after < names.length && names[after].firstToken < one.endToken; after++)
      isPart ||= holds(names[after], one);
    if (isPart) continue;
    merged.push(one);
    n = after;
  }
  return [...merged, ...names.slice(n)];
}

function listedNames({ tokens, sentences, vocabulary }: Read, words: KnownWords): Name[] {
  const { types } = tokens;
  const wordAt = (i: number): string => vocabulary.words[types[i]];
  const standsAt = (phrase: readonly string[], first: number): boolean =>
    phrase.every((word, k) => wordAt(first + k) === word || wordAt(first + k) === word.replace("'", '’'));
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if ((words.of(types[i]) & Known.phrase) === 0) continue;
    const end = sentences.firstTokens[tokens.sentences[i] + 1];
    let length = 0;
    for (const phrase of words.phrasesFrom(types[i]))
      if (phrase.length > length && i + phrase.length <= end && standsAt(phrase, i)) length = phrase.length;
    if (length === 0) continue;
    found.push(nameOf({ tokens }, i, i + length, 'organization', LISTED));
    i += length - 1;
  }
  return withoutOwners(found, { tokens, vocabulary });
}

/** Without "Wendy's" where the article names a Wendy: it is what she has. */
function withoutOwners(
  listed: readonly Name[],
  { tokens: { types }, vocabulary }: Pick<Read, 'tokens' | 'vocabulary'>,
): Name[] {
  const isMark = (i: number): boolean => /^['’]s?$/.test(vocabulary.words[types[i]]);
  const owned = new Set<number>();
  for (const { firstToken, endToken } of listed)
    if (endToken - firstToken === 2 && isMark(endToken - 1)) owned.add(types[firstToken]);
  if (owned.size === 0) return [...listed];
  const owners = new Set<number>();
  for (let i = 0; i < types.length; i++)
    if (owned.has(types[i]) && (i + 1 === types.length || !isMark(i + 1))) owners.add(types[i]);
  return listed.filter(
    ({ firstToken, endToken }) =>
      endToken - firstToken !== 2 || !isMark(endToken - 1) || !owners.has(types[firstToken]),
  );
}

/** Without the ranks before a person's name and the letters after it: "Ola Berg" of "Garda Ola Berg BL". */
export function withoutRanks(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const { types } = document.tokens;
  const { vocabulary } = document;
  const isCapitalized = (i: number): boolean => (vocabulary.flags[types[i]] & WordFlag.capitalized) !== 0;
  const wordAt = (i: number): string => vocabulary.words[types[i]];
  const trimmed = (name: Name): Name => {
    let { firstToken: first, endToken: end } = name;
    for (;;) {
      // The rank itself is the last part of "Rear-Admiral".
      const last = first + 2 < end && wordAt(first + 1) === '-' ? first + 2 : first;
      const next = last + 1 < end && wordAt(last + 1) === '.' ? last + 2 : last + 1;
      const known = words.of(types[last]);
      const needed = known & Known.rank ? 1 : known & Known.rankOrName && last === first ? 2 : end;
      if (end - next < needed || !isCapitalized(next)) break;
      first = next;
    }
    while (end - first > 2 && words.of(types[end - 1]) & Known.letters) end--;
    if (end < name.endToken)
      while (end - first > 1 && vocabulary.flags[types[end - 1]] & WordFlag.punctuation) end--;
    return first === name.firstToken && end === name.endToken
      ? name
      : nameOf(document, first, end, 'person', name.confidence);
  };
  return names.map((name) => (name.type === 'person' ? trimmed(name) : name));
}

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
    for (let i = firstToken + 1; i < endToken - 1; i++) if (lower(i) === 'and') return i;
    return -1;
  };
  if (!names.some((name) => jointOf(name) >= 0)) return names;
  const keyOf = (first: number, end: number): number => {
    let key = end - first;
    for (let i = first; i < end; i++) key = stir(key, types[i]);
    return key;
  };
  const keys = new Set(names.map(({ firstToken, endToken }) => keyOf(firstToken, endToken)));
  const isKnown = (first: number, end: number): boolean =>
    (end - first === 1 && (words.of(types[first]) & Known.firm) !== 0) || keys.has(keyOf(first, end));
  return names.flatMap((name) => {
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

/** Two people of one name that is none: "Trump" and "Biden" of "the Trump-Biden debate". */
export function withPairsApart(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const { types, sentences: sentenceOf } = document.tokens;
  const { vocabulary } = document;
  const isPair = ({ type, firstToken, endToken }: Name): boolean =>
    type === 'person' &&
    endToken - firstToken === 3 &&
    /^[-–—]$/.test(vocabulary.words[types[firstToken + 1]]) &&
    endToken < types.length &&
    sentenceOf[endToken] === sentenceOf[firstToken] &&
    (words.of(types[endToken]) & Known.meeting) !== 0;
  if (!names.some(isPair)) return names;
  return names.flatMap((name) =>
    isPair(name)
      ? [
          nameOf(document, name.firstToken, name.firstToken + 1, 'person', name.confidence),
          nameOf(document, name.endToken - 1, name.endToken, 'person', name.confidence),
        ]
      : [name],
  );
}

/**
 * With the bodies that common words name where the model found nothing: "the Commons". Not at all in a title, nor before
 * another capital: "the House Speaker".
 */
export function withBodies(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const { tokens, sentences, vocabulary } = document;
  const { types } = tokens;
  const isCapitalized = (i: number): boolean => (vocabulary.flags[types[i]] & WordFlag.capitalized) !== 0;
  const lower = (i: number): string => vocabulary.words[vocabulary.lowers[types[i]]];
  const merged: Name[] = [];
  let n = 0;
  for (let i = 1; i < types.length; i++) {
    if ((words.of(types[i]) & Known.body) === 0 || !isCapitalized(i) || lower(i - 1) !== 'the') continue;
    const end = sentences.firstTokens[tokens.sentences[i] + 1];
    if (i + 1 < end && (isCapitalized(i + 1) || lower(i + 1) === 'of' || lower(i + 1) === '-')) continue;
    if (sentences.kinds[tokens.sentences[i]] !== SentenceKind.body) continue;
    while (n < names.length && names[n].endToken <= i) merged.push(names[n++]);
    if (n < names.length && names[n].firstToken <= i) continue;
    merged.push(nameOf(document, i, i + 1, 'organization', BODY));
  }
  return merged.length === 0 ? names : [...merged, ...names.slice(n)];
}

/** Firms where a firm's name was taken for a place's in a sentence on trade: "Amazon will hire 900 people". */
export function withFirmsForPlaces(
  names: readonly Name[],
  document: Read,
  words: KnownWords,
): readonly Name[] {
  const { types, sentences: sentenceOf } = document.tokens;
  const { firstTokens } = document.sentences;
  const isTrade = (sentence: number): boolean => {
    const stop = Math.min(firstTokens[sentence + 1], firstTokens[sentence] + LONGEST_SENTENCE);
    for (let i = firstTokens[sentence]; i < stop; i++) if (words.of(types[i]) & Known.trade) return true;
    return false;
  };
  const isFirm = ({ type, firstToken, endToken }: Name): boolean => {
    if (type !== 'place' || endToken - firstToken > 1) return false;
    if ((words.of(types[firstToken]) & Known.firm) === 0) return false;
    const sentence = sentenceOf[firstToken];
    if (firstToken > firstTokens[sentence] && words.of(types[firstToken - 1]) & Known.where) return false;
    return (
      endToken < firstTokens[sentence + 1] &&
      (words.of(types[endToken]) & Known.acts) !== 0 &&
      isTrade(sentence)
    );
  };
  return names.map((name) => (isFirm(name) ? { ...name, type: 'organization' } : name));
}

/** Lists that a word or a phrase of two words stands in: bits of the gazetteer. */
export type ListsOf = (first: number, end: number) => number;

/** A place and a person of one name that is none: "Vermont" and "Ann Hale" of "the senator from Vermont Ann Hale". */
export function withOriginsApart(
  names: readonly Name[],
  document: Read,
  words: KnownWords,
  listsOf: ListsOf,
): readonly Name[] {
  const { types } = document.tokens;
  const endOfPlace = ({ type, firstToken, endToken }: Name): number => {
    if (type !== 'person' || endToken - firstToken < 3 || firstToken === 0) return -1;
    if ((words.of(types[firstToken - 1]) & Known.origin) === 0) return -1;
    for (const end of [firstToken + 2, firstToken + 1])
      if (endToken - end >= 2 && listsOf(firstToken, end) & LANDS && listsOf(end, end + 1) & GIVEN_NAMES)
        return end;
    return -1;
  };
  if (!names.some((name) => endOfPlace(name) >= 0)) return names;
  return names.flatMap((name) => {
    const end = endOfPlace(name);
    if (end < 0) return [name];
    return [
      nameOf(document, name.firstToken, end, 'place', name.confidence),
      nameOf(document, end, name.endToken, 'person', name.confidence),
    ];
  });
}

const bitsOf = (...kinds: GazetteerKind[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << GAZETTEER_KINDS.indexOf(kind)), 0);
const LANDS = bitsOf('country', 'region');
const GIVEN_NAMES = bitsOf('firstName', 'anyName');

/**
 * Without the storms, telescopes and spacecraft that bear a person's name, nor what of that name stands alone elsewhere: "Storm
 * Ada", "the Quill Space Telescope". Who has the name as a part of a longer one stays.
 */
export function withoutNamesakes(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const { types, sentences: sentenceOf } = document.tokens;
  const { firstTokens } = document.sentences;
  const isCraft = ({ firstToken, endToken }: Name): boolean => {
    const end = firstTokens[sentenceOf[firstToken] + 1];
    for (let i = firstToken; i < end && i < endToken + 2; i++)
      if (words.of(types[i]) & Known.craft) return true;
    return false;
  };
  const isStorm = ({ firstToken, endToken }: Name): boolean =>
    (words.of(types[firstToken]) & Known.storm && endToken - firstToken > 1) !== 0 ||
    (firstToken > firstTokens[sentenceOf[firstToken]] &&
      endToken - firstToken === 1 &&
      isNameOfStorm(types[firstToken - 1]));
  const isNameOfStorm = (before: number): boolean =>
    (words.of(before) & Known.storm) !== 0 &&
    (document.vocabulary.flags[before] & WordFlag.capitalized) !== 0;
  const namesakes = new Set<number>();
  for (const name of names)
    if ((name.type === 'person' || name.type === 'place') && isStorm(name))
      namesakes.add(types[name.endToken - 1]);
    else if (name.type === 'person' && isCraft(name)) namesakes.add(types[name.endToken - 1]);
  if (namesakes.size === 0) return names;
  const isNamesake = (name: Name): boolean =>
    (name.type === 'person' || name.type === 'place') &&
    namesakes.has(types[name.endToken - 1]) &&
    (name.endToken - name.firstToken === 1 || isStorm(name) || isCraft(name));
  return names.filter((name) => !isNamesake(name));
}

function nameOf(
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

const holds = (a: Name, b: Name): boolean =>
  a.firstToken <= b.firstToken &&
  a.endToken >= b.endToken &&
  a.endToken - a.firstToken > b.endToken - b.firstToken;
