import { POS } from '../../core/layers/pos.ts';
import { type ArticleIndex, isFiniteVerb, isNoun } from '../article-index.ts';
import { LinkFlag, roleGender } from '../words.ts';
import type { Gender } from './gender.ts';

/** What the article calls a person besides a name: "Iranian Foreign Minister". */
export interface Title {
  readonly text: string;
  /** Fold id of its head noun: "minister". */
  readonly head: number;
  /** Fold ids of all its words. */
  readonly words: readonly number[];
  /** Tokens `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
}

export interface TitlesOfName {
  readonly titles: readonly Title[];
  readonly gender: Gender;
}

const MAX_TITLE_TOKENS = 12;
const NONE: TitlesOfName = { titles: [], gender: 0 };

/** Titles and honorifics around the person's name in tokens `[first, end)`. */
export function titlesOf(article: ArticleIndex, first: number, end: number): TitlesOfName {
  const before = titleBefore(article, first);
  const beside = appositionAfter(article, end) ?? appositionBefore(article, first, end);
  if (!before && !beside) return NONE;
  const titles: Title[] = [];
  let gender: Gender = 0;
  for (const found of [before, beside])
    if (found) {
      const joined = found.title && titleJoined(article, found.title.firstToken, first);
      if (joined) titles.push(joined);
      if (found.title) titles.push(found.title);
      gender ||= found.gender;
    }
  return { titles, gender };
}

/**
 * The other title of "Chairman and Chief Executive Officer [Ana Ruiz]", given where the second begins. "The President and
 * Prime Minister Ruiz" are two.
 */
function titleJoined(article: ArticleIndex, second: number, name: number): Title | null {
  const and = second - 1;
  if (second > name || and <= article.sentenceStart(name) || article.word(and) !== 'and') return null;
  if (article.isCapitalized(second) !== article.isCapitalized(and - 1)) return null;
  const title = titleBefore(article, and)?.title ?? null;
  if (!title || title.endToken !== and) return null;
  const before = title.firstToken - 1;
  const isTwo = before >= article.sentenceStart(name) && isDeterminer(article.bits(before));
  return isTwo ? null : title;
}

interface Found {
  readonly title: Title | null;
  readonly gender: Gender;
}

/**
 * "US Secretary of State" before the name: read from right to left. Up to the head noun, its complement ("of State") may
 * hold connectors; beyond the head only what modifies it.
 */
function titleBefore(article: ArticleIndex, first: number): Found | null {
  const start = Math.max(article.sentenceStart(first), first - MAX_TITLE_TOKENS);
  let end = first;
  let leftmost = first;
  let head = -1;
  let gender: Gender = 0;
  for (let i = first - 1; i >= start; i--) {
    const bits = article.bits(i);
    if (isAbbreviationStop(article, i, start)) continue;
    if (article.dateAt[i] || bits & (LinkFlag.possessive | LinkFlag.calendar)) break;
    if (bits & LinkFlag.title && isTitleWord(article, i) && (head >= 0 || isHead(article, i, end))) {
      if (head < 0) head = i;
      gender ||= roleGender(bits);
      leftmost = i;
    } else if (bits & LinkFlag.honorific) {
      gender ||= roleGender(bits);
      if (leftmost !== end) break;
      // "Mayor Cllr Ana Ruiz" is the mayor.
      end = leftmost = i;
    } else if (article.nameAt[i]) {
      if (article.document.names[article.nameAt[i] - 1].type === 'person') break;
      leftmost = i;
    } else if (
      bits & LinkFlag.modifier ||
      (i > start && article.isCapitalized(i) && isNominal(article.pos(i)))
    ) {
      leftmost = i;
    } else if (bits & LinkFlag.connector && head < 0 && i < end - 1) {
      if (article.word(i) === 'and') break;
    } else if (article.word(i) !== '-' || leftmost !== i + 1) break;
  }
  if (head < 0) return end < first ? { title: null, gender } : null;
  return { title: titleOf(article, leftmost, end, head), gender };
}

/** A title noun heads the title if the name follows it, or a complement: not "General" in "Chief of General Staff". */
function isHead(article: ArticleIndex, i: number, first: number): boolean {
  const next = i + 1;
  return (
    next === first ||
    (next === first - 1 && article.word(next) === '.') ||
    (article.bits(next) & LinkFlag.connector) !== 0
  );
}

/** "Eyal Zamir, Israel's chief of general staff," and "Jane Doe, 45, a teacher". */
function appositionAfter(article: ArticleIndex, end: number): Found | null {
  const stop = Math.min(end + MAX_TITLE_TOKENS + 3, end < article.length ? article.sentenceEnd(end) : 0);
  if (end >= stop || article.word(end) !== ',') return null;
  let i = end + 1;
  if (i + 1 < stop && article.pos(i) === POS.CD && article.word(i + 1) === ',') i += 2;
  const first = i < stop && isDeterminer(article.bits(i)) ? i + 1 : i;
  let head = -1;
  let last = first;
  for (i = first; i < stop && i - first < MAX_TITLE_TOKENS; i++) {
    const bits = article.bits(i);
    const pos = article.pos(i);
    if (bits & LinkFlag.possessive || isAbbreviationStop(article, i, first)) continue;
    if (article.isPunctuation(i) && article.word(i) !== '-' && article.word(i) !== '&') break;
    if (isFiniteVerb(pos) || bits & LinkFlag.relative || article.dateAt[i]) {
      if (head < 0 || bits & LinkFlag.relative || article.dateAt[i]) break;
      return null;
    }
    if (article.nameAt[i] && article.document.names[article.nameAt[i] - 1].type === 'person') {
      const next = article.document.names[article.nameAt[i] - 1].endToken;
      if (next >= stop || !(article.bits(next) & LinkFlag.possessive)) return null;
    }
    if (bits & LinkFlag.preposition && !(bits & LinkFlag.connector) && article.word(i) !== 'in') break;
    if (pos === POS.VBG || pos === POS.VBN || pos === POS.VB || pos === POS.PRP || pos === POS.RB) break;
    if (head < 0 && bits & LinkFlag.title) head = i;
    else if (head >= 0 && head === i - 1 && bits & LinkFlag.title) head = i;
    if (!(bits & (LinkFlag.connector | LinkFlag.preposition | LinkFlag.determiner))) last = i + 1;
  }
  if (head < 0) return null;
  return { title: titleOf(article, first, last, head), gender: roleGender(article.bits(head)) };
}

/** "Israel's chief of general staff, Eyal Zamir," */
function appositionBefore(article: ArticleIndex, first: number, end: number): Found | null {
  const sentence = article.sentenceStart(first);
  if (first - 2 < sentence || article.word(first - 1) !== ',') return null;
  if (end < article.length && article.word(end) !== ',' && article.word(end) !== '.') return null;
  const start = Math.max(sentence, first - 1 - MAX_TITLE_TOKENS);
  let head = -1;
  let leftmost = first - 1;
  let i = first - 2;
  for (; i >= start; i--) {
    const bits = article.bits(i);
    if (bits & (LinkFlag.possessive | LinkFlag.calendar) || article.dateAt[i]) break;
    if (bits & LinkFlag.determiner && head >= 0) break;
    if (bits & LinkFlag.title && head < 0 && isHead(article, i, first - 1)) head = i;
    if (bits & LinkFlag.connector && head < 0) continue;
    if (!isNominal(article.pos(i)) || article.isPunctuation(i)) break;
    if (article.nameAt[i] && article.document.names[article.nameAt[i] - 1].type === 'person') return null;
    leftmost = i;
  }
  const anchored =
    i >= start
      ? (article.bits(i) & (LinkFlag.possessive | LinkFlag.determiner)) !== 0 || article.word(i) === 'and'
      : leftmost === sentence;
  if (head < 0 || !anchored || leftmost > head) return null;
  return { title: titleOf(article, leftmost, first - 1, head), gender: roleGender(article.bits(head)) };
}

function titleOf(article: ArticleIndex, first: number, end: number, head: number): Title {
  const words: number[] = [];
  for (let i = first; i < end; i++)
    if (!article.isPunctuation(i) && !(article.bits(i) & LinkFlag.connector)) words.push(article.fold(i));
  return {
    text: article.text(first, end),
    head: article.fold(head),
    words,
    firstToken: first,
    endToken: end,
  };
}

/** The full stop of "Sen." when it is a token of its own. */
function isAbbreviationStop(article: ArticleIndex, i: number, start: number): boolean {
  return (
    i > start &&
    article.word(i) === '.' &&
    (article.bits(i - 1) & (LinkFlag.title | LinkFlag.honorific)) !== 0
  );
}

function isTitleWord(article: ArticleIndex, i: number): boolean {
  return article.nameAt[i] === 0 && (isNominal(article.pos(i)) || article.isCapitalized(i));
}

function isNominal(pos: number): boolean {
  return isNoun(pos) || pos === POS.JJ;
}

function isDeterminer(bits: number): boolean {
  return (bits & LinkFlag.determiner) !== 0;
}
