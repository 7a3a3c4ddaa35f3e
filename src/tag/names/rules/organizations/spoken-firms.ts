import type { Document } from '../../../../core/document.ts';
import type { Name } from '../../../../core/layers/names.ts';
import { POS } from '../../../../core/layers/pos.ts';
import { WordFlag } from '../../../../core/vocabulary.ts';
import { bitsOf, COMMA, retyped } from '../names-and-lists.ts';
import type { Asks, NameRule } from '../rule.ts';
import { Form, Known } from '../words/known.ts';
import type { KnownWords } from '../words/known-words.ts';

type Read = Document<'tokens' | 'sentences' | 'pos'>;

const LONGEST_APPOSITION = 6;
const GIVEN_NAME = bitsOf('firstName');
const PERSONS = bitsOf('firstName', 'surname', 'anyName', 'knownPerson', 'wordnetPerson');

/** Where the words stand that speak of a firm: see {@link isSpokenOfAsFirm}. */
const SPOKEN: readonly Asks[] = [
  { before: Known.organization },
  { twoBefore: Known.organization },
  { twoBefore: new Set(['such']), before: new Set(['as']) },
  { behind: Known.corporate },
  { twoBehind: Known.corporate },
  { behind: COMMA, twoBehind: { form: Form.determiner } },
];

/**
 * The names with those single words made organizations that were taken for persons although the article once speaks of them
 * as one does of firms: "the startup Yonda", "Yonda's shareholders", "Yonda, its largest customer". What is also a part of a
 * person's full name or stands after a rank stays a person, and a given name unless it is spoken of so twice.
 */
export const withSpokenFirms: NameRule = {
  asks: SPOKEN.map((asks) => ({ ...asks, types: ['person', 'organization'], length: 'one' })),
  apply(names, { document, words, listsOf }, asked) {
    if (!asked.some((n) => isSpokenOfAsFirm(names, n, document, words))) return names;
    const { types } = document.tokens;
    const { lowers } = document.vocabulary;
    /** How often each word is spoken of as a firm. */
    const firms = new Map<number, number>();
    const people = new Set<number>();
    for (let n = 0; n < names.length; n++) {
      const { type, firstToken, endToken } = names[n];
      const isSingle = endToken - firstToken === 1;
      if (type !== 'person' && !(type === 'organization' && isSingle)) continue;
      if (type === 'person' && (!isSingle || isAddressed(firstToken, document, words)))
        for (let i = firstToken; i < endToken; i++) people.add(lowers[types[i]]);
      else if (isSpokenOfAsFirm(names, n, document, words)) {
        const word = lowers[types[firstToken]];
        firms.set(word, (firms.get(word) ?? 0) + 1);
      }
    }
    if (firms.size === 0) return names;
    const isFirm = ({ type, firstToken, endToken }: Name): boolean => {
      if (type !== 'person' || endToken - firstToken > 1) return false;
      const word = lowers[types[firstToken]];
      if (people.has(word)) return false;
      const needed = listsOf(firstToken, endToken) & GIVEN_NAME ? 2 : 1;
      return (firms.get(word) ?? 0) >= needed;
    };
    return retyped(names, 'organization', isFirm);
  },
};

/**
 * The names with those single words made organizations that were taken for persons although they begin an organization's name
 * and nobody is known by them: "Quillon" beside "Quillon Holdings".
 */
export const withFirmsInShort: NameRule = {
  asks: { types: ['person'], length: 'one', begins: ['organization'] },
  apply(names, { document, words, listsOf }) {
    const { types } = document.tokens;
    const { lowers } = document.vocabulary;
    const firstWords = new Set<number>();
    /** Those of names that end as a firm's does. */
    const firmWords = new Set<number>();
    const people = new Set<number>();
    for (const { type, firstToken, endToken } of names) {
      if (endToken - firstToken > 1) {
        if (type === 'organization') {
          firstWords.add(lowers[types[firstToken]]);
          if (endToken - firstToken === 2 && FIRM.test(document.vocabulary.words[types[endToken - 1]]))
            firmWords.add(lowers[types[firstToken]]);
        } else if (type === 'person')
          for (let i = firstToken; i < endToken; i++) people.add(lowers[types[i]]);
      } else if (type === 'person' && isAddressed(firstToken, document, words))
        people.add(lowers[types[firstToken]]);
    }
    if (firstWords.size === 0) return names;
    const isFirm = ({ type, firstToken, endToken }: Name): boolean => {
      const word = lowers[types[firstToken]];
      if (type !== 'person' || endToken - firstToken > 1 || !firstWords.has(word) || people.has(word))
        return false;
      return (listsOf(firstToken, endToken) & (firmWords.has(word) ? GIVEN_NAME : PERSONS)) === 0;
    };
    return retyped(names, 'organization', isFirm);
  },
};

