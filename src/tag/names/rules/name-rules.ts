import type { Document } from '../../../core/document.ts';
import type { Name } from '../../../core/layers/names.ts';
import { Questions } from './asks.ts';
import { withBodies } from './common-words.ts';
import { withColumnsApart, withGluedApart, withoutHalvesOfTitles, withPlacesApart } from './glued-names.ts';
import { withNamesOfHeadlines } from './headlines.ts';
import { NameMarks } from './name-marks.ts';
import { withListsAgreed } from './names-in-lists.ts';
import { withoutCommonAcronyms } from './organizations/acronyms.ts';
import { withoutMarketNames } from './organizations/market-names.ts';
import { withFirms, withListedNames, withTeams } from './organizations/organization-names.ts';
import { withFirmsInShort, withSpokenFirms } from './organizations/spoken-firms.ts';
import { withClubs, withTeamsOfLeagues } from './organizations/team-names.ts';
import { withDaysSorted, withoutDatesBehind, withoutFeasts } from './persons/days-and-feasts.ts';
import { withoutNamesakes } from './persons/namesakes.ts';
import { withNicknames } from './persons/nicknames.ts';
import { withoutOffices } from './persons/offices.ts';
import { withFamilies, withoutRanks, withPairsApart, withPeoples } from './persons/person-names.ts';
import { withPlayers } from './persons/players.ts';
import { withToldPersons } from './persons/told-persons.ts';
import { withWholePersons } from './persons/whole-persons.ts';
import { withPlacesAgreed } from './places/agreed-places.ts';
import { withConstituencies } from './places/constituencies.ts';
import { withPlacesFiled } from './places/filed-places.ts';
import { withWholeNames } from './places/joined-places.ts';
import { withoutMisread, withPassedOver, withPeoplesTold } from './places/known-places.ts';
import {
  withHyphensJoined,
  withPlacesTold,
  withTownsOfTitles,
  withWholePlaces,
} from './places/place-names.ts';
import { withPlacesShown } from './places/shown-places.ts';
import type { ListsOf, NameRule, RuleContext } from './rule.ts';
import { withNamesOfSaints } from './saints.ts';
import { withoutSpecies } from './species.ts';
import { NameUses } from './uses.ts';
import { KnownWords } from './words/known-words.ts';
import { withoutQuotedWorks } from './works/quoted-works.ts';
import { withoutWorks } from './works/works.ts';

/** The rules in their order. */
const RULES: readonly NameRule[] = [
  withColumnsApart,
  withNicknames,
  withWholePersons,
  withoutRanks,
  withoutDatesBehind,
  withDaysSorted,
  withPlacesApart,
  withNamesOfSaints,
  withHyphensJoined,
  withWholePlaces,
  withPlacesTold,
  withPlacesAgreed,
  withPlacesShown,
  withPlacesFiled,
  withConstituencies,
  withListsAgreed,
  withTownsOfTitles,
  withoutOffices,
  withTeams,
  withClubs,
  withTeamsOfLeagues,
  withPlayers,
  withPairsApart,
  withFamilies,
  withPeoples,
  withGluedApart,
  withoutHalvesOfTitles,
  withFirms,
  withoutMarketNames,
  withoutCommonAcronyms,
  withBodies,
  withoutFeasts,
  withoutNamesakes,
  withoutSpecies,
  withoutWorks,
  withoutQuotedWorks,
  withListedNames,
  // What the gazetteer knows.
  withoutMisread,
  withPeoplesTold,
  withWholeNames,
  withPassedOver,
  withNamesOfHeadlines,
  // What is said of names, when all are known.
  withToldPersons,
  withFirmsInShort,
  withSpokenFirms,
];

/**
 * The way into this room: the names that the model found go in, mended ones come out, one rule after another. Here is what
 * word lists and what is said of a name know better than the model, which is trained and calibrated without it.
 */
export class NameRules {
  /** How the sentences of the article use names. */
  readonly uses: NameUses;
  readonly #words: KnownWords;
  readonly #marks = new NameMarks();
  readonly #questions: Questions;
  readonly #rules: readonly NameRule[];

  constructor(rules: readonly NameRule[] = RULES) {
    this.#rules = rules;
    this.#questions = new Questions(rules);
    this.#words = new KnownWords(this.#questions.words);
    this.uses = new NameUses(this.#words);
  }

  /** Call before each article. */
  open(document: Document<'tokens' | 'sentences'>): void {
    this.#words.open(document);
    this.uses.open(document);
  }

  /**
   * The names of an article, mended.
   * @param others tokens of what the model took for names of another kind: works, products
   */
  mend(
    names: readonly Name[],
    document: RuleContext['document'],
    others: ReadonlySet<number>,
    listsOf: ListsOf,
  ): readonly Name[] {
    const words = this.#words;
    const context = { document, words, listsOf, others };
    const marks = this.#marks;
    const questions = this.#questions;
    const rules = this.#rules;
    let mended = names;
    marks.begin();
    marks.read(mended, context);
    for (let r = 0; ; r++) {
      r = questions.next(r, words, marks);
      if (r === rules.length) return mended;
      const after = rules[r].apply(mended, context, questions.asked);
      if (after === mended) continue;
      mended = after;
      marks.read(mended, context);
    }
  }
}
