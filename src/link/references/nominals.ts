import { POS } from '../../core/pos.ts';
import { isNoun, type Reading } from '../article-index.ts';
import type { Draft } from '../entity-draft.ts';
import { LinkFlag } from '../words.ts';

/** A noun phrase that stands for an entity: from `firstToken` up to its head. */
export interface Nominal {
  readonly firstToken: number;
  readonly draft: Draft;
  readonly rule: string;
  readonly confidence: number;
}

const MAX_MODIFIERS = 4;
const MAX_COMPARED = 200;

/** "the foreign minister": the one person to whom the article gives that title. */
export function personWithTitle(reading: Reading, head: number, drafts: readonly Draft[]): Nominal | null {
  if (!(reading.bits(head) & LinkFlag.title)) return null;
  const first = startOfDefinite(reading, head);
  if (first < 0) return null;
  const noun = reading.words.titleForm(reading.document.vocabulary, reading.fold(head));
  let found: Draft | null = null;
  for (let d = 0; d < drafts.length && d < MAX_COMPARED; d++) {
    if (drafts[d].type !== 'person' || !holds(reading, drafts[d], noun, first + 1, head)) continue;
    if (found) return null;
    found = drafts[d];
  }
  return found && { firstToken: first, draft: found, rule: 'title', confidence: 0.8 };
}

/**
 * Does one of the person's titles have this head and all the words before it, in one form or another? A vice president is
 * not meant by "the president", nor a former one.
 */
function holds(reading: Reading, draft: Draft, noun: number, first: number, head: number): boolean {
  const form = (fold: number): number => reading.words.titleForm(reading.document.vocabulary, fold);
  return draft.titles.some((title) => {
    if (form(title.head) !== noun) return false;
    const asked: number[] = [];
    for (let i = first; i < head; i++) {
      const word = form(reading.fold(i));
      if (reading.isPunctuation(i)) continue;
      if (!title.words.some((known) => form(known) === word)) return false;
      asked.push(word);
    }
    return title.words.every(
      (word) => !(reading.words.bits[word] & LinkFlag.office) || asked.includes(form(word)),
    );
  });
}

/** "the ministry": the one organization of the article whose name has that word. */
export function organizationNamed(reading: Reading, head: number, drafts: readonly Draft[]): Nominal | null {
  if (!(reading.bits(head) & LinkFlag.organization)) return null;
  const first = startOfDefinite(reading, head);
  if (first < 0) return null;
  const noun = reading.fold(head);
  let found: Draft | null = null;
  for (let d = 0; d < drafts.length && d < MAX_COMPARED; d++) {
    const draft = drafts[d];
    if (draft.type !== 'organization' || !draft.names.some((mention) => mention.parts.includes(noun)))
      continue;
    if (found) return null;
    found = draft;
  }
  return found && { firstToken: first, draft: found, rule: 'part of name', confidence: 0.7 };
}

/** Token of the "the" that begins the noun phrase with this head, or -1 if it is no definite one that ends here. */
function startOfDefinite(reading: Reading, head: number): number {
  const end = reading.sentenceEnd(head);
  if (head + 1 < end) {
    const next = head + 1;
    if (reading.nameAt[next] || isNoun(reading.pos(next)) || reading.word(next) === '-') return -1;
    if (reading.word(next) === 'of') return -1;
  }
  const start = Math.max(reading.sentenceStart(head), head - MAX_MODIFIERS - 1);
  for (let i = head - 1; i >= start; i--) {
    const bits = reading.bits(i);
    if (bits & LinkFlag.determiner) return /^(the|this|that)$/i.test(reading.word(i)) ? i : -1;
    if (reading.nameAt[i] && reading.document.names[reading.nameAt[i] - 1].type === 'person') return -1;
    if (reading.nameAt[i]) continue;
    if (
      !isNoun(reading.pos(i)) &&
      reading.pos(i) !== POS.JJ &&
      !(bits & (LinkFlag.modifier | LinkFlag.title))
    )
      return -1;
  }
  return -1;
}
