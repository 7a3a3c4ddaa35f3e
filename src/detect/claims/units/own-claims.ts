import type { Document } from '../../../core/document.ts';
import { ADVERB, FINITE, NOUN, OPENS_NOUN_PHRASE, POS, VERB } from '../../../core/layers/pos.ts';
import type { Quote } from '../../../core/layers/quotes.ts';
import { hashWord, WordFlag } from '../../../core/vocabulary.ts';
import { CHARGING, laysOn } from '../../charging-verbs.ts';
import { AUXILIARY, type ScopeFinder } from '../manner/scope.ts';
import { S } from '../manner/scope-words.ts';
import type { ClaimNeeds, TokenRange } from './claim-unit.ts';

/** With fewer words nothing is claimed in a clause. */
const SHORTEST_PROPOSITION = 3;

/** Is what somebody is quoted with, within one sentence, a claim of its own, and not a fragment of the sentence's? */
export function isOwnClaim(
  document: Document<ClaimNeeds>,
  scope: ScopeFinder,
  quote: Quote,
  content: TokenRange,
  sentence: TokenRange,
): boolean {
  if (isUnsaid(document, scope, quote)) return false;
  if (isCharge(document, quote)) return isMainVerb(document, scope, quote, sentence);
  const { first, end } = withoutEdges(document, content);
  const isClause = hasOwnVerb(document, scope, quote, first, end) || isThatClause(document, first, end);
  if (end - first >= SHORTEST_PROPOSITION && isClause) return true;
  return quote.type !== 'indirect' && !isEmbedded(document, content, sentence);
}

/** "Prosecutors accuse Hale of theft", "Rudd described it as a wreck": what is laid on somebody is never the paper's own claim. */
export function isCharge(
  { tokens, vocabulary }: Document<ClaimNeeds>,
  { type, cue, source, content }: Quote,
): boolean {
  if (type === 'direct' || source === null || cue === null) return false;
  const lemma = hashWord(cue.lemma);
  if (!CHARGING.has(lemma)) return false;
  for (let i = cue.endToken - 1; i < content[content.length - 1].endToken; i++)
    if (laysOn(lemma, vocabulary.hashes[vocabulary.lowers[tokens.types[i]]])) return true;
  return false;
}

/** Not in a clause that hangs on another: "Hale, whom they accuse of theft, has resigned" claims that he has. */
function isMainVerb(
  document: Document<ClaimNeeds>,
  scope: ScopeFinder,
  { cue }: Quote,
  sentence: TokenRange,
): boolean {
  if (cue === null) return false;
  // "Rudd, accusing the board of cowardice, left"; "is accusing" has two words
  if (document.pos[cue.firstToken] === POS.VBG) return false;
  scope.read(document, sentence.first, sentence.end);
  return scope.verb < 0 || (cue.firstToken <= scope.head && scope.head < cue.endToken);
}

/** "The ministry never said that ...": then it is no claim of the ministry's. */
function isUnsaid(document: Document<ClaimNeeds>, scope: ScopeFinder, { kind, cue }: Quote): boolean {
  const { tokens, pos } = document;
  if (kind !== 'speech' || cue === null) return false;
  const { bits } = scope.words;
  const verb = cue.endToken - 1;
  for (let token = verb - 1; token >= Math.max(0, verb - CUE_REACH); token--) {
    const own = bits[tokens.types[token]];
    if ((own & S.negators) !== 0)
      return (own & S.negativeNouns) === 0 && !scope.words.isIdle(document, token);
    if ((own & AUXILIARY) === 0 && pos[token] !== POS.MD && ADVERB[pos[token]] === 0) return false;
  }
  return false;
}

/** Words of a cue's group before its verb, at most: "has not yet said". */
const CUE_REACH = 4;

/** Infinitives, embedded questions ("asked if ...") and nouns with relative clauses have no verb that claims. */
function hasOwnVerb(
  document: Document<ClaimNeeds>,
  scope: ScopeFinder,
  { type, cue }: Quote,
  first: number,
  end: number,
): boolean {
  const { tokens, pos, vocabulary } = document;
  const word = vocabulary.words[vocabulary.lowers[tokens.types[first]]];
  const isIndirect = type === 'indirect';
  if (isIndirect && (pos[first] === POS.TO || word === 'whether')) return false;
  scope.read(document, first, end);
  // "how the fire began"; but "if it had paid" is a question.
  if (scope.verb >= 0) return scope.ownsVerb || (word !== 'if' && hasFiniteVerb(pos, first + 1, end));
  // What stands before "she said" is a sentence, whatever the tagger took its verb for; behind it, what has an object.
  return cue !== null && (end <= cue.firstToken ? hasVerbForm(pos, first, end) : hasPast(pos, first, end));
}

/** "said that the house needed repairs": a sentence, whatever the tagger took its verb for. */
function isThatClause(document: Document<ClaimNeeds>, first: number, end: number): boolean {
  return first > 0 && isThat(document, first - 1) && hasVerbForm(document.pos, first, end);
}

/** Without punctuation at both ends and "that" in front. */
function withoutEdges(document: Document<ClaimNeeds>, range: TokenRange): TokenRange {
  const { tokens, vocabulary } = document;
  let { first, end } = range;
  const isPunctuation = (token: number): boolean =>
    (vocabulary.flags[tokens.types[token]] & WordFlag.punctuation) !== 0;
  while (first < end && (isPunctuation(first) || isThat(document, first))) first++;
  while (end > first && isPunctuation(end - 1)) end--;
  return { first, end };
}

/** "that" as what opens a clause. */
function isThat({ tokens, pos, vocabulary }: Document<ClaimNeeds>, token: number): boolean {
  return pos[token] === POS.IN && vocabulary.words[vocabulary.lowers[tokens.types[token]]] === 'that';
}

/** Words run into the content from before: 'called it "a failure of the system"', not 'said: "A failure"'. */
function isEmbedded(
  { tokens, text, pos, vocabulary }: Document<ClaimNeeds>,
  content: TokenRange,
  sentence: TokenRange,
): boolean {
  let before = content.first - 1;
  while (before >= sentence.first && pos[before] !== POS[','] && isMark(text, tokens.starts[before]))
    before--;
  return before >= sentence.first && (vocabulary.flags[tokens.types[before]] & WordFlag.punctuation) === 0;
}

function isMark(text: string, at: number): boolean {
  return '"“”‘’\'`'.includes(text[at]);
}

function hasFiniteVerb(pos: Uint8Array, first: number, end: number): boolean {
  for (let token = first; token < end; token++) if (FINITE[pos[token]] === 1) return true;
  return false;
}

function hasVerbForm(pos: Uint8Array, first: number, end: number): boolean {
  for (let token = first + 1; token < end; token++) if (VERB[pos[token]] === 1) return true;
  return false;
}

/** "told the meeting the house needed repairs": only a verb of its own stands between its subject and its object. */
function hasPast(pos: Uint8Array, first: number, end: number): boolean {
  for (let token = first + 1; token < end - 1; token++)
    if (pos[token] === POS.VBN && NOUN[pos[token - 1]] === 1 && OPENS_NOUN_PHRASE[pos[token + 1]] === 1)
      return true;
  return false;
}
