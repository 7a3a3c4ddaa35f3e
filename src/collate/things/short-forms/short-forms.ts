import type { PackedArticle } from '../../corpus/packed-articles.ts';
import { groupBy } from '../../maps.ts';
import { compare } from '../../order.ts';
import { acronymsOf } from '../names/block-keys.ts';
import { COMMON_SURNAMES, FIRM_WORDS, GENERIC_HEADS } from '../names/lexicon.ts';
import { likeness, magnitude } from '../names/likeness.ts';
import { bareParts } from '../names/name-key.ts';
import { genderSaid, type Name, type Occurrence } from '../names/names.ts';
import type { Bearer, Block } from './block.ts';

/** Whom an occurrence of a short form means, and why. */
export interface Meaning {
  readonly occurrence: Occurrence;
  readonly name: Name;
  readonly rule: string;
  readonly confidence: number;
}

const RULES = ['surname', 'acronym', 'called so'] as const;
const BY_CONTEXT = ' by context';

/** True of a reason that says whom a short form means: by itself it would be another thing. */
export function isMeant(rule: string): boolean {
  return (RULES as readonly string[]).includes(rule.replace(BY_CONTEXT, ''));
}

/** Why a name may be meant, and what context it asks for where it is the only one, or one of several. */
interface Reason {
  readonly rule: (typeof RULES)[number];
  readonly alone: number;
  readonly among: number;
}

interface Candidate extends Reason {
  readonly bearer: Bearer;
  readonly like: number;
}

/** What more the best of several must have in common with the article than the next. */
const MARGIN = 2.5;
/** Where some are often called so, those who are hardly ever are not meant. */
const OFTEN = 2;
const RARELY = 3;
const CONFIDENCE = { only: 0.9, oneOfSeveral: 0.75 } as const;

/**
 * Whom the articles mean that know somebody or something by the short form only: the one that their context suggests, or
 * nobody. Precision goes first: a surname that an article has beside its bearer's full name, without taking it for his,
 * is nobody's from elsewhere.
 * @param groupOf equal for names that are one
 */
export function meanings(block: Block, groupOf: (name: Name) => string): Meaning[] {
  const sense = new ShortForm(block, groupOf);
  const found = block.own.occurrences.flatMap((occurrence) => sense.meaningOf(occurrence) ?? []);
  const byArticle = groupBy(found, ({ occurrence, name }) => `${occurrence.article.id}\n${groupOf(name)}`);
  return [...byArticle.values()].flatMap(foremost);
}

/** An article that keeps two apart does not mean one by both: the one that it speaks of more is meant. */
function foremost(meanings: Meaning[]): Meaning[] {
  const mentions = ({ occurrence }: Meaning): number => occurrence.entity.mentions;
  const [first, second] = meanings.sort((a, b) => mentions(b) - mentions(a));
  return second && mentions(first) === mentions(second) ? [] : [first];
}

class ShortForm {
  readonly #block: Block;
  readonly #short: string;
  readonly #groupOf: (name: Name) => string;
  readonly #bearers: readonly Bearer[];
  readonly #mostBonds: number;
  readonly #alone: number;
  /** It is a given name of several people: it means nobody by itself. */
  readonly #isGiven: boolean;

  constructor(block: Block, groupOf: (name: Name) => string) {
    this.#block = block;
    this.#short = block.own.key;
    this.#groupOf = groupOf;
    this.#bearers = block.bearers;
    this.#mostBonds = Math.max(...this.#bearers.map(({ bonds }) => magnitude(bonds)));
    this.#alone = magnitude(block.own.count);
    const given = block.given;
    this.#isGiven = block.own.type === 'person' && given > 2 && given > this.#bearers.length;
  }

