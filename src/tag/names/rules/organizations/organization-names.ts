import type { Name } from '../../../../core/layers/names.ts';
import { tagSet } from '../../../../core/layers/pos.ts';
import { wordSections } from '../../../../learn/word-list.ts';
import {
  bitsOf,
  holds,
  isTown,
  isTrade,
  nameOf,
  POSSESSIVE,
  type Read,
  retyped,
} from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { contexts } from '../words/contexts.ts';
import { Known } from '../words/known.ts';
import type { KnownWords } from '../words/known-words.ts';
import { ONE_WORD_TEAMS } from './teams.ts';

/** How sure a name is that stands in the list. */
const LISTED = 0.95;

/** The names with those of the list of firms and parties among them: "Marks and Spencer", "Wendy's". */
export const withListedNames: NameRule = {
  asks: { anywhere: Known.phrase },
  apply(names, { document, words }) {
    if (words.phrases.length === 0) return names;
    const listed = listedNames(document, words);
    if (listed.length === 0) return names;
    /** Does the name go on over an "and" beside its part? */
    const goesOn = (name: Name, { firstToken, endToken }: Name): boolean =>
      (words.wordAt(firstToken - 1) === 'and' && name.firstToken < firstToken - 1) ||
      (words.wordAt(endToken) === 'and' && name.endToken > endToken + 1);
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
        isPart ||= (holds(names[after], one) && !goesOn(names[after], one)) || isOwner(names[after], one);
      if (isPart) continue;
      // "Labour" of "Labour and Plaid Cymru"
      const glued = names[n];
      if (n < after && glued.firstToken < one.firstToken - 1 && words.wordAt(one.firstToken - 1) === 'and')
        merged.push(nameOf(document, glued.firstToken, one.firstToken - 1, glued.type, glued.confidence));
      merged.push(one);
      n = after;
    }
    return [...merged, ...names.slice(n)];
  },
};

function listedNames({ tokens, sentences, vocabulary }: Read, words: KnownWords): Name[] {
  const standsAt = (phrase: readonly string[], first: number): boolean => {
    for (let k = 1; k < phrase.length; k++) if (words.wordAt(first + k) !== phrase[k]) return false;
    return true;
  };
  const found: Name[] = [];
  let behind = 0;
  for (const i of words.phrases) {
    if (i < behind) continue;
    const end = sentences.firstTokens[tokens.sentences[i] + 1];
    let length = 0;
    for (const phrase of words.phrasesFrom(words.wordAt(i)))
      if (phrase.length > length && i + phrase.length <= end && standsAt(phrase, i)) length = phrase.length;
    if (length === 0) continue;
    found.push(nameOf({ tokens }, i, i + length, 'organization', LISTED));
    behind = i + length;
  }
  return found.length === 0 ? found : withoutOwners(found, { tokens, vocabulary });
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

/** Teams where a town beside the word of a match was taken for a place, though another of the sentence is a team. */
export const withTeams: NameRule = {
  asks: { types: ['place'], length: 'one', behind: Known.plays },
  apply(names, { document, words, listsOf }) {
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
    return retyped(
      names,
      'organization',
      (name) => isMatched(name) && teams.has(sentenceOf[name.firstToken]),
    );
  },
};

/** Words that are the name of a firm or a team and hardly of anything else. */
const SURE: ReadonlySet<string> = new Set([
  ...wordSections('names/firms', /\s*;\s*/).of('sure'),
  ...ONE_WORD_TEAMS,
]);

/** What a share is traded as. Three letters are those of a country or a team. */
const TICKER = /^[A-Z]{4,5}$/;
/** What may stand behind a name that says of what kind or where a thing is: "Amazon deforestation". */
const NOUN_PHRASE = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'JJ');

const PEOPLED = bitsOf('country', 'city', 'town');
/** What firms alone have, and what towns have too, right behind their names. */
const OF_FIRMS: ReadonlySet<string> = new Set(contexts.of('firm'));
const OF_EMPLOYERS: ReadonlySet<string> = new Set(contexts.of('employer'));

/**
 * Firms where a firm's name was taken for another's: "Amazon will hire 900 people" in a sentence on trade, "Quill Holdings" and
 * "Netflix" anywhere.
 */
