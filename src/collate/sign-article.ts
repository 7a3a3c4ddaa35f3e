import type { EntityType } from '../core/layers/names.ts';
import type { ArticleRecord, RecordedEntity } from '../record/record.ts';
import { agencyOf } from './copies/agency.ts';
import { shinglesOf } from './copies/shingles.ts';
import { claimsOf } from './sayings/claims/claims.ts';
import { quotationsOf } from './sayings/quotations/quotations.ts';
import type { ArticleSignature, EntitySignature } from './signature.ts';
import { contextOf, homeOf } from './things/names/context.ts';
import { entityKey, type Setting } from './things/names/entity-key.ts';
import { SMALL } from './things/names/lexicon.ts';
import { keyOfName, nameWords } from './things/names/name-key.ts';
import { TeamsOfArticle } from './things/names/teams.ts';

/** The signature of an article: all that is needed of its record to collate it, a tenth of its size. */
export function signatureOf(record: ArticleRecord): ArticleSignature {
  const home = homeOf(record);
  const teams = new TeamsOfArticle(namesOf(record, 'organization'));
  const entities = record.entities.map((entity) =>
    entitySignature(entity, { home: home || record.id, teams }),
  );
  return {
    id: record.id,
    published: record.published,
    home,
    context: contextOf(record, entities),
    agency: agencyOf(record),
    shingles: shinglesOf(record.text),
    copyOf: record.copy_of ?? null,
    quotations: quotationsOf(record),
    claims: claimsOf(record),
    entities,
  };
}

function namesOf({ entities }: ArticleRecord, of: EntityType): string[] {
  const names: string[] = [];
  for (const { type, name } of entities) if (type === of) names.push(keyOfName(type, name));
  return names;
}

function entitySignature(entity: RecordedEntity, setting: Setting): EntitySignature {
  const { id, type, name, mentions, gender, known, place } = entity;
  const { key, rule, isPlain } = entityKey(entity, setting);
  return {
    id,
    type,
    name: type === 'place' && place && !isPlain ? place.name : name,
    key,
    rule,
    isPlain,
    known: known ?? null,
    mentions: mentions.length,
    others: isPlain ? othersOf(entity, key) : NONE,
    gender: gender?.value ?? null,
    isGenderSaid: gender !== undefined && gender.basis !== 'first name',
    titles: titleWords(entity),
    isTitled: type === 'person' && !key.includes(' ') && nameWords(name).length > 1,
  };
}

const NONE: readonly string[] = [];

/** Keys of what the article calls an entity beside its name. */
function othersOf({ type, mentions }: RecordedEntity, key: string): readonly string[] {
  const others: string[] = [];
  let last = '';
  for (const { kind, text } of mentions)
    if ((kind === 'name' || kind === 'alias') && text !== last) {
      last = text;
      const other = keyOfName(type, text);
      if (other !== key && !others.includes(other)) others.push(other);
    }
  return others.length > 0 ? others.sort() : NONE;
}

function titleWords({ titles }: RecordedEntity): readonly string[] {
  if (titles.length === 0) return NONE;
  const words = new Set(titles.flatMap(nameWords));
  return [...words].filter((word) => word.length > 2 && !SMALL.has(word)).sort();
}
