import { POS } from '../../core/layers/pos.ts';
import { type ArticleIndex, isNoun } from '../article-index.ts';
import { REFERENCE } from '../confidences.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { Title } from '../names/titles.ts';
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

/** The persons of an article by the heads of their titles, which are gathered when they are first asked for. */
export class TitledPersons {
  readonly #article: ArticleIndex;
  readonly #drafts: readonly EntityDraft[];
  #byHead: Map<number, EntityDraft[]> | null = null;

  constructor(article: ArticleIndex, drafts: readonly EntityDraft[]) {
    this.#article = article;
    this.#drafts = drafts;
  }

  /** Those with a title of this head, in the order of the drafts. @param noun its {@link formOf} */
  of(noun: number): readonly EntityDraft[] {
    this.#byHead ??= this.#gather();
    return this.#byHead.get(noun) ?? NOBODY;
  }

  #gather(): Map<number, EntityDraft[]> {
    const byHead = new Map<number, EntityDraft[]>();
    for (let d = 0; d < this.#drafts.length && d < MAX_COMPARED; d++) {
      const draft = this.#drafts[d];
      if (draft.type !== 'person') continue;
      for (const title of draft.titles) {
        const noun = formOf(this.#article, title.head);
        const bearers = byHead.get(noun);
        if (!bearers) byHead.set(noun, [draft]);
        else if (bearers[bearers.length - 1] !== draft) bearers.push(draft);
      }
    }
    return byHead;
  }
}

const NOBODY: readonly EntityDraft[] = [];

/** "the foreign minister": the one person to whom the article gives that title. */
export function personWithTitle(article: ArticleIndex, head: number, persons: TitledPersons): Nominal | null {
  if (!(article.bits(head) & LinkFlag.title)) return null;
  const first = startOfDefinite(article, head);
  if (first < 0) return null;
  const noun = formOf(article, article.fold(head));
  const titled = persons.of(noun);
  if (titled.length === 0) return null; // mostly
  const asked: number[] = [];
  const named: number[] = [];
  for (let i = first + 1; i < head; i++) {
    if (article.isPunctuation(i)) continue;
    asked.push(formOf(article, article.fold(i)));
    if (article.nameAt[i]) named.push(formOf(article, article.fold(i)));
  }
  const found =
    onlyOne(titled, (draft) => holds(article, draft, noun, asked)) ??
    onlyDescribed(article, titled, noun, asked, named);
  return found && { firstToken: first, draft: found, rule: 'title', confidence: REFERENCE.title };
}

/** The only person of whom that is so; undefined if there is none, null if there are several. */
function onlyOne(
  persons: readonly EntityDraft[],
  isSo: (draft: EntityDraft) => boolean,
): EntityDraft | null | undefined {
  let found: EntityDraft | undefined;
  for (const person of persons) {
    if (!isSo(person)) continue;
    if (found) return null;
    found = person;
  }
  return found;
}

/** Whether the article speaks of the very office: a vice president is not meant by "the president", nor a former one. */
function isSameOffice(article: ArticleIndex, title: Title, asked: readonly number[]): boolean {
  return title.words.every(
    (word) => !(article.words.bits[word] & LinkFlag.office) || asked.includes(formOf(article, word)),
  );
}

function formOf(article: ArticleIndex, fold: number): number {
  return article.words.titleForm(article.document.vocabulary, fold);
}

/** Does one of the person's titles have this head and all the words asked for, in one form or another? */
function holds(
  article: ArticleIndex,
  { titles }: EntityDraft,
  noun: number,
  asked: readonly number[],
): boolean {
  return titles.some(
    (title) =>
      formOf(article, title.head) === noun &&
      asked.every((word) => title.words.some((known) => formOf(article, known) === word)) &&
      isSameOffice(article, title, asked),
  );
}

/**
 * "The information minister" in an article that has called one person minister, and said no more: the only one with a title of
 * this head, which says less. Of "the Norvik minister" the title must tell the place.
 */
function onlyDescribed(
  article: ArticleIndex,
  titled: readonly EntityDraft[],
  noun: number,
  asked: readonly number[],
  named: readonly number[],
): EntityDraft | null {
  const found = onlyOne(titled, ({ titles }) =>
    titles.some((title) => formOf(article, title.head) === noun && isSameOffice(article, title, asked)),
  );
  const saysLess = found?.titles.some(({ head, words }) => {
    if (formOf(article, head) !== noun) return false;
    const forms = words.map((word) => formOf(article, word));
    return (
      forms.every((word) => word === noun || asked.includes(word)) &&
      named.every((word) => forms.includes(word))
    );
  });
  return found && saysLess ? found : null;
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
    // "the information and broadcasting minister"
    if (article.pos(i) === POS.VBG && isNoun(article.pos(i + 1))) continue;
    const isJoint = article.pos(i) === POS.CC && isNoun(article.pos(i - 1));
    if (isJoint && (isNoun(article.pos(i + 1)) || article.pos(i + 1) === POS.VBG)) continue;
    if (
      !isNoun(article.pos(i)) &&
      article.pos(i) !== POS.JJ &&
      !(bits & (LinkFlag.modifier | LinkFlag.title))
    )
      return -1;
  }
  return -1;
}
