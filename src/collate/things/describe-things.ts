import type { EntityType } from '../../core/layers/names.ts';
import { count, entryOf } from '../maps.ts';
import { compare } from '../order.ts';
import type { ArticleSignature, EntitySignature } from '../signature.ts';
import type { Groups } from './groups.ts';
import type { Name, Occurrence } from './names.ts';
import type { Meaning } from './short-forms.ts';
import type { EntityThing, Things } from './thing.ts';
import type { Join } from './variants.ts';

interface Draft {
  readonly type: EntityType;
  readonly written: Map<string, number>;
  /** Forms that mean it only by what they stand beside. */
  readonly short: Map<string, number>;
  readonly genders: Map<'male' | 'female' | null, number>;
  readonly articles: Set<ArticleSignature>;
  readonly names: Map<Name, { articles: number; rule: string; confidence: number }>;
}

/** Things and which of them each entity is, in an order that nothing but they themselves decide. */
export function describeThings(
  names: Iterable<Name>,
  joins: readonly Join[],
  groups: Groups,
  meant: ReadonlyMap<Occurrence, Meaning>,
): Things {
  const joinOf = strongest(joins);
  const drafts = new Map<Name, Draft>();
  const entities: EntityThing[] = [];
  for (const name of names)
    for (const occurrence of name.occurrences) {
      const meaning = meant.get(occurrence);
      const root = groups.rootOf(meaning?.name ?? name);
      const { article, entity } = occurrence;
      const { rule, confidence } = meaning ?? reasonOf(entity);
      entities.push({ article: article.id, entity: entity.id, thing: root.thing, rule, confidence });
      const draft = entryOf(drafts, root, () => ({
        type: name.type,
        written: new Map(),
        short: new Map(),
        genders: new Map(),
        articles: new Set(),
        names: new Map(),
      }));
      count(meaning ? draft.short : draft.written, entity.name);
      count(draft.genders, entity.gender);
      draft.articles.add(article);
      const known = draft.names.get(name);
      if (known) known.articles++;
      else draft.names.set(name, { articles: 1, ...(meaning ?? joinOf.get(name) ?? { rule, confidence }) });
    }
  const things = [...drafts].map(([{ thing: id }, { type, written, short, genders, articles, names }]) => ({
    id,
    type,
    name: mostFrequent(written.size > 0 ? written : short),
    gender: agreed(genders.get('male') ?? 0, genders.get('female') ?? 0),
    known: [...names.keys()].flatMap(({ known }) => known ?? []).sort(compare)[0] ?? null,
    articles: articles.size,
    names: [...names]
      .map(([name, { articles, rule, confidence }]) => ({
        id: name.thing,
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

function reasonOf({ rule, known }: EntitySignature): { readonly rule: string; readonly confidence: number } {
  return known === null ? { rule, confidence: CONFIDENCE[rule] } : { rule: 'known name', confidence: 0.98 };
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

function agreed(men: number, women: number): 'male' | 'female' | null {
  if (men + women === 0) return null;
  if (men >= 3 * women) return 'male';
  return women >= 3 * men ? 'female' : null;
}

/** The most frequent form of a name; capitals throughout are those of a headline, if there is another form. */
function mostFrequent(written: ReadonlyMap<string, number>): string {
  const forms = [...written];
  const calm = forms.filter(([name]) => name.length < SHORTEST_SHOUT || name !== name.toUpperCase());
  const [[name]] = (calm.length > 0 ? calm : forms).sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return name;
}

const SHORTEST_SHOUT = 6;
