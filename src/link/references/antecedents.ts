import { POS, tagSet } from '../../core/layers/pos.ts';
import { type ArticleIndex, isFiniteVerb, isNoun } from '../article-index.ts';
import type { NamedMention } from '../entity-draft.ts';
import { LinkFlag, sourceKindOf } from '../words.ts';

/** What a relative pronoun means: a name, by its position in the `names` layer, or the nominal of tokens `[first, head]`. */
export type Antecedent =
  | { readonly name: number }
  | { readonly name: null; readonly first: number; readonly head: number };

/**
 * The antecedent of "who" or "which": "Jane Doe, who", "Doe, 59, a lawyer from Norva, who". Of "the aides of Jane Doe, who"
 * it is the aides: the name only says whose.
 */
export function antecedentOf(
  article: ArticleIndex,
  token: number,
  mentions: readonly NamedMention[],
): Antecedent | null {
  const start = Math.max(article.sentenceStart(token), token - MAX_APPOSITION);
  let before = token - 1;
  if (before >= start && article.word(before) === ',') before--;
  if (before < start) return null;
  const isThing = article.lower(token) === 'which';
  const at = article.nameAt[before];
  if (at) {
    const { type, name } = mentions[at - 1];
    const owner = nounBeforeOf(article, name.firstToken, start);
    if (owner >= 0 && isThing === isOrganization(article, owner) && (isThing || isPerson(article, owner)))
      return { name: null, first: owner, head: owner };
    if (isThing ? type !== 'person' : type !== 'place') return { name: at - 1 };
  }
  const introduced = isThing ? null : personIntroduced(article, before, start, mentions);
  if (introduced !== null) return { name: introduced };
  if (at || !isNoun(article.pos(before))) return null;
  let first = before;
  while (first > start && isInNounPhrase(article, first - 1)) first--;
  return { name: null, first, head: before };
}

/** The person whose apposition ends at `before`: "Jane Doe, 59, a lawyer from Norva". */
function personIntroduced(
  article: ArticleIndex,
  before: number,
  start: number,
  mentions: readonly NamedMention[],
): number | null {
  for (let i = before; i > start; i--) {
    const pos = article.pos(i);
    if (isFiniteVerb(pos) || pos === POS.VBG || pos === POS.CC || pos === POS.PRP) return null;
    const at = article.nameAt[i - 1];
    if (article.word(i) === ',' && at && mentions[at - 1].type === 'person') return at - 1;
  }
  return null;
}

/** Head of the noun phrase that "of" or "for" ties to the name at `first`: "the aides of [Mr. Doe]"; -1 if none does. */
function nounBeforeOf(article: ArticleIndex, first: number, start: number): number {
  let of = first - 1;
  while (of > start && isInNounPhrase(article, of)) of--;
  if (of <= start || !OWNERS.has(article.word(of))) return -1;
  const owner = of - 1;
  return article.nameAt[owner] === 0 && isNoun(article.pos(owner)) ? owner : -1;
}

function isPerson(article: ArticleIndex, token: number): boolean {
  const bits = article.bits(token);
  return (bits & LinkFlag.title) !== 0 || sourceKindOf(bits) !== null;
}

function isOrganization(article: ArticleIndex, token: number): boolean {
  return (article.bits(token) & (LinkFlag.organization | LinkFlag.institution | LinkFlag.corporate)) !== 0;
}

function isInNounPhrase(article: ArticleIndex, token: number): boolean {
  return PHRASE_TAGS[article.pos(token)] === 1 || (article.bits(token) & PHRASE_FLAGS) !== 0;
}

const PHRASE_TAGS = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'CD', 'PRP$');
const PHRASE_FLAGS = LinkFlag.possessive | LinkFlag.determiner | LinkFlag.honorific;
const OWNERS: ReadonlySet<string> = new Set(['of', 'for', 'to']);
const MAX_APPOSITION = 16;
