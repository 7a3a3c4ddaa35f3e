import { count, entryOf, groupBy } from '../maps.ts';
import { compare } from '../order.ts';
import type { Joined } from './joining/joined.ts';
import { keyOfName } from './names/name-key.ts';
import { isMeant } from './short-forms/short-forms.ts';
import type { Alike, Thing, ThingName } from './thing.ts';

/** What is known of things beside their entities. */
interface Known {
  /** How many articles name a thing. */
  articlesOf(thing: string): number;
  /** Names that are one, by name. */
  readonly joined: ReadonlyMap<string, Joined>;
  /** A name as it is compared, by its id; not that of a known name, which has several. */
  keyOf(name: string): string;
}

/** Things by all of their entities, by id. */
export function describeThings(entities: Iterable<Alike>, known: Known): Thing[] {
  return [...groupBy(entities, ({ thing }) => thing)]
    .map(([id, alike]) => describe(id, alike, known))
    .sort((a, b) => compare(a.id, b.id));
}

function describe(id: string, alike: readonly Alike[], { articlesOf, joined, keyOf }: Known): Thing {
  const written = new Map<string, number>();
  const short = new Map<string, number>();
  const genders = new Map<Alike['gender'], number>();
  const names = new Map<string, Pick<ThingName, 'articles' | 'rule' | 'confidence'>>();
  for (const { name, written: form, gender, rule, confidence, count: many } of alike) {
    count(isMeant(rule) ? short : written, form, many);
    count(genders, gender, many);
    const held = entryOf(names, name, () => ({ articles: 0, rule, confidence }));
    const articles = held.articles + many;
    names.set(
      name,
      isSurer({ rule, confidence }, held) ? { articles, rule, confidence } : { ...held, articles },
    );
  }
  return {
    id,
    type: alike[0].type,
    name: mostFrequent(written.size > 0 ? written : short),
    gender: agreed(genders.get('male') ?? 0, genders.get('female') ?? 0),
    known: alike.flatMap(({ known }) => known ?? []).sort(compare)[0] ?? null,
    articles: articlesOf(id),
    names: [...names]
      .map(([name, { articles, ...reason }]) => {
        const join = joined.get(name);
        const { rule, confidence } =
          join?.thing === id && join.rule !== null && !isMeant(reason.rule)
            ? { rule: join.rule, confidence: join.confidence! }
            : reason;
        return { id: name, key: keyOfKnown(alike, name) ?? keyOf(name), articles, rule, confidence };
      })
      .sort((a, b) => b.articles - a.articles || compare(a.id, b.id)),
  };
}

/** What a known name is called mostly, as names are compared; null for others. */
function keyOfKnown(alike: readonly Alike[], name: string): string | null {
  const own = alike.filter((one) => one.known !== null && one.name === name);
  if (own.length === 0) return null;
  const written = new Map<string, number>();
  for (const { written: form, count: many } of own) count(written, form, many);
  return keyOfName(own[0].type, mostFrequent(written));
}

type Reason = Pick<ThingName, 'rule' | 'confidence'>;

/** What a name says by itself goes before what it says by what it stands beside. */
function isSurer(one: Reason, other: Reason): boolean {
  return (
    (Number(isMeant(one.rule)) - Number(isMeant(other.rule)) ||
      other.confidence - one.confidence ||
      compare(one.rule, other.rule)) < 0
  );
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
