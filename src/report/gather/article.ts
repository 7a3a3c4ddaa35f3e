import type {
  ArticleRecord,
  RecordedClaim,
  RecordedEntity,
  RecordedQuantity,
  RecordedQuote,
} from '../../record/record.ts';
import type { Edges, ReportArticle, ReportClaim, ReportEntity, ReportQuote } from '../data.ts';
import { inCodeUnits } from './offsets.ts';

type Offset = (at: number) => number;
interface RecordedSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * What the page shows of an article.
 * @param thingOf place of each entity of the record in the list of things, in the order of its entities
 */
export function reportArticle(record: ArticleRecord, thingOf: readonly number[]): ReportArticle {
  const offset = inCodeUnits(record);
  const edges = ({ start, end }: RecordedSpan): Edges => [offset(start), offset(end)];
  const position = new Map(record.entities.map(({ id }, i) => [id, i]));
  return {
    id: record.id,
    title: record.title ?? firstWords(record.text),
    publisher: record.publisher,
    published: record.published,
    url: webAddress(record.source.url),
    path: record.source.path ?? null,
    byline: record.byline,
    text: record.text,
    entities: record.entities.map((entity, i) => reportEntity(entity, thingOf[i], offset)),
    dates: record.dates.map(({ id, type, value, rule, ...span }) => ({
      id,
      at: edges(span),
      kind: type.toLowerCase(),
      value: value ?? 'unknown: the article has no publication date',
      rule,
    })),
    quantities: record.quantities.map((quantity) => ({
      id: quantity.id,
      at: edges(quantity),
      kind: quantity.kind,
      value: amount(quantity),
      rule: quantity.rule,
    })),
    quotes: record.quotes.map((quote) => reportQuote(quote, position, edges)),
    claims: record.claims.map((claim) => reportClaim(claim, position, edges)),
  };
}

const TITLE_LENGTH = 80;

function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0];
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}

/** Nothing but an address of the web becomes a link. */
function webAddress(url: string | undefined): string | null {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

function reportEntity(entity: RecordedEntity, thing: number, offset: Offset): ReportEntity {
  const { id, name, place, mentions } = entity;
  return {
    id,
    thing,
    name,
    ...(place && { place: `${place.name}${place.country ? `, ${place.country}` : ''} (${place.kind})` }),
    mentions: mentions.map(({ start, end, kind, confidence, rule }) => [
      offset(start),
      offset(end),
      kind,
      confidence,
      rule,
    ]),
  };
}

function reportQuote(
  quote: RecordedQuote,
  position: ReadonlyMap<string, number>,
  edges: (span: RecordedSpan) => Edges,
): ReportQuote {
  const { id, type, kind, content, cue, source, confidence, rule } = quote;
  const hasSpan = source?.start !== undefined && source.end !== undefined;
  return {
    id,
    type,
    kind,
    content: content.map(edges),
    cue: cue && edges(cue),
    source: hasSpan ? edges(source as RecordedSpan) : null,
    sourceText: source?.text ?? '',
    speaker: source?.entity ? (position.get(source.entity) ?? null) : null,
    unnamed: source?.unnamed ?? null,
    confidence,
    speakerConfidence: source?.confidence ?? 0,
    rule,
    speakerRule: source?.rule ?? 'no words say who speaks',
  };
}

function reportClaim(
  claim: RecordedClaim,
  position: ReadonlyMap<string, number>,
  edges: (span: RecordedSpan) => Edges,
): ReportClaim {
  const { id, claimant, attribution, checkworthiness, confidence, polarity, modality, reasons } = claim;
  return {
    id,
    at: edges(claim),
    claimant: claimant ? (position.get(claimant) ?? null) : null,
    attribution,
    checkworthiness,
    confidence,
    manner: polarity === 'negated' ? `${modality}, negated` : modality,
    reasons,
  };
}

function amount({ value, high, unit, bound }: RecordedQuantity): string {
  const number = value === null ? 'vague' : value.toLocaleString('en');
  const range = high === undefined ? number : `${number} to ${high.toLocaleString('en')}`;
  return [bound, range, unit].filter(Boolean).join(' ');
}
