import type { PackedArticles } from '../../corpus/packed-articles.ts';
import { groupBy } from '../../maps.ts';
import { compare } from '../../order.ts';
import type { Context } from '../../signature.ts';
import { acronymsOf } from '../names/block-keys.ts';
import { COMMON_SURNAMES, FIRM_WORDS, GENERIC_HEADS } from '../names/lexicon.ts';
import { likeness, magnitude } from '../names/likeness.ts';
import type { Name } from '../names/names.ts';
import type { Bearer, Block } from './block.ts';

/** Whom a short form means in one of its places, and why. */
export interface Meaning {
  readonly place: number;
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

/** One who may be meant, and what speaks for it where the article is about its country, and elsewhere. */
interface Weighed {
  readonly bearer: Bearer;
  readonly near: Reason | null;
  readonly far: Reason;
}

interface Candidate {
  readonly reason: Reason;
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
export function meanings(block: Block, packed: PackedArticles, groupOf: (name: number) => string): Meaning[] {
  const sense = new ShortForm(block, packed, groupOf);
  const { articleOf } = packed.table;
  const found = Array.from(block.places).flatMap((place) => sense.meaningOf(place) ?? []);
  const meant: Meaning[] = [];
  // places of one article stand together
  for (let from = 0, to = 0; from < found.length; from = to) {
    while (to < found.length && articleOf[found[to].place] === articleOf[found[from].place]) to++;
    if (to - from === 1) meant.push(found[from]);
    else
      for (const same of groupBy(found.slice(from, to), ({ name }) => groupOf(name.number)).values())
        meant.push(...foremost(same, packed));
  }
  return meant;
}

/** An article that keeps two apart does not mean one by both: the one that it speaks of more is meant. */
function foremost(meanings: Meaning[], packed: PackedArticles): Meaning[] {
  const mentions = ({ place }: Meaning): number => packed.mentions(place);
  const [first, second] = meanings.sort((a, b) => mentions(b) - mentions(a));
  return second && mentions(first) === mentions(second) ? [] : [first];
}

class ShortForm {
  readonly #block: Block;
  readonly #packed: PackedArticles;
  readonly #short: string;
  readonly #groupOf: (name: number) => string;
  /** By name, those who may be meant. */
  readonly #bearers: ReadonlyMap<number, Bearer>;
  readonly #weighed: readonly Weighed[];
  readonly #alone: number;
  /** It is a given name of several people: it means nobody by itself. */
  readonly #isGiven: boolean;

  constructor(block: Block, packed: PackedArticles, groupOf: (name: number) => string) {
    this.#block = block;
    this.#packed = packed;
    this.#short = block.own.key;
    this.#groupOf = groupOf;
    const { own, bearers, given } = block;
    this.#bearers = new Map(
      bearers.flatMap((bearer) => (bearer.name.number === own.number ? [] : [[bearer.name.number, bearer]])),
    );
    this.#alone = magnitude(own.count);
    this.#isGiven = own.type === 'person' && given > 2 && given > bearers.length;
    const mostBonds = magnitude(Math.max(...bearers.map(({ bonds }) => bonds)));
    this.#weighed = [...this.#bearers.values()].flatMap((bearer) =>
      mostBonds >= OFTEN && magnitude(bearer.bonds) + RARELY < mostBonds ? [] : this.#weigh(bearer),
    );
  }

  meaningOf(place: number): Meaning | undefined {
    const packed = this.#packed;
    const article = packed.table.articleOf[place];
    const gender = packed.genderSaid(place);
    if (!packed.isTitled(place) && this.#isBeside(article, gender)) return undefined;
    const best = new Map<string, Candidate>();
    let context: Context | undefined;
    const home = packed.home(article);
    for (const { bearer, near, far } of this.#weighed) {
      const { name } = bearer;
      if (!genderFits(gender, name)) continue;
      const reason = near === far || !isNear(name, home) ? far : near;
      if (!reason) continue;
      context ??= packed.context(article);
      const like =
        likeness(context, name.features, this.#block.own, name) +
        likenessOfTitles(packed.titles(place), name.titles);
      const group = this.#groupOf(name.number);
      const known = best.get(group);
      if (!known || like > known.like) best.set(group, { reason, bearer, like });
    }
    return chosen(place, [...best.values()]);
  }

  /** Does the article name somebody in full who may be meant? */
  #isBeside(article: number, gender: 'male' | 'female' | null): boolean {
    const { starts, names } = this.#packed.table;
    for (let place = starts[article]; place < starts[article + 1]; place++) {
      const bearer = this.#bearers.get(names[place]);
      if (bearer && genderFits(gender, bearer.name)) return true;
    }
    return false;
  }

  #weigh(bearer: Bearer): Weighed | [] {
    const isPerson = this.#block.own.type === 'person';
    const far = isPerson ? this.#reasonForPerson(bearer) : this.#reasonForBody(bearer, false);
    return far ? { bearer, far, near: isPerson ? far : this.#reasonForBody(bearer, true) } : [];
  }

  #reasonForPerson({ name, bonds }: Bearer): Reason | null {
    if (this.#isGiven && bonds <= this.#block.given) return null;
    const short = this.#short;
    const more = COMMON_SURNAMES.has(short) ? 3 : 0;
    const { parts } = name;
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
  #reasonForBody({ name, bonds }: Bearer, isNear: boolean): Reason | null {
    const short = this.#short;
    if (!bonds || GENERIC_HEADS.has(short) || !isSpelledBy(short, name.key)) return null;
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

function chosen(place: number, candidates: Candidate[]): Meaning | undefined {
  candidates.sort(
    (a, b) =>
      b.like - a.like || b.bearer.bonds - a.bearer.bonds || compare(a.bearer.name.id, b.bearer.name.id),
  );
  const [first, second] = candidates;
  if (!first) return undefined;
  const { reason, like, bearer } = first;
  const { rule, alone, among } = reason;
  if (!second)
    return like >= alone ? { place, name: bearer.name, rule, confidence: CONFIDENCE.only } : undefined;
  return like >= among && like >= MARGIN * second.like
    ? { place, name: bearer.name, rule: rule + BY_CONTEXT, confidence: CONFIDENCE.oneOfSeveral }
    : undefined;
}

/** Is a body in the country that an article is about, or in several? */
function isNear({ homes }: Name, home: string): boolean {
  return homes.has(home) || homes.size > 2;
}

function genderFits(gender: 'male' | 'female' | null, { genders: { men, women } }: Name): boolean {
  if (gender === null) return true;
  return gender === 'male' ? women <= 2 * men : men <= 2 * women;
}

/** A title in common says as much as a companion, another title a little against it. */
function likenessOfTitles(titles: readonly string[], known: ReadonlySet<string>): number {
  if (titles.length === 0 || known.size === 0) return 0;
  return titles.some((title) => known.has(title)) ? 2 : -1;
}
