import type { Entity } from '../core/layers/entities.ts';
import type { LinkDocument } from './article-index.ts';
import type { EntityDraft } from './entity-draft.ts';
import { linkArticle } from './link-article.ts';
import { inOrder, type LinkOptions, toponymOf } from './linker.ts';
import { NameVariants } from './names/name-variants.ts';
import { type PlaceTrace, tracePlaces } from './places/trace.ts';
import { pronounModel } from './references/pronoun-model.ts';
import { PronounResolver, type WeighedPerson } from './references/pronoun-resolver.ts';
import { LinkWords } from './words.ts';

/** Somebody whom a mention may mean. @typeParam S what is told of the score */
interface Candidate {
  /** Index in the `entities` layer. */
  readonly entity: number;
}

/** A pronoun with the people whom it may mean, the likeliest first. */
export interface PronounTrace {
  readonly token: number;
  readonly candidates: readonly (Candidate & Pick<WeighedPerson, 'probability' | 'features'>)[];
}

/** A single name that several people bear; a score of null: its title says that it is somebody else. */
export interface NamesakeTrace {
  readonly token: number;
  readonly bearers: readonly (Candidate & { readonly score: number | null })[];
}

/** How linking came to its entities. */
export interface LinkTrace {
  readonly pronouns: readonly PronounTrace[];
  readonly namesakes: readonly NamesakeTrace[];
  /** By index in the `entities` layer: persons have none. */
  readonly places: ReadonlyMap<number, PlaceTrace>;
}

/** Links an article again, and tells of each choice what was chosen from. @param entities as linking gave them */
export function traceLinks(
  document: LinkDocument,
  entities: readonly Entity[],
  options: LinkOptions = {},
): LinkTrace {
  const pronouns: { token: number; people: readonly WeighedPerson[] }[] = [];
  const namesakes: { token: number; people: readonly { draft: EntityDraft; score: number | null }[] }[] = [];
  const resolver = new PronounResolver(pronounModel());
  const { drafts } = linkArticle(document, {
    words: new LinkWords(),
    variants: new NameVariants(),
    resolver: {
      resolve(context, salience) {
        pronouns.push({ token: context.token, people: resolver.weigh(context, salience) });
        return resolver.resolve(context, salience);
      },
    },
    ...options,
    onChoice: ({ name }, people) => namesakes.push({ token: name.firstToken, people }),
  });
  const ordered = inOrder(drafts);
  const entityOf = (draft: EntityDraft): number => ordered.indexOf(draft);
  const placed = [...entities.keys()].filter((i) => entities[i].type !== 'person');
  const traces = tracePlaces(
    document,
    placed.map((i) => toponymOf(entities[i].name, ordered[i])),
  );
  return {
    pronouns: pronouns.map(({ token, people }) => ({
      token,
      candidates: people.map(({ draft, ...rest }) => ({ entity: entityOf(draft), ...rest })),
    })),
    namesakes: namesakes.map(({ token, people }) => ({
      token,
      bearers: people.map(({ draft, score }) => ({ entity: entityOf(draft), score })),
    })),
    places: new Map(placed.map((entity, i) => [entity, traces[i]])),
  };
}
