import { POS } from '../../core/layers/pos.ts';
import type { ArticleIndex } from '../article-index.ts';
import { PRONOUN, REFERENCE } from '../confidences.ts';
import type { EntityDraft } from '../entity-draft.ts';
import { Gender } from '../names/gender.ts';
import { caseOf, Deed, LinkFlag, Pronoun, PronounCase, pronounOf } from '../words.ts';
import { antecedentOf } from './antecedents.ts';
import { ClauseRole, clauseRoleOf } from './clauses/clause-role.ts';
import { clauseStartOf, subjectAhead } from './clauses/clauses.ts';
import { Part, partOf, partOfNoun } from './clauses/parts.ts';
import { goesOn, TellingColumns } from './clauses/telling.ts';
import { organizationNamed, personWithTitle, TitledPersons } from './nominals.ts';
import { genderOfPronoun, type PronounContext } from './pronoun-features.ts';
import type { PronounResolver, Resolution } from './pronoun-resolver.ts';
import { type NamedArticle, Referents } from './referents.ts';
import { Salience } from './salience.ts';
import { referToItself, referToOneself } from './self-reference.ts';
import { Strangers, strangerAt } from './strangers.ts';

/** What the pronouns and nominals of an article refer to. */
export interface References {
  /** Draft that the token refers to: as a name, a pronoun or the words of a nominal. */
  draftAt(token: number): EntityDraft | undefined;
  /** How pronouns were resolved, by token. */
  readonly resolutions: ReadonlyMap<number, Resolution>;
}

/**
 * The way into this room: names with their drafts and heads of sources go in; the drafts get what refers to them.
 *
 * Reads the article once, keeping in mind who was mentioned, and gives the pronouns and nominals their entities.
 */
export function resolveReferences(
  known: NamedArticle,
  resolver: Pick<PronounResolver, 'resolve'>,
): References {
  return new ReferenceReader(known, resolver).read();
}

const NOTED = LinkFlag.title | LinkFlag.organization | LinkFlag.stranger;
const PRONOUN_BITS = 7;
/** What a pronoun of this case is in its clause; of an object the words around tell. */
const ROLE_OF_CASE: Partial<Record<PronounCase, ClauseRole>> = {
  [PronounCase.subject]: ClauseRole.subject,
  [PronounCase.possessive]: ClauseRole.possessive,
};

class ReferenceReader {
  readonly #known: NamedArticle;
  readonly #article: ArticleIndex;
  readonly #resolver: Pick<PronounResolver, 'resolve'>;
  readonly #salience = new Salience();
  readonly #referents: Referents;
  readonly #resolutions = new Map<number, Resolution>();
  readonly #telling: TellingColumns;
  readonly #strangers = new Strangers();
  readonly #titled: TitledPersons;

  constructor(known: NamedArticle, resolver: Pick<PronounResolver, 'resolve'>) {
    this.#known = known;
    this.#article = known.article;
    this.#resolver = resolver;
    this.#referents = new Referents(known);
    this.#telling = new TellingColumns(known.article);
    this.#titled = new TitledPersons(known.article, known.drafts);
  }

  read(): References {
    const article = this.#article;
    const { types } = article.document.tokens;
    const { bits } = article.words;
    const { nameAt } = article;
    for (let i = 0; i < article.length; i++) {
      if (this.#telling.sourceEndAt[i]) this.#noteSpeaker(this.#telling.sourceEndAt[i] - 1);
      if (nameAt[i]) {
        if (article.document.names[nameAt[i] - 1].firstToken === i) this.#meetName(nameAt[i] - 1);
      } else if (bits[types[i]] & PRONOUN_BITS) this.#meetPronoun(i);
      else if (bits[types[i]] & NOTED) this.#meetNominal(i);
    }
    referToOneself(article, this.#referents);
    return { draftAt: (token) => this.#referents.draftAt(token), resolutions: this.#resolutions };
  }

  #meetName(index: number): void {
    const { firstToken, endToken } = this.#known.named[index].name;
    const draft = this.#known.draftOf[index];
    if (draft.type === 'person' && !this.#isStorm(firstToken))
      this.#mention(draft, firstToken, endToken, true);
    this.#referents.name(firstToken, endToken, draft);
  }

  /** "Storm Amy" is nobody. */
  #isStorm(token: number): boolean {
    const article = this.#article;
    const { tokens } = article.document;
    return (
      token > article.sentenceStart(token) && article.words.deeds[tokens.types[token - 1]] === Deed.storm
    );
  }

  /** Keeps in mind that tokens `[first, end)` mean the person. */
  #mention(
    draft: EntityDraft,
    first: number,
    end: number,
    named: boolean,
    part: Part = Part.none,
    known?: { readonly role: ClauseRole; readonly sex: Gender },
  ): void {
    const article = this.#article;
    const role =
      known?.role ?? (this.#telling.isSource(first) ? ClauseRole.subject : clauseRoleOf(article, first, end));
    this.#salience.mention(article, {
      draft,
      first,
      role,
      named,
      direct: this.#telling.isDirect(first),
      telling: this.#telling.of(first, role),
      part: part || partOf(article, first, end, role) || this.#partOfOffice(draft),
      sex: known?.sex ?? Gender.unknown,
    });
  }

