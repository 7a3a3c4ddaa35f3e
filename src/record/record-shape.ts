import type { ArticleSource } from '../core/article.ts';
import type { Claim, ClaimType } from '../core/claims.ts';
import type { ClaimantOfClaim, Entity, Mention, Place, SpeakerOfQuote } from '../core/entities.ts';
import type { Quantity } from '../core/quantities.ts';
import type { Quote } from '../core/quotes.ts';
import type { Span } from '../core/span.ts';
import type { TimeExpression } from '../core/time.ts';
import { findDateline } from './dateline.ts';
import { findKeywords } from './keywords.ts';
import type { FinishedDocument, RecordOutput } from './output.ts';
import type {
  ArticleRecord,
  RecordedClaim,
  RecordedDate,
  RecordedEntity,
  RecordedMention,
  RecordedPlace,
  RecordedQuantity,
  RecordedQuote,
  RecordedSource,
} from './record.ts';
import {
  constant,
  id,
  list,
  number,
  object,
  offset,
  pair,
  part,
  probability,
  slice,
  string,
  word,
} from './shape.ts';
import { indexesWithin } from './within.ts';

/** Where a span stands, and its text. */
const span = {
  start: offset(({ start }: Span) => start),
  end: offset(({ end }: Span) => end),
  text: slice((itself: Span) => itself),
};
const SPAN = object<Span, ArticleRecord['claims'][number]['hedges'][number]>(span);
const STRING = string((text: string) => text);
const CLAIM_TYPE = word((type: ClaimType) => type);
const ENTITY_ID = id('e', (index: number) => index);
const DATE_ID = id('d', (index: number) => index);
const QUANTITY_ID = id('n', (index: number) => index);

const SOURCE = object<ArticleSource, ArticleRecord['source']>({
  path: string(({ path }) => path),
  url: string(({ url }) => url),
  line: number(({ line }) => line),
  format: string(({ format }) => format),
  sha256: string(({ sha256 }) => sha256),
});

const PLACE = object<Place, RecordedPlace>({
  kind: word(({ kind }) => kind),
  name: string(({ name }) => name),
  country: string(({ country }) => country),
  geonames: number(({ geonames }) => geonames),
  latitude: number(({ latitude }) => latitude),
  longitude: number(({ longitude }) => longitude),
  confidence: probability(({ confidence }) => confidence),
});

const MENTION = object<Mention, RecordedMention>({
  ...span,
  kind: word(({ kind }) => kind),
  confidence: probability(({ confidence }) => confidence),
  rule: word(({ rule }) => rule),
});

const ENTITY = object<Entity, RecordedEntity>({
  id: id('e', (_, index) => index),
  type: word(({ type }) => type),
  name: string(({ name }) => name),
  titles: list(({ titles }) => titles, STRING),
  mentions: list(({ mentions }) => mentions, MENTION),
  place: part(({ place }) => place, PLACE),
});

const DATE = object<TimeExpression, RecordedDate>({
  id: id('d', (_, index) => index),
  ...span,
  type: word(({ type }) => type),
  value: string(({ value }) => value),
  from: string(({ from }) => from),
  to: string(({ to }) => to),
  rule: word(({ rule }) => rule),
});

const QUANTITY = object<Quantity, RecordedQuantity>({
  id: id('n', (_, index) => index),
  ...span,
  kind: word(({ kind }) => kind),
  value: number(({ value }) => value),
  high: number(({ high }) => high),
  unit: string(({ unit }) => unit),
  bound: word(({ bound }) => bound),
  rule: word(({ rule }) => rule),
});

/** Words that name the speaker of a quote, the entity that they mean, or both. */
const QUOTE_SOURCE = object<Quote, RecordedSource>({
  start: offset(({ source }) => source?.start),
  end: offset(({ source }) => source?.end),
  text: slice(({ source }) => source ?? undefined),
  form: word((_, quote, out) => speakerOf(quote, out).form),
  entity: id('e', (_, quote, out) => speakerOf(quote, out).entity),
  confidence: probability((_, quote, out) => speakerOf(quote, out).confidence),
  rule: word((_, quote, out) => speakerOf(quote, out).rule),
  unnamed: word((_, quote, out) => speakerOf(quote, out).unnamed),
  others: list((_, quote, out) => some(speakerOf(quote, out).others), ENTITY_ID),
  candidates: list((_, quote, out) => some(speakerOf(quote, out).candidates), ENTITY_ID),
});

