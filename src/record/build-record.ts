import type { Article } from '../core/article.ts';
import type { Document, LayerName } from '../core/document.ts';
import type { Span } from '../core/layers/span.ts';
import { noteOnBounds } from './beyond-bounds.ts';
import { codePointOffsets } from './codepoints.ts';
import { findKeywords } from './keywords.ts';
import type { ArticleRecord, OffsetUnit, RecordedQuote, RecordedSource } from './record.ts';
import { indexesWithin, MentionsInOrder } from './within.ts';

/** A document that has run the whole way. */
export type FinishedDocument = Document<LayerName>;

type RecordedSpan = RecordedQuote['content'][number];
type Edges = ArticleRecord['sentences'][number];

/**
 * The record of a finished document, its keys in the order of the schema. Fields that the schema calls optional are
 * absent where there is nothing to say. What comes by the dozen is written out: a spread inside a literal takes longer
 * than all of its fields.
 * @param pipeline version of the program and digest of its models
 * @param unit what offsets count
 */
export function buildRecord(
  document: FinishedDocument,
  pipeline: string,
  unit: OffsetUnit = 'utf-16',
): ArticleRecord {
  const { article, text, published, entities, dates, quantities, quotes, claims, speakers } = document;
  const points = unit === 'codepoint' ? codePointOffsets(text) : undefined;
  const offset = (at: number): number => (points ? points[at] : at);
  const written = ({ start, end }: Span): string => text.slice(start, end);
  const span = ({ start, end }: Span): RecordedSpan => ({
    start: offset(start),
    end: offset(end),
    text: text.slice(start, end),
  });
  const [dateline] = document.sentences.datelines;
  const mentions = new MentionsInOrder(entities);
  return {
    schema: 'hearsay/1',
    id: article.id,
    source: article.source,
    title: article.title,
    byline: [...article.byline],
    ...(dateline?.place && {
      dateline: { place: written(dateline.place), agency: dateline.agency && written(dateline.agency) },
    }),
    publisher: article.publisher,
    published,
    language: 'en',
    text,
    offsets: unit,
    sentences: edgesOfSentences(document, offset),
    entities: entities.map(({ type, name, titles, gender, known, mentions, place }, index) => ({
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
    })),
    dates: dates.map((date, index) => ({
      id: idOf('d', index),
      start: offset(date.start),
      end: offset(date.end),
      text: written(date),
      type: date.type,
      value: date.value,
      from: date.from,
      to: date.to,
      rule: date.rule,
    })),
    quantities: quantities.map((quantity, index) => ({
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
    })),
    quotes: quotes.map((quote, index) => ({
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
      source: sourceOf(document, index, span),
      confidence: probability(quote.confidence),
      parent: quote.parent === null ? null : idOf('q', quote.parent),
      rule: quote.rule,
    })),
    claims: claims.map((claim, index) => {
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
    }),
    keywords: findKeywords(document),
    notes: notesOn(document),
    pipeline,
  };
}

/** The record of an article that is not analysed, since it has the text of another one: what was read of it, and no findings. */
export function recordOfCopy(
  article: Article,
  copyOf: string,
  pipeline: string,
  unit: OffsetUnit = 'utf-16',
): ArticleRecord {
  return {
    schema: 'hearsay/1',
    id: article.id,
    source: article.source,
    title: article.title,
    byline: [...article.byline],
    publisher: article.publisher,
    published: article.published,
    copy_of: copyOf,
    language: 'en',
    text: article.text,
    offsets: unit,
    sentences: [],
    entities: [],
    dates: [],
    quantities: [],
    quotes: [],
    claims: [],
    keywords: [],
    notes: [...(article.notes ?? [])],
    pipeline,
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
  { quotes, speakers }: FinishedDocument,
  index: number,
  span: (span: Span) => RecordedSpan,
): RecordedSource | null {
  const { source } = quotes[index];
  const { form, entity, confidence, rule, unnamed, others, candidates } = speakers.quotes[index];
  if (!source && entity === null) return null;
  const speaker = entity === null ? null : idOf('e', entity);
  const known = probability(confidence);
  const recorded: RecordedSource = source
    ? { ...span(source), form, entity: speaker, confidence: known, rule }
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

function notesOn(document: FinishedDocument): ArticleRecord['notes'] {
  const { article, published, dates } = document;
  const notes: ArticleRecord['notes'] = [...(article.notes ?? [])];
  if (published === null && dates.some(({ value }) => value === null))
    notes.push({
      code: 'no-publication-date',
      message: 'The article does not say when it was published; dates that depend on it have no value.',
    });
  const bounds = noteOnBounds(document);
  if (bounds) notes.push(bounds);
  return notes;
}
