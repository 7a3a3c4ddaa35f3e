import { hashWord } from '../../../core/vocabulary.ts';
import { wordList } from '../../../learn/word-list.ts';
import { GROUP, NAME_CLASSES, ORGANIZATION, PERSON, PLACE } from '../../../tag/names/classes.ts';
import { NAME_LISTS, type NameListIndex } from '../../../tag/names/name-lists.ts';
import { trainingPhrases, trainingWords } from '../lists.ts';
import type { Passage } from './passages.ts';

/** A name of one word, and a person's of two. */
export const WORD = /^\p{Lu}[\p{L}’'-]+$/u;
export const FULL_NAME = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+$/u;
/** An institution or a firm of several words. */
const BODY = /^\p{Lu}\p{Ll}+(?: (?:of|for|the|and|\p{Lu}[\p{L}-]+)){1,6} \p{Lu}[\p{L}-]+$/u;
const TOWNS = (1 << NAME_LISTS.indexOf('city')) | (1 << NAME_LISTS.indexOf('town'));

/** Names that the training articles have and that lists have, by what they are. */
export class NamePools {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  /** Given names and surnames that are also something else, by what. */
  readonly oddGiven = trainingWords('given-names');
  readonly oddSurnames = trainingWords('surnames');
  /** Cities that the articles mark as organizations, and those that they mark as places. */
  readonly teams: readonly string[];
  readonly cities: readonly string[];
  /** Cities that are also given names. */
  readonly namesakeTowns: readonly string[];
  readonly regions = trainingPhrases('regions');
  /** Organizations of one word, and of several. */
  readonly organizations: readonly string[];
  readonly bodies: readonly string[];
  readonly groups: readonly string[];
  readonly clubs = clubs();
  readonly #gazetteer: NameListIndex;

  constructor(passages: readonly Passage[], gazetteer: NameListIndex) {
    this.#gazetteer = gazetteer;
    const given = new Set<string>();
    const surnames = new Set<string>();
    const bodies = new Set<string>();
    const words = NAME_CLASSES.map(() => new Set<string>());
    for (const { text, spans } of passages)
      for (const { start, end, nameClass } of spans) {
        const name = text.slice(start, end);
        if (nameClass === PERSON && FULL_NAME.test(name)) {
          given.add(name.slice(0, name.indexOf(' ')));
          surnames.add(name.slice(name.indexOf(' ') + 1));
        } else if (WORD.test(name)) words[nameClass].add(name);
        else if (nameClass === ORGANIZATION && BODY.test(name)) bodies.add(name);
      }
    this.given = [...given];
    this.surnames = [...surnames];
    this.bodies = [...bodies];
    this.groups = [...words[GROUP]];
    this.organizations = [...words[ORGANIZATION]];
    this.teams = this.organizations.filter((name) => this.isTown(name));
    this.cities = [...words[PLACE]].filter((name) => this.isTown(name));
    this.namesakeTowns = this.oddGiven[0].filter((name) => this.isTown(name));
  }

  isTown(name: string): boolean {
    return (this.#gazetteer.lookup(hashWord(name)) & TOWNS) !== 0;
  }
}

/** Clubs of today by their homes and in full. */
function clubs(): string[] {
  return wordList('names/teams').flatMap((line) =>
    line
      .slice(line.indexOf(': ') + 2)
      .split(/\s*;\s*/)
      .flatMap((club) => {
        const [homes, names] = club.split(/ [|+] /).map((half) => half.split(' = '));
        return names ? [homes[0], `${homes[0]} ${names[0]}`] : [homes[0]];
      }),
  );
}
