import type { Claim } from '../core/claims.ts';
import type { Document, LayerName } from '../core/document.ts';
import type { ClaimantOfClaim, Entity, Mention, SpeakerOfQuote } from '../core/entities.ts';
import type { Quantity } from '../core/quantities.ts';
import type { Quote } from '../core/quotes.ts';
import type { Span } from '../core/span.ts';
import type { TimeExpression } from '../core/time.ts';
import type { Sentences, Tokens } from '../core/tokens.ts';
import { findDateline } from './dateline.ts';
import { findKeywords } from './keywords.ts';
import type {
  ArticleRecord,
  RecordedClaim,
  RecordedDate,
  RecordedEntity,
  RecordedMention,
  RecordedQuantity,
  RecordedQuote,
  RecordedSource,
} from './record.ts';

/** Every layer: a record is made of a document that has run the whole way. */
export type RecordLayers = LayerName;

/**
 * The record of a finished document, its keys in the order of the schema. Offsets are UTF-16 code units.
 * @param pipeline version of the program and digest of its models
 */
export function buildRecord(document: Document<RecordLayers>, pipeline: string): ArticleRecord {
  const { article, text, quotes, claims, speakers } = document;
  const dateline = findDateline(document);
  return {
    schema: 'hearsay/1',
    id: article.id,
    source: article.source,
    title: article.title,
    byline: article.byline as string[],
    ...(dateline && { dateline }),
    publisher: article.publisher,
    published: document.published,
    language: 'en',
    text,
    offsets: 'utf-16',
    sentences: sentenceSpans(document.tokens, document.sentences),
    entities: document.entities.map((entity, i) => recordEntity(text, entity, i)),
    dates: document.dates.map((date, i) => recordDate(text, date, i)),
    quantities: document.quantities.map((quantity, i) => recordQuantity(text, quantity, i)),
    quotes: quotes.map((quote, i) => recordQuote(text, quote, speakers.quotes[i], i)),
    claims: recordClaims(document, claims),
    keywords: findKeywords(document),
    notes: notes(document),
    pipeline,
  };
}

function spanOf(text: string, { start, end }: Span): { start: number; end: number; text: string } {
  return { start, end, text: text.slice(start, end) };
}

/** Four decimals: enough to rank by, and a third of the bytes. */
function round(probability: number): number {
  return Math.round(probability * 1e4) / 1e4;
}

function sentenceSpans(tokens: Tokens, sentences: Sentences): [number, number][] {
  const spans: [number, number][] = [];
  for (let s = 0; s < sentences.length; s++) {
    const first = sentences.firstTokens[s];
    const end = sentences.firstTokens[s + 1];
    if (first < end) spans.push([tokens.starts[first], tokens.ends[end - 1]]);
  }
  return spans;
}

function recordEntity(text: string, entity: Entity, index: number): RecordedEntity {
  return {
    id: `e${index + 1}`,
    type: entity.type,
    name: entity.name,
    titles: entity.titles as string[],
    mentions: entity.mentions.map((mention) => recordMention(text, mention)),
    ...(entity.place && { place: { ...entity.place, confidence: round(entity.place.confidence) } }),
  };
}

function recordMention(text: string, mention: Mention): RecordedMention {
  return {
    start: mention.start,
    end: mention.end,
    text: text.slice(mention.start, mention.end),
    kind: mention.kind,
    confidence: round(mention.confidence),
    rule: mention.rule,
  };
}

function recordDate(text: string, date: TimeExpression, index: number): RecordedDate {
  return {
    id: `d${index + 1}`,
    start: date.start,
    end: date.end,
    text: text.slice(date.start, date.end),
    type: date.type,
    value: date.value,
    from: date.from,
    to: date.to,
    rule: date.rule,
  };
}

