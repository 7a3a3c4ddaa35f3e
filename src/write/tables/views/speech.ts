import {
  ARTICLE_COLUMNS,
  JOIN_SPEAKERS,
  NAME_OF_SPEAKER,
  NO_COPY,
  ORIGIN_COLUMNS,
  VIEW_THRESHOLD,
} from './parts.ts';
import { type View, viewColumn } from './view.ts';

const QUOTE_COLUMNS = [
  viewColumn('how', 'quotes.cue_lemma', 'Dictionary form of the word that introduces it.'),
  viewColumn('what', 'quotes.text', 'What was said.'),
  viewColumn('type', 'quotes.type', 'direct, indirect or mixed.'),
  viewColumn('confidence', 'quotes.confidence', 'That there is such a quote, 0 to 1.'),
];
const SPEECH = `quotes.kind = 'speech' AND quotes.confidence >= ${VIEW_THRESHOLD} AND ${NO_COPY}`;

export const WHO_SAID_WHAT: View = {
  name: 'who_said_what',
  means: `Speech whose speaker is known by name, at a confidence of at least ${VIEW_THRESHOLD}, copies left out: a row for each quote.`,
  columns: [
    ...ARTICLE_COLUMNS,
    viewColumn('who', NAME_OF_SPEAKER, 'Name of the speaker: never a pronoun or "officials".'),
    viewColumn('who_type', 'speakers.type', 'person, organization, place or group.'),
    ...QUOTE_COLUMNS,
    viewColumn('source', 'quotes.source', 'The words that stand for the speaker there: "she".'),
    viewColumn('source_form', 'quotes.source_form', 'name, pronoun, nominal, or none if no words do.'),
    viewColumn('speaker_confidence', 'quotes.speaker_confidence', 'That it was this speaker, 0 to 1.'),
    ...ORIGIN_COLUMNS,
    viewColumn('quote', 'quotes.id', 'Id of the quote.'),
    viewColumn('thing', 'speakers.thing', 'The speaker across articles.'),
  ],
  from: `
  FROM quotes
  JOIN articles ON articles.id = quotes.article
  JOIN entities AS speakers ON speakers.article = quotes.article AND speakers.id = quotes.speaker
  LEFT JOIN things ON things.id = speakers.thing
  WHERE ${SPEECH}`,
  sort: 'published',
  facets: ['who', 'who_type', 'type', 'how', 'source_form'],
};

export const TOP_SOURCES: View = {
  name: 'top_sources',
  means: 'Who is quoted, how often and in how many articles: who_said_what by speaker.',
  columns: [
    viewColumn('who', 'who', 'Name of the speaker.'),
    viewColumn('thing', 'thing', 'The speaker across articles.'),
    viewColumn('who_type', 'who_type', 'person, organization, place or group.'),
    viewColumn('quotes', 'count(*)', 'Quotes.'),
    viewColumn('direct', "sum(CASE WHEN type = 'direct' THEN 1 ELSE 0 END)", 'Of these direct ones.'),
    viewColumn('articles', 'count(DISTINCT article)', 'Articles with such quotes.'),
    viewColumn('first', 'min(published)', 'Day of the first of them.'),
    viewColumn('last', 'max(published)', 'Day of the last of them.'),
  ],
  from: 'FROM who_said_what GROUP BY who, thing, who_type',
  sort: 'quotes',
  facets: ['who_type'],
};

export const UNATTRIBUTED_QUOTES: View = {
  name: 'unattributed_quotes',
  means: `Speech at a confidence of at least ${VIEW_THRESHOLD} whose speaker has no name in the article, or is not known; copies left out.`,
  columns: [
    ...ARTICLE_COLUMNS,
    viewColumn('source', 'quotes.source', 'The words that stand for the speaker: "two officials".'),
    viewColumn('source_form', 'quotes.source_form', 'nominal, pronoun, name; null if there are no words.'),
    viewColumn('unnamed', 'quotes.unnamed', 'Kind of source: official, witness, expert...'),
    ...QUOTE_COLUMNS,
    ...ORIGIN_COLUMNS,
    viewColumn('quote', 'quotes.id', 'Id of the quote.'),
  ],
  from: `
  FROM quotes
  JOIN articles ON articles.id = quotes.article
  WHERE quotes.speaker IS NULL AND ${SPEECH}`,
  sort: 'published',
  facets: ['unnamed', 'source_form', 'type', 'how'],
};

const MONTH = 'substr(CAST(articles.published AS TEXT), 1, 7)';
/** Rough, but the same everywhere: the spaces and one. */
const WORDS = "length(quotes.text) - length(replace(quotes.text, ' ', '')) + 1";

export const SOURCE_AUDIT: View = {
  name: 'source_audit',
  means: `Who gets to speak: speech at a confidence of at least ${VIEW_THRESHOLD}, copies left out, by outlet, month, kind of source and gender. What is not known is a row too.`,
  columns: [
    viewColumn('publisher', 'articles.publisher', 'Who published it.'),
    viewColumn('month', MONTH, 'Month of publication.'),
    viewColumn(
      'named',
      "CASE WHEN quotes.speaker IS NOT NULL THEN 'named' WHEN quotes.unnamed IS NOT NULL THEN 'unnamed' ELSE 'unknown' END",
      'named, unnamed ("two officials"), or unknown: not found out.',
    ),
    viewColumn(
      'kind',
      "coalesce(speakers.type, quotes.unnamed, 'unknown')",
      'person, organization, place or group; of unnamed sources official, witness, expert...',
    ),
    viewColumn(
      'gender',
      "CASE WHEN speakers.type = 'person' THEN coalesce(things.gender, speakers.gender, 'unknown') END",
      'Of persons: male, female or unknown. Null for others.',
    ),
    viewColumn('quotes', 'count(*)', 'Quotes.'),
    viewColumn('words', `sum(${WORDS})`, 'Words quoted.'),
    viewColumn('speakers', 'count(DISTINCT speakers.thing)', 'Different speakers that have a name.'),
    viewColumn('articles', 'count(DISTINCT quotes.article)', 'Articles.'),
  ],
  from: `
  FROM quotes
  JOIN articles ON articles.id = quotes.article
  ${JOIN_SPEAKERS}
  WHERE ${SPEECH}
  GROUP BY 1, 2, 3, 4, 5`,
  sort: 'quotes',
  facets: ['publisher', 'month', 'named', 'kind', 'gender'],
};
