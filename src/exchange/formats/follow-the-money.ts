import { hash } from 'node:crypto';
import {
  type ArticleRecord,
  isByName,
  type RecordedEntity,
  type RecordedPlace,
} from '../../record/record.ts';
import { entityOf, wordsOf } from '../findings.ts';
import { Positions } from '../positions.ts';

/** An entity of FollowTheMoney (https://followthemoney.tech): all values are lists of strings. */
export interface FollowTheMoneyEntity {
  readonly id: string;
  readonly schema: 'Article' | 'Person' | 'Organization' | 'Address' | 'Mention' | 'Note';
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type Value = string | number | null | undefined | readonly string[];

/**
 * The record as entities of FollowTheMoney: the article; its persons, organizations and places, which name it as their
 * proof; each named mention of a person or an organization, and what named ones said, as notes. Ids are made of a digest
 * of the article's id, and those of mentions and notes of offsets in code points too, which have no property of their
 * own. Groups ("Iranians") have no schema and are left out.
 */
export function toFollowTheMoney(record: ArticleRecord): FollowTheMoneyEntity[] {
  const article = `hearsay-${hash('sha256', record.id).slice(0, 20)}`;
  const { title, byline, publisher, published, source, keywords } = record;
  return [
    entity(article, 'Article', {
      title: title ?? record.id,
      author: byline,
      publisher,
      publishedAt: published,
      sourceUrl: source.url,
      fileName: source.path,
      language: 'eng',
      keywords,
    }),
    ...record.entities.filter(({ type }) => type !== 'group').map((found) => thing(found, article)),
    ...mentionsOf(record, article),
    ...notesOf(record, article),
  ];
}

function thing(
  { id, type, name, titles, gender, mentions, place }: RecordedEntity,
  article: string,
): FollowTheMoneyEntity {
  const names = mentions.filter(isByName).map(({ text }) => text);
  const alias = names.filter((other) => other !== name);
  const proof = article;
  if (type === 'person')
    return entity(`${article}-${id}`, 'Person', {
      name,
      alias,
      position: titles,
      gender: gender?.value,
      proof,
    });
  const country = place?.country?.toLowerCase();
  if (type === 'organization')
    return entity(`${article}-${id}`, 'Organization', { name, alias, country, proof });
  return entity(`${article}-${id}`, 'Address', { full: name, ...whereabouts(place), country, proof });
}

function whereabouts(place: RecordedPlace | undefined): Record<string, Value> {
  if (!place) return {};
  const { kind, name, latitude, longitude } = place;
  return {
    ...(kind === 'city' && { city: name }),
    ...(kind === 'region' && { region: name }),
    latitude,
    longitude,
  };
}

function mentionsOf(record: ArticleRecord, article: string): FollowTheMoneyEntity[] {
  const positions = new Positions(record);
  return record.entities
    .filter(({ type }) => type === 'person' || type === 'organization')
    .flatMap(({ id, type, mentions }) =>
      mentions.filter(isByName).map((mention) => {
        const { start, end } = positions.points(mention);
        return entity(`${article}-mention-${start}-${end}`, 'Mention', {
          document: article,
          resolved: `${article}-${id}`,
          name: mention.text,
          detectedSchema: type === 'person' ? 'Person' : 'Organization',
        });
      }),
    );
}

/** What persons and organizations of the article said. */
function notesOf(record: ArticleRecord, article: string): FollowTheMoneyEntity[] {
  const positions = new Positions(record);
  return record.quotes.flatMap((quote) => {
    const speaker = entityOf(record, quote.source?.entity);
    if (speaker?.type !== 'person' && speaker?.type !== 'organization') return [];
    const { content } = quote;
    const { start, end } = positions.points({
      start: content[0].start,
      end: content[content.length - 1].end,
    });
    return entity(`${article}-${quote.id}-${start}-${end}`, 'Note', {
      name: `${speaker.name}: ${quote.cue?.lemma ?? quote.kind}`,
      description: wordsOf(quote),
      entity: `${article}-${speaker.id}`,
      proof: article,
    });
  });
}

/** Without what there is nothing to say of, each value once. */
function entity(
  id: string,
  schema: FollowTheMoneyEntity['schema'],
  values: Readonly<Record<string, Value>>,
): FollowTheMoneyEntity {
  const properties: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    const list = typeof value === 'object' && value !== null ? value : [value];
    const strings = list.flatMap((one) =>
      one === null || one === undefined || one === '' ? [] : String(one),
    );
    if (strings.length > 0) properties[name] = [...new Set(strings)];
  }
  return { id, schema, properties };
}