  /** A judge or a detective speaks of others. */
  #partOfOffice({ titles }: EntityDraft): Part {
    const { deeds } = this.#article.words;
    return titles.some(({ head }) => deeds[head] === Deed.authority) ? Part.authority : Part.none;
  }

  #meetPronoun(token: number): void {
    const pronoun = pronounOf(this.#article.bits(token));
    if (pronoun === Pronoun.he || pronoun === Pronoun.she) this.#meetHeOrShe(token, pronoun);
    else if (pronoun === Pronoun.who) this.#meetWho(token);
    else if (pronoun === Pronoun.it || pronoun === Pronoun.they)
      referToItself(this.#article, token, pronoun, this.#referents, this.#telling, this.#salience);
  }

  #meetHeOrShe(token: number, pronoun: Pronoun): void {
    const article = this.#article;
    const quote = article.quoteAt[token];
    const grammaticalCase = this.#caseOf(token);
    const says = this.#telling.quoteOfSource[token];
    // Who says what went before was in mind when it began: “...” he said, paragraphs later.
    const stands = says ? Math.min(token, article.document.quotes[says - 1].content[0].firstToken) : token;
    const role = ROLE_OF_CASE[grammaticalCase] ?? clauseRoleOf(article, token, token + 1);
    const context: PronounContext = {
      token,
      pronoun,
      case: grammaticalCase,
      sentence: article.sentence(stands),
      paragraph: article.paragraph(stands),
      quote,
      direct: this.#telling.isDirect(token),
      source: says !== 0,
      initial: token === article.sentenceStart(token),
      speaker: quote ? this.#referents.speakerOf(quote - 1) : null,
      says,
      goesOn: says !== 0 && goesOn(article.document.quotes[says - 1]),
      part: partOf(article, token, token + 1, role),
      clauseStart: clauseStartOf(article, token, grammaticalCase),
    };
    const resolution = this.#lookAhead(context) ?? this.#resolver.resolve(context, this.#salience);
    if (!resolution) return;
    this.#resolutions.set(token, resolution);
    const { draft, confidence } = resolution;
    if (confidence < PRONOUN.least) return;
    if (draft.index >= 0) this.#referents.refer(token, token + 1, draft, 'pronoun', 'pronoun', confidence);
    const sex = confidence >= PRONOUN.tellsSex ? genderOfPronoun(pronoun) : Gender.unknown;
    this.#mention(draft, token, token + 1, false, context.part, { role, sex });
  }

  /** "If he does travel, Witkoff ...": in a clause before the main one, the pronoun means the subject that follows. */
  #lookAhead({ token, pronoun, direct }: PronounContext): Resolution | null {
    const gender = genderOfPronoun(pronoun);
    const draft = direct ? null : subjectAhead(this.#known, token, gender);
    return draft && { draft, confidence: REFERENCE.subjectAhead, rivals: [] };
  }

  /** "her" is an object or a possessive: the tag says which. */
  #caseOf(token: number): PronounCase {
    return this.#article.pos(token) === POS.PRP$ ? PronounCase.possessive : caseOf(this.#article.bits(token));
  }

  /** "Jane Doe, who" and "Jane Doe, 59, a lawyer from Norva, who". */
  #meetWho(token: number): void {
    const found = antecedentOf(this.#article, token, this.#known.named);
    if (!found) return;
    const draft = found.name === null ? this.#referents.draftAt(found.head) : this.#known.draftOf[found.name];
    if (draft && draft.type !== 'place')
      this.#referents.refer(
        token,
        token + 1,
        draft,
        'pronoun',
        'relative pronoun',
        REFERENCE.relativePronoun,
      );
  }

  #meetNominal(token: number): void {
    const found =
      personWithTitle(this.#article, token, this.#titled) ??
      organizationNamed(this.#article, token, this.#known.drafts);
    if (!found) {
      const first = strangerAt(this.#article, token);
      if (first >= 0) this.#meetStranger(first, token);
      return;
    }
    this.#referents.refer(found.firstToken, token + 1, found.draft, 'nominal', found.rule, found.confidence);
    if (found.draft.type === 'person') this.#mention(found.draft, found.firstToken, token + 1, false);
  }

  /** Somebody unnamed; "the defendant" is the one person of whom so much is known that it can be nobody else. */
  #meetStranger(first: number, head: number): void {
    const part = partOfNoun(this.#article, head);
    const known = part === Part.accused && this.#article.lower(first) === 'the' ? this.#onlyOne(part) : null;
    if (known) this.#referents.refer(first, head + 1, known, 'nominal', 'accused', REFERENCE.accused);
    this.#mention(known ?? this.#strangers.of(this.#article, head), first, head + 1, false, part);
  }

  /** The only person with that part so far. */
  #onlyOne(part: Part): EntityDraft | null {
    let found: EntityDraft | null = null;
    for (const { draft, parts } of this.#salience.recent) {
      if (!(parts & (1 << part))) continue;
      if (found) return null;
      found = draft;
    }
    return found && found.index >= 0 ? found : null;
  }

  #noteSpeaker(quote: number): void {
    const speaker = this.#referents.speakerOf(quote);
    const { source } = this.#article.document.quotes[quote];
    if (speaker && source) this.#salience.speak(this.#article, speaker, source.firstToken);
  }
}
