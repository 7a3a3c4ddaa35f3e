import type { Document } from '../../../../core/document.ts';
import type { EntityType, Name } from '../../../../core/layers/names.ts';
import { byPosition } from '../../../../core/layers/span.ts';
import { SentenceKind } from '../../../../core/layers/tokens.ts';
import { type Vocabulary, WordFlag } from '../../../../core/vocabulary.ts';
import { RareWordColumn } from '../../../../core/word-types.ts';
import { atlas } from '../../../../gazetteer/atlas.ts';
import { ANY_RECORD, NameKind, RecordKind } from '../../../../gazetteer/gazetteer.ts';
import { isRoadNumber, placeKey } from '../../../../gazetteer/place-name.ts';
import { COMMA, changed, isTown, nameOf, ofType, retyped } from '../names-and-lists.ts';
import type { NameRule, RuleContext } from '../rule.ts';
import { Form } from '../words/known.ts';

/** Certain enough to keep, less than what the tagger finds. */
const CONFIDENCE = 0.6;
const LONGEST_NAME = 4;
/** Shorter keys are codes, and words of every kind in a headline in capitals; but for these. */
const SHORTEST_KEY = 4;
const SHORT_NAMES = new Set(['US', 'U.S.', 'UK', 'U.K.', 'UAE']);

const WIDE = (1 << RecordKind.country) | (1 << RecordKind.area);

/** What a word says by itself, kept by its word type id. */
const WordKind = { none: 1, place: 2, group: 3, currency: 4, road: 5 } as const;

interface Found {
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: EntityType;
}

/** What a word says by itself: looked up once for all articles. */
const wordKinds = new RareWordColumn(new Uint8Array(0), kindOf);

/** Peoples where one was taken for a place: "a Middle Eastern country". */
export const withPeoplesTold: NameRule = {
  asks: { types: ['place'] },
  apply(names, { document: { text, tokens, vocabulary } }, asked) {
    const isPeople = ({ start, end, firstToken, endToken }: Name): boolean => {
      const word = tokens.types[firstToken];
      if (endToken - firstToken === 1 && vocabulary.flags[word] & WordFlag.capitalized)
        return wordKinds.of(vocabulary, word) === WordKind.group;
      const namings = atlas().finder.namings(text, start, end, WIDE);
      return wideType(namings) === 'group' && typeOf(text, start, end) === 'group';
    };
    return retyped(names, 'group', isPeople, asked);
  },
};

/** With the countries, their peoples and parts of the world that the model passed over, and the town of "Norwick-based". */
export const withPassedOver: NameRule = {
  apply(names, context) {
    const found = passedOver(context, names);
    return found.length === 0 ? names : [...names, ...found].sort(byPosition);
  },
};

function passedOver({ document, words, listsOf }: RuleContext, names: readonly Name[]): Name[] {
  const { tokens, sentences, vocabulary } = document;
  const { capitals, capitalCount } = words;
  const found: Name[] = [];
  let next = 0;
  /** All before it is in a name. */
  let from = 0;
  for (let c = 0; c < capitalCount; c++) {
    const token = capitals[c];
    if (token < from) continue;
    while (next < names.length && names[next].endToken <= token) next++;
    if (next < names.length && names[next].firstToken <= token) {
      from = names[next].endToken;
      continue;
    }
    const stop = Math.min(next < names.length ? names[next].firstToken : tokens.length, token + LONGEST_NAME);
    let limit = token + 1;
    while (limit < stop && c + limit - token < capitalCount && capitals[c + limit - token] === limit) limit++;
    const kind = wordKinds.of(vocabulary, tokens.types[token]);
    if (limit === token + 1 && kind === WordKind.none) {
      // nearly all
      if (isHome(document, token) && isTown(listsOf(token, token + 1)))
        found.push(nameOf(document, token, token + 1, 'place', CONFIDENCE));
      continue;
    }
    const sentence = sentences.kinds[tokens.sentences[token]];
    if (sentence === SentenceKind.byline || sentence === SentenceKind.credit) continue;
    const name = severalWords(document, token, limit) ?? oneWord(document, token, limit, kind);
    if (!name || isCurrency(document, token + 1)) continue;
    found.push(nameOf(document, name.firstToken, name.endToken, name.type, CONFIDENCE));
    from = name.endToken;
  }
  return found;
}

/**
 * Places where a person or an organization is named like one and followed by what it lies in, "Bowling Green, Kentucky"; an
 * organization's name is then that of the place wherever the article has it.
 */
export const withoutMisread: NameRule = {
  asks: { types: ['person', 'organization'], behind: COMMA, twoBehind: { form: Form.capitalized } },
  apply(names, { document }, asked) {
    const isMisread = (name: Name): boolean => isWithinWhatFollows(document, name);
    const mended = changed(
      names,
      (name) => (isMisread(name) ? ofType(name, 'place', CONFIDENCE) : name),
      asked,
    );
    if (mended === names) return names;
    const spellings = new Set<string>();
    for (const n of asked)
      if (names[n].type === 'organization' && mended[n].type === 'place')
        spellings.add(document.text.slice(names[n].start, names[n].end));
    return changed(mended, (name) =>
      name.type === 'organization' && spellings.has(document.text.slice(name.start, name.end))
        ? ofType(name, 'place', CONFIDENCE)
        : name,
    );
  },
};

