import * as z from 'zod';
import { ARTICLE_FORMATS } from '../core/article.ts';
import { CLAIM_TYPES } from '../core/layers/claims.ts';
import { ENTITY_TYPES } from '../core/layers/names.ts';

/**
 * The record: what hearsay says of one article. This schema is the source of truth; the types in record.ts are inferred
 * from it and `hearsay schema` prints it as JSON Schema. It is loaded only where records are checked, never on the way
 * of an article through the program.
 */

const offset = z.int().min(0);
const probability = z.number().min(0).max(1);
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[1-9][0-9]*$`));
const isoDate = z.iso.date();

const span = {
  start: offset.describe('First code unit (or code point, see `offsets`) of the span in `text`.'),
  end: offset.describe('One past the last; `text.slice(start, end)` is the span.'),
  text: z.string().min(1).describe('The span itself.'),
};

const source = z
  .strictObject({
    path: z.string().optional(),
    url: z.string().optional(),
    line: z.int().min(1).optional().describe('Line of a JSON Lines file, or position in a JSON array.'),
    format: z.enum(ARTICLE_FORMATS),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of `text` in UTF-8.'),
  })
  .describe('Where the article came from.');

const place = z
  .strictObject({
    kind: z.enum(['country', 'region', 'city', 'facility', 'area']),
    name: z.string(),
    country: z.string().length(2).nullable().describe('ISO 3166-1 alpha-2.'),
    geonames: z.int().nullable().describe('GeoNames id.'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    confidence: probability,
  })
  .describe('Where it lies; also on groups and organizations that stand for a place ("Iranian").');

const mention = z.strictObject({
  ...span,
  kind: z
    .enum(['name', 'alias', 'nominal', 'pronoun'])
    .describe('"the minister" is nominal, "he" a pronoun. Names and aliases never overlap.'),
  confidence: probability,
  rule: z.string().describe('Why it belongs to the entity.'),
});

const gender = z
  .strictObject({
    value: z.enum(['male', 'female']),
    basis: z.enum(['title', 'pronoun', 'first name']).describe('What says so.'),
    confidence: probability,
  })
  .describe('Of a person, as the article speaks of them; absent where nothing shows it.');

const entity = z.strictObject({
  id: id('e'),
  type: z.enum(ENTITY_TYPES),
  name: z.string().min(1).describe('The fullest name that the article gives it.'),
  titles: z.array(z.string()),
  gender: gender.optional(),
  known: z.string().min(1).optional().describe("Id in the user's list of known names."),
  mentions: z.array(mention).min(1),
  place: place.optional(),
});

const date = z.strictObject({
  id: id('d'),
  ...span,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z
    .string()
    .nullable()
    .describe('TIMEX3 value; null if it needs a publication date and there is none.'),
  from: isoDate.nullable().describe('First day it covers.'),
  to: isoDate.nullable().describe('Last day it covers.'),
  rule: z.string(),
});

const quantity = z.strictObject({
  id: id('n'),
  ...span,
  kind: z.enum(['money', 'percent', 'count', 'measure', 'ordinal']),
  value: z.number().nullable().describe('The number, or the lower bound of a range; null where it is vague.'),
  high: z.number().optional().describe('Upper bound of a range.'),
  unit: z.string().nullable().describe('ISO 4217 code, "percent", a measure, or the noun counted.'),
  bound: z.enum(['about', 'at least', 'at most', 'more than', 'less than']).optional(),
  rule: z.string(),
});

const speaker = z
  .strictObject({
    start: offset.optional(),
    end: offset.optional(),
    text: z.string().optional(),
    form: z
      .enum(['name', 'pronoun', 'nominal', 'none'])
      .describe('"none": no words name the speaker; no span.'),
    entity: id('e').nullable(),
    confidence: probability.describe('Of `entity`.'),
    rule: z.string().describe('Why this entity, or why none.'),
    unnamed: z.enum(['official', 'witness', 'expert', 'media', 'document', 'group', 'person']).optional(),
    others: z.array(id('e')).optional().describe('The others of "Smith and Jones said".'),
    candidates: z.array(id('e')).optional().describe('Entities that came close where none was chosen.'),
  })
  .describe('Who says it.');

const quote = z.strictObject({
  id: id('q'),
  type: z.enum(['direct', 'indirect', 'mixed']),
  kind: z.enum(['speech', 'belief', 'intention', 'knowledge']),
  content: z.array(z.strictObject(span)).min(1).describe('A split quote is one quote with several spans.'),
  cue: z.strictObject({ ...span, lemma: z.string() }).nullable(),
  source: speaker.nullable(),
  confidence: probability,
  parent: id('q').nullable().describe('The quote it is nested in.'),
  rule: z.string(),
});

const claim = z.strictObject({
  id: id('c'),
  ...span,
  claimant: id('e').nullable(),
  quote: id('q').nullable().describe('The quote it stands in.'),
  attribution: z.enum(['author', 'direct', 'indirect', 'mixed', 'unnamed']),
  types: z.array(z.enum(CLAIM_TYPES)),
  checkworthiness: probability.describe('Probability that an editor would want it checked.'),
  confidence: probability.describe('Probability that it is a claim.'),
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(['asserted', 'hedged', 'predicted', 'conditional']),
  hedges: z.array(z.strictObject(span)).describe('The words that hedge it.'),
  reasons: z.array(z.string()).describe('Evidence for the two scores.'),
  entities: z.array(id('e')),
  dates: z.array(id('d')),
  quantities: z.array(id('n')),
});

export const recordSchema = z
  .strictObject({
    schema: z.literal('hearsay/1'),
    id: z.string().min(1).describe("The input's id, else derived from source and text."),
    source,
    title: z.string().nullable(),
    byline: z.array(z.string()),
    dateline: z
      .strictObject({ place: z.string(), agency: z.string().nullable() })
      .optional()
      .describe('"ISTANBUL, Feb. 6 (Reuters) -".'),
    publisher: z.string().nullable(),
    published: isoDate.nullable().describe('Publication date in force: its own, else that of the dateline.'),
    copy_of: z
      .string()
      .optional()
      .describe('Id of the article that has the same text; this one was not analysed (--copies skip).'),
    language: z.literal('en'),
    text: z.string().describe('The text as read, never changed: all spans refer to it.'),
    offsets: z.enum(['utf-16', 'codepoint']).describe('What the offsets count.'),
    sentences: z.array(z.tuple([offset, offset])),
    entities: z.array(entity),
    dates: z.array(date),
    quantities: z.array(quantity),
    quotes: z.array(quote),
    claims: z.array(claim),
    keywords: z.array(z.string()),
    notes: z.array(z.strictObject({ code: z.string(), message: z.string() })),
    pipeline: z.string().describe('Version of the program and digest of its models.'),
  })
  .meta({ title: 'hearsay record' });

/** The schema as JSON Schema 2020-12. */
export function recordJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(recordSchema, { target: 'draft-2020-12' });
}
