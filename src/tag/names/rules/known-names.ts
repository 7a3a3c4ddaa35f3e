import type { Document } from '../../../core/document.ts';
import type { Name } from '../../../core/names.ts';
import { SentenceKind } from '../../../core/tokens.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { stir } from '../../../learn/feature-key.ts';
import { NAME_LISTS, type NameList } from '../name-lists.ts';
import { Known, type KnownWords } from './known-words.ts';

type Read = Document<'tokens' | 'sentences'>;

/** How sure a name is that stands in the list, or that a rule made of another. */
const LISTED = 0.95;
const BODY = 0.8;
/** No more words than the name of a street or a stream has. */
const LONGEST_WAY = 4;
/** No sentence is read further for words of trade. */
const LONGEST_SENTENCE = 60;

/** The names with those of the list of firms and parties among them: "Marks and Spencer", "Wendy's". */
export function withListedNames(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const listed = listedNames(document, words);
  if (listed.length === 0) return names;
  const { types } = document.tokens;
  const isAnd = (i: number): boolean =>
    i >= 0 && i < types.length && document.vocabulary.words[types[i]] === 'and';
  const isBesideAnd = ({ firstToken, endToken }: Name): boolean => isAnd(firstToken - 1) || isAnd(endToken);
  // "Helmut Kohl's"
  const isOwner = (name: Name, { firstToken }: Name): boolean =>
    name.type === 'person' && name.firstToken < firstToken && name.endToken > firstToken;
  const merged: Name[] = [];
  let n = 0;
  for (const one of listed) {
    while (n < names.length && names[n].endToken <= one.firstToken) merged.push(names[n++]);
    let after = n;
    let isPart = false;
    for (; after < names.length && names[after].firstToken < one.endToken; after++)
      isPart ||= (holds(names[after], one) && !isBesideAnd(one)) || isOwner(names[after], one);
    if (isPart) continue;
    // "Labour" of "Labour and Plaid Cymru"
    const glued = names[n];
    if (n < after && glued.firstToken < one.firstToken - 1 && isAnd(one.firstToken - 1))
      merged.push(nameOf(document, glued.firstToken, one.firstToken - 1, glued.type, glued.confidence));
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
 * With the bodies and firms that common words name, where the model found nothing: "the Commons", "shares in Target". Not at all
 * in a headline, nor beside another capital: "the House Speaker".
 * @param others tokens of names of another kind
 */
export function withBodies(
  names: readonly Name[],
  document: Read,
  words: KnownWords,
  others: ReadonlySet<number>,
): readonly Name[] {
  const { tokens, sentences, vocabulary } = document;
  const { types } = tokens;
  const isCapitalized = (i: number): boolean =>
    (vocabulary.flags[types[i]] & (WordFlag.capitalized | WordFlag.allCaps)) === WordFlag.capitalized;
  const lower = (i: number): string => vocabulary.words[vocabulary.lowers[types[i]]];
  const merged: Name[] = [];
  let n = 0;
  for (let i = 1; i < types.length; i++) {
    const known = words.of(types[i]);
    if ((known & (Known.body | Known.firm)) === 0 || !isCapitalized(i) || others.has(i)) continue;
    const sentence = tokens.sentences[i];
    if (sentences.kinds[sentence] !== SentenceKind.body || i === sentences.firstTokens[sentence]) continue;
    const next = i + 1 < sentences.firstTokens[sentence + 1] ? i + 1 : -1;
    if (next >= 0 && (isCapitalized(next) || lower(next) === 'of' || lower(next) === '-')) continue;
    const isBody = lower(i - 1) === 'the' && known & Known.body;
    if (!isBody && !(known & Known.firm && isMidSentence(i - 1) && isTrade(sentence, document, words)))
      continue;
    while (n < names.length && names[n].endToken <= i) merged.push(names[n++]);
    if (n < names.length && names[n].firstToken <= i) continue;
    merged.push(nameOf(document, i, i + 1, 'organization', BODY));
  }
  return merged.length === 0 ? names : [...merged, ...names.slice(n)];

  /** After a small word, so that the capital means something, but no article, and not as in "Minister of Labour". */
  function isMidSentence(before: number): boolean {
    return (
      (vocabulary.flags[types[before]] & WordFlag.lower) !== 0 && !/^(?:the|an?|of)$/.test(lower(before))
    );
  }
}

/** Does the sentence speak of shares, customers, jobs? */
function isTrade(
  sentence: number,
  { tokens: { types }, sentences: { firstTokens } }: Pick<Read, 'tokens' | 'sentences'>,
  words: KnownWords,
): boolean {
  const stop = Math.min(firstTokens[sentence + 1], firstTokens[sentence] + LONGEST_SENTENCE);
  for (let i = firstTokens[sentence]; i < stop; i++) if (words.of(types[i]) & Known.trade) return true;
  return false;
}

/**
 * With the days that are given names as parts of them: "Saturday Oke", where the surname stands by itself nowhere before and
 * no word before the day makes it a date. Without those that are dates: "On Tuesday Norway voted".
 */
export function withDaysSorted(
  names: readonly Name[],
  document: Read,
  words: KnownWords,
  listsOf: ListsOf,
): readonly Name[] {
  const { types, sentences: sentenceOf } = document.tokens;
  const { vocabulary } = document;
  const isDay = (i: number): boolean =>
    (words.of(types[i]) & Known.day) !== 0 && (vocabulary.flags[types[i]] & WordFlag.capitalized) !== 0;
  const is = (i: number, known: number): boolean => i >= 0 && (words.of(types[i]) & known) !== 0;
  const bearers = new Set<number>();
  return names.map((name) => {
    const { firstToken: first, endToken: end, type } = name;
    if (end - first > 1 && isDay(first) && is(first - 1, Known.dated)) {
      const isCountry = end - first === 2 && (listsOf(first + 1, end) & COUNTRY) !== 0;
      return nameOf(document, first + 1, end, isCountry ? 'place' : type, name.confidence);
    }
    if (type !== 'person') return name;
    const surname = types[end - 1];
    if (
      end - first === 1 &&
      !bearers.has(surname) &&
      first > 0 &&
      sentenceOf[first - 1] === sentenceOf[first] &&
      isDay(first - 1) &&
      !is(first - 2, Known.dated | Known.verb)
    )
      return nameOf(document, first - 1, end, 'person', name.confidence);
    bearers.add(surname);
    return name;
  });
}

/** Places with what belongs to their names: "Lagos State", "Mid-North Coast"; peoples of two: "French-Moroccan". */
export function withWholePlaces(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const { tokens, sentences, vocabulary } = document;
  const { types, starts, ends } = tokens;
  const isCapitalized = (i: number): boolean => (vocabulary.flags[types[i]] & WordFlag.capitalized) !== 0;
  const isHyphen = (i: number): boolean =>
    vocabulary.words[types[i]] === '-' && starts[i] === ends[i - 1] && starts[i + 1] === ends[i];
  return names.map((name, n) => {
    if (name.type !== 'place' && name.type !== 'group') return name;
    const sentence = tokens.sentences[name.firstToken];
    const from = Math.max(sentences.firstTokens[sentence], n > 0 ? names[n - 1].endToken : 0);
    const stop = Math.min(
      sentences.firstTokens[sentence + 1],
      n + 1 < names.length ? names[n + 1].firstToken : types.length,
    );
    let { firstToken: first, endToken: end } = name;
    const isWord = (i: number): boolean => i >= from && i < stop && isCapitalized(i);
    if (name.type === 'place') {
      if (first - 2 >= from && isHyphen(first - 1) && words.of(types[first - 2]) & Known.part) first -= 2;
      if (isWord(end) && words.of(types[end]) & Known.division && !isWord(end + 1)) end++;
    } else if (end + 1 < stop && isHyphen(end) && isWord(end + 1)) end += 2;
    return first === name.firstToken && end === name.endToken
      ? name
      : nameOf(document, first, end, name.type, name.confidence);
  });
}

/** Places where a short name, a street or a water was taken for a body, and bodies where a seat was taken for a person. */
export function withPlacesTold(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const { types, sentences } = document.tokens;
  const typeOf = ({ type, firstToken, endToken }: Name): Name['type'] => {
    const last = words.of(types[endToken - 1]);
    if (endToken - firstToken === 1) {
      if (type === 'person' && last & Known.seat) return 'organization';
      return type === 'organization' && last & Known.land ? 'place' : type;
    }
    const isWay = type === 'organization' && endToken - firstToken <= LONGEST_WAY && last & Known.way;
    return isWay && !isTrade(sentences[firstToken], document, words) ? 'place' : type;
  };
  return names.map((name) => {
    const type = typeOf(name);
    return type === name.type ? name : { ...name, type };
  });
}

/** Teams where a town beside the word of a match was taken for a place, though another of the sentence is a team. */
export function withTeams(
  names: readonly Name[],
  document: Read,
  words: KnownWords,
  listsOf: ListsOf,
): readonly Name[] {
  const { types, sentences: sentenceOf } = document.tokens;
  const isMatched = ({ type, firstToken, endToken }: Name): boolean =>
    type === 'place' &&
    endToken - firstToken === 1 &&
    endToken < types.length &&
    (words.of(types[endToken]) & Known.plays) !== 0 &&
    isTown(listsOf(firstToken, endToken));
  if (!names.some(isMatched)) return names;
  const teams = new Set<number>();
  for (const { type, firstToken, endToken } of names)
    if (type === 'organization' && isTown(listsOf(firstToken, endToken))) teams.add(sentenceOf[firstToken]);
  return names.map((name) =>
    isMatched(name) && teams.has(sentenceOf[name.firstToken]) ? { ...name, type: 'organization' } : name,
  );
}

/** One place of those that hyphens tie over a small word: "Stoke-on-Trent". */
export function withHyphensJoined(names: readonly Name[], document: Read): readonly Name[] {
  const { tokens, vocabulary } = document;
  const isHyphen = (i: number): boolean =>
    vocabulary.words[tokens.types[i]] === '-' &&
    tokens.starts[i] === tokens.ends[i - 1] &&
    tokens.starts[i + 1] === tokens.ends[i];
  const isTied = (one: Name, other: Name): boolean =>
    one.type === 'place' &&
    other.type === 'place' &&
    other.firstToken - one.endToken === 3 &&
    isHyphen(one.endToken) &&
    isHyphen(one.endToken + 2) &&
    (vocabulary.flags[tokens.types[one.endToken + 1]] & WordFlag.lower) !== 0;
  const joined: Name[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    if (last && isTied(last, name))
      joined[joined.length - 1] = nameOf(document, last.firstToken, name.endToken, 'place', last.confidence);
    else joined.push(name);
  }
  return joined;
}

/**
 * Firms where a firm's name was taken for another's: "Amazon will hire 900 people" in a sentence on trade, "Quill Holdings"
 * anywhere.
 */
export function withFirms(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const { types, sentences: sentenceOf } = document.tokens;
  const { firstTokens } = document.sentences;
  const isFirm = ({ type, firstToken, endToken }: Name): boolean => {
    if (endToken - firstToken > 1)
      return (type === 'place' || type === 'person') && (words.of(types[endToken - 1]) & Known.company) !== 0;
    if (type !== 'place') return false;
    if ((words.of(types[firstToken]) & Known.firm) === 0) return false;
    const sentence = sentenceOf[firstToken];
    if (firstToken > firstTokens[sentence] && words.of(types[firstToken - 1]) & Known.where) return false;
    return (
      endToken < firstTokens[sentence + 1] &&
      (words.of(types[endToken]) & Known.acts) !== 0 &&
      isTrade(sentence, document, words)
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

const bitsOf = (...kinds: NameList[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << NAME_LISTS.indexOf(kind)), 0);
const COUNTRY = bitsOf('country');
const TOWNS = bitsOf('city', 'town');
const CITY = bitsOf('city');
const NO_CITY = bitsOf('country', 'organization', 'wordnetGroup');
const LANDS = bitsOf('country', 'region');
/** A town that is not also a country. */
const isTown = (lists: number): boolean => (lists & TOWNS) !== 0 && (lists & COUNTRY) === 0;
/** A city that no organization is named like. */
export const isCity = (lists: number): boolean => (lists & CITY) !== 0 && (lists & NO_CITY) === 0;
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
    if (name.type !== 'group' && isStorm(name)) namesakes.add(types[name.endToken - 1]);
    else if (name.type === 'person' && isCraft(name)) namesakes.add(types[name.endToken - 1]);
  if (namesakes.size === 0) return names;
  const isNamesake = (name: Name): boolean =>
    namesakes.has(types[name.endToken - 1]) &&
    (isStorm(name) ||
      ((name.type === 'person' || name.type === 'place') &&
        (name.endToken - name.firstToken === 1 || isCraft(name))));
  return names.filter((name) => !isNamesake(name));
}

/** Without feasts that were taken for persons or places, where nobody of that name is named in full: "home for Ramzan". */
export function withoutFeasts(names: readonly Name[], document: Read, words: KnownWords): readonly Name[] {
  const { types } = document.tokens;
  const isFeast = ({ type, firstToken, endToken }: Name): boolean =>
    (type === 'person' || type === 'place') &&
    endToken - firstToken === 1 &&
    (words.of(types[firstToken]) & Known.feast) !== 0;
  if (!names.some(isFeast)) return names;
  const surnames = new Set<number>();
  for (const { type, firstToken, endToken } of names)
    if (type === 'person' && endToken - firstToken > 1) surnames.add(types[endToken - 1]);
  return names.filter((name) => !isFeast(name) || surnames.has(types[name.firstToken]));
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
