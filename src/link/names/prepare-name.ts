import type { Name } from '../../core/layers/names.ts';
import { wordList } from '../../learn/word-list.ts';
import type { ArticleIndex } from '../article-index.ts';
import type { NamedMention } from '../entity-draft.ts';
import type { KnownThing } from '../known/known-names.ts';
import { LinkFlag } from '../words.ts';
import type { Aliases } from './aliases.ts';
import { nameKey } from './name-variants.ts';
import { titlesOf } from './titles.ts';

/**
 * The way into this room: a tagged name goes in, what it is compared by comes out.
 *
 * Prepares a name for comparison: its bare words, and the titles that stand around a person's. A name that the user has
 * an alias for, or that is known, is compared by the words of its canonical name.
 */
export function prepareName(
  article: ArticleIndex,
  name: Name,
  index: number,
  known: KnownThing | null,
  aliases?: Aliases,
): NamedMention {
  const mention =
    name.type === 'person' ? preparePerson(article, name, index) : prepareNonPerson(article, name, index);
  const { text, vocabulary } = article.document;
  const alias = aliases?.get(nameKey(text.slice(name.start, name.end)));
  const canonical = alias?.canonical ?? known?.name ?? null;
  if (canonical === null) return mention;
  const parts = nameKey(canonical)
    .split(' ')
    .map((word) => vocabulary.internWord(word));
  article.words.learn(vocabulary);
  return {
    ...mention,
    canonical,
    known: known?.id ?? null,
    parts,
    key: joined(vocabulary.words, parts, 0, parts.length),
    suffix: -1,
  };
}

/** The words of parts `[first, end)` with single spaces. */
export function joined(
  words: readonly string[],
  parts: readonly number[],
  first: number,
  end: number,
): string {
  let key = words[parts[first]];
  for (let i = first + 1; i < end; i++) key += ` ${words[parts[i]]}`;
  return key;
}

function preparePerson(article: ArticleIndex, name: Name, index: number): NamedMention {
  let { firstToken: first } = name;
  let { endToken: end } = name;
  let suffix = -1;
  // A title or an honorific that the tagger took for a part of the name.
  while (end - first > 1 && isTitlePart(article, first, end)) first++;
  if (end - first > 1 && article.isPunctuation(end - 1)) end--;
  if (end - first > 1 && article.bits(end - 1) & LinkFlag.suffix) {
    suffix = article.fold(end - 1);
    end--;
    while (end - first > 1 && article.isPunctuation(end - 1)) end--;
  }
  const parts: number[] = [];
  let hasParticle = false;
  for (let i = first; i < end; i++) {
    if (article.isPunctuation(i) || article.bits(i) & LinkFlag.possessive) continue;
    if (isParticle(article, i, first, end)) {
      hasParticle = true;
      continue;
    }
    parts.push(article.fold(i));
  }
  if (parts.length === 0) parts.push(article.fold(end - 1));
  const { titles, gender } = titlesOf(article, name.firstToken, name.endToken);
  const key = joined(article.document.vocabulary.words, parts, 0, parts.length);
  return {
    name,
    index,
    type: name.type,
    parts,
    key,
    suffix,
    hasParticle,
    gender,
    titles,
    canonical: null,
    known: null,
  };
}

function isTitlePart(article: ArticleIndex, token: number, end: number): boolean {
  if (article.isPunctuation(token)) return true;
  const bits = article.bits(token);
  if (bits & LinkFlag.honorific) return true;
  // "President Obama", but not "Major Jones" alone as a first name with a surname of its own before it.
  return (bits & LinkFlag.title) !== 0 && end - token > 2;
}

/** "al" of "al-Sisi", "de" of "Bill de Blasio"; not the first names of Al Gore and Van Jones. */
function isParticle(article: ArticleIndex, token: number, first: number, end: number): boolean {
  if (!(article.bits(token) & LinkFlag.particle) || token === end - 1) return false;
  if (token > first || !article.isCapitalized(token)) return true;
  const next = article.word(token + 1);
  return next === '-' || next === '‑' || !GIVEN_NAMES.has(article.word(token));
}

const GIVEN_NAMES: ReadonlySet<string> = new Set(wordList('link/particle-names'));

function prepareNonPerson(article: ArticleIndex, name: Name, index: number): NamedMention {
  const parts: number[] = [];
  const { firstToken: first } = name;
  let { endToken: end } = name;
  while (end - first > 1 && (article.isPunctuation(end - 1) || article.bits(end - 1) & LinkFlag.legal)) end--;
  for (let i = first; i < end; i++) {
    if (article.isPunctuation(i) || article.bits(i) & LinkFlag.possessive) continue;
    if (i === first && end - first > 1 && article.lower(i) === 'the') continue;
    parts.push(article.fold(i));
  }
  if (parts.length === 0) parts.push(article.fold(first));
  return {
    name,
    index,
    type: name.type,
    parts,
    key: joined(article.document.vocabulary.words, parts, 0, parts.length),
    suffix: -1,
    hasParticle: false,
    gender: 0,
    titles: [],
    canonical: null,
    known: null,
  };
}
