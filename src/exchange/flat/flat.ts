import type { ArticleRecord, RecordedClaim, RecordedEntity, RecordedQuote } from '../../record/record.ts';
import { entityOf, wordsOf } from '../findings.ts';

export const FLAT_KINDS = ['quotes', 'claims', 'entities'] as const;
export type FlatKind = (typeof FLAT_KINDS)[number];

/** A finding with what a reader needs of its article, one level deep: every key always, null where there is nothing. */
export type FlatFinding = Readonly<Record<string, string | number | null | readonly string[]>>;

/** The findings of one kind, each for itself: for jq, BigQuery, Elasticsearch. Offsets count what the record's do. */
export function flatten(record: ArticleRecord, kind: FlatKind): FlatFinding[] {
  const article = articleOf(record);
  switch (kind) {
    case 'quotes':
      return record.quotes.map((quote) => ({ ...article, ...flatQuote(quote, record) }));
    case 'claims':
      return record.claims.map((claim) => ({ ...article, ...flatClaim(claim, record) }));
    case 'entities':
      return record.entities.map((entity) => ({ ...article, ...flatEntity(entity) }));
  }
}

function articleOf({ id, title, published, publisher, source }: ArticleRecord): FlatFinding {
  return { article: id, title, published, publisher, url: source.url ?? null };
}

function flatQuote(quote: RecordedQuote, record: ArticleRecord): FlatFinding {
  const { id, type, kind, content, cue, source, confidence } = quote;
  const speaker = entityOf(record, source?.entity);
  return {
    id,
    type,
    kind,
    text: wordsOf(quote),
    start: content[0].start,
    end: content[content.length - 1].end,
    cue: cue?.lemma ?? null,
    speaker: speaker?.name ?? null,
    speaker_type: speaker?.type ?? null,
    speaker_confidence: speaker && source ? source.confidence : null,
    source: source?.text ?? null,
    source_form: source?.form ?? null,
    unnamed: source?.unnamed ?? null,
    confidence,
  };
}

function flatClaim(claim: RecordedClaim, record: ArticleRecord): FlatFinding {
  const { id, text, start, end, attribution, types, checkworthiness, confidence, polarity, modality } = claim;
  const claimant = entityOf(record, claim.claimant);
  const names = claim.entities.flatMap((entity) => entityOf(record, entity)?.name ?? []);
  return {
    id,
    text,
    start,
    end,
    claimant: claimant?.name ?? null,
    claimant_type: claimant?.type ?? null,
    attribution,
    types,
    checkworthiness,
    confidence,
    polarity,
    modality,
    entities: names,
  };
}

function flatEntity({ id, type, name, titles, gender, mentions, place }: RecordedEntity): FlatFinding {
  return {
    id,
    type,
    name,
    titles,
    gender: gender?.value ?? null,
    mentions: mentions.length,
    start: mentions[0].start,
    end: mentions[0].end,
    place: place?.name ?? null,
    country: place?.country ?? null,
    geonames: place?.geonames ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
  };
}
