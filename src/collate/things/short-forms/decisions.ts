import type { PackedArticle, PackedEntity } from '../../corpus/packed-articles.ts';
import { entryOf } from '../../maps.ts';
import { nameId, thingOfName } from '../names/name-id.ts';
import type { EntityThing } from '../thing.ts';
import type { Meaning } from './short-forms.ts';

type Found = Pick<EntityThing, 'thing' | 'rule' | 'confidence'>;

/** Which things entities are: those that are another one than before. */
export class Decisions {
  readonly groupOf: (name: string) => string;
  readonly entities: EntityThing[] = [];
  /** Things that have got or lost an entity. */
  readonly touched = new Set<string>();
  /** By id, names as they are compared. */
  readonly keys = new Map<string, string>();
  /** By article, then by id of an entity. */
  readonly #meant = new Map<string, Map<string, Found>>();
  readonly #names = new Map<string, string>();

  /** @param groupOf the thing that a name is */
  constructor(groupOf: (name: string) => string) {
    this.groupOf = groupOf;
  }

  /** What short forms mean is to be known before their entities are decided. */
  mean(meanings: Iterable<Meaning>): void {
    for (const { occurrence, name, rule, confidence } of meanings)
      entryOf(this.#meant, occurrence.article.id, () => new Map<string, Found>()).set(occurrence.entity.id, {
        thing: this.groupOf(name.thing),
        rule,
        confidence,
      });
  }

  add({ id: article, things }: PackedArticle, entity: PackedEntity): void {
    const id = nameId(entity);
    const name = entryOf(this.#names, id, () => thingOfName(id));
    const meant = this.#meant.get(article)?.get(entity.id);
    const thing = meant ? meant.thing : this.groupOf(name);
    const { rule, confidence } = meant ?? reasonOf(entity);
    const held = things?.get(entity.id);
    if (held?.thing === thing && held.rule === rule) return;
    this.entities.push({ article, entity: entity.id, name, thing, rule, confidence });
    this.keys.set(name, entity.key);
    this.touched.add(thing);
    if (held) this.touched.add(held.thing);
  }
}

function reasonOf({ rule, known }: PackedEntity): Omit<Found, 'thing'> {
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