const QUOTE = object<Quote, RecordedQuote>({
  id: id('q', (_, index) => index),
  type: word(({ type }) => type),
  kind: word(({ kind }) => kind),
  content: list(({ content }) => content, SPAN),
  cue: part(
    ({ cue }) => cue,
    object<NonNullable<Quote['cue']>, NonNullable<RecordedQuote['cue']>>({
      ...span,
      lemma: string(({ lemma }) => lemma),
    }),
  ),
  source: part(
    (quote, index, out) => (quote.source || speakerOf(index, out).entity !== null ? quote : null),
    QUOTE_SOURCE,
  ),
  confidence: probability(({ confidence }) => confidence),
  parent: id('q', ({ parent }) => parent),
  rule: word(({ rule }) => rule),
});

const CLAIM = object<Claim, RecordedClaim>({
  id: id('c', (_, index) => index),
  ...span,
  claimant: id('e', (_, claim, out) => claimantOf(claim, out).entity),
  quote: id('q', ({ quote }) => quote),
  attribution: word((_, claim, out) => claimantOf(claim, out).attribution),
  types: list(({ types }) => types, CLAIM_TYPE),
  checkworthiness: probability(({ checkworthiness }) => checkworthiness),
  confidence: probability(({ confidence }) => confidence),
  polarity: word(({ polarity }) => polarity),
  modality: word(({ modality }) => modality),
  hedges: list(({ hedges }) => hedges, SPAN),
  reasons: list(({ reasons }) => reasons, STRING),
  entities: list((claim, _, { mentions }) => mentions.entitiesWithin(claim), ENTITY_ID),
  dates: list((claim, _, { document }) => indexesWithin(document.dates, claim), DATE_ID),
  quantities: list((claim, _, { document }) => indexesWithin(document.quantities, claim), QUANTITY_ID),
});

/** The record of a finished document. */
export const RECORD = object<FinishedDocument, ArticleRecord>({
  schema: constant('hearsay/1'),
  id: string(({ article }) => article.id),
  source: part(({ article }) => article.source, SOURCE),
  title: string(({ article }) => article.title),
  byline: list(({ article }) => article.byline, STRING),
  dateline: part(
    (document) => findDateline(document),
    object<NonNullable<ArticleRecord['dateline']>, NonNullable<ArticleRecord['dateline']>>({
      place: string(({ place }) => place),
      agency: string(({ agency }) => agency),
    }),
  ),
  publisher: string(({ article }) => article.publisher),
  published: string(({ published }) => published),
  language: constant('en'),
  text: {
    write(_document, _index, out) {
      out.text();
      return true;
    },
  },
  offsets: string((_document, _index, { unit }) => unit),
  sentences: list(
    sentencesWithTokens,
    pair(
      offset(
        (sentence: number, _, { document: { tokens, sentences } }) =>
          tokens.starts[sentences.firstTokens[sentence]],
      ),
      offset(
        (sentence: number, _, { document: { tokens, sentences } }) =>
          tokens.ends[sentences.firstTokens[sentence + 1] - 1],
      ),
    ),
  ),
  entities: list(({ entities }) => entities, ENTITY),
  dates: list(({ dates }) => dates, DATE),
  quantities: list(({ quantities }) => quantities, QUANTITY),
  quotes: list(({ quotes }) => quotes, QUOTE),
  claims: list(({ claims }) => claims, CLAIM),
  keywords: list((document) => findKeywords(document), STRING),
  notes: list(
    notesOn,
    object<ArticleRecord['notes'][number], ArticleRecord['notes'][number]>({
      code: string(({ code }) => code),
      message: string(({ message }) => message),
    }),
  ),
  pipeline: string((_document, _index, { pipeline }) => pipeline),
});

function speakerOf(quote: number, { document }: RecordOutput): SpeakerOfQuote {
  return document.speakers.quotes[quote];
}

function claimantOf(claim: number, { document }: RecordOutput): ClaimantOfClaim {
  return document.speakers.claims[claim];
}

/** A list that is left out where it is empty. */
function some<T>(items: readonly T[] | undefined): readonly T[] | undefined {
  return items && items.length > 0 ? items : undefined;
}

function sentencesWithTokens({ sentences: { length, firstTokens } }: FinishedDocument): number[] {
  const found: number[] = [];
  for (let s = 0; s < length; s++) if (firstTokens[s] < firstTokens[s + 1]) found.push(s);
  return found;
}

function notesOn({ published, dates }: FinishedDocument): ArticleRecord['notes'] {
  if (published !== null || !dates.some(({ value }) => value === null)) return [];
  return [
    {
      code: 'no-publication-date',
      message: 'The article does not say when it was published; dates that depend on it have no value.',
    },
  ];
}
