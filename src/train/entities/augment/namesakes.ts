import { ORGANIZATION, PERSON, PLACE } from '../../../tag/names/classes.ts';
import type { NameListIndex } from '../../../tag/names/name-lists.ts';
import type { SeededRandom } from '../../learning/random.ts';
import type { LabelledSpan } from '../labels.ts';
import { trainingSections } from '../lists.ts';
import { CoinedNames } from './coined-names.ts';
import { FirmNames } from './firm-names.ts';
import { FULL_NAME, NamePools, WORD } from './name-pools.ts';
import { type Edit, edited, type Passage } from './passages.ts';
import { Ranks } from './ranks.ts';

const LISTS = trainingSections('sentences', /\s*;\s*/);
/** What is named after a place or a person, by its last word. */
const COMPOUND = new RegExp(
  `^\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\p{Ll}+ )?(?:${LISTS.of('called').join('|')})$`,
  'u',
);
/** Short for a longer name that may stand beside it. */
const INITIALS = /^\p{Lu}{2,}$/u;

/** How often a town becomes several. */
const ENUMERATED = 0.1;

/**
 * Puts other names into sentences of the training articles, of the same class but not of the same look: the given names and
 * surnames that are also cities, days or faiths, cities that the articles know as teams, firms that are common words, ranks
 * that they do not know. What is left to go by is the sentence.
 */
export class Namesakes {
  readonly #random: SeededRandom;
  readonly pools: NamePools;
  readonly #firms: FirmNames;
  readonly #ranks: Ranks;

  constructor(passages: readonly Passage[], gazetteer: NameListIndex, random: SeededRandom) {
    this.#random = random;
    this.pools = new NamePools(passages, gazetteer);
    this.#firms = new FirmNames(new CoinedNames(random), random);
    this.#ranks = new Ranks(random);
  }

