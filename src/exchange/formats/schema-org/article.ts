import type { ArticleRecord, RecordedEntity, RecordedPlace, RecordedQuote } from '../../../record/record.ts';
import { entityOf, wordsOf } from '../../findings.ts';
import { Positions } from '../../positions.ts';
import { publisherOf, speakerType } from './parties.ts';

type Node = Record<string, unknown>;
type Pointer = (span: { readonly start: number; readonly end: number }) => string;

const MENTION_TYPES = {
  person: 'Person',
  place: 'Place',
  organization: 'Organization',
  group: 'Thing',
} as const;

const GENDERS = { male: 'https://schema.org/Male', female: 'https://schema.org/Female' } as const;

/**
 * The record as a `NewsArticle` of schema.org (JSON-LD): what it mentions, and its quotations and claims as parts. A part
 * is named by its place, `#char=START,END` in code points of `articleBody` (as in RFC 5147, but that a line end of two
 * characters counts two); a split quotation has its parts in turn.
 */
export function toSchemaOrg(record: ArticleRecord): Node {
  const positions = new Positions(record);
  const pointer: Pointer = (span) => {
    const { start, end } = positions.points(span);
    return `#char=${start},${end}`;
  };
  const { id, title, byline, published, source, language, text, keywords, dateline } = record;
  return present({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: id,
    headline: title,
    author: byline.map((name) => ({ '@type': 'Person', name })),
    publisher: publisherOf(record),
    datePublished: published,
    url: source.url,
    inLanguage: language,
    locationCreated: dateline && { '@type': 'Place', name: dateline.place },
    keywords,
    articleBody: text,
    mentions: record.entities.map(mentioned),
    hasPart: [
      ...record.quotes.map((quote) => quotation(quote, record, pointer)),
      ...record.claims.map((claim) => {
        const claimant = entityOf(record, claim.claimant);
        return present({
          '@type': 'Claim',
          '@id': pointer(claim),
          text: claim.text,
          author: claimant && speaker(claimant),
        });
      }),
    ],
  });
}

function mentioned({ id, type, name, titles, gender, mentions, place }: RecordedEntity): Node {
  const names = mentions.filter(({ kind }) => kind === 'alias').map(({ text }) => text);
  return present({
    '@type': MENTION_TYPES[type],
    '@id': `#${id}`,
    name,
    alternateName: [...new Set(names)],
    jobTitle: titles,
    gender: gender && GENDERS[gender.value],
    ...(type === 'place' && place && whereabouts(place)),
  });
}

function whereabouts({ latitude, longitude, country, geonames }: RecordedPlace): Node {
  return {
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
    address: country && { '@type': 'PostalAddress', addressCountry: country },
    sameAs: geonames && `https://sws.geonames.org/${geonames}/`,
  };
}

function quotation(quote: RecordedQuote, record: ArticleRecord, pointer: Pointer): Node {
  const who = entityOf(record, quote.source?.entity);
  const [first, ...others] = quote.content;
  return present({
    '@type': 'Quotation',
    '@id': others.length === 0 ? pointer(first) : `#${quote.id}`,
    text: wordsOf(quote),
    spokenByCharacter: who && speaker(who),
    hasPart:
      others.length > 0
        ? quote.content.map((part) => ({ '@type': 'Quotation', '@id': pointer(part), text: part.text }))
        : null,
  });
}

/** As the node among the mentions, but that a place which speaks is its government. */
function speaker({ id, type, name }: RecordedEntity): Node {
  const as = speakerType(type);
  return { '@type': as, ...(as === MENTION_TYPES[type] && { '@id': `#${id}` }), name };
}

/** Without properties of which there is nothing to say. */
function present(node: Node): Node {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
