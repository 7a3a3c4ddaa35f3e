import { POS } from '../../core/layers/pos.ts';
import { type ArticleIndex, isNoun } from '../article-index.ts';
import { REFERENCE } from '../confidences.ts';
import type { EntityDraft } from '../entity-draft.ts';
import { LinkFlag } from '../words.ts';

/** A noun phrase that stands for an entity: from `firstToken` up to its head. */
export interface Nominal {
  readonly firstToken: number;
  readonly draft: EntityDraft;
  readonly rule: string;
  readonly confidence: number;
}

const MAX_MODIFIERS = 4;
const MAX_COMPARED = 200;

/** "the foreign minister": the one person to whom the article gives that title. */
export function personWithTitle(
  article: ArticleIndex,
  head: number,
  drafts: readonly EntityDraft[],
): Nominal | null {
  if (!(article.bits(head) & LinkFlag.title)) return null;
  const first = startOfDefinite(article, head);
  if (first < 0) return null;
  const noun = article.words.titleForm(article.document.vocabulary, article.fold(head));
  let found: EntityDraft | null = null;
  for (let d = 0; d < drafts.length && d < MAX_COMPARED; d++) {
    if (drafts[d].type !== 'person' || !holds(article, drafts[d], noun, first + 1, head)) continue;
    if (found) return null;
    found = drafts[d];
  }
  return found && { firstToken: first, draft: found, rule: 'title', confidence: REFERENCE.title };
}

/**
 * Does one of the person's titles have this head and all the words before it, in one form or another? A vice president is
 * not meant by "the president", nor a former one.
 */
function holds(
  article: ArticleIndex,
  draft: EntityDraft,
  noun: number,
  first: number,
  head: number,
): boolean {
  const form = (fold: number): number => article.words.titleForm(article.document.vocabulary, fold);
  return draft.titles.some((title) => {
    if (form(title.head) !== noun) return false;
    const asked: number[] = [];
    for (let i = first; i < head; i++) {
      const word = form(article.fold(i));
      if (article.isPunctuation(i)) continue;
      if (!title.words.some((known) => form(known) === word)) return false;
      asked.push(word);
    }
    return title.words.every(
      (word) => !(article.words.bits[word] & LinkFlag.office) || asked.includes(form(word)),
    );
  });
}

/** "the ministry": the one organization of the article whose name has that word. */
export function organizationNamed(
  article: ArticleIndex,
  head: number,
  drafts: readonly EntityDraft[],
): Nominal | null {
  if (!(article.bits(head) & LinkFlag.organization)) return null;
  const first = startOfDefinite(article, head);
  if (first < 0) return null;
  const noun = article.fold(head);
  let found: EntityDraft | null = null;
  for (let d = 0; d < drafts.length && d < MAX_COMPARED; d++) {
    const draft = drafts[d];
    if (draft.type !== 'organization' || !draft.names.some((mention) => mention.parts.includes(noun)))
      continue;
    if (found) return null;
    found = draft;
  }
  return found && { firstToken: first, draft: found, rule: 'part of name', confidence: REFERENCE.partOfName };
}

/** Token of the "the" that begins the noun phrase with this head, or -1 if it is no definite one that ends here. */
function startOfDefinite(article: ArticleIndex, head: number): number {
  const end = article.sentenceEnd(head);
  if (head + 1 < end) {
    const next = head + 1;
    if (article.nameAt[next] || isNoun(article.pos(next)) || article.word(next) === '-') return -1;
    if (article.word(next) === 'of') return -1;
  }
  const start = Math.max(article.sentenceStart(head), head - MAX_MODIFIERS - 1);
  for (let i = head - 1; i >= start; i--) {
    const bits = article.bits(i);
    if (bits & LinkFlag.determiner) return /^(the|this|that)$/i.test(article.word(i)) ? i : -1;
    if (article.nameAt[i] && article.document.names[article.nameAt[i] - 1].type === 'person') return -1;
    if (article.nameAt[i]) continue;
    if (
      !isNoun(article.pos(i)) &&
      article.pos(i) !== POS.JJ &&
      !(bits & (LinkFlag.modifier | LinkFlag.title))
    )
      return -1;
  }
  return -1;
}
