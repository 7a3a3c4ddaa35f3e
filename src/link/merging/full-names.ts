import type { ArticleIndex } from '../article-index.ts';
import type { Gender } from '../names/gender.ts';
import { isNickname, isTransliteration } from '../names/spellings.ts';
import { firstNameGender } from '../words.ts';

/** Why the given names of two full names with one surname may be one person's; null if they may not. */
export function givenNamesAgree(
  { words, document }: ArticleIndex,
  a: readonly number[],
  b: readonly number[],
): string | null {
  const word = (part: number): string => document.vocabulary.words[part];
  const genderOf = (part: number): Gender => firstNameGender(words.bits[part]);
  if (a[0] === b[0]) return 'full name';
  const givenA = word(a[0]);
  const givenB = word(b[0]);
  if (givenA.length === 1 || givenB.length === 1) return givenA[0] === givenB[0] ? 'initial' : null;
  if (a.length !== b.length && (a.slice(1, -1).includes(b[0]) || b.slice(1, -1).includes(a[0])))
    return 'part of name';
  if (isNickname(givenA, givenB)) return 'nickname';
  const [genderA, genderB] = [genderOf(a[0]), genderOf(b[0])];
  if (genderA !== 0 && genderB !== 0 && genderA !== genderB) return null;
  return isTransliteration(givenA, givenB) ? 'transliteration' : null;
}

/** Two full names with middle initials that differ: George W. and George H. W. Bush. */
export function middlesDiffer(article: ArticleIndex, a: readonly number[], b: readonly number[]): boolean {
  if (a.length < 3 || b.length < 3) return false;
  const { words } = article.document.vocabulary;
  const initialA = words[a[1]][0];
  const initialB = words[b[1]][0];
  return initialA !== initialB && (words[a[1]].length === 1 || words[b[1]].length === 1);
}

/** Does a longer name begin with all words of the shorter one? */
export function isPrefix(short: readonly number[], long: readonly number[]): boolean {
  return short.length < long.length && short.every((part, i) => part === long[i]);
}
