import type { FinishedDocument } from '../core/document.ts';
import type { Claim } from '../core/layers/claims.ts';
import type { Entity } from '../core/layers/entities.ts';
import type { Quantity } from '../core/layers/quantities.ts';
import type { Quote } from '../core/layers/quotes.ts';
import type { Span } from '../core/layers/span.ts';
import type { TimeExpression } from '../core/layers/time.ts';
import { codePointOffsets } from './codepoints.ts';
import type {
  ArticleRecord,
  OffsetUnit,
  RecordedClaim,
  RecordedDate,
  RecordedEntity,
  RecordedQuantity,
  RecordedQuote,
  RecordedSource,
} from './record.ts';
import { indexesWithin, MentionsInOrder } from './within.ts';

type RecordedSpan = RecordedQuote['content'][number];
type Edges = ArticleRecord['sentences'][number];

/** Makes what a record lists of what the layers list. */
export interface Findings {
  sentences(): Edges[];
  entity(entity: Entity, index: number): RecordedEntity;
  date(date: TimeExpression, index: number): RecordedDate;
  quantity(quantity: Quantity, index: number): RecordedQuantity;
  quote(quote: Quote, index: number): RecordedQuote;
  claim(claim: Claim, index: number): RecordedClaim;
}

/** What comes by the dozen is written out: a spread inside a literal takes longer than all of its fields. */
export function findingsOf(document: FinishedDocument, unit: OffsetUnit): Findings {
  const { text, entities, dates, quantities, speakers } = document;
  const points = unit === 'codepoint' ? codePointOffsets(text) : undefined;
  const offset = (at: number): number => (points ? points[at] : at);
  const written = ({ start, end }: Span): string => text.slice(start, end);
  const span = ({ start, end }: Span): RecordedSpan => ({
    start: offset(start),
    end: offset(end),
    text: text.slice(start, end),
  });
  const mentions = new MentionsInOrder(entities);
  return {
    sentences: () => edgesOfSentences(document, offset),
    entity: ({ type, name, titles, gender, known, mentions, place }, index) => ({
      id: idOf('e', index),
      type,
      name,
      titles: [...titles],
      ...(gender && { gender }),
      ...(known !== undefined && { known }),
      mentions: mentions.map((mention) => ({
        start: offset(mention.start),
        end: offset(mention.end),
        text: written(mention),
        kind: mention.kind,
        confidence: probability(mention.confidence),
        rule: mention.rule,
      })),
      ...(place && { place: { ...place, confidence: probability(place.confidence) } }),
    }),
    date: (date, index) => ({
      id: idOf('d', index),
      start: offset(date.start),
      end: offset(date.end),
      text: written(date),
      type: date.type,
      value: date.value,
      from: date.from,
      to: date.to,
      rule: date.rule,
    }),
    quantity: (quantity, index) => ({
      id: idOf('n', index),
      start: offset(quantity.start),
      end: offset(quantity.end),
      text: written(quantity),
      kind: quantity.kind,
      value: quantity.value,
      ...(quantity.high !== undefined && { high: quantity.high }),
      unit: quantity.unit,
      ...(quantity.bound && { bound: quantity.bound }),
      rule: quantity.rule,
    }),
    quote: (quote, index) => ({
      id: idOf('q', index),
      type: quote.type,
      kind: quote.kind,
      content: quote.content.map(span),
      cue: quote.cue && {
        start: offset(quote.cue.start),
        end: offset(quote.cue.end),
        text: written(quote.cue),
        lemma: quote.cue.lemma,
      },
      source: sourceOf(document, index, offset),
      confidence: probability(quote.confidence),
      parent: quote.parent === null ? null : idOf('q', quote.parent),
      rule: quote.rule,
    }),
    claim: (claim, index) => {
      const { entity, attribution } = speakers.claims[index];
      return {
        id: idOf('c', index),
        start: offset(claim.start),
        end: offset(claim.end),
        text: written(claim),
        claimant: entity === null ? null : idOf('e', entity),
        quote: claim.quote === null ? null : idOf('q', claim.quote),
        attribution,
        types: [...claim.types],
        checkworthiness: probability(claim.checkworthiness),
        confidence: probability(claim.confidence),
        polarity: claim.polarity,
        modality: claim.modality,
        hedges: claim.hedges.map(span),
        reasons: [...claim.reasons],
        entities: idsOf('e', mentions.entitiesWithin(claim)),
        dates: idsOf('d', indexesWithin(dates, claim)),
        quantities: idsOf('n', indexesWithin(quantities, claim)),
      };
    },
  };
}

/** The id of a finding in its list: its kind's letter and its index from 1 on. */
function idOf(letter: string, index: number): string {
  return `${letter}${index + 1}`;
}

function idsOf(letter: string, indexes: readonly number[]): string[] {
  return indexes.map((index) => idOf(letter, index));
}

/** Decimals of probabilities: enough to rank by, and a third of the bytes. */
const STEPS = 10 ** 4;

function probability(value: number): number {
  return Math.round(value * STEPS) / STEPS;
}

/** Words that name the speaker of a quote, the entity that they mean, or both; null if there is neither. */
function sourceOf(
  { text, quotes, speakers }: FinishedDocument,
  index: number,
  offset: (at: number) => number,
): RecordedSource | null {
  const { source } = quotes[index];
  const { form, entity, confidence, rule, unnamed, others, candidates } = speakers.quotes[index];
  if (!source && entity === null) return null;
  const speaker = entity === null ? null : idOf('e', entity);
  const known = probability(confidence);
  const recorded: RecordedSource = source
    ? {
        start: offset(source.start),
        end: offset(source.end),
        text: text.slice(source.start, source.end),
        form,
        entity: speaker,
        confidence: known,
        rule,
      }
    : { form, entity: speaker, confidence: known, rule };
  if (unnamed) recorded.unnamed = unnamed;
  if (others && others.length > 0) recorded.others = idsOf('e', others);
  if (candidates && candidates.length > 0) recorded.candidates = idsOf('e', candidates);
  return recorded;
}

/** Where each sentence that has a token begins and ends. */
function edgesOfSentences(
  { tokens, sentences: { length, firstTokens } }: FinishedDocument,
  offset: (at: number) => number,
): Edges[] {
  const edges: Edges[] = [];
  for (let s = 0; s < length; s++) {
    const first = firstTokens[s];
    const end = firstTokens[s + 1];
    if (first < end) edges.push([offset(tokens.starts[first]), offset(tokens.ends[end - 1])]);
  }
  return edges;
}
