import { POS } from '../../core/layers/pos.ts';
import type { SourceForm } from '../../core/layers/quotes.ts';
import type { TokenSpan } from '../../core/layers/span.ts';
import { wordSections } from '../../learn/word-list.ts';
import { type ArticleIndex, isFiniteVerb, isNoun } from '../article-index.ts';
import type { NamedMention } from '../entity-draft.ts';
import { antecedentOf } from '../references/antecedents.ts';
import { LinkFlag, Pronoun, pronounOf, type SourceKind, sourceKindOf } from '../words.ts';
import { bearerOfTitle, personIntroducedBy } from './source-names.ts';

/** Letters behind a name: "Ana Ruiz KC". */
const AFTER_NAMES: ReadonlySet<string> = new Set(wordSections('names/ranks').of('after'));

/** What the source of a quote is headed by. */
export type SourceHead =
  /** Positions in the `names` layer: the head, and the others of "Smith and Jones". */
  | {
      readonly form: 'name';
      readonly name: number;
      readonly others: readonly number[];
      /** How a name is known that does not stand in the source itself. */
      readonly rule?: 'interviewee' | 'initials' | 'surname' | 'relative pronoun';
    }
  /** "he"; not "who" or "which", which mean what stands before them. */
  | { readonly form: 'pronoun'; readonly token: number }
  /** "two officials familiar with the talks": the tokens of the noun phrase without what follows its head. */
  | {
      readonly form: 'nominal';
      readonly first: number;
      readonly head: number;
      readonly others: readonly number[];
      /** Does it stand before the source, which is but a "who" or "which"? */
      readonly rule?: 'relative pronoun';
    };

/** What the words of a source are: the one place where it is decided. */
export function formOf(head: SourceHead | null): SourceForm {
  if (head === null || (head.form === 'name' && head.rule === 'interviewee')) return 'none';
  return head.form !== 'pronoun' && head.rule === 'relative pronoun' ? 'pronoun' : head.form;
}

/** Finds the head of a quote's source: "the party's leader, Jane Doe" is Jane Doe, "Doe's spokesman" is not. */
export function headOfSource(
  article: ArticleIndex,
  source: TokenSpan,
  mentions: readonly NamedMention[],
): SourceHead | null {
  let { firstToken: first } = source;
  const { endToken: end } = source;
  while (first < end && article.isPunctuation(first)) first++;
  if (first >= end) return null;
  if (isRelative(article, first, end)) return headOfRelative(article, first, mentions);
  if (end - first <= 2 && pronounOf(article.bits(first)) !== Pronoun.none && !article.nameAt[first])
    if (end - first === 1 || !isNoun(article.pos(first + 1))) return { form: 'pronoun', token: first };
  const start = afterQuantity(article, first, end);
  const stop = endOfBaseNounPhrase(article, start, end);
  let head = stop - 1;
  while (head > start && (article.isPunctuation(head) || article.bits(head) & LinkFlag.possessive)) head--;
  while (head > start && article.nameAt[head] === 0 && AFTER_NAMES.has(article.word(head))) head--;
  const at = article.nameAt[head] || nameOfPolity(article, head, end);
  const others = coordinated(article, stop, end, mentions, at !== 0 && mentions[at - 1].type === 'person');
  if (at) return { form: 'name', name: at - 1, others };
  const titled =
    personIntroducedBy(article, head, stop, end, mentions) ?? bearerOfTitle(article, head, end, mentions);
  if (titled !== null)
    return { form: 'name', name: titled, others: others.filter((name) => name !== titled) };
  const maker = makerOfDocument(article, start, head, stop, end, mentions);
  if (maker !== null) return { form: 'name', name: maker, others };
  const apposed = nameBeforeApposition(article, source, mentions);
  if (apposed !== null) return { form: 'name', name: apposed, others };
  return { form: 'nominal', first: start, head, others };
}

/** Who speaks in "a statement from its chief, Ada Quill": the name that ends the source behind "from" or "by"; null if another does. */
function makerOfDocument(
  article: ArticleIndex,
  first: number,
  head: number,
  stop: number,
  end: number,
  mentions: readonly NamedMention[],
): number | null {
  if (kindOfUnnamed(article, first, head) !== 'document' || !MADE_BY.has(article.word(stop))) return null;
  for (let i = stop + 1; i < end; i++) {
    const at = article.nameAt[i];
    if (at !== 0 && mentions[at - 1].name.endToken >= end && mentions[at - 1].type !== 'place') return at - 1;
    if (article.bits(i) & (LinkFlag.preposition | LinkFlag.relative) || isFiniteVerb(article.pos(i)))
      return null;
  }
  return null;
}

const MADE_BY: ReadonlySet<string> = new Set(['from', 'by']);

/** The name that opens the sentence and that the source says more of: "Quillon, a maker of boats that lie in Lima, said". */
function nameBeforeApposition(
  article: ArticleIndex,
  { firstToken, endToken }: TokenSpan,
  mentions: readonly NamedMention[],
): number | null {
  const comma = firstToken - 1;
  if (comma <= 0 || article.word(comma) !== ',' || article.word(endToken) !== ',') return null;
  const at = article.nameAt[comma - 1];
  if (at === 0 || (article.bits(firstToken) & LinkFlag.determiner) === 0) return null;
  const { type, name } = mentions[at - 1];
  const before = name.firstToken - article.sentenceStart(comma);
  const opens =
    before === 0 || (before === 1 && (article.bits(name.firstToken - 1) & LinkFlag.determiner) !== 0);
  return opens && (type === 'person' || type === 'organization') ? at - 1 : null;
}

