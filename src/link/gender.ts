import type { EntityGender } from '../core/layers/entities.ts';
import type { ArticleIndex } from './article-index.ts';
import { GENDER, PRONOUN } from './confidences.ts';
import type { EntityDraft } from './entity-draft.ts';
import { Gender } from './names/gender.ts';
import { firstNameGender, Pronoun, pronounOf, roleGender } from './words.ts';

/**
 * The gender of a person as the article speaks of them: what titles and nouns say ("Ms", "spokesman"), else the pronouns that
 * mean the person, else the first name. Undefined where these are silent or at odds: rather none than a guess.
 */
export function genderOf(article: ArticleIndex, draft: EntityDraft): EntityGender | undefined {
  if (draft.type !== 'person') return undefined;
  const titles = byTitles(article, draft);
  if (titles.sum > 0) return said('title', titles.clear, GENDER.title);
  const named = byFirstName(article, draft);
  const pronouns = byPronouns(article, draft);
  if (pronouns.sum === 0) return said('first name', named, GENDER.firstName);
  if (pronouns.clear === named) return said('pronoun', named, GENDER.pronounAndName);
  // One pronoun may be another's; it does not stand against a name.
  if (named !== Gender.unknown && pronouns.sum === 1) return undefined;
  return said('pronoun', pronouns.clear, pronouns.sum > 1 ? GENDER.pronouns : GENDER.pronoun);
}

function said(basis: EntityGender['basis'], gender: Gender, confidence: number): EntityGender | undefined {
  if (gender === Gender.unknown) return undefined;
  return { value: gender === Gender.male ? 'male' : 'female', basis, confidence };
}

/** Signs of men and of women. */
class Signs {
  #male = 0;
  #female = 0;

  add(gender: Gender): void {
    if (gender === Gender.male) this.#male++;
    else if (gender === Gender.female) this.#female++;
  }

  get sum(): number {
    return this.#male + this.#female;
  }

  /** What more than three in four say. */
  get clear(): Gender {
    if (this.#male > 3 * this.#female) return Gender.male;
    return this.#female > 3 * this.#male ? Gender.female : Gender.unknown;
  }
}

/** Honorifics and titles of the names, and nouns that stand for the person: "the spokeswoman". */
function byTitles(article: ArticleIndex, { names, mentions }: EntityDraft): Signs {
  const signs = new Signs();
  for (const { gender } of names) signs.add(gender);
  for (const { kind, firstToken, endToken } of mentions)
    if (kind === 'nominal')
      for (let i = firstToken; i < endToken; i++) signs.add(roleGender(article.bits(i)));
  return signs;
}

function byPronouns(article: ArticleIndex, { mentions }: EntityDraft): Signs {
  const signs = new Signs();
  for (const { kind, firstToken, confidence } of mentions) {
    if (kind !== 'pronoun' || confidence < PRONOUN.tellsSex) continue;
    const pronoun = pronounOf(article.bits(firstToken));
    if (pronoun === Pronoun.he) signs.add(Gender.male);
    else if (pronoun === Pronoun.she) signs.add(Gender.female);
  }
  return signs;
}

/** Of a name with a surname: "Kelly" alone is no first name. */
function byFirstName(article: ArticleIndex, { names }: EntityDraft): Gender {
  const signs = new Signs();
  for (const { parts } of names)
    if (parts.length > 1) signs.add(firstNameGender(article.words.bits[parts[0]]));
  return signs.clear;
}
