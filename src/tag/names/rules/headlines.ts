import type { Name } from '../../../core/layers/names.ts';
import { byPosition } from '../../../core/layers/span.ts';
import { SentenceKind } from '../../../core/layers/tokens.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { atlas } from '../../../gazetteer/atlas.ts';
import { RecordKind } from '../../../gazetteer/gazetteer.ts';
import { bitsOf, GIVEN_NAMES, isTown, LANDS, nameOf } from './names-and-lists.ts';
import type { NameRule, RuleContext } from './rule.ts';
import { contexts } from './words/contexts.ts';
import { Known } from './words/known.ts';
import { isOrdinary } from './words/ordinary.ts';

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);
/** "Raises", "Shares": behind the name of a firm in a headline in title case. */
const FIRM_NEWS: ReadonlySet<string> = new Set(contexts.of('news').map(capital));
const WITHIN: ReadonlySet<string> = new Set(['In', 'Near', 'Across', 'At']);
const PERSONS = GIVEN_NAMES | bitsOf('surname', 'knownPerson');
/** A firm's name before its news is no longer. */
const LONGEST_FIRM = 3;
const CONFIDENCE = 0.6;
const STATE = 1 << RecordKind.state;

/**
 * With the firms and towns of headlines in title case that the model passed over, for there a capital says nothing: "Nexlify" of
 * "Nexlify Raises $30 Million", all of "Kelvar Systems Wins Contract", "Kano" of "Mosque Attack In Kano".
 */
export const withNamesOfHeadlines: NameRule = {
  asks: { anywhere: { known: Known.firm, words: new Set([...FIRM_NEWS, ...WITHIN]) } },
  apply(names, context) {
    const { sentences } = context.document;
    let found = names;
    for (let s = 0; s < sentences.length && sentences.kinds[s] === SentenceKind.headline; s++) {
      const first = sentences.firstTokens[s];
      const end = sentences.firstTokens[s + 1];
      if (!isInTitleCase(first, end, context)) continue;
      found = withFirm(found, first, end, context);
      found = withKnown(found, first, end, context);
    }
    return found;
  },
};

function isInTitleCase(first: number, end: number, { document }: RuleContext): boolean {
  const { types } = document.tokens;
  const { flags, words } = document.vocabulary;
  let long = 0;
  let capitalized = 0;
  for (let i = first; i < end; i++) {
    if ((flags[types[i]] & WordFlag.alphabetic) === 0 || words[types[i]].length < 4) continue;
    long++;
    if (flags[types[i]] & WordFlag.capitalized) capitalized++;
  }
  return long > 2 && capitalized === long;
}

function isPlainWord(token: number, { document: { tokens, vocabulary } }: RuleContext): boolean {
  return isOrdinary(vocabulary.hashes[vocabulary.lowers[tokens.types[token]]]);
}

/** "Kelvar Systems" at the beginning, where its news follows. */
function withFirm(names: readonly Name[], first: number, end: number, context: RuleContext): readonly Name[] {
  const { tokens, vocabulary } = context.document;
  const { types } = tokens;
  let news = first + 1;
  while (news < end && news - first <= LONGEST_FIRM && !FIRM_NEWS.has(vocabulary.words[types[news]])) news++;
  if (news >= end || news - first > LONGEST_FIRM) return names;
  for (let i = first; i < news; i++)
    if ((vocabulary.flags[types[i]] & (WordFlag.capitalized | WordFlag.alphabetic)) === 0) return names;
  const lists = context.listsOf(first, first + 1);
  const isOfTrade = news - first > 1 && isPlainWord(news - 1, context);
  if (isPlainWord(first, context) || lists & LANDS || (lists & GIVEN_NAMES && !isOfTrade)) return names;
  const inside = names.filter(({ firstToken }) => firstToken >= first && firstToken < news);
  const isPart = inside.every(
    ({ type, firstToken, endToken }) =>
      firstToken === first &&
      endToken <= news &&
      (type === 'organization' || (type === 'person' && endToken - first === 1 && news - first > 1)),
  );
  if (!isPart || (inside.length > 0 && inside[0].endToken === news)) return names;
  const firm = nameOf(context.document, first, news, 'organization', CONFIDENCE);
  return [...names.filter((name) => !inside.includes(name)), firm].sort(byPosition);
}

/** "Kano" of "Mosque Attack In Kano", "Netflix" anywhere. */
function withKnown(
  names: readonly Name[],
  first: number,
  end: number,
  context: RuleContext,
): readonly Name[] {
  const { document, words, listsOf } = context;
  const { tokens, vocabulary, text } = document;
  const { types, starts, ends } = tokens;
  const taken = new Set<number>();
  for (const { firstToken, endToken } of names)
    for (let i = firstToken; i < endToken && firstToken < end; i++) taken.add(i);
  const found: Name[] = [];
  for (let i = first; i < end; i++) {
    if (taken.has(i) || (vocabulary.flags[types[i]] & WordFlag.capitalized) === 0) continue;
    if (isPlainWord(i, context)) continue;
    const lists = listsOf(i, i + 1);
    const isPlace = isTown(lists) || (lists & LANDS) !== 0;
    const isThere = i > first && WITHIN.has(vocabulary.words[types[i - 1]]);
    if (
      isThere
        ? isPlace || atlas().finder.namings(text, starts[i], ends[i], STATE)
        : isPlace && !(lists & PERSONS)
    )
      found.push(nameOf(document, i, i + 1, 'place', CONFIDENCE));
    else if (words.of(types[i]) & Known.firm && !isPlace)
      found.push(nameOf(document, i, i + 1, 'organization', CONFIDENCE));
  }
  return found.length === 0 ? names : [...names, ...found].sort(byPosition);
}
