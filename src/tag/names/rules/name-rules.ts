import type { Document } from '../../../core/document.ts';
import type { Name } from '../../../core/layers/names.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { Use } from '../settle.ts';
import { withBodies } from './common-words.ts';
import { withColumnsApart, withGluedApart, withoutHalvesOfTitles, withPlacesApart } from './glued-names.ts';
import { Known, KnownWords } from './known-words.ts';
import type { ListsOf } from './names-and-lists.ts';
import { withListsAgreed } from './names-in-lists.ts';
import { withoutCommonAcronyms } from './organizations/acronyms.ts';
import {
  withFirms,
  withListedNames,
  withoutMarketNames,
  withTeams,
} from './organizations/organization-names.ts';
import { withFirmsInShort, withSpokenFirms } from './organizations/spoken-firms.ts';
import { withClubs, withTeamsOfLeagues } from './organizations/team-names.ts';
import { withDaysSorted, withoutDatesBehind, withoutFeasts } from './persons/days-and-feasts.ts';
import { withoutNamesakes } from './persons/namesakes.ts';
import { withoutOffices } from './persons/offices.ts';
import { withFamilies, withoutRanks, withPairsApart, withPeoples } from './persons/person-names.ts';
import { withToldPersons } from './persons/told-persons.ts';
import { withWholePersons } from './persons/whole-persons.ts';
import { withPlacesAgreed } from './places/agreed-places.ts';
import {
  withHyphensJoined,
  withPlacesTold,
  withTownsOfTitles,
  withWholePlaces,
} from './places/place-names.ts';
import { withNamesOfSaints } from './saints.ts';
import { withoutQuotedWorks } from './works/quoted-works.ts';
import { withoutWorks } from './works/works.ts';

type Read = Document<'tokens' | 'sentences'>;

type Rule = (
  names: readonly Name[],
  document: Read,
  words: KnownWords,
  listsOf: ListsOf,
  others: ReadonlySet<number>,
) => readonly Name[];

/** Small words behind a name of which it is no attribute. */
const NO_NOUN =
  /^(?:as|and|or|nor|but|from|with|by|who|whose|than|when|while|after|before|because|about|during)$/;

/** Where words of {@link Known} must stand for a rule to change anything: in the article, or in or beside one of its names. */
interface Asks {
  readonly anywhere?: number;
  readonly inside?: number;
  /** Just before a name. */
  readonly before?: number;
  /** Just behind one. */
  readonly behind?: number;
}

/** The rules in their order, each with what it asks for; null if it needs no word. */
const RULES: readonly (readonly [asks: Asks | null, rule: Rule])[] = [
  [null, withColumnsApart],
  [null, withWholePersons],
  [{ inside: Known.rank | Known.rankOrName | Known.letters }, withoutRanks],
  [{ inside: Known.day | Known.month }, withoutDatesBehind],
  [{ inside: Known.day, before: Known.day }, withDaysSorted],
  [null, withPlacesApart],
  [null, withNamesOfSaints],
  [{ behind: Known.hyphen }, withHyphensJoined],
  [{ before: Known.hyphen, behind: Known.hyphen | Known.division | Known.way }, withWholePlaces],
  [null, withPlacesTold],
  [null, withPlacesAgreed],
  [null, withListsAgreed],
  [{ anywhere: Known.human }, withTownsOfTitles],
  [{ behind: Known.human }, withoutOffices],
  [{ behind: Known.plays }, withTeams],
  [{ anywhere: Known.plays }, withClubs],
  [null, withTeamsOfLeagues],
  [{ behind: Known.meeting }, withPairsApart],
  [null, withFamilies],
  [null, withPeoples],
  [null, withGluedApart],
  [{ behind: Known.hyphen }, withoutHalvesOfTitles],
  [{ inside: Known.company | Known.firm }, withFirms],
  [null, withoutMarketNames],
  [null, withoutCommonAcronyms],
  [
    { anywhere: Known.body | Known.firm },
    (names, document, words, _, others) => withBodies(names, document, words, others),
  ],
  [{ inside: Known.feast }, withoutFeasts],
  [{ anywhere: Known.craft | Known.storm }, withoutNamesakes],
  [{ anywhere: Known.arts }, withoutWorks],
  [{ anywhere: Known.arts }, withoutQuotedWorks],
  [{ anywhere: Known.phrase }, withListedNames],
];

