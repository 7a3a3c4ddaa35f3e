import { ArticleIndex, type LinkDocument } from './article-index.ts';
import { type EntityDraft, EntityDrafts, type NamedMention } from './entity-draft.ts';
import { findKnown, type NamesWithKnown } from './known/find-known.ts';
import type { KnownNames } from './known/known-names.ts';
import type { OnChoice } from './merging/namesakes.ts';
import { mergeNonPersons } from './merging/non-persons.ts';
import { mergePersons } from './merging/persons.ts';
import { splitSenses } from './merging/place-senses.ts';
import { type Aliases, applyAliases } from './names/aliases.ts';
import type { NameVariants } from './names/name-variants.ts';
import { prepareName } from './names/prepare-name.ts';
import type { PlaceResolver } from './places/resolver.ts';
import type { PronounResolver } from './references/pronoun-resolver.ts';
import { type References, resolveReferences } from './references/references.ts';
import { headOfSource } from './speakers/source-heads.ts';
import { type DraftSpeaker, speakersOf } from './speakers/speakers.ts';
import { headsOfLabels } from './speakers/speech-labels.ts';
import type { LinkWords } from './words.ts';

/** What linking tagged in an article, before it is written as layers. */
export interface LinkedArticle {
  readonly article: ArticleIndex;
  readonly drafts: readonly EntityDraft[];
  /** Draft of each name, parallel to the `names` layer. */
  readonly draftOf: readonly EntityDraft[];
  readonly references: References;
  /** Parallel to the `quotes` layer. */
  readonly speakers: readonly DraftSpeaker[];
}

/** Word lists and models that linking one article needs. */
export interface LinkKnowledge {
  readonly words: LinkWords;
  readonly variants: NameVariants;
  readonly resolver: Pick<PronounResolver, 'resolve'>;
  /** Tells the senses of a place's name apart; without it there is one an article. */
  readonly places?: PlaceResolver | undefined;
  /** The user's own names for entities. */
  readonly aliases?: Aliases | undefined;
  readonly known?: KnownNames | undefined;
  /** Is told of names that several people bear: for telling why. */
  readonly onChoice?: OnChoice | undefined;
}

/**
 * Makes entities of the mentions of an article. Names are merged first, over the whole article; then it is read once from
 * the start for pronouns and nominals; then the quotes get their speakers.
 */
export function linkArticle(tagged: LinkDocument, knowledge: LinkKnowledge): LinkedArticle {
  const { words, variants, resolver, aliases, places } = knowledge;
  words.learn(tagged.vocabulary);
  const { names, known } = namesOf(tagged, knowledge);
  const document = names === tagged.names ? tagged : { ...tagged, names };
  const article = new ArticleIndex(document, words);
  const mentions = document.names.map((name, i) =>
    prepareName(article, name, i, known?.get(name) ?? null, aliases),
  );
  const drafts = new EntityDrafts();
  mergePersons(article, mentions.filter(isPerson), drafts, knowledge.onChoice);
  mergeNonPersons(article, mentions, variants, drafts);
  if (places) splitSenses(article, drafts, places);
  const draftOf = draftsByName(mentions.length, drafts.list);
  const labels = headsOfLabels(article, mentions, draftOf);
  const heads = document.quotes.map(
    ({ source }, i) => labels.get(i) ?? (source && headOfSource(article, source, mentions)),
  );
  const references = resolveReferences(
    { article, named: mentions, draftOf, drafts: drafts.list, heads },
    resolver,
  );
  const speakers = speakersOf(article, draftOf, heads, references);
  return { article, drafts: drafts.list, draftOf, references, speakers };
}

/** The names as they were tagged, as the user's lists change them. */
function namesOf(
  tagged: LinkDocument,
  { words, aliases, known }: LinkKnowledge,
): Partial<NamesWithKnown> & Pick<NamesWithKnown, 'names'> {
  const names = aliases ? applyAliases(tagged.text, tagged.names, aliases) : tagged.names;
  return known ? findKnown({ ...tagged, names }, words, known) : { names };
}

function isPerson(mention: NamedMention): boolean {
  return mention.type === 'person';
}

/** The draft of each of `length` names. */
function draftsByName(length: number, drafts: readonly EntityDraft[]): EntityDraft[] {
  const draftOf: EntityDraft[] = new Array(length);
  for (const draft of drafts) for (const mention of draft.names) draftOf[mention.index] = draft;
  return draftOf;
}
