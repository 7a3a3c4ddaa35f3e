import type Database from 'libsql';
import type {
  ArticleRecord,
  RecordedClaim,
  RecordedDate,
  RecordedEntity,
  RecordedMention,
  RecordedQuantity,
  RecordedQuote,
} from '../../record/record.ts';
import { openForReading } from './open-existing.ts';

/** Values are what their columns say; the record's type asks for all of its fields. */
type Row = Readonly<Record<string, never>>;

/** The tables that hold what is found in an article, in the order in which an article's rows are read. */
const FOUND = ['entities', 'mentions', 'dates', 'quantities', 'quotes', 'claims'] as const;

/**
 * The records of a database, by id. What its tables do not hold is left out or empty: sentences, the words that hedge a claim and
 * the reasons for its scores, and who came close to being the speaker.
 * @param place `news.db` or `sqlite:news.db`
 * @throws HearsayError as {@link openForReading}
 */
export async function* recordsInSqlite(place: string): AsyncGenerator<ArticleRecord> {
  const database = await openForReading(place);
  try {
    const found = Object.fromEntries(
      FOUND.map((table) => [table, database.prepare(`SELECT * FROM ${table} WHERE article = ?`)]),
    ) as Record<(typeof FOUND)[number], Database.Statement>;
    const articles = database.prepare('SELECT * FROM articles ORDER BY id');
    for (const article of articles.iterate() as Iterable<Row>) {
      const rows = (table: (typeof FOUND)[number]) => (found[table].all([article.id]) as Row[]).sort(inOrder);
      yield recordOf(article, rows);
    }
  } finally {
    database.close();
  }
}

/** As in a record: by number, e2 before e10; mentions, which have none, by where they stand. */
function inOrder(a: Row, b: Row): number {
  return numberOf(a) - numberOf(b) || a.start - b.start || a.end - b.end;
}

function numberOf({ id }: { readonly id?: string }): number {
  return id === undefined ? 0 : Number(id.slice(1));
}

function recordOf(row: Row, rows: (table: (typeof FOUND)[number]) => Row[]): ArticleRecord {
  const { id, path, url, line, format, sha256, title, publisher, published, text, offsets, pipeline } = row;
  const mentions = new Map<string, Row[]>();
  for (const mention of rows('mentions')) {
    const others = mentions.get(mention.entity);
    if (others) others.push(mention);
    else mentions.set(mention.entity, [mention]);
  }
  const slice = slicer(text, offsets);
  return {
    schema: 'hearsay/1',
    id,
    source: {
      ...(path !== null && { path }),
      ...(url !== null && { url }),
      ...(line !== null && { line }),
      format,
      sha256,
    },
    title,
    byline: JSON.parse(row.byline),
    ...(row.dateline_place !== null && {
      dateline: { place: row.dateline_place, agency: row.dateline_agency },
    }),
    publisher,
    published,
    language: 'en',
    text,
    offsets,
    sentences: [],
    entities: rows('entities').map((entity) => entityOf(entity, mentions.get(entity.id) ?? [])),
    dates: rows('dates').map(dateOf),
    quantities: rows('quantities').map(quantityOf),
    quotes: rows('quotes').map((quote) => quoteOf(quote, slice)),
    claims: rows('claims').map(claimOf),
    keywords: JSON.parse(row.keywords),
    notes: JSON.parse(row.notes),
    pipeline,
  };
}

/** Cuts stretches out of a text by what its offsets count. */
function slicer(text: string, offsets: string): (start: number, end: number) => string {
  if (offsets === 'utf-16') return (start, end) => text.slice(start, end);
  const points = [...text];
  return (start, end) => points.slice(start, end).join('');
}

function entityOf(row: Row, mentions: readonly Row[]): RecordedEntity {
  const { id, type, name, titles, gender, gender_basis, gender_confidence, known, country, geonames } = row;
  const { place_kind, place_name, latitude, longitude, place_confidence } = row;
  return {
    id,
    type,
    name,
    titles: JSON.parse(titles),
    ...(gender !== null && {
      gender: { value: gender, basis: gender_basis, confidence: gender_confidence },
    }),
    ...(known !== null && { known }),
    mentions: mentions.map(mentionOf),
    ...(place_kind !== null && {
      place: {
        kind: place_kind,
        name: place_name,
        country,
        geonames,
        latitude,
        longitude,
        confidence: place_confidence,
      },
    }),
  };
}

function mentionOf({ start, end, text, kind, confidence, rule }: Row): RecordedMention {
  return { start, end, text, kind, confidence, rule };
}

function dateOf({ id, start, end, text, type, value, from, to, rule }: Row): RecordedDate {
  return { id, start, end, text, type, value, from, to, rule };
}

function quantityOf(row: Row): RecordedQuantity {
  const { id, start, end, text, kind, value, unit, rule, high, bound } = row;
  return {
    ...{ id, start, end, text, kind, value, unit, rule },
    ...(high !== null && { high }),
    ...(bound !== null && { bound }),
  };
}

function quoteOf(row: Row, slice: (start: number, end: number) => string): RecordedQuote {
  const { id, type, kind, cue, cue_lemma, cue_start, cue_end, confidence, parent, rule } = row;
  const content: [number, number][] = JSON.parse(row.content);
  return {
    id,
    type,
    kind,
    content: content.map(([start, end]) => ({ start, end, text: slice(start, end) })),
    cue: cue === null ? null : { start: cue_start, end: cue_end, text: cue, lemma: cue_lemma },
    source: sourceOf(row),
    confidence,
    parent,
    rule,
  };
}

function sourceOf(row: Row): RecordedQuote['source'] {
  const { source, source_form, source_start, source_end, speaker, speaker_confidence, speaker_rule } = row;
  if (source_form === null) return null;
  const others: string[] = JSON.parse(row.other_speakers);
  return {
    ...(source !== null && { start: source_start, end: source_end, text: source }),
    form: source_form,
    entity: speaker,
    confidence: speaker_confidence,
    rule: speaker_rule,
    ...(row.unnamed !== null && { unnamed: row.unnamed }),
    ...(others.length > 0 && { others }),
  };
}

function claimOf(row: Row): RecordedClaim {
  const { id, start, end, text, claimant, quote, attribution, types, checkworthiness, confidence } = row;
  const { polarity, modality, entities, dates, quantities } = row;
  return {
    ...{
      id,
      start,
      end,
      text,
      claimant,
      quote,
      attribution,
      checkworthiness,
      confidence,
      polarity,
      modality,
    },
    types: JSON.parse(types),
    hedges: [],
    reasons: [],
    entities: JSON.parse(entities),
    dates: JSON.parse(dates),
    quantities: JSON.parse(quantities),
  };
}
