import type { ArticleIndex } from '../article-index.ts';
import { NAME_SHARE } from '../confidences.ts';
import type { EntityDrafts, NamedMention } from '../entity-draft.ts';
import type { Gender } from '../names/gender.ts';
import { isOtherSpelling, isOtherSpellingAlone } from '../names/spellings.ts';
import { firstNameGender, LinkFlag } from '../words.ts';
import { givenNamesAgree, isPrefix, middlesDiffer } from './full-names.ts';
import { bearerScores, likeliestBearer, type OnChoice, type Person } from './namesakes.ts';

/** No more people of one surname are compared with a name: text with more is no news article. */
const MAX_NAMESAKES = 12;
/** Nor is a single name with the spelling of more surnames. */
const MAX_COMPARED = 200;

/** The persons found so far, by the parts of their names. */
export class People {
  readonly #article: ArticleIndex;
  readonly #drafts: EntityDrafts;
  readonly #exact = new Map<string, Person>();
  readonly #singles = new Map<number, Person>();
  readonly #bySurname = new Map<number, Person[]>();
  readonly #byGiven = new Map<number, Person[]>();
  readonly #byMiddle = new Map<number, Person[]>();
  /** How often each name stands alone. */
  readonly #alone = new Map<number, number>();
  readonly #onChoice: OnChoice | undefined;

  constructor(article: ArticleIndex, drafts: EntityDrafts, onChoice?: OnChoice) {
    this.#article = article;
    this.#drafts = drafts;
    this.#onChoice = onChoice;
  }

  addFull(mention: NamedMention): void {
    const key = mention.suffix < 0 ? mention.key : `${mention.key}/${mention.suffix}`;
    const known = this.#exact.get(key);
    if (known && !this.#conflict(known, mention)) {
      this.#add(known, mention, 'full name', NAME_SHARE.same);
      return;
    }
    const variant = this.#variantOf(mention);
    if (variant) {
      this.#add(variant.person, mention, variant.rule, NAME_SHARE.fullNameVariant);
      this.#index(variant.person, mention.parts);
      if (!known) this.#exact.set(key, variant.person);
      return;
    }
    const person = this.#begin(mention);
    this.#index(person, mention.parts);
    if (!known) this.#exact.set(key, person);
  }

