import { type View, viewColumn } from './view.ts';

/** What is less sure than this is in the tables, but not in the views. */
const VIEW_THRESHOLD = 0.5;

const ARTICLE_COLUMNS = [
  viewColumn('article', 'articles.id', 'Id of the article.'),
  viewColumn('published', 'articles.published', 'Day of publication.'),
];
const ORIGIN_COLUMNS = [
  viewColumn('title', 'articles.title', 'Headline of the article.'),
  viewColumn('url', 'articles.url', 'Where it was published.'),
];
const QUOTE_COLUMNS = [
  viewColumn('how', 'quotes.cue_lemma', 'Dictionary form of the word that introduces it.'),
  viewColumn('what', 'quotes.text', 'What was said.'),
  viewColumn('type', 'quotes.type', 'direct, indirect or mixed.'),
  viewColumn('confidence', 'quotes.confidence', 'That there is such a quote, 0 to 1.'),
];
const SPEECH = `quotes.kind = 'speech' AND quotes.confidence >= ${VIEW_THRESHOLD}`;

/** The views that every database destination has, in the order in which they are made. */
export const VIEWS: readonly View[] = [
  {
    name: 'who_said_what',
    means: `Speech whose speaker is known by name, at a confidence of at least ${VIEW_THRESHOLD}: a row for each quote.`,
    columns: [
      ...ARTICLE_COLUMNS,
      viewColumn('who', 'speakers.name', 'Name of the speaker: never a pronoun or "officials".'),
      viewColumn('who_type', 'speakers.type', 'person, organization, place or group.'),
      ...QUOTE_COLUMNS,
      viewColumn('source', 'quotes.source', 'The words that stand for the speaker there: "she".'),
      viewColumn('source_form', 'quotes.source_form', 'name, pronoun, nominal, or none if no words do.'),
      viewColumn('speaker_confidence', 'quotes.speaker_confidence', 'That it was this speaker, 0 to 1.'),
      ...ORIGIN_COLUMNS,
      viewColumn('quote', 'quotes.id', 'Id of the quote.'),
    ],
    from: `
  FROM quotes
  JOIN articles ON articles.id = quotes.article
  JOIN entities AS speakers ON speakers.article = quotes.article AND speakers.id = quotes.speaker
  WHERE ${SPEECH}`,
    sort: 'published',
    facets: ['who', 'who_type', 'type', 'how', 'source_form'],
  },
  {
    name: 'top_sources',
    means: 'Who is quoted, how often and in how many articles: who_said_what by name.',
    columns: [
      viewColumn('who', 'who', 'Name of the speaker.'),
      viewColumn('who_type', 'who_type', 'person, organization, place or group.'),
      viewColumn('quotes', 'count(*)', 'Quotes.'),
      viewColumn('direct', "sum(CASE WHEN type = 'direct' THEN 1 ELSE 0 END)", 'Of these direct ones.'),
      viewColumn('articles', 'count(DISTINCT article)', 'Articles with such quotes.'),
      viewColumn('first', 'min(published)', 'Day of the first of them.'),
      viewColumn('last', 'max(published)', 'Day of the last of them.'),
    ],
    from: 'FROM who_said_what GROUP BY who, who_type',
    sort: 'quotes',
    facets: ['who_type'],
  },
  {
    name: 'unattributed_quotes',
    means: `Speech at a confidence of at least ${VIEW_THRESHOLD} whose speaker has no name in the article, or is not known.`,
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
  },
  {
    name: 'checkworthy_claims',
    means: `Claims at a confidence of at least ${VIEW_THRESHOLD}, with who makes them; the higher checkworthiness, the more an editor would want them checked.`,
    columns: [
      ...ARTICLE_COLUMNS,
      viewColumn('claim', 'claims.text', 'What is claimed.'),
      viewColumn('claimant', 'claimants.name', 'Who claims it, if it is known.'),
      viewColumn('attribution', 'claims.attribution', 'author, direct, indirect, mixed or unnamed.'),
      viewColumn('checkworthiness', 'claims.checkworthiness', '0 to 1.'),
      viewColumn('confidence', 'claims.confidence', 'That it is a claim, 0 to 1.'),
      viewColumn('polarity', 'claims.polarity', 'affirmed or negated.'),
      viewColumn('modality', 'claims.modality', 'asserted, hedged, predicted or conditional.'),
      ...ORIGIN_COLUMNS,
    ],
    from: `
  FROM claims
  JOIN articles ON articles.id = claims.article
  LEFT JOIN entities AS claimants ON claimants.article = claims.article AND claimants.id = claims.claimant
  WHERE claims.confidence >= ${VIEW_THRESHOLD}`,
    sort: 'checkworthiness',
    facets: ['claimant', 'attribution', 'modality'],
  },
  {
    name: 'timeline',
    means: 'The days that texts speak of, and what they say of them.',
    columns: [
      viewColumn('from', 'dates."from"', 'First day.'),
      viewColumn('to', 'dates."to"', 'Last day.'),
      viewColumn('words', 'dates.text', 'The words that give the time.'),
      viewColumn('type', 'dates.type', 'TIMEX3 type: DATE, TIME, DURATION or SET.'),
      viewColumn(
        'what',
        `(SELECT claims.text FROM claims
     WHERE claims.article = dates.article AND claims.start <= dates.start AND claims."end" >= dates."end"
     ORDER BY claims.confidence DESC, claims.start LIMIT 1)`,
        'The claim that they stand in, if they stand in one.',
      ),
      ...ARTICLE_COLUMNS,
      ...ORIGIN_COLUMNS,
    ],
    from: `
  FROM dates
  JOIN articles ON articles.id = dates.article
  WHERE dates."from" IS NOT NULL`,
    sort: 'from',
    facets: ['type', 'from'],
  },
];
