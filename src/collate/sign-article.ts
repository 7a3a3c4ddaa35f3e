import type { EntityType } from '../core/layers/names.ts';
import type { ArticleRecord, RecordedEntity } from '../record/record.ts';
import { agencyOf } from './copies/agency.ts';
import { shinglesOf } from './copies/shingles.ts';
import { claimsOf } from './sayings/claims.ts';
import { quotationsOf } from './sayings/quotations.ts';
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
  return entities.flatMap(({ type, name }) => (type === of ? keyOfName(type, name) : []));
}

function entitySignature(entity: RecordedEntity, setting: Setting): EntitySignature {
  const { id, type, name, titles, mentions, gender, known, place } = entity;
  const key = entityKey(entity, setting);
  const others = new Set<string>();
  if (key.isPlain)
    for (const { kind, text } of mentions)
      if (kind === 'name' || kind === 'alias') others.add(keyOfName(type, text));
  others.delete(key.key);
  return {
    id,
    type,
    name: type === 'place' && place && !key.isPlain ? place.name : name,
    ...key,
    known: known ?? null,
    mentions: mentions.length,
    others: [...others].sort(),
    gender: gender?.value ?? null,
    isGenderSaid: gender !== undefined && gender.basis !== 'first name',
    titles: [...new Set(titles.flatMap(nameWords))]
      .filter((word) => word.length > 2 && !SMALL.has(word))
      .sort(),
    isTitled: type === 'person' && nameWords(name).length > 1 && !key.key.includes(' '),
  };
}
