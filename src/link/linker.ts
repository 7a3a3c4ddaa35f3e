import type { Entity, Mention, Place, SpeakerOfQuote } from '../core/layers/entities.ts';
import { byPosition } from '../core/layers/span.ts';
import type { Stage } from '../core/stage.ts';
import { type ArticleIndex, LINK_NEEDS, type LinkDocument } from './article-index.ts';
import type { EntityDraft } from './entity-draft.ts';
import { genderOf } from './gender.ts';
import type { KnownNames } from './known/known-names.ts';
import { type LinkedArticle, linkArticle } from './link-article.ts';
import type { Aliases } from './names/aliases.ts';
import { canonicalName } from './names/canonical-name.ts';
import { NameVariants } from './names/name-variants.ts';
import type { PlaceResolver, Toponym } from './places/resolver.ts';
import { pronounModel } from './references/pronoun-model.ts';
import { PronounResolver } from './references/pronoun-resolver.ts';
import { claimantsOf, type DraftSpeaker } from './speakers/speakers.ts';
import { LinkWords } from './words.ts';

export interface LinkOptions {
  /** Says where places lie; without it no entity has a `place`. */
  readonly places?: PlaceResolver;
  /** The user's own names for entities. */
  readonly aliases?: Aliases;
  /** Names that are found where the tagger sees none, and bound to their ids. */
  readonly known?: KnownNames;
}

/**
 * The stage that makes entities of mentions and gives quotes and claims their people. The rooms in the order of the way:
 * `names` prepares each name for comparison, `merging` makes drafts of entities of them, `references` gives these their
 * pronouns and nominals, `speakers` says who is quoted, `places` where what has a place lies.
 */
export function createLinker(
  options: LinkOptions = {},
): Stage<(typeof LINK_NEEDS)[number], 'entities' | 'speakers'> {
  const knowledge = {
    words: new LinkWords(),
    variants: new NameVariants(),
    resolver: new PronounResolver(pronounModel()),
    aliases: options.aliases,
    known: options.known,
    places: options.places,
  };
  return {
    name: 'link',
    needs: LINK_NEEDS,
    gives: ['entities', 'speakers'],
    run: (document: LinkDocument) => finish(linkArticle(document, knowledge), options.places),
  };
}

/** The layers of a linked article: entities by first mention, and positions in place of drafts. */
function finish({ article, drafts, speakers: found }: LinkedArticle, places: PlaceResolver | undefined) {
  const ordered = inOrder(drafts);
  const positions = new Uint32Array(drafts.length);
  for (let i = 0; i < ordered.length; i++) positions[ordered[i].index] = i;
  const names = ordered.map((draft) => canonicalName(article, draft));
  const lying = places && placesOf(article, ordered, names, places);
  const entities = ordered.map((draft, i) => entityOf(article, draft, names[i], lying?.[i]));
  const speakers = found.map((speaker) => speakerWith(positions, speaker));
  return {
    entities,
    speakers: { quotes: speakers, claims: claimantsOf(article, speakers) },
  };
}

/** The drafts by first mention, each with its mentions sorted: in the order of the `entities` layer. */
export function inOrder(drafts: readonly EntityDraft[]): EntityDraft[] {
  for (const { mentions } of drafts) if (!isSorted(mentions)) mentions.sort(byPosition);
  return drafts.toSorted((a, b) => byPosition(a.mentions[0], b.mentions[0]));
}

function entityOf(
  article: ArticleIndex,
  draft: EntityDraft,
  name: string,
  place: Place | null | undefined,
): Entity {
  const { type, titles, known, mentions } = draft;
  const entity: { -readonly [K in keyof Entity]: Entity[K] } = {
    type,
    name,
    titles: titles.map(({ text }) => text),
    mentions,
  };
  const gender = genderOf(article, draft);
  if (gender) entity.gender = gender;
  if (known !== null) entity.known = known;
  if (place) entity.place = place;
  return entity;
}

/** Names alone are in order; what refers to them comes after them. */
function isSorted(mentions: readonly Mention[]): boolean {
  for (let i = 1; i < mentions.length; i++) if (byPosition(mentions[i - 1], mentions[i]) > 0) return false;
  return true;
}

/** The speaker with positions in the `entities` layer. @param positions by index of the draft */
function speakerWith(
  positions: Uint32Array,
  { draft, form, others, confidence, rule, unnamed, candidates }: DraftSpeaker,
): SpeakerOfQuote {
  const position = ({ index }: EntityDraft): number => positions[index];
  const entity = draft && position(draft);
  if (others.length === 0 && candidates.length === 0 && !unnamed) return { entity, form, confidence, rule };
  return {
    entity,
    form,
    confidence,
    rule,
    ...(others.length > 0 && { others: others.map(position) }),
    ...(unnamed && { unnamed }),
    ...(candidates.length > 0 && { candidates: candidates.map(position) }),
  };
}

/** What an entity is looked up by. */
export function toponymOf(name: string, { type, names, sense }: EntityDraft): Toponym {
  return { name, type, mentions: names.map((mention) => mention.name), sense };
}

/** Where each draft's entity lies, if anywhere. One sense for each: it is looked up once, with all its names. */
function placesOf(
  article: ArticleIndex,
  drafts: readonly EntityDraft[],
  names: readonly string[],
  places: PlaceResolver,
): (Place | null)[] {
  const placed: number[] = [];
  for (let i = 0; i < drafts.length; i++) if (drafts[i].type !== 'person') placed.push(i);
  const found = places.resolve(
    article.document,
    placed.map((i) => toponymOf(names[i], drafts[i])),
  );
  const all: (Place | null)[] = new Array(drafts.length).fill(null);
  for (let i = 0; i < placed.length; i++) all[placed[i]] = found[i];
  return all;
}
