import type { Document } from '../../core/document.ts';
import type { Claim } from '../../core/layers/claims.ts';
import { byPosition, type TokenSpan } from '../../core/layers/span.ts';
import { SentenceKind } from '../../core/layers/tokens.ts';
import { WordColumn } from '../../core/word-types.ts';
import { wordSets } from '../../learn/word-list.ts';
import { bitsByWord } from '../../tag/grammar/lexicon.ts';

type FactCheckNeeds = 'tokens' | 'sentences' | 'pos';

/** The sets of `lexicons/claims/fact-checks.txt`: those for words of the text, then those for titles. */
const SETS = ['before', 'claims', 'judges', 'judging', 'verdicts'] as const;
const words = wordSets('claims/fact-checks', [...SETS, 'titles', 'checks']);
const [BEFORE, CLAIMS, JUDGES, JUDGING, VERDICTS] = SETS.map((_, place) => 1 << place);
const bitsOf = bitsByWord(words, SETS);
/** By word type, in which of the {@link SETS} it stands. */
const column = new WordColumn(new Uint8Array(0), (all, type) => bitsOf.get(all.words[all.lowers[type]]) ?? 0);

/** Of the words of what is checked, a claim must hold this share to be it again. */
const SAME = 0.6;
/** What is checked is worth it at least so much. */
const LEAST_WORTH = 0.9;
/** Words between the start of a sentence and its label or verdict, at most. */
const LABEL_REACH = 6;
const VERDICT_REACH = 12;

/** What a fact-check checks: its words, and the sentence where it is put ("The claim: ..."), if it has one of its own. */
interface Checked {
  readonly words: ReadonlySet<string>;
  readonly place: Put | null;
}

/**
 * In a fact-check, puts what it checks before all other claims, wherever the article says it; others keep their places.
 * What stands behind a label or "Says" is laid to nobody: not to the one it is about, nor to the writer.
 */
export function withChecked(document: Document<FactCheckNeeds>, claims: readonly Claim[]): Claim[] {
  const checked = checkedBy(document);
  if (!checked) return [...claims];
  const placed = claims.map((claim) => atPlace(document, claim, checked)).sort(byPosition);
  const shares = placed.map((claim) => shareOf(document, claim, checked.words));
  const isSame = (i: number): boolean => shares[i] >= SAME;
  // A refutation repeats the words: it is what was checked only if nothing else is.
  const affirmed = placed.some(({ polarity }, i) => isSame(i) && polarity === 'affirmed');
  const worth = placed.reduce((most, { checkworthiness }) => Math.max(most, checkworthiness), LEAST_WORTH);
  return placed.map((claim, i) => {
    if (!isSame(i) || (affirmed && claim.polarity === 'negated')) return claim;
    const checkworthiness = worth + (1 - worth) * (shares[i] / 2);
    return {
      ...claim,
      checkworthiness,
      reasons: [REASON, ...claim.reasons].slice(0, claim.reasons.length || 1),
    };
  });
}

const REASON = 'what the article checks';

/** Null for an article that checks no facts. */
function checkedBy(document: Document<FactCheckNeeds>): Checked | null {
  const { sentences, article } = document;
  const title = wordsOf(article.title ?? '');
  const isTitled = words.titles.has(title[0]) && (title[0] !== 'fact' || words.checks.has(title[1]));
  let isKnown = isTitled || title[0] === 'says';
  let put: Put | null = null;
  let isFirst = true;
  column.update(document.vocabulary);
  for (let s = 0; s < sentences.length; s++) {
    const kind = sentences.kinds[s];
    if (kind !== SentenceKind.body && kind !== SentenceKind.headline) continue;
    put ??= putIn(document, s, isFirst);
    isKnown ||= put?.isSure === true || givesVerdict(document, s);
    isFirst = false;
  }
  if (!isKnown) return null;
  if (put) {
    const { sentence, firstToken } = put;
    const end = sentences.firstTokens[sentence + 1];
    return { words: contentWords(tokenWords(document, firstToken, end)), place: put };
  }
  const checked = contentWords(isTitled ? title.slice(title[0] === 'fact' ? 2 : 1) : title);
  return checked.size > 1 ? { words: checked, place: null } : null;
}

/** Where an article puts what it checks, if it is a fact-check: the words of a sentence from a token on. */
interface Put {
  readonly sentence: number;
  readonly firstToken: number;
  /** The words before it are found in fact-checks only. */
  readonly isSure: boolean;
}

