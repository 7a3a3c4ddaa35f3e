import { POS, tagSet } from '../../core/layers/pos.ts';
import { wordSections } from '../../learn/word-list.ts';
import { type ArticleIndex, isNoun } from '../article-index.ts';
import { EntityDraft } from '../entity-draft.ts';
import { Gender } from '../names/gender.ts';
import { LinkFlag, roleGender } from '../words.ts';

const MAX_MODIFIERS = 4;
/** Index of a person whom the article does not name: nothing refers to them in the record. */
const STRANGER = -1;

/** The persons of an article without a name: one for each noun that stands for them. */
export class Strangers {
  readonly #byNoun = new Map<number, EntityDraft>();

  of(article: ArticleIndex, head: number): EntityDraft {
    const noun = article.fold(head);
    let stranger = this.#byNoun.get(noun);
    if (!stranger) {
      stranger = new EntityDraft('person', STRANGER, roleGender(article.bits(head)));
      stranger.isGenderSaid = stranger.gender !== Gender.unknown;
      this.#byNoun.set(noun, stranger);
    }
    return stranger;
  }
}

/**
 * First token of a noun phrase with its head at `head` that stands for one person whom it does not name: "a man", "the
 * victim", "her mother"; -1 if it is none, or the title or apposition of a name.
 */
export function strangerAt(article: ArticleIndex, head: number): number {
  if (article.pos(head) !== POS.NN || article.nameAt[head] || !isPersonNoun(article, head)) return -1;
  const end = article.sentenceEnd(head);
  let next = head + 1;
  if (next < end && (article.nameAt[next] || isNoun(article.pos(next)))) return -1;
  if (next < end && article.word(next) === ',') next++;
  if (next < end && isPersonName(article, next)) return -1;
  const start = Math.max(article.sentenceStart(head), head - MAX_MODIFIERS);
  let first = head;
  let isSpecified = false;
  let isNew = false;
  while (first > start && isModifier(article, first - 1)) {
    first--;
    if (specifies(article, first)) isSpecified = true;
    if (INDEFINITE.has(article.lower(first))) isNew = true;
  }
  // "The minister" is mostly somebody who has a name elsewhere; "a minister" is not.
  if (!isSpecified || (!isNew && !(article.bits(head) & LinkFlag.stranger))) return -1;
  const before = first - 1;
  if (before < article.sentenceStart(head)) return first;
  const isApposition = article.word(before) === ',' && before > 0 && isPersonName(article, before - 1);
  return isApposition || COPULA.has(article.lower(before)) ? -1 : first;
}

function isPersonNoun(article: ArticleIndex, token: number): boolean {
  const bits = article.bits(token);
  return (bits & (LinkFlag.stranger | LinkFlag.title)) !== 0 && (bits & LinkFlag.organization) === 0;
}

function isModifier(article: ArticleIndex, token: number): boolean {
  return MODIFIERS[article.pos(token)] === 1 || isPossessive(article, token);
}

/** A determiner, "his", or whose it is. */
function specifies(article: ArticleIndex, token: number): boolean {
  return SPECIFIERS[article.pos(token)] === 1 || isPossessive(article, token);
}

function isPossessive(article: ArticleIndex, token: number): boolean {
  return (article.bits(token) & LinkFlag.possessive) !== 0;
}

function isPersonName(article: ArticleIndex, token: number): boolean {
  const at = article.nameAt[token];
  return at !== 0 && article.document.names[at - 1].type === 'person';
}

const MODIFIERS = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'CD', 'VBN', 'PRP$', 'DT');
const SPECIFIERS = tagSet('DT', 'PRP$', 'CD');
const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another']);
const COPULA: ReadonlySet<string> = new Set(wordSections('link/verbs').of('copula'));