/** The end of a firm's name that is never named for somebody in honour. */
const FIRM =
  /^(?:Bank|Group|Holdings|Motors|Foods|Energy|Airlines|Airways|Technologies|Systems|Capital|Ventures|Pay|Labs|AI|Inc|Ltd|Plc|Corp)$/;

/** Stands "Mr." before it? */
function isAddressed(token: number, { tokens, sentences, vocabulary }: Read, words: KnownWords): boolean {
  const start = sentences.firstTokens[tokens.sentences[token]];
  let before = token - 1;
  if (before > start && vocabulary.words[tokens.types[before]] === '.') before--;
  return before >= start && (words.of(tokens.types[before]) & Known.rank) !== 0;
}

function isSpokenOfAsFirm(
  names: readonly Name[],
  n: number,
  { tokens, sentences, vocabulary, pos }: Read,
  words: KnownWords,
): boolean {
  const { types } = tokens;
  const token = names[n].firstToken;
  const sentence = tokens.sentences[token];
  const isNameBefore = n > 0 && names[n - 1].endToken === token;
  const first = sentences.firstTokens[sentence];
  const end = sentences.firstTokens[sentence + 1];
  const before = beforeExample(token, first, end, { tokens, vocabulary });
  if (before >= first && !isNameBefore && words.of(types[before]) & Known.organization) return true;
  let next = token + 1;
  if (next >= end) return false;
  if (vocabulary.words[types[next]] === ',')
    return isAppositionOfFirm(next + 1, end, { tokens, pos, vocabulary }, words);
  if (pos[next] === POS.POS) next++;
  const isName = n + 1 < names.length && names[n + 1].firstToken <= next;
  return next < end && !isName && (words.of(types[next]) & Known.corporate) !== 0;
}

/** The token that says what the name is one of: "startup" of "the startup Yonda", "the startup, Yonda," and "startups like Yonda". */
function beforeExample(
  token: number,
  first: number,
  end: number,
  { tokens: { types }, vocabulary }: Pick<Read, 'tokens' | 'vocabulary'>,
): number {
  const wordAt = (i: number): string =>
    i >= first && i < end ? vocabulary.words[vocabulary.lowers[types[i]]] : '';
  const word = wordAt(token - 1);
  if (word === ',') return wordAt(token + 1) === ',' ? token - 2 : -1;
  if (word === 'like' || word === 'including') return token - 2;
  return word === 'as' && wordAt(token - 2) === 'such' ? token - 3 : token - 1;
}

/** ", its largest customer," and ", a Norvan chipmaker" */
function isAppositionOfFirm(
  first: number,
  end: number,
  { tokens: { types }, pos, vocabulary }: Pick<Read, 'tokens' | 'pos' | 'vocabulary'>,
  words: KnownWords,
): boolean {
  if (first >= end || (pos[first] !== POS.DT && pos[first] !== POS.PRP$)) return false;
  for (let i = first + 1; i < end && i <= first + LONGEST_APPOSITION; i++)
    if (vocabulary.flags[types[i]] & WordFlag.punctuation || ENDS_PHRASE.has(pos[i]))
      return i > first + 1 && (words.of(types[i - 1]) & (Known.organization | Known.corporate)) !== 0;
  return false;
}

/** Prepositions and finite verbs. */
const ENDS_PHRASE: ReadonlySet<number> = new Set([POS.IN, POS.TO, POS.VBD, POS.VBZ, POS.VBP, POS.MD]);
