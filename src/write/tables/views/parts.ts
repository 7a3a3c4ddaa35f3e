import { viewColumn } from './view.ts';

/** What is less sure than this is in the tables, but not in the views. */
export const VIEW_THRESHOLD = 0.5;

export const ARTICLE_COLUMNS = [
  viewColumn('article', 'articles.id', 'Id of the article.'),
  viewColumn('published', 'articles.published', 'Day of publication.'),
];
export const ORIGIN_COLUMNS = [
  viewColumn('title', 'articles.title', 'Headline of the article.'),
  viewColumn('url', 'articles.url', 'Where it was published.'),
];

/** What copies repeat is counted once. */
export const NO_COPY = 'articles.copy_of IS NULL';

/** Across articles by its thing; before articles are collated by its name. */
export const NAME_OF_SPEAKER = 'coalesce(things.name, speakers.name)';
export const NAME_OF_CLAIMANT = 'coalesce(things.name, claimants.name)';

/** With the speaker of a quote and the claimant of a claim, where they are known. */
export const JOIN_SPEAKERS = `LEFT JOIN entities AS speakers ON speakers.article = quotes.article AND speakers.id = quotes.speaker
  LEFT JOIN things ON things.id = speakers.thing`;
export const JOIN_CLAIMANTS = `LEFT JOIN entities AS claimants ON claimants.article = claims.article AND claimants.id = claims.claimant
  LEFT JOIN things ON things.id = claimants.thing`;
