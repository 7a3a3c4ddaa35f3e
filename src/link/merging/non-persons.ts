import { SentenceKind } from '../../core/layers/tokens.ts';
import { WordFlag } from '../../core/vocabulary.ts';
import type { ArticleIndex } from '../article-index.ts';
import { type ByType, mapsByType } from '../by-type.ts';
import { NAME_SHARE } from '../confidences.ts';
import type { EntityDraft, EntityDrafts, NamedMention } from '../entity-draft.ts';
import type { NameVariants } from '../names/name-variants.ts';
import { joined } from '../names/prepare-name.ts';
import { LinkFlag } from '../words.ts';
import { type LongForm, LongNames } from './long-names.ts';

/**
 * Merges the names of places, organizations and groups: equal names, known variants ("U.S."), acronyms with their long
 * forms, plurals of groups, places with the name of a larger one after them ("Lima, Peru"), and short forms of
 * organizations ("Samsung" for "Samsung Electronics").
 * @param all the names of the article, persons too: what bears their name is no short form of an organization
 */
export function mergeNonPersons(
  article: ArticleIndex,
  all: readonly NamedMention[],
  variants: NameVariants,
  drafts: EntityDrafts,
): void {
  new NonPersons(article, variants, drafts).link(all);
}

class NonPersons {
  readonly #article: ArticleIndex;
  readonly #variants: NameVariants;
  readonly #drafts: EntityDrafts;
  /** By key of an organization, its first mention below the headline and outside of tables, where names are short. */
  readonly #firstTokens = new Map<string, number>();
  /** Drafts by the canonical key of their names. */
  readonly #byKey = mapsByType<EntityDraft>();

  constructor(article: ArticleIndex, variants: NameVariants, drafts: EntityDrafts) {
    this.#article = article;
    this.#variants = variants;
    this.#drafts = drafts;
  }

