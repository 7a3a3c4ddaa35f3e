import { SentenceKind } from '../../core/layers/tokens.ts';
import { WordFlag } from '../../core/vocabulary.ts';
import type { ArticleIndex } from '../article-index.ts';
import type { EntityDraft, NamedMention } from '../entity-draft.ts';
import { LinkFlag } from '../words.ts';

/**
 * The fullest name of an entity that is common in the article: of those of several words, what stands there far less often
 * than another counts as a slip or a formality ("Robert Fyfe Robertson" once, "Fyfe Robertson" throughout). The one with most
 * words, rather not in the capitals of a dateline, then the longest, then the first. Variants yield to what the text says, save that a place in a dateline alone is written as a name: London.
 */
export function canonicalName(article: ArticleIndex, draft: EntityDraft): string {
  if (draft.canonical !== null) return draft.canonical;
  const names = commonNames(draft.names);
  let best = names[0];
  for (const mention of names) if (isFuller(article, mention, best)) best = mention;
  const { firstToken, endToken } = best.name;
  return isInDateline(article, best)
    ? withoutCapitals(article, firstToken, endToken)
    : article.text(firstToken, endToken);
}

/** How many times as common another name of several words must be for a name to be left aside. */
const RARE = 4;

function commonNames(names: readonly NamedMention[]): readonly NamedMention[] {
  if (names.length < 2) return names;
  const counts = new Map<string, number>();
  for (const { parts, key } of names) if (parts.length > 1) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size < 2) return names;
  const most = Math.max(...counts.values());
  return names.filter(({ key }) => RARE * (counts.get(key) ?? most) > most);
}

function isFuller(article: ArticleIndex, one: NamedMention, other: NamedMention): boolean {
  const longer = one.parts.length - other.parts.length;
  if (longer !== 0) return longer > 0;
  if (isInDateline(article, one) !== isInDateline(article, other)) return isInDateline(article, other);
  return width(one) > width(other);
}

function width({ name }: NamedMention): number {
  return name.end - name.start;
}

/** "LONDON" or "NEW YORK" in a dateline; not "UAE", which is written so elsewhere too. */
function isInDateline(article: ArticleIndex, { name, type }: NamedMention): boolean {
  const { sentences } = article.document;
  if (type !== 'place' || sentences.kinds[article.sentence(name.firstToken)] !== SentenceKind.dateline)
    return false;
  let letters = 0;
  for (let i = name.firstToken; i < name.endToken; i++) {
    if (article.isPunctuation(i)) continue;
    if (!(article.flags(i) & WordFlag.allCaps)) return false;
    letters += article.word(i).length;
  }
  return letters > LONGEST_ACRONYM;
}

const LONGEST_ACRONYM = 3;

/** "San Pedro del Salar" for "SAN PEDRO DEL SALAR". */
function withoutCapitals(article: ArticleIndex, first: number, end: number): string {
  const { starts, ends } = article.document.tokens;
  let written = '';
  for (let i = first; i < end; i++) {
    if (i > first && starts[i] > ends[i - 1]) written += ' ';
    const word = article.word(i);
    const lower = word.toLowerCase();
    if (word.includes('.')) written += word;
    else if (i > first && article.bits(i) & LinkFlag.particle) written += lower;
    else written += word[0] + lower.slice(1);
  }
  return written;
}
