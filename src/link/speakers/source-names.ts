import { POS } from '../../core/layers/pos.ts';
import { type ArticleIndex, isFiniteVerb, isNoun } from '../article-index.ts';
import type { NamedMention } from '../entity-draft.ts';
import { LinkFlag, roleGender, sourceKindOf } from '../words.ts';

/**
 * The person that the noun phrase with this head introduces: "another critic, Ana Ruiz", "the head of the ward, Dr Lena
 * Brandt", "founder and majority owner, Rolf Anders", "the leader of the council Ann Peat". Not the one whose the head is
 * ("a spokesman for Ana Ruiz").
 * @param stop the token after the head's bare noun phrase
 */
export function personIntroducedBy(
  article: ArticleIndex,
  head: number,
  stop: number,
  end: number,
  mentions: readonly NamedMention[],
): number | null {
  const apposed = nameAfterComma(article, stop, end, mentions);
  if (apposed !== null || !isOnePerson(article, head)) return apposed;
  const last = Math.min(end, stop + MAX_COMPLEMENT);
  let isJoined = stop < end && article.word(stop) === 'and';
  for (let i = stop; i < last; i++) {
    const at = article.nameAt[i];
    if (at) {
      const { name, type } = mentions[at - 1];
      if (type === 'person' && name.endToken >= end && isTitledBy(article, i - 1, isJoined))
        return agrees(article, head, mentions[at - 1]) ? at - 1 : null;
      if (type === 'person' && !isPossessive(article, name.endToken, end)) isJoined = false;
      i = name.endToken - 1;
      continue;
    }
    const bits = article.bits(i);
    if (article.word(i) === ',') {
      const found = nameAfterComma(article, i, end, mentions);
      if (found !== null) return agrees(article, head, mentions[found]) ? found : null;
    }
    // "the commissioner in a statement issued by the spokesman, Tom Wood,"
    if (bits & LinkFlag.relative || isFiniteVerb(article.pos(i)) || article.word(i) === 'by') return null;
    if (i > stop && bits & (LinkFlag.preposition | LinkFlag.determiner)) isJoined = false;
  }
  return null;
}

/** Does the word before a name belong to it as in "council leader Ann Peat"? Titles of its own count if both are one person's. */
function isTitledBy(article: ArticleIndex, before: number, isJoined: boolean): boolean {
  if (article.nameAt[before] || !isNoun(article.pos(before))) return false;
  const isTitle = (article.bits(before) & (LinkFlag.title | LinkFlag.honorific)) !== 0;
  return isJoined ? isTitle : !isTitle && sourceKindOf(article.bits(before)) !== 'person';
}

/** "another critic, Ana Ruiz," and "his wife, the cellist Ana Ruiz": the person whose name follows the comma. */
function nameAfterComma(
  article: ArticleIndex,
  comma: number,
  end: number,
  mentions: readonly NamedMention[],
): number | null {
  if (comma >= end || article.word(comma) !== ',') return null;
  for (let i = comma + 1; i < end && i <= comma + MAX_TITLE; i++) {
    const at = article.nameAt[i];
    if (at) {
      const { name, type } = mentions[at - 1];
      const next = name.endToken;
      const isClosed = next >= end || article.word(next) === ',' || isHome(article, next, end);
      return type === 'person' && isClosed ? at - 1 : null;
    }
    const isTitle =
      article.bits(i) & (LinkFlag.title | LinkFlag.honorific | LinkFlag.modifier) ||
      (isNoun(article.pos(i)) && article.nameAt[i + 1]) ||
      article.isCapitalized(i) || // "Rear Admiral Tom Wood"
      (i === comma + 1 && article.bits(i) & LinkFlag.determiner);
    if (!isTitle && article.word(i) !== '.') return null;
  }
  return null;
}

/** "of Norva University", "from the Lima coast": where somebody is from, after the name. */
function isHome(article: ArticleIndex, token: number, end: number): boolean {
  if (!HOME.has(article.word(token))) return false;
  const next = token + 1 < end && article.bits(token + 1) & LinkFlag.determiner ? token + 2 : token + 1;
  return next < end && article.nameAt[next] !== 0;
}

/** The person in the source whose title the noun at `head` belongs to. */
export function bearerOfTitle(
  article: ArticleIndex,
  head: number,
  end: number,
  mentions: readonly NamedMention[],
): number | null {
  for (let i = head; i < end; i++) {
    const at = article.nameAt[i];
    if (at === 0) continue;
    for (const title of mentions[at - 1].titles)
      if (title.firstToken <= head && head < title.endToken) return at - 1;
  }
  return null;
}

/** A noun that may stand for one person: "leader", not "aides", "council" or "report". */
function isOnePerson(article: ArticleIndex, head: number): boolean {
  const bits = article.bits(head);
  if (bits & (LinkFlag.organization | LinkFlag.institution | LinkFlag.legal)) return false;
  const kind = sourceKindOf(bits);
  const pos = article.pos(head);
  const isSingular = pos === POS.NN || pos === POS.NNP;
  return isSingular && kind !== 'document' && kind !== 'media' && kind !== 'group';
}

/** "The mother of the victim, Jon Marlow": the victim is Jon. */
function agrees(article: ArticleIndex, head: number, { gender }: NamedMention): boolean {
  const role = roleGender(article.bits(head));
  return role === 0 || gender === 0 || role === gender;
}

function isPossessive(article: ArticleIndex, token: number, end: number): boolean {
  return token < end && (article.bits(token) & LinkFlag.possessive) !== 0;
}

const HOME: ReadonlySet<string> = new Set(['of', 'from', 'at']);
const MAX_TITLE = 6;
/** Tokens between a title and the name behind its complement, at most. */
const MAX_COMPLEMENT = 24;