export const withFirms: NameRule = {
  asks: [
    { types: ['place', 'person'], length: 'more', last: Known.company },
    { types: ['place', 'person'], length: 'one', first: Known.firm },
    { types: ['group'], length: 'one', first: SURE },
  ],
  apply(names, { document, words, listsOf }) {
    const { types, sentences: sentenceOf } = document.tokens;
    const { firstTokens } = document.sentences;
    const organizationAt = new Set<number>();
    const surnames = new Set<number>();
    for (const { type, firstToken, endToken } of names)
      if (type === 'organization') organizationAt.add(firstToken).add(endToken);
      else if (type === 'person' && endToken - firstToken > 1) surnames.add(types[endToken - 1]);
    // "Meta and Quillon", "Quillon, Meta": beside an organization in a list
    const isListedWith = (token: number): boolean => {
      const isJoint = (i: number): boolean => /^(?:,|and|&)$/.test(words.wordAt(i));
      const isOther = (i: number): boolean => isJoint(i) && sentenceOf[i] === sentenceOf[token];
      return (
        (isOther(token + 1) && organizationAt.has(token + 2)) ||
        (isOther(token - 1) && organizationAt.has(token - 1))
      );
    };
    /** "Floods in Meta", "Meta, Colombia" */
    const isThere = (token: number): boolean =>
      (/^(?:in|near|across|around|outside)$/.test(words.wordAt(token - 1)) &&
        !isTrade(sentenceOf[token], document, words)) ||
      (words.wordAt(token + 1) === ',' &&
        names.some(({ type, firstToken }) => type === 'place' && firstToken === token + 2));
    /** "Halifax customers"; "Amazon workers", where nobody lives who could work */
    const isOfFirm = (token: number): boolean =>
      OF_FIRMS.has(words.wordAt(token + 1)) ||
      (OF_EMPLOYERS.has(words.wordAt(token + 1)) && (listsOf(token, token + 1) & PEOPLED) === 0);
    /** "Amazon (AMZN)", "Amazon's (AMZN)" */
    const isQuoted = (token: number): boolean => {
      const open = POSSESSIVE.has(words.wordAt(token + 1)) ? token + 2 : token + 1;
      return words.wordAt(open) === '(' && TICKER.test(words.wordAt(open + 1));
    };
    /** "a deal with Amazon": who names a river or a region without "the" goes on with what lies there, "Amazon fires". */
    const isNoRegion = (token: number): boolean =>
      (listsOf(token, token + 1) & PEOPLED) === 0 &&
      (token + 1 === types.length || NOUN_PHRASE[document.pos[token + 1]] === 0);
    const elsewhere = new Set<number>();
    for (const { firstToken, endToken } of names)
      if (endToken - firstToken === 1 && SURE.has(words.wordAt(firstToken)) && !isThere(firstToken))
        elsewhere.add(types[firstToken]);
    const isFirm = ({ type, firstToken, endToken }: Name): boolean => {
      if (type === 'group') return endToken - firstToken === 1 && SURE.has(words.wordAt(firstToken));
      if (type !== 'place' && type !== 'person') return false;
      if (endToken - firstToken > 1) return (words.of(types[endToken - 1]) & Known.company) !== 0;
      if ((words.of(types[firstToken]) & Known.firm) === 0) return false;
      if (SURE.has(words.wordAt(firstToken)))
        return type === 'person' ? !surnames.has(types[firstToken]) : elsewhere.has(types[firstToken]);
      if (type === 'person') return false;
      const sentence = sentenceOf[firstToken];
      if (isQuoted(firstToken)) return true;
      if (firstToken > firstTokens[sentence] && words.of(types[firstToken - 1]) & Known.where) return false;
      if (isListedWith(firstToken) || isOfFirm(firstToken) || isNoRegion(firstToken)) return true;
      return (
        endToken < firstTokens[sentence + 1] &&
        (words.of(types[endToken]) & Known.acts) !== 0 &&
        isTrade(sentence, document, words)
      );
    };
    const told = new Set<number>();
    for (const name of names) if (name.type === 'place' && isFirm(name)) told.add(types[name.firstToken]);
    if (told.size === 0) return retyped(names, 'organization', isFirm);
    /** "bought from Amazon", where the firm is told elsewhere */
    const isToldFirm = ({ type, firstToken, endToken }: Name): boolean =>
      type === 'place' &&
      endToken - firstToken === 1 &&
      told.has(types[firstToken]) &&
      isNoRegion(firstToken) &&
      !isThere(firstToken) &&
      words.wordAt(firstToken - 1) !== 'the';
    return retyped(names, 'organization', (name) => isFirm(name) || isToldFirm(name));
  },
};
