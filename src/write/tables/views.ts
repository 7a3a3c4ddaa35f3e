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
/** What copies repeat is counted once. */
const NO_COPY = 'articles.copy_of IS NULL';
const SPEECH = `quotes.kind = 'speech' AND quotes.confidence >= ${VIEW_THRESHOLD} AND ${NO_COPY}`;
/** Across articles by its thing; before articles are collated by its name. */
const NAME_OF_SPEAKER = 'coalesce(things.name, speakers.name)';
const NAME_OF_CLAIMANT = 'coalesce(things.name, claimants.name)';

const MONTH = 'substr(CAST(articles.published AS TEXT), 1, 7)';
/** Rough, but the same everywhere: the spaces and one. */
const WORDS = "length(quotes.text) - length(replace(quotes.text, ' ', '')) + 1";

const SOURCE_AUDIT: View = {
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
  LEFT JOIN entities AS speakers ON speakers.article = quotes.article AND speakers.id = quotes.speaker
  LEFT JOIN things ON things.id = speakers.thing
  WHERE ${SPEECH}
  GROUP BY 1, 2, 3, 4, 5`,
  sort: 'quotes',
  facets: ['publisher', 'month', 'named', 'kind', 'gender'],
};

const THING_TIMELINE: View = {
  name: 'thing_timeline',
  means: 'Where and how each thing is named, copies left out: a row for each article that names it.',
  columns: [
    viewColumn('thing', 'things.id', 'Id of the thing.'),
    viewColumn('name', 'things.name', 'Its name.'),
    ...ARTICLE_COLUMNS,
    viewColumn('called', 'entities.name', 'What this article calls it.'),
    viewColumn('titles', 'entities.titles', 'Titles of a person there.'),
    viewColumn(
      'mentions',
      '(SELECT count(*) FROM mentions WHERE mentions.article = entities.article AND mentions.entity = entities.id)',
      'How often it is mentioned.',
    ),
    viewColumn(
      'quotes',
      '(SELECT count(*) FROM quotes WHERE quotes.article = entities.article AND quotes.speaker = entities.id)',
      'How often it is quoted.',
    ),
    viewColumn('rule', 'entities.thing_rule', 'Why it is this thing.'),
    viewColumn('confidence', 'entities.thing_confidence', 'That it is, 0 to 1.'),
    ...ORIGIN_COLUMNS,
  ],
  from: `
  FROM entities
  JOIN things ON things.id = entities.thing
  JOIN articles ON articles.id = entities.article
  WHERE ${NO_COPY}`,
  sort: 'published',
  facets: ['name', 'called'],
};

const SAID_AGAIN: View = {
  name: 'said_again',
  means:
    'The same words in several articles: where they stood first, and by whom they are said to be in each.',
  columns: [
    viewColumn('saying', 'sayings.id', 'Id of the saying.'),
    viewColumn('first_said', 'sayings.text', 'The words, as the earliest article has them.'),
    viewColumn('first_published', 'sayings.first_published', 'Day of that article.'),
    viewColumn('in_articles', 'sayings.articles', 'Articles that have them, copies left out.'),
    ...ARTICLE_COLUMNS,
    viewColumn('what', 'quotes.text', 'The words, as this article has them.'),
    viewColumn('who', NAME_OF_SPEAKER, 'Who says them there, if it is known.'),
    viewColumn(
      'is_other_speaker',
      'CASE WHEN speakers.thing <> sayings.speaker THEN 1 ELSE 0 END',
      '1 if that is another one than in the earliest article.',
    ),
    ...ORIGIN_COLUMNS,
  ],
  from: `
  FROM quotes
  JOIN sayings ON sayings.id = quotes.saying
  JOIN articles ON articles.id = quotes.article
  LEFT JOIN entities AS speakers ON speakers.article = quotes.article AND speakers.id = quotes.speaker
  LEFT JOIN things ON things.id = speakers.thing`,
  sort: 'in_articles',
  facets: ['who', 'is_other_speaker'],
};

const CLAIMED_AGAIN: View = {
  name: 'claimed_again',
  means:
    'The same claim in several articles, in whatever words: the same numbers, things and words. Where it stood first, and who claims it in each.',
  columns: [
    viewColumn('saying', 'sayings.id', 'Id of the saying.'),
    viewColumn('first_claimed', 'sayings.text', 'The claim, as the earliest article has it.'),
    viewColumn('first_published', 'sayings.first_published', 'Day of that article.'),
    viewColumn('in_articles', 'sayings.articles', 'Articles that have it, copies left out.'),
    ...ARTICLE_COLUMNS,
    viewColumn('what', 'claims.text', 'The claim, as this article has it.'),
    viewColumn('who', NAME_OF_CLAIMANT, 'Who claims it there, if it is known.'),
    viewColumn('attribution', 'claims.attribution', 'author, direct, indirect, mixed or unnamed.'),
    viewColumn('modality', 'claims.modality', 'asserted, hedged, predicted or conditional.'),
    ...ORIGIN_COLUMNS,
  ],
  from: `
  FROM claims
  JOIN sayings ON sayings.id = claims.saying
  JOIN articles ON articles.id = claims.article
  LEFT JOIN entities AS claimants ON claimants.article = claims.article AND claimants.id = claims.claimant
  LEFT JOIN things ON things.id = claimants.thing`,
  sort: 'in_articles',
  facets: ['who', 'attribution'],
};

/** The views that every database destination has, in the order in which they are made. */
export const VIEWS: readonly View[] = [
  {
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
  },
  {
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
  },
  SOURCE_AUDIT,
  THING_TIMELINE,
  SAID_AGAIN,
  CLAIMED_AGAIN,
  {
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
  },
  {
    name: 'checkworthy_claims',
    means: `Claims at a confidence of at least ${VIEW_THRESHOLD}, with who makes them, copies left out; the higher checkworthiness, the more an editor would want them checked.`,
    columns: [
      ...ARTICLE_COLUMNS,
      viewColumn('claim', 'claims.text', 'What is claimed.'),
      viewColumn('claimant', NAME_OF_CLAIMANT, 'Who claims it, if it is known.'),
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
  LEFT JOIN things ON things.id = claimants.thing
  WHERE claims.confidence >= ${VIEW_THRESHOLD} AND ${NO_COPY}`,
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
