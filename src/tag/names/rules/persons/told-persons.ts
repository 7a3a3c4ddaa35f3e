import type { Document } from '../../../../core/document.ts';
import type { Name } from '../../../../core/layers/names.ts';
import { FINITE, NOUN, POS } from '../../../../core/layers/pos.ts';
import { hashWord, WordFlag } from '../../../../core/vocabulary.ts';
import { atlas } from '../../../../gazetteer/atlas.ts';
import { bitsOf, COMMA, COUNTRY, retyped, TOWNS_AND_LANDS } from '../names-and-lists.ts';
import type { ListsOf, NameRule } from '../rule.ts';
import { Form, Known } from '../words/known.ts';
import type { KnownWords } from '../words/known-words.ts';
import { isOrdinary } from '../words/ordinary.ts';

type Read = Document<'tokens' | 'sentences' | 'pos'>;

const PERSONS = bitsOf('surname', 'firstName', 'anyName');
const OTHERS = bitsOf('organization', 'team', 'landmark', 'wordnetGroup', 'wordnetPlace');
/** An apposition is read so far: ", a retired nurse from Upton". */
const LONGEST_APPOSITION = 5;
const OLDEST = 120;
const BE: ReadonlySet<string> = new Set(['is', 'was']);
/** Behind a name of which something may be told that holds of people alone. */
const TELLING = { known: Known.personal, words: BE };

/** "dock", "docks": a word that news texts write small. */
function isOrdinaryNoun(word: string): boolean {
  return isOrdinary(hashWord(word)) || (word.endsWith('s') && isOrdinary(hashWord(word.slice(0, -1))));
}

/**
 * The names with those made persons that were taken for places or organizations although something is said of them that holds
 * of people alone: "Houston, a father of two, ...", "Chester was jailed". So too where a town is a given name: "Berlin Wake,
 * 41," and "Vienna Ruiz joined the choir", if no place or body is known by the whole name.
 */
export const withToldPersons: NameRule = {
  asks: [
    { types: ['place', 'organization'], behind: TELLING },
    { types: ['place', 'organization'], twoBehind: Known.lot },
    { types: ['place', 'organization'], first: { form: Form.opening }, behind: COMMA },
    { types: ['place', 'organization'], length: 'more', behind: COMMA, twoBehind: { form: Form.digit } },
    { types: ['place'], length: 'more', behind: Known.verb },
  ],
  apply(names, { document, words, listsOf }, asked) {
    const { types } = document.tokens;
    const { vocabulary } = document;
    const { lowers } = vocabulary;
    const isTold = ({ type, firstToken, endToken }: Name): boolean => {
      if (type !== 'place' && type !== 'organization') return false;
      if (endToken - firstToken === 1) {
        if (type !== 'place' || isWhere(firstToken, document, words)) return false;
        if (!isHuman(firstToken, endToken, document, words)) return false;
        const lists = listsOf(firstToken, endToken);
        return (lists & PERSONS) !== 0 && (lists & COUNTRY) === 0;
      }
      if (endToken - firstToken !== 2) return false;
      if (isHuman(firstToken, endToken, document, words, type === 'organization'))
        return isGivenTown(firstToken, document, listsOf);
      const next = endToken < types.length ? words.of(types[endToken]) : 0;
      return (
        type === 'place' &&
        (next & (Known.verb | Known.acts)) === Known.verb &&
        (listsOf(firstToken + 1, endToken) & PERSONS) !== 0 &&
        !isOrdinaryNoun(vocabulary.words[lowers[types[endToken - 1]]]) &&
        isGivenTown(firstToken, document, listsOf)
      );
    };
    return retyped(names, 'person', isTold, asked);
  },
};

/** "Berlin" of "Berlin Wake": a town, and with the word behind it no place, body or building that is known. */
function isGivenTown(first: number, { tokens, vocabulary, text }: Read, listsOf: ListsOf): boolean {
  if ((listsOf(first, first + 1) & TOWNS_AND_LANDS) === 0 || listsOf(first, first + 2) & OTHERS) return false;
  const last = vocabulary.words[vocabulary.lowers[tokens.types[first + 1]]];
  const { words, finder } = atlas();
  const isBuilt = words.facility.has(last) || words.venue.has(last) || words.street.has(last);
  if (isBuilt || words.trailing.includes(last)) return false;
  return finder.whole(text.slice(tokens.starts[first], tokens.ends[first + 1])) === null;
}

/** After "in", "from": a place whatever follows. */
function isWhere(first: number, { tokens, sentences }: Read, words: KnownWords): boolean {
  if (first === sentences.firstTokens[tokens.sentences[first]]) return false;
  return (words.of(tokens.types[first - 1]) & (Known.where | Known.origin)) !== 0;
}

/**
 * Whether what follows the name of `[first, end)` says that it is a human being: an age, a trade, a deed or lot of people.
 * @param mayHost it may be an organization, which is "the host" or "a champion" too, but not "mayor of" a town
 */
function isHuman(first: number, end: number, document: Read, words: KnownWords, mayHost = false): boolean {
  const { tokens, sentences, vocabulary, pos } = document;
  const { types } = tokens;
  const start = sentences.firstTokens[tokens.sentences[first]];
  const stop = sentences.firstTokens[tokens.sentences[first] + 1];
  if (end + 1 >= stop) return false;
  const isComma = (i: number): boolean => vocabulary.words[types[i]] === ',';
  if (isComma(end)) {
    const isAge = vocabulary.flags[types[end + 1]] & WordFlag.digit && end + 2 < stop && isComma(end + 2);
    if (isAge && Number(vocabulary.words[types[end + 1]]) <= OLDEST)
      return end - first > 1 || first === start;
    return first === start && !mayHost && isTrade(end + 1, stop, document, words);
  }
  const known = words.of(types[end]);
  if (known & Known.personal) return true;
  const isPast = pos[end] === POS.VBD || pos[end] === POS.VBZ;
  if (!isPast) return false;
  if (words.of(types[end + 1]) & Known.lot) return true;
  if (mayHost && pos[end + 1] === POS.DT) return false;
  return (
    BE.has(vocabulary.words[types[end]]) &&
    isTradeEnd(tradeEnd(end + 1, stop, document, words), stop, document)
  );
}

/** ", a father of two", "the former nurse,", but not "a friend said" */
function isTrade(first: number, stop: number, document: Read, words: KnownWords): boolean {
  return document.pos[first] === POS.DT && isTradeEnd(tradeEnd(first, stop, document, words), stop, document);
}

/** Behind the noun of what people are that the tokens from `first` on name, "mayor", "the former nurse"; -1 if they name none. */
function tradeEnd(first: number, stop: number, { tokens, pos }: Read, words: KnownWords): number {
  for (let i = first; i < stop - 1 && i <= first + LONGEST_APPOSITION; i++) {
    if (FINITE[pos[i]] === 1 || pos[i] === POS.IN) return -1;
    if (NOUN[pos[i]] === 1 && NOUN[pos[i + 1]] === 0)
      return words.of(tokens.types[i]) & Known.human ? i + 1 : -1;
  }
  return -1;
}

/** The trade ends a phrase there: "mayor of", "nurse,", "coach." */
function isTradeEnd(end: number, stop: number, { tokens, pos, vocabulary }: Read): boolean {
  if (end < 0 || end >= stop) return false;
  return pos[end] === POS.IN || (vocabulary.flags[tokens.types[end]] & WordFlag.punctuation) !== 0;
}