function recordQuantity(text: string, quantity: Quantity, index: number): RecordedQuantity {
  return {
    id: `n${index + 1}`,
    start: quantity.start,
    end: quantity.end,
    text: text.slice(quantity.start, quantity.end),
    kind: quantity.kind,
    value: quantity.value,
    ...(quantity.high !== undefined && { high: quantity.high }),
    unit: quantity.unit,
    ...(quantity.bound && { bound: quantity.bound }),
    rule: quantity.rule,
  };
}

function recordQuote(text: string, quote: Quote, speaker: SpeakerOfQuote, index: number): RecordedQuote {
  return {
    id: `q${index + 1}`,
    type: quote.type,
    kind: quote.kind,
    content: quote.content.map((span) => spanOf(text, span)),
    cue: quote.cue && { ...spanOf(text, quote.cue), lemma: quote.cue.lemma },
    source: recordSource(text, quote, speaker),
    confidence: round(quote.confidence),
    parent: quote.parent === null ? null : `q${quote.parent + 1}`,
    rule: quote.rule,
  };
}

/** Words that name the speaker, the entity they mean, or both; null if there is neither. */
function recordSource(text: string, quote: Quote, speaker: SpeakerOfQuote): RecordedSource | null {
  if (quote.source === null && speaker.entity === null) return null;
  return {
    ...(quote.source && spanOf(text, quote.source)),
    form: quote.source?.form ?? 'none',
    entity: speaker.entity === null ? null : `e${speaker.entity + 1}`,
    confidence: round(speaker.confidence),
    rule: speaker.rule,
    ...(speaker.unnamed && { unnamed: speaker.unnamed }),
    ...(speaker.others?.length && { others: speaker.others.map((entity) => `e${entity + 1}`) }),
    ...(speaker.candidates?.length && { candidates: speaker.candidates.map((entity) => `e${entity + 1}`) }),
  };
}

function recordClaims(document: Document<RecordLayers>, claims: readonly Claim[]): RecordedClaim[] {
  if (claims.length === 0) return [];
  const mentions = document.entities
    .flatMap(({ mentions }, entity) => mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || a.entity - b.entity);
  return claims.map((claim, i) => {
    const within = (spans: readonly Span[]) => indexesWithin(spans, claim);
    const entities = new Set(within(mentions).map((m) => mentions[m].entity));
    return recordClaim(document.text, claim, document.speakers.claims[i], i, {
      entities: [...entities].sort((a, b) => a - b).map((e) => `e${e + 1}`),
      dates: within(document.dates).map((d) => `d${d + 1}`),
      quantities: within(document.quantities).map((n) => `n${n + 1}`),
    });
  });
}

function recordClaim(
  text: string,
  claim: Claim,
  { entity, attribution }: ClaimantOfClaim,
  index: number,
  mentioned: Pick<RecordedClaim, 'entities' | 'dates' | 'quantities'>,
): RecordedClaim {
  return {
    id: `c${index + 1}`,
    ...spanOf(text, claim),
    claimant: entity === null ? null : `e${entity + 1}`,
    quote: claim.quote === null ? null : `q${claim.quote + 1}`,
    attribution,
    types: claim.types as RecordedClaim['types'],
    checkworthiness: round(claim.checkworthiness),
    confidence: round(claim.confidence),
    polarity: claim.polarity,
    modality: claim.modality,
    hedges: claim.hedges.map((span) => spanOf(text, span)),
    reasons: claim.reasons as string[],
    ...mentioned,
  };
}

/** Indexes of the spans, sorted by start, that lie within `outer`. */
function indexesWithin(spans: readonly Span[], outer: Span): number[] {
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (spans[middle].start < outer.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < spans.length && spans[i].start < outer.end; i++)
    if (spans[i].end <= outer.end) found.push(i);
  return found;
}

function notes({ published, dates }: Document<'published' | 'dates'>): ArticleRecord['notes'] {
  if (published !== null || !dates.some(({ value }) => value === null)) return [];
  return [
    {
      code: 'no-publication-date',
      message: 'The article does not say when it was published; dates that depend on it have no value.',
    },
  ];
}
