import {
  ARTICLE_COLUMNS,
  JOIN_CLAIMANTS,
  JOIN_SPEAKERS,
  NAME_OF_CLAIMANT,
  NAME_OF_SPEAKER,
  NO_COPY,
  ORIGIN_COLUMNS,
} from './parts.ts';
import { type View, viewColumn } from './view.ts';

export const THING_TIMELINE: View = {
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

export const SAID_AGAIN: View = {
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
  ${JOIN_SPEAKERS}`,
  sort: 'in_articles',
  facets: ['who', 'is_other_speaker'],
};

export const CLAIMED_AGAIN: View = {
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
    viewColumn(
      'is_disputed',
      "CASE WHEN sayings.kind = 'dispute' THEN 1 ELSE 0 END",
      '1 if articles give other numbers: 12 killed here, 15 there.',
    ),
    viewColumn('attribution', 'claims.attribution', 'author, direct, indirect, mixed or unnamed.'),
    viewColumn('modality', 'claims.modality', 'asserted, hedged, predicted or conditional.'),
    ...ORIGIN_COLUMNS,
  ],
  from: `
  FROM claims
  JOIN sayings ON sayings.id = claims.saying
  JOIN articles ON articles.id = claims.article
  ${JOIN_CLAIMANTS}`,
  sort: 'in_articles',
  facets: ['who', 'attribution'],
};
