import { BOUNDS } from '../../core/layers/bounds.ts';
import { WordFlag } from '../../core/vocabulary.ts';
import { wordList } from '../../learn/word-list.ts';
import type { ArticleIndex } from '../article-index.ts';
import { NAME_SHARE } from '../confidences.ts';
import type { EntityDraft, NamedMention } from '../entity-draft.ts';
import { joined } from '../names/prepare-name.ts';
import { LinkFlag } from '../words.ts';

/** How a short name goes with a long one. */
export interface LongForm {
  readonly draft: EntityDraft;
  readonly rule: string;
  readonly share: number;
}

const SHORT_FORM = { rule: 'short form', share: NAME_SHARE.shortForm } as const;
const MAX_ACRONYM = 8;
/** "NWC" of "National Working Committee of the Union" */
const LEAST_HEAD = 3;

/** What a firm or body adds to its short name: "Samsung Electronics" is Samsung, "Samsung Galaxy" may be what it makes. */
const firmWords: ReadonlySet<string> = new Set(wordList('link/firm-words'));

/**
 * The names of several words in an article, to be found by what writers shorten them to. A short form that two long names
 * share leads to neither.
 */
export class LongNames {
  readonly #article: ArticleIndex;
  /** Keys of places, groups and persons: an organization's short form is none of them. */
  readonly #otherKeys: ReadonlySet<string>;
  readonly #byInitials = new Map<string, EntityDraft | null>();
  /** Organizations by the words they begin with, or end with. */
  readonly #byStart = new Map<string, EntityDraft | null>();
  /** Those whose other words are none of a firm, by their first: the firm itself, or a thing that it makes. */
  readonly #byMaker = new Map<string, EntityDraft | null>();
  readonly #byEnd = new Map<string, EntityDraft | null>();

  constructor(article: ArticleIndex, otherKeys: ReadonlySet<string>) {
    this.#article = article;
    this.#otherKeys = otherKeys;
  }

  add(draft: EntityDraft, mention: NamedMention): void {
    const { type, parts } = mention;
    if (type === 'group' || parts.length < 2 || parts.length > BOUNDS.name) return;
    for (const initials of this.#initials(mention)) enter(this.#byInitials, `${type} ${initials}`, draft);
    if (type !== 'organization') return;
    const { words } = this.#article.document.vocabulary;
    const last = parts[parts.length - 1];
    if (!parts.some((part) => this.#has(part, LinkFlag.institution))) {
      const isFirm = this.#isFirm(mention);
      enter(isFirm ? this.#byStart : this.#byMaker, words[parts[0]], draft);
      // "Severn Vale" of "Severn Vale Water", but not "Norva Sports" of "Norva Sports Peru"
      if (parts.length === 3 && !this.#otherKeys.has(words[last]))
        enter(this.#byStart, joined(words, parts, 0, 2), draft);
    }
    // "Ben-Gurion University" of "Ben-Gurion University of the Negev"
    for (let i = 2; i < parts.length; i++)
      if (this.#has(parts[i], LinkFlag.connector | LinkFlag.preposition))
        enter(this.#byStart, joined(words, parts, 0, i), draft);
    // "Supreme Court" of "Israeli Supreme Court", "Aramco" of "Saudi Aramco"
    for (let i = 1; i < parts.length && i <= 2; i++)
      if (this.#otherKeys.has(joined(words, parts, 0, i)))
        enter(this.#byEnd, joined(words, parts, i, parts.length), draft);
    if (this.#has(last, LinkFlag.generic) || isTeam(words[last])) enter(this.#byEnd, words[last], draft);
  }

  /**
   * The long name that this one is short for.
   * @param first the token at which the text first uses it
   */
  find(mention: NamedMention, first: number): LongForm | null {
    const { key } = mention;
    const acronym = this.#isAcronym(mention) ? this.#byInitials.get(`${mention.type} ${key}`) : null;
    if (acronym) return { draft: acronym, rule: 'acronym', share: NAME_SHARE.acronym };
    return this.findShortened(mention, first);
  }

  /** As {@link find}, acronyms left out. */
  findShortened(mention: NamedMention, first: number): LongForm | null {
    const { key } = mention;
    if (mention.type !== 'organization' || this.#otherKeys.has(key)) return null;
    const only = mention.parts.length === 1;
    if (
      only &&
      this.#has(mention.parts[0], LinkFlag.institution) &&
      !this.#has(mention.parts[0], LinkFlag.generic)
    )
      return null;
    const draft = this.#byStart.get(key) ?? this.#byEnd.get(key) ?? this.#made(key, first);
    return draft ? { draft, ...SHORT_FORM } : null;
  }

  /** Who is named before a thing with its name is the maker, and not the thing: "Samsung ... Samsung Galaxy". */
  #made(key: string, first: number): EntityDraft | null {
    const draft = this.#byMaker.get(key);
    return draft && draft.names[0].name.firstToken < first ? draft : null;
  }

  #isFirm({ name, parts }: NamedMention): boolean {
    const { words } = this.#article.document.vocabulary;
    for (let i = 1; i < parts.length; i++) if (firmWords.has(words[parts[i]])) return true;
    if (parts.length === 2 && isTeam(words[parts[1]])) return true;
    for (let i = name.firstToken; i < name.endToken; i++)
      if (this.#article.bits(i) & LinkFlag.legal) return true;
    return false;
  }

  #isAcronym({ name, parts, key }: NamedMention): boolean {
    if (parts.length > 1 || key.length < 2 || key.length > MAX_ACRONYM) return false;
    return (this.#article.flags(name.firstToken) & WordFlag.allCaps) !== 0;
  }

  /** Initials of all words, of those in capitals, of these with hyphenated words as one, and of those before an "of". */
  #initials({ name, parts }: NamedMention): Set<string> {
    const article = this.#article;
    const { words } = article.document.vocabulary;
    let capitals = '';
    let compounds = '';
    let head = '';
    for (let i = name.firstToken; i < name.endToken; i++) {
      if (article.word(i) === 'of' && head === '' && capitals.length >= LEAST_HEAD) head = capitals;
      if (!article.isCapitalized(i)) continue;
      const initial = words[article.fold(i)][0] ?? '';
      capitals += initial;
      if (i === name.firstToken || article.word(i - 1) !== '-') compounds += initial;
    }
    return new Set([
      parts.map((part) => words[part][0]).join(''),
      capitals,
      compounds,
      ...(head ? [head] : []),
    ]);
  }

  #has(part: number, flags: number): boolean {
    return (this.#article.words.bits[part] & flags) !== 0;
  }
}

/** The last word of a team's name: "Norva Herons". */
const isTeam = (word: string): boolean => /[^s]s$/.test(word);

/** Enters a draft under a key; a key that two drafts share leads to neither. */
function enter(index: Map<string, EntityDraft | null>, key: string, draft: EntityDraft): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, draft);
  else if (known !== draft) index.set(key, null);
}