  link(all: readonly NamedMention[]): void {
    const otherKeys = new Set<string>();
    for (const mention of all) if (mention.type !== 'organization') otherKeys.add(mention.key);
    const longNames = new LongNames(this.#article, otherKeys);
    const mentions = all.filter(({ type }) => type !== 'person');
    const introduced = this.#introducedAcronyms(mentions);
    for (const mention of mentions) this.#noteFirst(mention);
    // Long forms first, so that short ones before them in the text find them too.
    const byLength = mentions.toSorted((a, b) => b.parts.length - a.parts.length);
    for (const mention of byLength) this.#add(mention, longNames, introduced);
  }

  #noteFirst({ type, key, name }: NamedMention): void {
    if (type !== 'organization' || this.#firstTokens.has(key)) return;
    const isShouted = this.#article.flags(name.firstToken) & WordFlag.allCaps && key.length > LONGEST_ACRONYM;
    if (isShouted) return;
    const { kinds } = this.#article.document.sentences;
    if (kinds[this.#article.sentence(name.firstToken)] !== SentenceKind.headline)
      this.#firstTokens.set(key, name.firstToken);
  }

  #add(mention: NamedMention, longNames: LongNames, introduced: ByType<NamedMention>): void {
    const { type, key } = mention;
    const canonical = this.#variants.canonical(type, key);
    const id = canonical ?? key;
    const kind = canonical ? 'alias' : 'name';
    const byKey = this.#byKey[type];
    const known = byKey.get(id);
    if (known) {
      known.addName(mention, canonical ? 'known variant' : 'same name', kind);
      return;
    }
    const first = this.#firstTokens.get(key) ?? mention.name.firstToken;
    // "Treasury" after "Norvan Treasury" is that one, whatever else goes by the name.
    const found = canonical
      ? longNames.findShortened(mention, first)
      : (this.#introducer(introduced[type].get(key)) ??
        this.#otherNumber(mention) ??
        longNames.find(mention, first));
    if (found) {
      found.draft.addName(mention, found.rule, found.rule === 'acronym' ? 'alias' : 'name', found.share);
      byKey.set(id, found.draft);
      return;
    }
    const draft = this.#drafts.begin(type);
    draft.addName(mention, canonical ? 'known variant' : 'name', kind);
    byKey.set(id, draft);
    longNames.add(draft, mention);
    if (type === 'place') this.#enterShortPlace(draft, mention);
  }

  /** "Iranians" for "Iranian" and the other way round. */
  #otherNumber({ type, key }: NamedMention): LongForm | null {
    if (type !== 'group') return null;
    const other = key.endsWith('s') ? key.slice(0, -1) : `${key}s`;
    const draft = this.#byKey.group.get(this.#variants.canonical('group', other) ?? other);
    return draft ? { draft, rule: 'number', share: NAME_SHARE.number } : null;
  }

  /** Lets "Lima" find "Lima, Peru", and "Norva" the "Republic of Norva". */
  #enterShortPlace(draft: EntityDraft, { name, parts }: NamedMention): void {
    const article = this.#article;
    for (let i = name.firstToken + 1; i < name.endToken - 1; i++) {
      const isComma = article.word(i) === ',';
      if (!isComma && !(article.word(i) === 'of' && article.bits(i - 1) & LinkFlag.polity)) continue;
      const short = isComma ? tokenKey(article, name.firstToken, i) : tokenKey(article, i + 1, name.endToken);
      const id = this.#variants.canonical('place', short) ?? short;
      if (parts.length > 1 && short !== '' && !this.#byKey.place.has(id)) this.#byKey.place.set(id, draft);
      return;
    }
  }

  /**
   * By key of an acronym, the long name right before it: "University of Norva (UniNorva)". Outside organizations only
   * capitals count, for "Springfield (Norva)" says where it lies. Also what a firm's shares go by: "Quillon's (QLLN, ...)".
   */
  #introducedAcronyms(mentions: readonly NamedMention[]): ByType<NamedMention> {
    const introduced = mapsByType<NamedMention>();
    const article = this.#article;
    for (let i = 1; i < mentions.length; i++) {
      const long = mentions[i - 1];
      const short = mentions[i];
      const { firstToken, endToken } = short.name;
      if (short.type !== long.type || short.parts.length > 1 || endToken >= article.length) continue;
      if (article.word(firstToken - 1) !== '(') continue;
      const isCapital = (article.flags(firstToken) & WordFlag.allCaps) !== 0;
      const isFirm = short.type === 'organization';
      const isDirect = firstToken === long.name.endToken + 1;
      const isOwner = firstToken === long.name.endToken + 2 && POSSESSIVE.test(article.word(firstToken - 2));
      const isShort =
        isDirect && long.parts.length > 1 && article.word(endToken) === ')' && (isFirm || isCapital);
      const isTraded = (isDirect || isOwner) && isFirm && isCapital && isTicker(short, long);
      if (!isShort && !isTraded) continue;
      const ofType = introduced[short.type];
      if (!ofType.has(short.key)) ofType.set(short.key, long);
    }
    return introduced;
  }

  #introducer(long: NamedMention | undefined): LongForm | null {
    if (!long) return null;
    const { type, key } = long;
    const draft = this.#byKey[type].get(this.#variants.canonical(type, key) ?? key);
    return draft ? { draft, rule: 'acronym', share: NAME_SHARE.introducedAcronym } : null;
  }
}

const POSSESSIVE = /^['’]s?$/;

/** "QLLN" of "Quillon": its first letter, and some of the others in their order. */
function isTicker({ key: short }: NamedMention, { key: long, parts }: NamedMention): boolean {
  if (parts.length > 1 || short.length < 3 || short.length > 5 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function tokenKey(article: ArticleIndex, first: number, end: number): string {
  const { words } = article.document.vocabulary;
  const parts: number[] = [];
  for (let i = first; i < end; i++) if (!article.isPunctuation(i)) parts.push(article.fold(i));
  return parts.length > 0 ? joined(words, parts, 0, parts.length) : '';
}

/** What is longer and in capitals is written so for a headline or a table. */
const LONGEST_ACRONYM = 4;
