import type { EntityType } from '../../core/names.ts';
import { hashWord } from '../../core/vocabulary.ts';
import { count, entryOf } from '../maps.ts';
import { compare } from '../order.ts';
import type { ArticleSignature } from '../signature.ts';
import { collectBlocks } from './blocks.ts';
import { collectNames, type Name, type Occurrence } from './names.ts';
import { type Meaning, meanings } from './short-forms.ts';
import { type Join, joinVariants } from './variants.ts';

/** A person, place, organization or group across articles. */
export interface Thing {
  /** The least of the ids of its full names. */
  readonly id: string;
  readonly type: EntityType;
  /** As most articles write it. */
  readonly name: string;
  readonly names: readonly ThingName[];
}

/** A name that a thing is known by. Its own id never changes: by it the thing is found when things have merged or parted. */
export interface ThingName {
  readonly id: string;
  /** The name as it is compared. */
  readonly key: string;
  /** In how many articles the thing has it. */
  readonly articles: number;
  /** Why it is the thing's. */
  readonly rule: string;
  readonly confidence: number;
}

/** Which thing an entity of an article is. */
export interface EntityThing {
  readonly article: string;
  readonly entity: string;
  readonly thing: string;
  readonly rule: string;
  readonly confidence: number;
}

export interface Things {
  /** By id. */
  readonly things: readonly Thing[];
  readonly entities: readonly EntityThing[];
}

/**
 * Who is who: the entities of all articles as things. A pure function of the set of articles: neither their order nor how
 * many runs brought them in shows.
 */
export function thingsOf(articles: Iterable<ArticleSignature>): Things {
  const names = collectNames(articles);
  const blocks = collectBlocks(names);
  const joins = blocks.flatMap(joinVariants);
  const groups = new Groups(joins);
  const meant = new Map<Occurrence, Meaning>();
  for (const block of blocks)
    for (const meaning of meanings(block, (name) => groups.rootOf(name)))
      meant.set(meaning.occurrence, meaning);
  return describe(names.values(), joins, groups, meant);
}

/** Names that are one, by a root: the one with the least id. */
class Groups {
  readonly #parents = new Map<Name, Name>();

  constructor(joins: readonly Join[]) {
    for (const { name, to } of joins) {
      const a = this.rootOf(name);
      const b = this.rootOf(to);
      if (a === b) continue;
      if (idOf(a) < idOf(b)) this.#parents.set(b, a);
      else this.#parents.set(a, b);
    }
  }

  rootOf(name: Name): Name {
    let root = name;
    for (let up = this.#parents.get(root); up; up = this.#parents.get(root)) root = up;
    if (root !== name) this.#parents.set(name, root);
    return root;
  }
}

/** 64 bits of the name: "t" and sixteen hexadecimal digits. */
function idOf({ id }: Name): string {
  return `t${hex(hashWord(id))}${hex(hashWord(`\u0001${id}`))}`;
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}

interface Draft {
  readonly type: EntityType;
  readonly written: Map<string, number>;
  readonly names: Map<Name, { articles: number; rule: string; confidence: number }>;
}

function describe(
  names: Iterable<Name>,
  joins: readonly Join[],
  groups: Groups,
  meant: ReadonlyMap<Occurrence, Meaning>,
): Things {
  const joinOf = strongest(joins);
  const drafts = new Map<string, Draft>();
  const entities: EntityThing[] = [];
  for (const name of names)
    for (const occurrence of name.occurrences) {
      const meaning = meant.get(occurrence);
      const thing = idOf(groups.rootOf(meaning?.name ?? name));
      const { article, entity } = occurrence;
      const { rule, confidence } = meaning ?? { rule: entity.rule, confidence: CONFIDENCE[entity.rule] };
      entities.push({ article: article.id, entity: entity.id, thing, rule, confidence });
      const draft = entryOf(drafts, thing, () => ({ type: name.type, written: new Map(), names: new Map() }));
      if (!meaning) count(draft.written, entity.name);
      const known = draft.names.get(name);
      if (known) known.articles++;
      else draft.names.set(name, { articles: 1, ...(meaning ?? joinOf.get(name) ?? { rule, confidence }) });
    }
  const things = [...drafts].map(([id, { type, written, names }]) => ({
    id,
    type,
    name: mostFrequent(written),
    names: [...names]
      .map(([name, { articles, rule, confidence }]) => ({
        id: idOf(name),
        key: name.key,
        articles,
        rule,
        confidence,
      }))
      .sort((a, b) => b.articles - a.articles || compare(a.id, b.id)),
  }));
  return {
    things: things.sort((a, b) => compare(a.id, b.id)),
    entities: entities.sort((a, b) => compare(a.article, b.article) || compare(a.entity, b.entity)),
  };
}

/** That two entities of one key are one, by what the key is made of. */
const CONFIDENCE = {
  'full name': 0.95,
  country: 0.99,
  geonames: 0.95,
  'name in country': 0.9,
  team: 0.9,
} as const;

/** For each name the surest of its joins. */
function strongest(joins: readonly Join[]): Map<Name, Join> {
  const best = new Map<Name, Join>();
  for (const join of joins) {
    const known = best.get(join.name);
    if (
      !known ||
      join.confidence > known.confidence ||
      (join.confidence === known.confidence && join.rule < known.rule)
    )
      best.set(join.name, join);
  }
  return best;
}

/** The most frequent form of a name; capitals throughout are those of a headline, if there is another form. */
function mostFrequent(written: ReadonlyMap<string, number>): string {
  const forms = [...written];
  const calm = forms.filter(([name]) => name.length < SHORTEST_SHOUT || name !== name.toUpperCase());
  const [[name]] = (calm.length > 0 ? calm : forms).sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return name;
}

const SHORTEST_SHOUT = 6;
