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
const ownId = (prefix: string) =>
  id(prefix).describe(`"${prefix}1", "${prefix}2"...: counts within the article.`);
const rule = z.string().describe('What found it.');
const sure = (of: string) => probability.describe(`Of ${of}, 0 to 1.`);
const isoDate = z.iso.date();

const span = {
  start: offset.describe('First code unit (or code point, see `offsets`) of the span in `text`.'),
  end: offset.describe('One past the last; `text.slice(start, end)` is the span.'),
  text: z.string().min(1).describe('The span itself.'),
};

const source = z
  .strictObject({
    path: z.string().optional().describe('File it was read from.'),
    url: z.string().optional().describe('Where it was published.'),
    line: z.int().min(1).optional().describe('Line of a JSON Lines file, or position in a JSON array.'),
    format: z.enum(ARTICLE_FORMATS).describe('How it was read.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of `text` in UTF-8.'),
  })
  .describe('Where the article came from.');

const place = z
  .strictObject({
    kind: z.enum(['country', 'region', 'city', 'facility', 'area']).describe('What it is.'),
    name: z.string().describe('Its name in the gazetteer.'),
    country: z.string().length(2).nullable().describe('ISO 3166-1 alpha-2.'),
    geonames: z.int().nullable().describe('GeoNames id.'),
    latitude: z.number().min(-90).max(90).describe('Degrees, WGS 84.'),
    longitude: z.number().min(-180).max(180).describe('Degrees, WGS 84.'),
    confidence: sure('the place'),
  })
  .describe('Where it lies; also on groups and organizations that stand for a place ("Iranian").');

const mention = z.strictObject({
  ...span,
  kind: z
    .enum(['name', 'alias', 'nominal', 'pronoun'])
    .describe('"the minister" is nominal, "he" a pronoun. Names and aliases never overlap.'),
  confidence: sure('its meaning this entity'),
  rule: z.string().describe('Why it belongs to the entity.'),
});

const gender = z
  .strictObject({
    value: z.enum(['male', 'female']).describe('What it is.'),
    basis: z.enum(['title', 'pronoun', 'first name']).describe('What says so.'),
    confidence: sure('the gender'),
  })
  .describe('Of a person, as the article speaks of them; absent where nothing shows it.');

const entity = z.strictObject({
  id: ownId('e'),
  type: z.enum(ENTITY_TYPES).describe('What it is.'),
  name: z.string().min(1).describe('The fullest name that the article gives it.'),
  titles: z.array(z.string()).describe('Titles of a person: "Transport Secretary".'),
  gender: gender.optional(),
  known: z.string().min(1).optional().describe("Id in the user's list of known names."),
  mentions: z.array(mention).min(1).describe('Where the text speaks of it, in order.'),
  place: place.optional(),
});

const date = z.strictObject({
  id: ownId('d'),
  ...span,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']).describe('TIMEX3 type.'),
  value: z
    .string()
    .nullable()
    .describe('TIMEX3 value; null if it needs a publication date and there is none.'),
  from: isoDate.nullable().describe('First day it covers.'),
  to: isoDate.nullable().describe('Last day it covers.'),
  rule,
});

const quantity = z.strictObject({
  id: ownId('n'),
  ...span,
  kind: z.enum(['money', 'percent', 'count', 'measure', 'ordinal']).describe('What it counts.'),
  value: z.number().nullable().describe('The number, or the lower bound of a range; null where it is vague.'),
  high: z.number().optional().describe('Upper bound of a range.'),
  unit: z.string().nullable().describe('ISO 4217 code, "percent", a measure, or the noun counted.'),
  bound: z
    .enum(['about', 'at least', 'at most', 'more than', 'less than'])
    .optional()
    .describe('How exact it is said to be.'),
  rule,
});

const speaker = z
  .strictObject({
    start: offset.optional().describe('Of the words that name the speaker.'),
    end: offset.optional().describe('One past the last of them.'),
    text: z.string().optional().describe('These words.'),
    form: z
      .enum(['name', 'pronoun', 'nominal', 'none'])
      .describe('"none": no words name the speaker; no span.'),
    entity: id('e').nullable().describe('Who that is, where it is known.'),
    confidence: probability.describe('Of `entity`.'),
    rule: z.string().describe('Why this entity, or why none.'),
    unnamed: z
      .enum(['official', 'witness', 'expert', 'media', 'document', 'group', 'person'])
      .optional()
      .describe('What kind of source speaks without a name.'),
    others: z.array(id('e')).optional().describe('The others of "Smith and Jones said".'),
    candidates: z.array(id('e')).optional().describe('Entities that came close where none was chosen.'),
  })
  .describe('Who says it.');