/** True of "Bowling Green" in "Bowling Green, Kentucky". */
function isWithinWhatFollows(document: Document<'tokens'>, { start, endToken }: Name): boolean {
  const { tokens, vocabulary, text } = document;
  const first = endToken + 1;
  if (first >= tokens.length || vocabulary.words[tokens.types[endToken]] !== ',') return false;
  if ((vocabulary.flags[tokens.types[first]] & WordFlag.capitalized) === 0) return false;
  for (let end = runEnd(document, first, tokens.length); end > first; end--)
    if (atlas().finder.namings(text, start, tokens.ends[end - 1], ANY_RECORD) !== 0) return true;
  return false;
}

/** "Norwick-based" */
function isHome({ tokens: { types }, vocabulary: { words } }: Document<'tokens'>, token: number): boolean {
  return words[types[token + 1]] === '-' && words[types[token + 2]] === 'based';
}

/** "US$5", "US dollars", "US-dollar": a sum, not the country. */
function isCurrency({ tokens, vocabulary }: Document<'tokens'>, token: number): boolean {
  const at = token < tokens.length && vocabulary.words[tokens.types[token]] === '-' ? token + 1 : token;
  return at < tokens.length && wordKinds.of(vocabulary, tokens.types[at]) === WordKind.currency;
}

const CURRENCY = /^(?:\p{Sc}|dollars?|pounds?|yen|francs?|rupees?|pesos?)$/u;

/** End of the run of capitalized words that begins at `token`, at most {@link LONGEST_NAME} long. */
function runEnd({ tokens, vocabulary }: Document<'tokens'>, token: number, before: number): number {
  const limit = Math.min(before, token + LONGEST_NAME);
  let end = token + 1;
  while (end < limit && (vocabulary.flags[tokens.types[end]] & WordFlag.capitalized) !== 0) end++;
  return end;
}

/**
 * A name of several of the capitalized words `[token, limit)`. A country counts only where no capitalized word follows:
 * "Hong Kong Open" is another name; a people counts there too: "Hungarian Rhapsody".
 */
function severalWords({ tokens, text }: Document<'tokens'>, token: number, limit: number): Found | null {
  for (let end = limit; end > token + 1; end--) {
    const type = typeOf(text, tokens.starts[token], tokens.ends[end - 1]);
    if (type === 'group' || (type && end === limit)) return { firstToken: token, endToken: end, type };
  }
  return null;
}

function oneWord(document: Document<'tokens'>, token: number, limit: number, kind: number): Found | null {
  if (kind === WordKind.road)
    return isRoad(document, token) ? { firstToken: token, endToken: token + 1, type: 'place' } : null;
  if (kind === WordKind.group) return { firstToken: token, endToken: token + 1, type: 'group' };
  if (kind !== WordKind.place || limit > token + 1) return null;
  return { firstToken: token, endToken: token + 1, type: 'place' };
}

/** True of the number of a road where the words around it speak of one: "closed the A38", "the M1 southbound". */
function isRoad({ tokens, vocabulary }: Document<'tokens'>, token: number): boolean {
  const { beforeRoad, afterRoad } = atlas().words;
  const word = (at: number): string =>
    at >= 0 && at < tokens.length ? vocabulary.words[vocabulary.lowers[tokens.types[at]]] : '';
  return word(token - 1) === 'the' && (beforeRoad.has(word(token - 2)) || afterRoad.has(word(token + 1)));
}

/** What `text[start, end)` is beyond doubt: a country or part of the world, or the people of one; null if it may be anything else. */
function typeOf(text: string, start: number, end: number): EntityType | null {
  if (end - start > 4 && /^the $/i.test(text.slice(start, start + 4))) return null; // most names of several words
  const { finder, words } = atlas();
  const type = wideType(finder.namings(text, start, end, WIDE));
  if (type === null) return null;
  const name = text.slice(start, end);
  const key = placeKey(name);
  const isUnclear = words.ambiguous.has(key) || (key.length < SHORTEST_KEY && !SHORT_NAMES.has(name));
  return isUnclear ? null : type;
}

/** A place if a country or part of the world has that name, a people if it is called after one. */
function wideType(namings: number): EntityType | null {
  if (namings & (1 << NameKind.name)) return 'place';
  return namings & (1 << NameKind.demonym) ? 'group' : null;
}

/** What a word says by itself; names are capitalized. */
function kindOf({ words, flags }: Vocabulary, type: number): number {
  const word = words[type];
  if ((flags[type] & WordFlag.capitalized) === 0)
    return CURRENCY.test(word) ? WordKind.currency : WordKind.none;
  if (flags[type] & WordFlag.digit && isRoadNumber(word)) return WordKind.road;
  const name = typeOf(word, 0, word.length);
  return name === 'place' ? WordKind.place : name ? WordKind.group : WordKind.none;
}
