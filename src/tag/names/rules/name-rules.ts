import type { Document } from '../../../core/document.ts';
import type { Name } from '../../../core/layers/names.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { Use } from '../settle.ts';
import { withoutCommonAcronyms } from './acronyms.ts';
import { withPlacesAgreed } from './agreed-places.ts';
import { withBodies } from './common-words.ts';
import { withDaysSorted, withoutDatesBehind, withoutFeasts } from './days-and-feasts.ts';
import { withGluedApart, withoutHalvesOfTitles } from './glued-names.ts';
import { Known, KnownWords } from './known-words.ts';
import type { ListsOf } from './names-and-lists.ts';
import { withListsAgreed } from './names-in-lists.ts';
import { withoutNamesakes } from './namesakes.ts';
import { withoutOffices } from './offices.ts';
import { withFirms, withListedNames, withoutMarketNames, withTeams } from './organization-names.ts';
import { withoutRanks, withPairsApart } from './person-names.ts';
import { withHyphensJoined, withPlacesTold, withTownsOfTitles, withWholePlaces } from './place-names.ts';
import { withoutQuotedWorks } from './quoted-works.ts';
import { withNamesOfSaints } from './saints.ts';
import { withFirmsInShort, withSpokenFirms } from './spoken-firms.ts';
import { withClubs, withTeamsOfLeagues } from './team-names.ts';
import { withToldPersons } from './told-persons.ts';
import { withWholePersons } from './whole-persons.ts';
import { withoutWorks } from './works.ts';

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

/** Asked for by what needs no word. */
const ALWAYS = -1;

/** The rules in their order, each with the words without which it changes nothing, in an article that has none of them. */
const RULES: readonly (readonly [asksFor: number, rule: Rule])[] = [
  [ALWAYS, withWholePersons],
  [Known.rank | Known.rankOrName | Known.letters, withoutRanks],
  [Known.day | Known.month, withoutDatesBehind],
  [Known.day, withDaysSorted],
  [ALWAYS, withNamesOfSaints],
  [ALWAYS, withHyphensJoined],
  [ALWAYS, withWholePlaces],
  [ALWAYS, withPlacesTold],
  [ALWAYS, withPlacesAgreed],
  [ALWAYS, withListsAgreed],
  [Known.human, withTownsOfTitles],
  [Known.human, withoutOffices],
  [Known.plays, withTeams],
  [Known.plays, withClubs],
  [ALWAYS, withTeamsOfLeagues],
  [Known.meeting, withPairsApart],
  [ALWAYS, withGluedApart],
  [ALWAYS, withoutHalvesOfTitles],
  [Known.company | Known.firm, withFirms],
  [ALWAYS, withoutMarketNames],
  [ALWAYS, withoutCommonAcronyms],
  [
    Known.body | Known.firm,
    (names, document, words, _, others) => withBodies(names, document, words, others),
  ],
  [Known.feast, withoutFeasts],
  [Known.craft | Known.storm, withoutNamesakes],
  [ALWAYS, withoutWorks],
  [ALWAYS, withoutQuotedWorks],
  [Known.phrase, withListedNames],
];

/**
 * The way into this room: the names that the model found go in, mended ones come out, one rule after another. Here is what
 * word lists and what is said of a name know better than the model, which is trained and calibrated without it.
 */
export class NameRules {
  readonly #words = new KnownWords();
  /** What the words of the article say, all together. */
  #present = 0;

  /** Call before each article. */
  open({ vocabulary, tokens }: Read): void {
    this.#words.open(vocabulary);
    this.#present = this.#words.within(tokens);
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
    for (const [asksFor, rule] of RULES)
      if (asksFor === ALWAYS || this.#present & asksFor)
        mended = rule(mended, document, words, listsOf, others);
    return mended;
  }

  /** The names of an article with its persons and firms told from others: the last step, when all names are known. */
  tell(
    names: readonly Name[],
    document: Document<'tokens' | 'sentences' | 'pos'>,
    listsOf: ListsOf,
  ): readonly Name[] {
    const people = withToldPersons(names, document, this.#words, listsOf);
    const told = withFirmsInShort(people, document, this.#words, listsOf);
    return this.#present & (Known.organization | Known.corporate)
      ? withSpokenFirms(told, document, this.#words, listsOf)
      : told;
  }
}
