import { isNickname, isTransliteration } from '../../../link/names/spellings.ts';
import { entryOf, groupBy } from '../../maps.ts';
import { compare } from '../../order.ts';
import { likeness, magnitude } from '../names/likeness.ts';
import type { Name } from '../names/names.ts';

/** A name that is the same as a fuller one, and why. */
export interface Join {
  readonly name: Name;
  readonly to: Name;
  readonly rule: string;
  readonly confidence: number;
}

/** Of full names that differ only so; "n of m" of those read were right. */
const CONFIDENCE: Readonly<Record<Difference, number>> = {
  generation: 0.9,
  'more words': 0.95,
  'middle name': 0.95,
  initial: 0.9,
  nickname: 0.95,
  spelling: 0.9,
};
type Difference = 'generation' | 'more words' | 'middle name' | 'initial' | 'nickname' | 'spelling';

/** What two names must have in common beside themselves, unless one is the other with a word more. */
const LEAST_LIKENESS = 1;
/** One of several that fit must be this many times as frequent, as a power of two. */
const MUCH_OFTENER = 3;

/**
 * Full names of persons of one surname that are one: an initial, a nickname, a middle name or a word more. A name joins the
 * fuller ones that fit it where these fit each other, else the one that is far more frequent. Never two that an article
 * names side by side, nor a man and a woman.
 * @param names by id
 */
export function joinVariants(surname: string, names: readonly Name[]): Join[] {
  const near = byInitial(names);
  const joins: Join[] = [];
  for (const name of names) {
    if (name.parts[name.parts.length - 1] !== surname) continue;
    const fits = [...near(name)].flatMap((to) => {
      const rule = isFuller(to, name) ? differenceOf(name, to) : null;
      return rule && mayBeOne(name, to, rule) ? [{ name, to, rule, confidence: CONFIDENCE[rule] }] : [];
    });
    joins.push(...chosen(fits));
  }
  return joins;
}

/** The names that may differ little from one: a surname of thousands of bearers is compared by first letters. */
function byInitial(names: readonly Name[]): (name: Name) => Set<Name> {
  const byLetter = new Map<string, Name[]>();
  for (const name of names)
    for (const letter of new Set(name.words.map((word) => word[0])))
      entryOf(byLetter, letter, () => []).push(name);
  const byFirst = groupBy(names, ({ words }) => words[0]);
  return ({ words: [first] }) => {
    const found = new Set(byLetter.get(first[0]));
    for (const [other, some] of byFirst)
      if (isNickname(first, other)) for (const name of some) found.add(name);
    return found;
  };
}

function isFuller(to: Name, name: Name): boolean {
  return (
    to !== name && (to.key.length > name.key.length || (to.key.length === name.key.length && to.id < name.id))
  );
}

function mayBeOne(a: Name, b: Name, rule: Difference): boolean {
  if (a.isBeside(b) || (a.known !== null && b.known !== null)) return false;
  const one = a.genders;
  const other = b.genders;
  if (one.men * other.women + one.women * other.men > one.men * other.men + one.women * other.women)
    return false;
  return rule === 'more words' || likeness(a.features, b.features, a, b) >= LEAST_LIKENESS;
}

function chosen(fits: Fit[]): Join[] {
  fits.sort((a, b) => magnitude(b.to.count) - magnitude(a.to.count) || compare(a.to.id, b.to.id));
  const fitEachOther = fits.every((a, i) =>
    fits
      .slice(i + 1)
      .every(
        (b) =>
          a.rule === 'more words' ||
          b.rule === 'more words' ||
          differenceOf(a.to, b.to) ||
          differenceOf(b.to, a.to),
      ),
  );
  if (fits.length < 2 || fitEachOther) return fits;
  return magnitude(fits[0].to.count) >= magnitude(fits[1].to.count) + MUCH_OFTENER ? fits.slice(0, 1) : [];
}

type Fit = Join & { readonly rule: Difference };

/** How a name differs from one that is not shorter, where both may be the same person's; null if they are not. */
function differenceOf({ parts: a, words }: Name, { parts: b, words: fuller }: Name): Difference | null {
  if (a.length === b.length && a.every((word, i) => word === b[i]))
    return a.length === words.length || b.length === fuller.length ? 'generation' : null;
  if (a.length < 2 || a[a.length - 1] !== b[b.length - 1]) return null;
  if (b.length > a.length && b.slice(-a.length).join() === a.join()) return isSon(a, b) ? null : 'more words';
  const [first] = a;
  const [given] = b;
  if (first.length > 1 && isSubsequence(a, b)) return 'middle name';
  if (a.length > 2 && b.length > 2 && a[1] !== b[1])
    return a.length === b.length && first === given && a[1][0] === b[1][0] ? 'middle name' : null;
  if (first.length === 1 || given.length === 1) {
    const short = first.length === 1 ? a : b;
    return first[0] === given[0] && (a.length === b.length || short.length === 2) ? 'initial' : null;
  }
  if (isNickname(first, given)) return 'nickname';
  return a.length === b.length && isTransliteration(first, given) ? 'spelling' : null;
}

/** "Ahmad bin Nawaf al-Sabah" is Nawaf al-Sabah's son, and so is he of three names with one more before them. */
function isSon(father: readonly string[], son: readonly string[]): boolean {
  return father.length > 2 || son.some((word) => PATRONYMICS.has(word));
}

const PATRONYMICS: ReadonlySet<string> = new Set(['al', 'bin', 'ibn', 'ben', 'bint']);

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}
