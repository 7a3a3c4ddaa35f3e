import { type LinkDocument, Reading } from './article-index.ts';
import { type Draft, Drafts, type NamedMention } from './entity-draft.ts';
import { linkThings } from './merging/non-persons.ts';
import { linkPersons } from './merging/persons.ts';
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

/** What linking found in an article, before it is written as layers. */
export interface LinkedArticle {
  readonly reading: Reading;
  readonly drafts: readonly Draft[];
  /** Draft of each name, parallel to the `names` layer. */
  readonly draftOf: readonly Draft[];
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
}

/**
 * Makes entities of the mentions of an article. Names are merged first, over the whole article; then it is read once from
 * the start for pronouns and nominals; then the quotes get their speakers.
 */
export function linkArticle(article: LinkDocument, knowledge: LinkKnowledge): LinkedArticle {
  const { words, variants, resolver, aliases, places } = knowledge;
  words.learn(article.vocabulary);
  const names = aliases ? applyAliases(article.text, article.names, aliases) : article.names;
  const document = names === article.names ? article : { ...article, names };
  const reading = new Reading(document, words);
  const mentions = document.names.map((name, i) => prepareName(reading, name, i, aliases));
  const drafts = new Drafts();
  linkPersons(reading, mentions.filter(isPerson), drafts);
  linkThings(reading, mentions, variants, drafts);
  if (places) splitSenses(reading, drafts, places);
  const draftOf = draftsByName(mentions.length, drafts.list);
  const labels = headsOfLabels(reading, mentions, draftOf);
  const heads = document.quotes.map(
    ({ source }, i) => labels.get(i) ?? (source && headOfSource(reading, source, mentions)),
  );
  const references = resolveReferences(reading, mentions, draftOf, drafts.list, heads, resolver);
  const speakers = speakersOf(reading, draftOf, heads, references);
  return { reading, drafts: drafts.list, draftOf, references, speakers };
}

function isPerson(mention: NamedMention): boolean {
  return mention.type === 'person';
}

/** The draft of each of `length` names. */
function draftsByName(length: number, drafts: readonly Draft[]): Draft[] {
  const draftOf: Draft[] = new Array(length);
  for (const draft of drafts) for (const mention of draft.names) draftOf[mention.index] = draft;
  return draftOf;
}