  /** "Van Jones" or "Van Hollen"? */
  beginsWithParticle({ parts }: NamedMention): boolean {
    return parts.length === 2 && (this.#article.words.bits[parts[0]] & LinkFlag.particle) !== 0;
  }

  /** "Van Hollen" is Chris van Hollen, if there is one. */
  addSurnameWithParticle(mention: NamedMention): void {
    const bearers = this.#bySurname.get(mention.parts[1])?.filter(({ hasParticle }) => hasParticle) ?? [];
    if (bearers.length === 1) this.#add(bearers[0], mention, 'surname', NAME_SHARE.surnameWithParticle);
    else this.addFull(mention);
  }

  /** "Dean Martin" or "Dean Olwin"? A title beside it says that the first word is none. */
  beginsWithTitle({ parts, titles }: NamedMention): boolean {
    return (
      parts.length === 2 && titles.length === 0 && (this.#article.words.bits[parts[0]] & LinkFlag.title) !== 0
    );
  }

  /** "Dean Olwin" is Rachel Olwin, if the article calls her a dean and names nobody else so. */
  addSurnameWithTitle(mention: NamedMention): void {
    const [title, surname] = mention.parts;
    const bearers = this.#bySurname.get(surname) ?? [];
    const [bearer] = bearers;
    const isHeld = bearers.length === 1 && bearer.draft.titles.some(({ head }) => head === title);
    if (!isHeld || this.#conflict(bearer, mention)) this.addFull(mention);
    else
      this.#add(
        bearer,
        { ...mention, parts: [surname], key: this.#word(surname) },
        'surname',
        NAME_SHARE.surname,
      );
  }

  count({ parts }: NamedMention): void {
    this.#alone.set(parts[0], (this.#alone.get(parts[0]) ?? 0) + 1);
  }

  addSingle(mention: NamedMention): void {
    const part = mention.parts[0];
    if (
      this.#addToBearer(this.#bySurname, mention, 'surname', NAME_SHARE.surname) ||
      this.#addToBearer(this.#byGiven, mention, 'given name', NAME_SHARE.givenName) ||
      this.#addToBearer(this.#byMiddle, mention, 'part of name', NAME_SHARE.middleName)
    )
      return;
    const same = this.#singles.get(part);
    if (same) {
      this.#add(same, mention, 'same name', NAME_SHARE.same);
      return;
    }
    const spelled = this.#spelledLike(part);
    const person = spelled ?? this.#begin(mention);
    if (spelled) this.#add(spelled, mention, 'transliteration', NAME_SHARE.transliteration);
    // A namesake of somebody who cannot be meant is from now on one of those who may be.
    if (this.#bySurname.has(part)) enter(this.#bySurname, part, person);
    else this.#singles.set(part, person);
  }

  /** Adds a single name to one of those who bear it, if any may be meant. */
  #addToBearer(
    index: ReadonlyMap<number, readonly Person[]>,
    mention: NamedMention,
    rule: string,
    share: number,
  ): boolean {
    const all = index.get(mention.parts[0]);
    const bearers = all?.filter((person) => !this.#conflict(person, mention));
    if (!all || !bearers || bearers.length === 0) return false;
    if (this.#onChoice && all.length > 1) this.#tell(all, bearers, mention);
    if (bearers.length === 1) this.#add(bearers[0], mention, rule, share);
    else
      this.#add(
        likeliestBearer(bearers, mention, this.#alone),
        mention,
        rule,
        share * NAME_SHARE.oneOfSeveral,
      );
    return true;
  }

  #tell(all: readonly Person[], bearers: readonly Person[], mention: NamedMention): void {
    const scores = bearerScores(bearers, mention, this.#alone);
    const told = all.map((person) => ({
      draft: person.draft,
      score: scores[bearers.indexOf(person)] ?? null,
    }));
    this.#onChoice?.(mention, told);
  }

  #variantOf(mention: NamedMention): { person: Person; rule: string } | null {
    const { parts } = mention;
    const first = parts[0];
    const last = parts[parts.length - 1];
    for (const person of this.#bySurname.get(last) ?? []) {
      if (this.#conflict(person, mention) || middlesDiffer(this.#article, person.parts, parts)) continue;
      const rule = givenNamesAgree(this.#article, person.parts, parts);
      if (rule) return { person, rule };
    }
    for (const person of this.#byGiven.get(first) ?? []) {
      if (this.#conflict(person, mention)) continue;
      if (isPrefix(person.parts, parts) || isPrefix(parts, person.parts))
        return { person, rule: 'longer name' };
      const other = person.parts[person.parts.length - 1];
      if (isOtherSpelling(this.#word(other), this.#word(last))) return { person, rule: 'transliteration' };
    }
    return null;
  }

  #spelledLike(part: number): Person | null {
    const word = this.#word(part);
    let found: Person | null = null;
    let compared = 0;
    for (const [surname, bearers] of this.#bySurname) {
      if (++compared > MAX_COMPARED) break;
      if (surname === part || !isOtherSpellingAlone(word, this.#word(surname))) continue;
      if (found || bearers.length > 1) return null;
      found = bearers[0];
    }
    return found;
  }

  /** Do honorifics or suffixes say that the name is somebody else's? */
  #conflict(person: Person, mention: NamedMention): boolean {
    const gender = person.draft.gender;
    if (gender !== 0 && mention.gender !== 0 && gender !== mention.gender) return true;
    return person.suffix >= 0 && mention.suffix >= 0 && person.suffix !== mention.suffix;
  }

  #begin(mention: NamedMention): Person {
    const draft = this.#drafts.begin('person');
    const person: Person = {
      draft,
      parts: mention.parts,
      suffix: mention.suffix,
      hasParticle: false,
      tokens: [],
    };
    this.#add(person, mention, mention.parts.length > 1 ? 'full name' : 'name', NAME_SHARE.same);
    if (mention.parts.length === 1) draft.gender ||= this.#genderOf(mention.parts[0]);
    return person;
  }

  #add(person: Person, mention: NamedMention, rule: string, share: number): void {
    person.draft.addName(mention, rule, 'name', share);
    if (mention.suffix >= 0) person.suffix = mention.suffix;
    if (mention.hasParticle) person.hasParticle = true;
    person.tokens.push(mention.name.firstToken);
  }

  /** Makes the person findable by the parts of a full name. */
  #index(person: Person, parts: readonly number[]): void {
    if (person.parts.length < parts.length) person.parts = parts;
    person.draft.gender ||= this.#genderOf(parts[0]);
    enter(this.#byGiven, parts[0], person);
    enter(this.#bySurname, parts[parts.length - 1], person);
    for (let i = 1; i < parts.length - 1; i++) enter(this.#byMiddle, parts[i], person);
  }

  #genderOf(part: number): Gender {
    return firstNameGender(this.#article.words.bits[part]);
  }

  #word(part: number): string {
    return this.#article.document.vocabulary.words[part];
  }
}

function enter(index: Map<number, Person[]>, part: number, person: Person): void {
  const bearers = index.get(part);
  if (!bearers) index.set(part, [person]);
  else if (bearers.length < MAX_NAMESAKES && !bearers.includes(person)) bearers.push(person);
}