/**
 * The way into this room: the names that the model found go in, mended ones come out, one rule after another. Here is what
 * word lists and what is said of a name know better than the model, which is trained and calibrated without it.
 */
export class NameRules {
  readonly #words = new KnownWords();
  readonly #beside = new BesideNames();

  /** Call before each article. */
  open(document: Read): void {
    this.#words.open(document);
  }

  /** How the sentence uses the name of the tokens `[first, end)`. */
  useOf(first: number, end: number, { tokens, sentences, vocabulary }: Read): Use {
    const { types } = tokens;
    const words = this.#words;
    const sentence = tokens.sentences[first];
    const stop = sentences.firstTokens[sentence + 1];
    const before = first > sentences.firstTokens[sentence] ? words.of(types[first - 1]) : 0;
    if (before & Known.where) return Use.attribute;
    if (before & Known.rank) return Use.actor;
    if (end >= stop) return Use.none;
    if (words.of(types[end]) & Known.verb) return Use.actor;
    if (vocabulary.flags[types[end]] & WordFlag.lower)
      return NO_NOUN.test(vocabulary.words[types[end]]) ? Use.none : Use.attribute;
    const isComma = vocabulary.words[types[end]] === ',';
    const isAged = isComma && end + 1 < stop && vocabulary.flags[types[end + 1]] & WordFlag.digit;
    return isAged ? Use.actor : Use.none;
  }

  /**
   * The names of an article, mended.
   * @param others tokens of what the model took for names of another kind: works, products
   */
  mend(
    names: readonly Name[],
    document: Read,
    others: ReadonlySet<number>,
    listsOf: ListsOf,
  ): readonly Name[] {
    const words = this.#words;
    let mended = names;
    const beside = this.#beside;
    beside.read(names, document.tokens.types, words);
    for (const [asks, rule] of RULES) {
      if (asks !== null && !this.#isThere(asks)) continue;
      const after = rule(mended, document, words, listsOf, others);
      if (after === mended) continue;
      mended = after;
      beside.read(mended, document.tokens.types, words);
    }
    return mended;
  }

  #isThere({ anywhere = 0, inside = 0, before = 0, behind = 0 }: Asks): boolean {
    const beside = this.#beside;
    const found =
      (anywhere & this.#words.present) |
      (inside & beside.inside) |
      (before & beside.before) |
      (behind & beside.behind);
    return found !== 0;
  }

  /** The names of an article with its persons and firms told from others: the last step, when all names are known. */
  tell(
    names: readonly Name[],
    document: Document<'tokens' | 'sentences' | 'pos'>,
    listsOf: ListsOf,
  ): readonly Name[] {
    const people = withToldPersons(names, document, this.#words, listsOf);
    const told = withFirmsInShort(people, document, this.#words, listsOf);
    return this.#words.present & (Known.organization | Known.corporate)
      ? withSpokenFirms(told, document, this.#words, listsOf)
      : told;
  }
}

/** What the words in and beside the names of an article say, those of all names together: bits of {@link Known}. */
class BesideNames {
  inside = 0;
  before = 0;
  behind = 0;

  /** @param types word types of the article's tokens */
  read(names: readonly Name[], types: Uint32Array, words: KnownWords): void {
    let inside = 0;
    let before = 0;
    let behind = 0;
    for (let n = 0; n < names.length; n++) {
      const { firstToken, endToken } = names[n];
      if (firstToken > 0) before |= words.of(types[firstToken - 1]);
      for (let i = firstToken; i < endToken; i++) inside |= words.of(types[i]);
      if (endToken < types.length) behind |= words.of(types[endToken]);
    }
    this.inside = inside;
    this.before = before;
    this.behind = behind;
  }
}
