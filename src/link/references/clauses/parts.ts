import { POS, VERB } from '../../../core/layers/pos.ts';
import { wordSections } from '../../../learn/word-list.ts';
import { type ArticleIndex, isNoun } from '../../article-index.ts';
import { Deed, LinkFlag } from '../../words.ts';
import { ClauseRole } from './clause-role.ts';

/** The part that somebody has in what is told around a mention. */
export const Part = { none: 0, accused: 1, harmed: 2, authority: 3 } as const;
export type Part = (typeof Part)[keyof typeof Part];

const MAX_BEFORE = 5;
const MAX_AFTER = 10;
const MAX_APPOSITION = 12;

/** What the words around the mention in tokens `[first, end)` say of it: "X stabbed", "was jailed", "the body of X". */
export function partOf(article: ArticleIndex, first: number, end: number, role: ClauseRole): Part {
  if (role === ClauseRole.subject) return partOfSubject(article, end);
  if (role === ClauseRole.possessive) return partOfOwner(article, end);
  return partOfObject(article, first);
}

/** By the first telling word of the predicate. */
function partOfSubject(article: ArticleIndex, end: number): Part {
  const stop = Math.min(article.sentenceEnd(end - 1), end + MAX_AFTER + MAX_APPOSITION);
  let i = end;
  if (i < stop && article.word(i) === ',') i = afterApposition(article, i, stop);
  const last = Math.min(stop, i + MAX_AFTER);
  if (!tellsOfDeeds(article, i, last)) return Part.none;
  let isPassive = false;
  let isLight = false;
  for (; i < last; i++) {
    if (article.isPunctuation(i)) break;
    const isAuxiliary = isBe(article, i);
    if (isAuxiliary) isPassive = true;
    const isVerb = VERB[article.pos(i)] === 1;
    if (isPassive || LIGHT_VERBS.has(article.lower(i))) isLight = true;
    const part = partInPredicate(deedAt(article, i), isPassive);
    // "approached the victim" is said of somebody else, "was a victim" of the subject.
    if (part !== Part.none && (isLight || !isNoun(article.pos(i)))) return part;
    // Past the verb that "was" belongs to, what is done is done to somebody else.
    if (isVerb && !isAuxiliary) isPassive = false;
  }
  return Part.none;
}

function partInPredicate(deed: Deed, isPassive: boolean): Part {
  if (deed === Deed.harm) return isPassive ? Part.harmed : Part.accused;
  if (deed === Deed.justice) return isPassive ? Part.accused : Part.authority;
  if (deed === Deed.harmed) return Part.harmed;
  return deed === Deed.accused || (deed === Deed.crime && !isPassive) ? Part.accused : Part.none;
}

/** "his injuries", "X’s trial". */
function partOfOwner(article: ArticleIndex, end: number): Part {
  const stop = Math.min(article.sentenceEnd(end - 1), end + 4);
  for (let i = end; i < stop; i++) {
    const deed = deedAt(article, i);
    if (deed === Deed.harmed || deed === Deed.loss) return Part.harmed;
    if (deed === Deed.accused) return Part.accused;
    if (!isNoun(article.pos(i)) && article.pos(i) !== POS.JJ && !(article.bits(i) & LinkFlag.possessive))
      break;
  }
  return Part.none;
}

/** By the verb before: "stabbed X", "was stabbed by X", "jailed X"; or the noun: "the death of X". */
function partOfObject(article: ArticleIndex, first: number): Part {
  const start = Math.max(article.sentenceStart(first), first - MAX_BEFORE);
  let isAgent = false;
  for (let i = first - 1; i >= start; i--) {
    if (article.isPunctuation(i)) break;
    if (article.lower(i) === 'by') isAgent = true;
    const deed = deedAt(article, i);
    if (deed === Deed.harm) return isAgent ? Part.accused : Part.harmed;
    if (deed === Deed.justice) return isAgent ? Part.authority : Part.accused;
    if (deed === Deed.loss) return isAgent ? Part.none : Part.harmed;
    if (VERB[article.pos(i)] === 1) break;
  }
  return Part.none;
}

/** Token after the comma that closes the apposition which the comma at `i` opens. */
function afterApposition(article: ArticleIndex, i: number, stop: number): number {
  for (let k = i + 1; k < stop && k - i <= MAX_APPOSITION; k++) if (article.word(k) === ',') return k + 1;
  return i;
}

function deedAt(article: ArticleIndex, token: number): Deed {
  return article.words.deeds[article.document.tokens.types[token]] as Deed;
}

/** Is there any such word in tokens `[first, end)`? In most sentences there is none. */
function tellsOfDeeds(article: ArticleIndex, first: number, end: number): boolean {
  const { deeds } = article.words;
  const { types } = article.document.tokens;
  for (let i = first; i < end; i++) if (deeds[types[i]] !== Deed.none) return true;
  return false;
}

function isBe(article: ArticleIndex, token: number): boolean {
  return PASSIVE.has(article.lower(token));
}

/** The part that the noun for somebody gives them: "the victim", "the accused". */
export function partOfNoun(article: ArticleIndex, token: number): Part {
  const deed = deedAt(article, token);
  if (deed === Deed.harmed) return Part.harmed;
  return deed === Deed.accused ? Part.accused : Part.none;
}

/** Verbs after which a noun tells of their subject: "has convictions", "faces trial". */
const LIGHT_VERBS: ReadonlySet<string> = new Set(wordSections('link/verbs').of('light'));
const PASSIVE: ReadonlySet<string> = new Set(wordSections('link/verbs').of('passive'));