  /** A full name and its bearer's surname. */
  fullName(): { full: string; surname: string } {
    const kind = this.#random.next();
    const given = this.#random.pick(kind < 0.5 ? this.#random.pick(this.pools.oddGiven) : this.pools.given);
    const surname = this.#random.pick(
      kind < 0.4 || kind > 0.85 ? this.pools.surnames : this.#random.pick(this.pools.oddSurnames),
    );
    const middle = this.#random.next() < 0.08 ? `${this.#random.pick(this.pools.given)} ` : '';
    return { full: `${given} ${middle}${surname}`, surname };
  }

  /** Gives the full names of persons other ones; null if there are none. */
  persons(passage: Passage): { passage: Passage; surname: string } | null {
    const full = this.#spans(passage, PERSON, FULL_NAME);
    if (full.length === 0) return null;
    let surname = '';
    const edits = full.map((span) => {
      const name = this.fullName();
      surname = name.surname;
      return { ...span, text: name.full };
    });
    return { passage: edited(passage, edits), surname };
  }

  /** Gives a person named by one word this surname; null if there is none. */
  bearer(passage: Passage, surname: string): Passage | null {
    const bare = this.#spans(passage, PERSON, WORD);
    if (
      bare.length === 0 ||
      passage.spans.some(
        ({ start, end, nameClass }) => nameClass === PERSON && FULL_NAME.test(passage.text.slice(start, end)),
      )
    )
      return null;
    return edited(passage, [{ ...bare[0], text: surname }]);
  }

  /** Puts a rank before a person's name, or another one for the rank there; and sometimes letters after it. */
  ranks(passage: Passage): Passage | null {
    const [span] = this.#spans(passage, PERSON, FULL_NAME);
    if (!span) return null;
    const before = /(?:^|[^\p{L}])(\p{Lu}[\p{L}-]*)[.]? $/u.exec(passage.text.slice(0, span.start));
    const isFirst = span.start === 0 || /["“]$/.test(passage.text.slice(0, span.start));
    const given = passage.text.slice(span.start, span.end);
    const name = this.#random.next() < 0.4 ? given.slice(given.indexOf(' ') + 1) : given;
    let start = span.start;
    if (before && this.#ranks.has(before[1]))
      start = span.start - before[0].trimStart().length - (/^[^\p{L}]/u.test(before[0].trimStart()) ? -1 : 0);
    else if (!isFirst && !/\p{Ll} $/u.test(passage.text.slice(0, span.start))) return null;
    const rank = this.#ranks.any();
    const letters = this.#random.next() < 0.12 ? this.#ranks.letters() : '';
    const text = `${rank} ${name}${letters}`;
    return edited(passage, [
      {
        start,
        end: span.end,
        text,
        spans: [{ start: rank.length + 1, end: rank.length + 1 + name.length, nameClass: PERSON }],
      },
    ]);
  }

  /** Makes towns of a passage that is no sport those that elsewhere are teams; null if there are none. */
  towns(passage: Passage): Passage | null {
    const towns = this.#spans(passage, PLACE, WORD).filter(({ start, end }) =>
      this.pools.isTown(passage.text.slice(start, end)),
    );
    if (passage.isSport || towns.length === 0) return null;
    return this.#enumerated(passage, towns, () => {
      const kind = this.#random.next();
      if (kind < 0.45) return this.#random.pick(this.pools.teams);
      if (kind < 0.6) return this.#random.pick(this.pools.regions);
      return this.#random.pick(kind < 0.8 ? this.pools.namesakeTowns : this.pools.cities);
    });
  }

  /** Makes teams of a sports report other ones, some of which are towns that elsewhere are none; null if there are none. */
  teams(passage: Passage): Passage | null {
    const teams = this.#spans(passage, ORGANIZATION, WORD).filter(({ start, end }) =>
      this.pools.isTown(passage.text.slice(start, end)),
    );
    if (!passage.isSport || teams.length === 0) return null;
    return this.#enumerated(passage, teams, () =>
      this.#random.pick(this.#random.next() < 0.6 ? this.pools.teams : this.pools.cities),
    );
  }

  /** Gives organizations of one word other names: firms that are common words, with "'s", with "and", parties. */
  firms(passage: Passage): Passage | null {
    const firms = this.#spans(passage, ORGANIZATION, WORD).filter(
      ({ start, end }) => !INITIALS.test(passage.text.slice(start, end)),
    );
    if (passage.isSport || firms.length === 0) return null;
    return this.#exchanged(passage, firms, () => this.#firms.any());
  }

  /** Sets a second name of the kind beside a name: "Ann Hale and Tom Rudd", "Labour and Reform", "the Hale-Rudd debate". */
  pairs(passage: Passage): Passage | null {
    const person = this.#spans(passage, PERSON, /^\p{Lu}[\p{L}’' -]+$/u)[0];
    const organization = passage.isSport ? undefined : this.#spans(passage, ORGANIZATION, WORD)[0];
    const span = person && (!organization || this.#random.next() < 0.5) ? person : organization;
    if (!span) return null;
    const name = passage.text.slice(span.start, span.end);
    const isPerson = span === person;
    const owned = /^['’]s (?=\p{Ll})/u.exec(passage.text.slice(span.end));
    if (isPerson && owned && !name.includes(' ')) {
      const other = this.#random.pick(
        this.#random.next() < 0.8 ? this.pools.surnames : this.#random.pick(this.pools.oddSurnames),
      );
      const at = /(?:^|[.!?] )$/.test(passage.text.slice(0, span.start)) ? 'The ' : 'the ';
      const text = `${at}${name}-${other} `;
      return edited(passage, [
        {
          start: span.start,
          end: span.end + owned[0].length,
          text,
          spans: [
            { start: at.length, end: at.length + name.length, nameClass: PERSON },
            { start: at.length + name.length + 1, end: text.length - 1, nameClass: PERSON },
          ],
        },
      ]);
    }
    const other = isPerson
      ? name.includes(' ')
        ? this.fullName().full
        : this.#random.pick(this.pools.surnames)
      : this.#random.next() < 0.6
        ? this.#random.pick(this.pools.organizations)
        : this.#firms.any();
    const text = `${name} and ${other}`;
    return edited(passage, [
      {
        ...span,
        text,
        spans: [
          { start: 0, end: name.length, nameClass: span.nameClass },
          { start: name.length + 5, end: text.length, nameClass: span.nameClass },
        ],
      },
    ]);
  }

  /** Gives a name of several words a given name or a surname to begin with: "Florence Airport", "Austin University". */
  compounds(passage: Passage): Passage | null {
    const [span] = [ORGANIZATION, PLACE].flatMap((nameClass) => this.#spans(passage, nameClass, COMPOUND));
    if (!span) return null;
    const name = passage.text.slice(span.start, span.end);
    const first = this.#random.pick(
      this.#random.next() < 0.5
        ? this.pools.namesakeTowns
        : this.#random.next() < 0.5
          ? this.pools.cities
          : this.#random.pick(this.pools.oddSurnames),
    );
    return edited(passage, [{ ...span, text: first + name.slice(name.indexOf(' ')) }]);
  }

  /** Opens a sentence that begins with a name with a day or month: "On Friday Reuters reported". */
  times(passage: Passage): Passage | null {
    if (passage.spans.length === 0 || passage.spans[0].start !== 0) return null;
    return edited(passage, [
      { start: 0, end: 0, text: `${this.#random.pick(LISTS.of('time'))} `, spans: [] },
    ]);
  }

  /** As {@link #exchanged}, but sometimes the first name gives way to several: "Bari, Bergen and Brno". */
  #enumerated(passage: Passage, spans: readonly LabelledSpan[], other: () => string): Passage {
    if (this.#random.next() >= ENUMERATED) return this.#exchanged(passage, spans, other);
    const count = 2 + this.#random.below(3);
    const labels: LabelledSpan[] = [];
    let text = '';
    for (let i = 0; i < count; i++) {
      text += i === 0 ? '' : i === count - 1 ? ' and ' : ', ';
      const start = text.length;
      text += other();
      labels.push({ start, end: text.length, nameClass: spans[0].nameClass });
    }
    return edited(passage, [{ start: spans[0].start, end: spans[0].end, text, spans: labels }]);
  }

  /** The same name gives way to the same other one. */
  #exchanged(passage: Passage, spans: readonly LabelledSpan[], other: () => string): Passage {
    const names = new Map<string, string>();
    const edits: Edit[] = spans.map(({ start, end }) => {
      const name = passage.text.slice(start, end);
      if (!names.has(name)) names.set(name, other());
      return { start, end, text: names.get(name)! };
    });
    return edited(passage, edits);
  }

  #spans({ text, spans }: Passage, nameClass: number, form: RegExp): LabelledSpan[] {
    return spans.filter(
      (span) => span.nameClass === nameClass && form.test(text.slice(span.start, span.end)),
    );
  }
}
