import type { Document } from '../../../core/document.ts';
import type { Name } from '../../../core/names.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { Use } from '../settle.ts';
import { withDaysSorted, withoutDatesBehind, withoutFeasts } from './days-and-feasts.ts';
import { Known, KnownWords } from './known-words.ts';
import type { ListsOf } from './names-and-lists.ts';
import { withBodies, withFirms, withGluedApart, withListedNames, withTeams } from './organization-names.ts';
import { withOriginsApart, withoutNamesakes, withoutRanks, withPairsApart } from './person-names.ts';
import { withHyphensJoined, withPlacesTold, withWholePlaces } from './place-names.ts';
import { withSpokenFirms } from './spoken-firms.ts';
import { withToldPersons } from './told-persons.ts';

type Read = Document<'tokens' | 'sentences'>;

/**
 * The way into this room: the names that the model found go in, mended ones come out, one rule after another. Here is what
 * word lists and what is said of a name know better than the model, which is trained and calibrated without it.
 */
export class NameRules {
  readonly #words = new KnownWords();

  /** Call before each article. */
  open({ vocabulary }: Read): void {
    this.#words.open(vocabulary);
  }

  /** How the sentence uses the name of the tokens `[first, end)`. */
  useOf(first: number, end: number, { tokens, sentences, vocabulary }: Read): Use {
    const { types } = tokens;
    const words = this.#words;
    const sentence = tokens.sentences[first];
    const stop = sentences.firstTokens[sentence + 1];
    if (first > sentences.firstTokens[sentence] && words.of(types[first - 1]) & Known.where)
      return Use.attribute;
    if (end >= stop) return Use.none;
    if (words.of(types[end]) & Known.verb) return Use.actor;
    if (vocabulary.flags[types[end]] & WordFlag.lower) return Use.attribute;
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
    let mended = withoutRanks(names, document, words);
    mended = withOriginsApart(mended, document, words, listsOf);
    mended = withoutDatesBehind(mended, document, words, listsOf);
    mended = withDaysSorted(mended, document, words, listsOf);
    mended = withHyphensJoined(mended, document);
    mended = withWholePlaces(mended, document, words);
    mended = withPlacesTold(mended, document, words);
    mended = withTeams(mended, document, words, listsOf);
    mended = withPairsApart(mended, document, words);
    mended = withGluedApart(mended, document, words);
    mended = withFirms(mended, document, words);
    mended = withBodies(mended, document, words, others);
    mended = withoutFeasts(mended, document, words);
    mended = withoutNamesakes(mended, document, words);
    return withListedNames(mended, document, words);
  }

  /** The names of an article with its persons and firms told from others: the last step, when all names are known. */
  tell(
    names: readonly Name[],
    document: Document<'tokens' | 'sentences' | 'pos'>,
    listsOf: ListsOf,
  ): readonly Name[] {
    const told = withToldPersons(names, document, this.#words, listsOf);
    return withSpokenFirms(told, document, this.#words, listsOf);
  }
}