  meaningOf(occurrence: Occurrence): Meaning | undefined {
    const { entity, article } = occurrence;
    const gender = genderSaid(entity);
    const fits = this.#bearers.filter(
      ({ name }) => name !== this.#block.own && (!gender || genderFits(gender, name)),
    );
    if (!entity.isTitled && fits.some(({ name }) => article.hasName(name.hashes))) return undefined;
    const best = new Map<string, Candidate>();
    for (const bearer of fits) {
      const candidate = this.#candidate(bearer, occurrence);
      if (!candidate) continue;
      const group = this.#groupOf(bearer.name);
      const known = best.get(group);
      if (!known || candidate.like > known.like) best.set(group, candidate);
    }
    return chosen(occurrence, [...best.values()]);
  }

  #candidate(bearer: Bearer, { article, entity }: Occurrence): Candidate | null {
    const { name, bonds } = bearer;
    if (this.#mostBonds >= OFTEN && magnitude(bonds) + RARELY < this.#mostBonds) return null;
    const reason = this.#reasonFor(bearer, article.home);
    if (!reason) return null;
    const like = likeness(weightsOf(article), name, this.#block.own, name);
    return { ...reason, bearer, like: like + likenessOfTitles(entity.titles, name.titles) };
  }

  #reasonFor(bearer: Bearer, home: string): Reason | null {
    return this.#block.own.type === 'person'
      ? this.#reasonForPerson(bearer)
      : this.#reasonForBody(bearer, home);
  }

  #reasonForPerson({ name, bonds }: Bearer): Reason | null {
    if (this.#isGiven && bonds <= this.#block.given) return null;
    const short = this.#short;
    const more = COMMON_SURNAMES.has(short) ? 3 : 0;
    const parts = bareParts(name.key);
    const asked = askedOf(bonds);
    if (parts[parts.length - 1] === short)
      return {
        rule: 'surname',
        alone: asked + more,
        among: bonds ? asked + more : Infinity,
      };
    return bonds && magnitude(bonds) + 2 > this.#alone && isShortName(short.split(' '), parts)
      ? { rule: 'called so', alone: 1 + more, among: 2 + more }
      : null;
  }

  /** Initials alone do not count: somewhere an article must give both. */
  #reasonForBody({ name, bonds }: Bearer, home: string): Reason | null {
    const short = this.#short;
    if (!bonds || GENERIC_HEADS.has(short) || !isSpelledBy(short, name.key)) return null;
    const isNear = name.homes.has(home) || name.homes.size > 2;
    if (short.length < LONGEST_ACRONYM && acronymsOf(name.words).includes(short))
      return { rule: 'acronym', alone: isNear ? 0 : bonds > 1 ? 1 : 3, among: 2 };
    // The Knesset is no committee of it, for one article that took them for one.
    const isPart =
      name.key.startsWith(`${short} `) && !name.words.every((word, i) => i === 0 || FIRM_WORDS.has(word));
    if (isPart && bonds < 2) return null;
    // What mostly stands for itself is no short form of what was called so once: CNN is not CNN en Español.
    return magnitude(bonds) + 1 >= this.#alone
      ? { rule: 'called so', alone: bonds < 2 && !isNear ? 3 : 0.5, among: 2 }
      : null;
  }
}

/**
 * What the context must say of a surname: the more often somebody is called so, the less; most of one whom a single article
 * calls so, for his namesakes are as little known (of those joined by less, half were others).
 */
function askedOf(bonds: number): number {
  if (bonds === 0) return 4;
  return bonds === 1 ? 5 : Math.max(3, 5 - magnitude(bonds));
}

/** Are all words of a short name in the full one, in order? A name of three words with one before it is a son's. */
function isShortName(short: readonly string[], full: readonly string[]): boolean {
  const isSon = short.length > 2 && full.slice(-short.length).join() === short.join();
  let at = 0;
  for (const word of full) if (word === short[at]) at++;
  return at === short.length && !isSon;
}

/** Are all letters of a short form in the full name? One bad link ties the agency EFE to a paper. */
function isSpelledBy(short: string, full: string): boolean {
  const left = [...full];
  return [...short].every((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 || letter === ' ';
  });
}

const LONGEST_ACRONYM = 7;

function chosen(occurrence: Occurrence, candidates: Candidate[]): Meaning | undefined {
  candidates.sort(
    (a, b) =>
      b.like - a.like || b.bearer.bonds - a.bearer.bonds || compare(a.bearer.name.id, b.bearer.name.id),
  );
  const [first, second] = candidates;
  if (!first) return undefined;
  const { rule, like, alone, among, bearer } = first;
  if (!second)
    return like >= alone ? { occurrence, name: bearer.name, rule, confidence: CONFIDENCE.only } : undefined;
  return like >= among && like >= MARGIN * second.like
    ? { occurrence, name: bearer.name, rule: rule + BY_CONTEXT, confidence: CONFIDENCE.oneOfSeveral }
    : undefined;
}

function genderFits(gender: 'male' | 'female', { genders: { men, women } }: Name): boolean {
  return gender === 'male' ? women <= 2 * men : men <= 2 * women;
}

/** A title in common says as much as a companion, another title a little against it. */
function likenessOfTitles(titles: readonly string[], known: ReadonlySet<string>): number {
  if (titles.length === 0 || known.size === 0) return 0;
  return titles.some((title) => known.has(title)) ? 2 : -1;
}

function* weightsOf({ context: { features, weights } }: PackedArticle): Generator<[number, number]> {
  for (let i = 0; i < features.length; i++) yield [features[i], weights[i]];
}
