import type { Document } from '../../../core/document.ts';
import type { Quote } from '../../../core/layers/quotes.ts';
import type { TokenSpan } from '../../../core/layers/span.ts';
import { SentenceKind } from '../../../core/layers/tokens.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import type { ScopeFinder } from '../manner/scope.ts';
import { type ClaimNeeds, type ClaimUnit, contextOf, type TokenRange } from './claim-unit.ts';
import { clausesOf } from './coordination.ts';
import { isOwnClaim } from './own-claims.ts';

const SHORTEST_SENTENCE = 3;

/**
 * The room of units. In come the quotes and sentences of an article, out come the stretches that are judged, one possible
 * claim each, and where each stands in the text (claim-spans.ts).
 *
 * The units of a document in order. A sentence whose quotes are fragments of it ("approved a dividend of $2") speaks for
 * itself. Datelines, bylines, credits, and lines that only give the date have none.
 * @param scope knows the words of the document
 */
export function claimUnits(document: Document<ClaimNeeds>, scope: ScopeFinder): ClaimUnit[] {
  const { sentences, quotes, dates } = document;
  const units: ClaimUnit[] = [];
  const contents = contentsInOrder(quotes);
  const introductions = introductionsOf(document);
  /** Index of the unit of a quote in the sentence at hand. */
  const unitOf = new Map<number, number>();
  let next = 0;
  let nextDate = 0;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const first = sentences.firstTokens[sentence];
    const end = sentences.firstTokens[sentence + 1];
    while (next < contents.length && contents[next].end <= first) next++;
    while (nextDate < dates.length && dates[nextDate].endToken <= first) nextDate++;
    const kind = sentences.kinds[sentence];
    if ((kind !== SentenceKind.body && kind !== SentenceKind.headline) || end - first < SHORTEST_SENTENCE)
      continue;
    if (introductions.has(sentence)) continue;
    const whole = { first, end };
    const before = units.length;
    unitOf.clear();
    // A clause of its own would cut the fragment off from its cue.
    let isWhole = false;
    for (let i = next; i < contents.length && contents[i].first < end; i++) {
      const content = contents[i];
      const range = { first: Math.max(first, content.first), end: Math.min(end, content.end) };
      if (!isOwnClaim(document, scope, quotes[content.quote], range, whole)) {
        isWhole = true;
        continue;
      }
      const at = unitOf.get(content.quote) ?? units.length;
      unitOf.set(content.quote, at);
      const ranges = at === units.length ? [range] : [...units[at].ranges, range];
      const context = contextOf(whole, { first: ranges[0].first, end: range.end });
      const judged = quotes[content.quote].type === 'indirect' ? [context] : ranges;
      units[at] = { context, ranges, judged, quote: content.quote };
    }
    if (units.length > before || isDateAlone(document, dates[nextDate], first, end)) continue;
    const clauses = isWhole ? [whole] : clausesOf(document, first, end);
    for (const range of clauses) {
      const context = contextOf(whole, range);
      units.push({ context, ranges: [range], judged: [range], quote: null });
    }
  }
  return units;
}

/** Sentences that only say who makes the statement in the paragraphs after them. */
function introductionsOf({ tokens, quotes }: Document<ClaimNeeds>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { layout, cue } of quotes)
    if (layout === 'statement' && cue !== null) found.add(tokens.sentences[cue.firstToken]);
  return found;
}

/** "Friday, 20 February 2026": a date that begins the sentence, and nothing but punctuation after it. */
function isDateAlone(
  { tokens, vocabulary }: Document<ClaimNeeds>,
  date: TokenSpan | undefined,
  first: number,
  end: number,
): boolean {
  if (date?.firstToken !== first) return false;
  for (let i = date.endToken; i < end; i++)
    if ((vocabulary.flags[tokens.types[i]] & WordFlag.punctuation) === 0) return false;
  return true;
}

/** Contents of the quotes that are not nested in another, sorted. */
function contentsInOrder(quotes: readonly Quote[]): (TokenRange & { quote: number })[] {
  const contents: (TokenRange & { quote: number })[] = [];
  for (const [quote, { content, parent }] of quotes.entries())
    if (parent === null)
      for (const span of content) contents.push({ first: span.firstToken, end: span.endToken, quote });
  return contents.sort((a, b) => a.first - b.first || a.end - b.end);
}