const quote = z.strictObject({
  id: ownId('q'),
  type: z.enum(['direct', 'indirect', 'mixed']).describe('In quotation marks, without, or partly.'),
  kind: z.enum(['speech', 'belief', 'intention', 'knowledge']).describe('Said, thought, meant or known.'),
  content: z.array(z.strictObject(span)).min(1).describe('A split quote is one quote with several spans.'),
  cue: z
    .strictObject({ ...span, lemma: z.string().describe('Dictionary form: "say" of "said".') })
    .nullable()
    .describe('The words that introduce it.'),
  source: speaker.nullable(),
  confidence: probability.describe('Probability that there is such a quote.'),
  parent: id('q').nullable().describe('The quote it is nested in.'),
  rule,
});

const claim = z.strictObject({
  id: ownId('c'),
  ...span,
  claimant: id('e').nullable().describe('Who claims it; null for the author, and where nobody knows.'),
  quote: id('q').nullable().describe('The quote it stands in.'),
  attribution: z
    .enum(['author', 'direct', 'indirect', 'mixed', 'unnamed'])
    .describe('Claimed by the author, in a quote of this type, or by an unnamed source.'),
  types: z.array(z.enum(CLAIM_TYPES)).describe('What it is about, the likeliest first.'),
  checkworthiness: probability.describe('Probability that an editor would want it checked.'),
  confidence: probability.describe('Probability that it is a claim.'),
  polarity: z.enum(['affirmed', 'negated']).describe('Whether it says that something is not so.'),
  modality: z.enum(['asserted', 'hedged', 'predicted', 'conditional']).describe('How it is put.'),
  hedges: z.array(z.strictObject(span)).describe('The words that hedge it.'),
  reasons: z.array(z.string()).describe('Evidence for the two scores.'),
  entities: z.array(id('e')).describe('Ids of the entities in it.'),
  dates: z.array(id('d')).describe('Ids of the dates in it.'),
  quantities: z.array(id('n')).describe('Ids of the quantities in it.'),
});

export const recordSchema = z
  .strictObject({
    schema: z.literal('hearsay/1').describe('Version of this format.'),
    id: z.string().min(1).describe("The input's id, else derived from source and text."),
    source,
    title: z.string().nullable().describe('Headline.'),
    byline: z.array(z.string()).describe('Authors.'),
    dateline: z
      .strictObject({
        place: z.string().describe('Where it was filed.'),
        agency: z.string().nullable().describe('By which agency.'),
      })
      .optional()
      .describe('"ISTANBUL, Feb. 6 (Reuters) -".'),
    publisher: z.string().nullable().describe('Who published it.'),
    published: isoDate.nullable().describe('Publication date in force: its own, else that of the dateline.'),
    copy_of: z
      .string()
      .optional()
      .describe('Id of the article that has the same text; this one was not analysed (--copies skip).'),
    language: z.literal('en').describe('Of the text: always English.'),
    text: z.string().describe('The text as read, never changed: all spans refer to it.'),
    offsets: z.enum(['utf-16', 'codepoint']).describe('What the offsets count.'),
    sentences: z.array(z.tuple([offset, offset])).describe('Start and end of each.'),
    entities: z.array(entity).describe('Persons, places, organizations and groups, by first mention.'),
    dates: z.array(date).describe('Time expressions, in order.'),
    quantities: z.array(quantity).describe('Sums, shares, counts, measures and ranks, in order.'),
    quotes: z.array(quote).describe('What somebody is said to have said, thought or known, in order.'),
    claims: z.array(claim).describe('What others could show to be true or false, in order.'),
    keywords: z.array(z.string()).describe('Names and phrases that it is about.'),
    notes: z
      .array(
        z.strictObject({
          code: z.string().describe('Stable name of the remark.'),
          message: z.string().describe('For people.'),
        }),
      )
      .describe('What a reader of the record should know.'),
    pipeline: z.string().describe('Version of the program and digest of its models.'),
  })
  .meta({ title: 'hearsay record' });

/** The schema as JSON Schema 2020-12. */
export function recordJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(recordSchema, { target: 'draft-2020-12' });
}