/** "The claim: ...", a line "The claim" with the next sentence, "Says ..." at the start of the article */
function putIn(document: Document<FactCheckNeeds>, sentence: number, isFirst: boolean): Put | null {
  const { firstTokens, length } = document.sentences;
  const first = firstTokens[sentence];
  if (isFirst && wordAt(document, first) === 'says')
    return { sentence, firstToken: first + 1, isSure: false };
  const behind = labelEnd(document, sentence);
  if (behind < 0) return null;
  if (behind < firstTokens[sentence + 1])
    return { sentence, firstToken: behind, isSure: wordAt(document, behind - 2) === 'claim' };
  if (sentence + 1 >= length) return null;
  return { sentence: sentence + 1, firstToken: firstTokens[sentence + 1], isSure: false };
}

/** The token behind "The claim:" or "CLAIM:" at the start of a sentence, or behind a label that is the whole sentence; else -1. */
function labelEnd(document: Document<FactCheckNeeds>, sentence: number): number {
  const { sentences } = document;
  const first = sentences.firstTokens[sentence];
  const end = sentences.firstTokens[sentence + 1];
  const limit = Math.min(end, first + LABEL_REACH);
  let token = first;
  while (token < limit && isOf(document, token, BEFORE)) token++;
  if (token >= end || !isOf(document, token, CLAIMS)) return -1;
  const behind = wordAt(document, token + 1) === ':' ? token + 2 : token + 1;
  return behind === token + 2 || behind === end ? behind : -1;
}

/** "Our rating: False", "We rate this claim Mostly False", "AP'S ASSESSMENT: False." */
function givesVerdict(document: Document<FactCheckNeeds>, sentence: number): boolean {
  const { sentences } = document;
  const first = sentences.firstTokens[sentence];
  if (!isOf(document, first, JUDGES)) return false;
  const end = Math.min(sentences.firstTokens[sentence + 1], first + VERDICT_REACH);
  let judging = false;
  for (let token = first; token < end; token++) {
    if (judging && isOf(document, token, VERDICTS)) return true;
    judging ||= isOf(document, token, JUDGING);
  }
  return false;
}

/** The claim of the sentence that puts what is checked, without its label, and as nobody's. */
function atPlace(document: Document<FactCheckNeeds>, claim: Claim, { place }: Checked): Claim {
  const { sentences, tokens } = document;
  if (!place) return claim;
  const { sentence, firstToken: from } = place;
  if (
    claim.firstToken < sentences.firstTokens[sentence] ||
    claim.firstToken >= sentences.firstTokens[sentence + 1]
  )
    return claim;
  const firstToken = claim.endToken > from ? Math.max(claim.firstToken, from) : claim.firstToken;
  const isCut = firstToken !== claim.firstToken;
  return {
    ...claim,
    firstToken,
    start: tokens.starts[firstToken],
    hedges: isCut ? claim.hedges.filter((hedge: TokenSpan) => hedge.firstToken >= firstToken) : claim.hedges,
    quote: null,
    isSpread: true,
  };
}

/** How much of what is checked a claim holds. */
function shareOf(
  document: Document<FactCheckNeeds>,
  { firstToken, endToken }: Claim,
  checked: ReadonlySet<string>,
): number {
  let common = 0;
  for (const word of contentWords(tokenWords(document, firstToken, endToken)))
    if (checked.has(word)) common++;
  return checked.size === 0 ? 0 : common / checked.size;
}

function tokenWords(document: Document<FactCheckNeeds>, first: number, end: number): string[] {
  const found: string[] = [];
  for (let token = first; token < end; token++) found.push(wordAt(document, token));
  return found;
}

/** Numbers and words of some length: those of the grammar are short. */
function contentWords(all: readonly string[]): Set<string> {
  return new Set(all.filter((word) => /\d/.test(word) || (word.length > 3 && /^\p{L}/u.test(word))));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’,.][\p{L}\p{N}]+)*/gu) ?? [];
}

function wordAt({ tokens, vocabulary }: Document<'tokens'>, token: number): string {
  return token < tokens.length ? vocabulary.words[vocabulary.lowers[tokens.types[token]]] : '';
}

function isOf({ tokens }: Document<'tokens'>, token: number, set: number): boolean {
  return (column.values[tokens.types[token]] & set) !== 0;
}
