import { WordFlag } from '../../core/vocabulary.ts';
import type { ArticleIndex } from '../article-index.ts';
import type { EntityDraft, NamedMention } from '../entity-draft.ts';
import type { SourceHead } from './source-heads.ts';

const LONGEST_INITIALS = 4;

/**
 * Whom the labels of an interview mean, by quote: "A:" the person whom the article introduces before the first question,
 * "AR:" the one person with these initials, "RUIZ:" the one person of this name. Who asks ("Q:") goes unnamed, as does an
 * interviewee whom nothing makes clear.
 * @param named the names of the article and, in parallel, their drafts
 */
export function headsOfLabels(
  article: ArticleIndex,
  named: readonly NamedMention[],
  draftOf: readonly EntityDraft[],
): ReadonlyMap<number, SourceHead> {
  const { quotes } = article.document;
  const heads = new Map<number, SourceHead>();
  const firstQuestion = quotes.findIndex(({ layout }) => layout === 'interview');
  const interviewee =
    firstQuestion < 0 ? null : personIntroduced(named, draftOf, quotes[firstQuestion].start);
  const isLabelled = quotes.some(({ layout }) => layout === 'label' || layout === 'headline');
  const surnames = isLabelled ? surnamesOf(article, named) : new Map<string, number | null>();
  for (let i = 0; i < quotes.length; i++) {
    const { layout, source } = quotes[i];
    if (!source) continue;
    if (layout === 'interview') {
      if (interviewee !== null && article.word(source.firstToken).toLowerCase().startsWith('a'))
        heads.set(i, { form: 'name', name: interviewee, others: [], rule: 'interviewee' });
    } else if (layout === 'label' || layout === 'headline') {
      const alone = layout === 'label' && source.endToken - source.firstToken === 1;
      const initials = alone ? bearerOfInitials(article, source.firstToken, named) : null;
      const name = initials ?? bearerOfSurname(article, source.endToken - 1, named, surnames);
      if (name !== null)
        heads.set(i, { form: 'name', name, others: [], rule: initials === null ? 'surname' : 'initials' });
    }
  }
  return heads;
}

/** The first name of the only person named before `end`, or of one who is named twice as often as any other. */
function personIntroduced(
  named: readonly NamedMention[],
  draftOf: readonly EntityDraft[],
  end: number,
): number | null {
  const times = new Map<EntityDraft, number>();
  for (let i = 0; i < named.length; i++)
    if (named[i].type === 'person' && named[i].name.end <= end)
      times.set(draftOf[i], (times.get(draftOf[i]) ?? 0) + 1);
  const [first, second] = [...times].sort((a, b) => b[1] - a[1]);
  if (!first || (second && first[1] < 2 * second[1])) return null;
  return draftOf.indexOf(first[0]);
}

/** The last names of the persons with full names: the first such name of the one person who bears it, null if several do. */
function surnamesOf(
  article: ArticleIndex,
  named: readonly NamedMention[],
): ReadonlyMap<string, number | null> {
  const { words } = article.document.vocabulary;
  const bearers = new Map<string, number | null>();
  for (let i = 0; i < named.length; i++) {
    const { type, parts } = named[i];
    if (type !== 'person' || parts.length < 2) continue;
    const surname = words[parts[parts.length - 1]];
    const known = bearers.get(surname);
    if (known === undefined) bearers.set(surname, i);
    else if (known !== null && named[known].parts.join() !== parts.join()) bearers.set(surname, null);
  }
  return bearers;
}

/** The bearer of the last name at `token`, as in "MOSS: ..." and "Tunnel is dead, says Moss"; null within a full name. */
function bearerOfSurname(
  article: ArticleIndex,
  token: number,
  named: readonly NamedMention[],
  bearers: ReadonlyMap<string, number | null>,
): number | null {
  const at = article.nameAt[token];
  if (at !== 0 && named[at - 1].type === 'person' && named[at - 1].parts.length > 1) return null;
  if (!(article.flags(token) & WordFlag.capitalized)) return null;
  return bearers.get(article.word(token).toLowerCase()) ?? null;
}

/** A name of the one person whose initials the token is; null if it is no such thing or several people's. */
function bearerOfInitials(
  article: ArticleIndex,
  token: number,
  named: readonly NamedMention[],
): number | null {
  const initials = article.word(token);
  if (article.nameAt[token] || !(article.flags(token) & WordFlag.allCaps)) return null;
  if (initials.length > LONGEST_INITIALS) return null;
  const { words } = article.document.vocabulary;
  let found: number | null = null;
  for (let i = 0; i < named.length; i++) {
    const { type, parts } = named[i];
    if (type !== 'person' || parts.length !== initials.length) continue;
    if (parts.map((part) => words[part][0]).join('') !== initials.toLowerCase()) continue;
    if (found !== null && parts.join() !== named[found].parts.join()) return null;
    found ??= i;
  }
  return found;
}
