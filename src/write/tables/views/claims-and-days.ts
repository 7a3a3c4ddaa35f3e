import {
  ARTICLE_COLUMNS,
  JOIN_CLAIMANTS,
  NAME_OF_CLAIMANT,
  NO_COPY,
  ORIGIN_COLUMNS,
  VIEW_THRESHOLD,
} from './parts.ts';
import { type View, viewColumn } from './view.ts';

export const CHECKWORTHY_CLAIMS: View = {
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
  ${JOIN_CLAIMANTS}
  WHERE claims.confidence >= ${VIEW_THRESHOLD} AND ${NO_COPY}`,
  sort: 'checkworthiness',
  facets: ['claimant', 'attribution', 'modality'],
};

export const TIMELINE: View = {
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
};