/** "who" or "which", alone. */
function isRelative(article: ArticleIndex, first: number, end: number): boolean {
  const pos = article.pos(first);
  return (
    end - first === 1 &&
    (pos === POS.WP || pos === POS.WDT) &&
    (article.bits(first) & LinkFlag.relative) !== 0 &&
    article.nameAt[first] === 0
  );
}

function headOfRelative(
  article: ArticleIndex,
  token: number,
  mentions: readonly NamedMention[],
): SourceHead | null {
  const found = antecedentOf(article, token, mentions);
  if (found === null) return { form: 'pronoun', token };
  if (found.name !== null) return { form: 'name', name: found.name, others: [], rule: 'relative pronoun' };
  return { form: 'nominal', first: found.first, head: found.head, others: [], rule: 'relative pronoun' };
}

/** Passes over "a number of" and "one of": what is counted heads the source. */
function afterQuantity(article: ArticleIndex, first: number, end: number): number {
  for (let i = first; i < end - 2 && i < first + MAX_QUANTITY; i++) {
    if (article.nameAt[i] || article.isPunctuation(i)) break;
    if (article.word(i) === 'of') return article.bits(i - 1) & LinkFlag.quantity && i > first ? i + 1 : first;
  }
  return first;
}

const MAX_QUANTITY = 5;

/** Token after the noun phrase that begins at `first`, without prepositional phrases, clauses and appositions. */
function endOfBaseNounPhrase(article: ArticleIndex, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const at = article.nameAt[i];
    if (at) {
      i = Math.min(end, article.document.names[at - 1].endToken) - 1;
      continue;
    }
    // "Quarl-owned" is no verb, "editor-in-chief" no preposition
    if (i === first || article.word(i - 1) === '-') continue;
    const bits = article.bits(i);
    const word = article.word(i);
    if (bits & (LinkFlag.preposition | LinkFlag.relative) || word === 'and' || word === 'or') return i;
    const based = word === ',' ? endOfBased(article, i + 1, end) : -1;
    if (based > 0) {
      i = based - 1;
      continue;
    }
    if (word === ',' || word === '(' || word === ';' || word === ':' || word === '—' || word === '–')
      return i;
    const pos = article.pos(i);
    if ((isFiniteVerb(pos) && !isAmongCapitals(article, i)) || (article.dateAt[i] && !article.dateAt[i - 1]))
      return i;
    // "A judge sentencing a man", "a woman accused of theft": what the noun does or suffers follows it.
    if ((pos === POS.VBG || pos === POS.VBN) && isNoun(article.pos(i - 1))) return i;
  }
  return end;
}

/** "NSW SES Commissioner": a word in capitals before another is part of a title, whatever the tagger took it for. */
function isAmongCapitals(article: ArticleIndex, i: number): boolean {
  return CAPITALIZED.test(article.word(i)) && CAPITALIZED.test(article.word(i + 1));
}

const CAPITALIZED = /^\p{Lu}/u;

/** Token behind "Texas-based" of "the Austin, Texas-based company", where a name stands at `token`; -1 else. */
function endOfBased(article: ArticleIndex, token: number, end: number): number {
  const at = token < end ? article.nameAt[token] : 0;
  if (at === 0) return -1;
  const hyphen = article.document.names[at - 1].endToken;
  if (hyphen + 2 >= end || article.word(hyphen) !== '-') return -1;
  return article.word(hyphen + 1) === 'based' || article.word(hyphen + 1) === 'headquartered'
    ? hyphen + 2
    : -1;
}

/** 1 + position of the name in "the state of Norva", 0 if the head is nothing of the kind. */
function nameOfPolity(article: ArticleIndex, head: number, end: number): number {
  if (head + 2 >= end || !(article.bits(head) & LinkFlag.polity) || article.word(head + 1) !== 'of') return 0;
  return article.nameAt[head + 2];
}

/**
 * Names that are joined to the head by "and" or stand in a list that ends with "and"; not those that a preposition leads
 * in ("the ministers of Norva and Lima"), save persons beside a person ("Ana Ruiz of Norva and Tom Wood").
 */
function coordinated(
  article: ArticleIndex,
  from: number,
  end: number,
  mentions: readonly NamedMention[],
  besidePerson: boolean,
): number[] {
  const found: number[] = [];
  const listed: number[] = [];
  let isLedIn = false;
  for (let i = from; i < end; i++) {
    const at = article.nameAt[i];
    if (at === 0) {
      if (article.bits(i) & LinkFlag.preposition) isLedIn = true;
      else if (article.word(i) === ',') isLedIn = false;
      continue;
    }
    const mention = mentions[at - 1];
    const title = mention.titles.find((known) => known.endToken === mention.name.firstToken);
    let before = (title ? title.firstToken : mention.name.firstToken) - 1;
    if (before > from && article.word(before) === '.') before--;
    if (before >= from && article.bits(before) & (LinkFlag.honorific | LinkFlag.determiner)) before--;
    const joint = before >= from ? article.word(before) : '';
    i = mention.name.endToken - 1;
    const next = i + 1 < end ? article.word(i + 1) : '';
    if (i + 2 < end && article.bits(i + 1) & LinkFlag.possessive) continue;
    if (isLedIn && !(besidePerson && mention.type === 'person')) continue;
    if (joint === 'and' || joint === '&') found.push(...listed.splice(0), at - 1);
    else if (joint === ',' && (next === ',' || next === 'and')) listed.push(at - 1);
  }
  return found;
}

/** The kind of an unnamed source by its head noun; a bare "source" by the word before it ("a diplomatic source"). */
export function kindOfUnnamed(article: ArticleIndex, first: number, head: number): SourceKind {
  const own = sourceKindOf(article.bits(head));
  if (own && own !== 'person') return own;
  for (let i = head - 1; i >= first; i--) {
    const kind = sourceKindOf(article.bits(i));
    if (kind) return kind;
  }
  return own ?? 'person';
}
