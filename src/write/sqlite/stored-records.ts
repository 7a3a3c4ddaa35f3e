import type Database from 'libsql';
import type { Span } from '../../core/layers/span.ts';
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
} from '../../record/record.ts';
import { openForReading } from './open-existing.ts';

/** The columns of what a record has: null where a field is absent; lists are JSON. */
type Columns<T> = { readonly [Key in keyof T]-?: ColumnOf<T[Key]> };
type ColumnOf<Field> = Field extends undefined ? null : Field extends readonly unknown[] ? string : Field;
type Prefixed<Prefix extends string, T> = {
  readonly [Key in keyof T as `${Prefix}_${Key & string}`]: ColumnOf<T[Key]>;
};

type Gender = NonNullable<RecordedEntity['gender']>;
type Cue = NonNullable<RecordedQuote['cue']>;

type ArticleRow = Columns<
  Omit<ArticleRecord, Listed | 'schema' | 'source' | 'dateline' | 'copy_of' | 'language'>
> &
  Columns<ArticleRecord['source']> &
  ({ readonly dateline_place: null } | Prefixed<'dateline', NonNullable<ArticleRecord['dateline']>>);
type Listed = 'sentences' | Exclude<(typeof FOUND)[number], 'mentions'>;
type EntityRow = Columns<Omit<RecordedEntity, 'gender' | 'mentions' | 'place'>> &
  (
    | { readonly gender: null }
    | ({ readonly gender: Gender['value'] } & Prefixed<'gender', Omit<Gender, 'value'>>)
  ) &
  ({ readonly place_kind: null } | PlaceRow);
type PlaceRow = Prefixed<'place', Pick<RecordedPlace, 'kind' | 'name' | 'confidence'>> &
  Omit<RecordedPlace, 'kind' | 'name' | 'confidence'>;
type MentionRow = RecordedMention & { readonly entity: string };
type QuoteRow = Columns<Omit<RecordedQuote, 'cue' | 'source'>> &
  ({ readonly cue: null } | ({ readonly cue: string } & Prefixed<'cue', Omit<Cue, 'text'>>)) &
  ({ readonly source_form: null } | SourceRow);
type SourceRow = {
  readonly source_form: RecordedSource['form'];
  readonly speaker: string | null;
  readonly unnamed: ColumnOf<RecordedSource['unnamed']>;
  readonly other_speakers: string;
} & Prefixed<'speaker', Pick<RecordedSource, 'confidence' | 'rule'>> &
  ({ readonly source: null } | ({ readonly source: string } & Prefixed<'source', Span>));
type ClaimRow = Columns<Omit<RecordedClaim, 'hedges' | 'reasons'>>;

/** The rows of an article by table. */
interface Rows {
  readonly entities: EntityRow;
  readonly mentions: MentionRow;
  readonly dates: Columns<RecordedDate>;
  readonly quantities: Columns<RecordedQuantity>;
  readonly quotes: QuoteRow;
  readonly claims: ClaimRow;
}
type RowsOf = <Table extends keyof Rows>(table: Table) => Rows[Table][];

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
    for (const article of articles.iterate() as Iterable<ArticleRow>) {
      const rows: RowsOf = (table) => found[table].all([article.id]) as Rows[typeof table][];
      yield recordOf(article, rows);
    }
  } finally {
    database.close();
  }
}

/** As in a record: by number, e2 before e10. */
function byNumber(a: { readonly id: string }, b: { readonly id: string }): number {
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

function recordOf(row: ArticleRow, rows: RowsOf): ArticleRecord {
  const { id, path, url, line, format, sha256, title, publisher, published, text, offsets, pipeline } = row;
  const mentions = new Map<string, MentionRow[]>();
  for (const mention of rows('mentions').sort((a, b) => a.start - b.start || a.end - b.end)) {
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
    entities: rows('entities')
      .sort(byNumber)
      .map((entity) => entityOf(entity, mentions.get(entity.id) ?? [])),
    dates: rows('dates').sort(byNumber).map(dateOf),
    quantities: rows('quantities').sort(byNumber).map(quantityOf),
    quotes: rows('quotes')
      .sort(byNumber)
      .map((quote) => quoteOf(quote, slice)),
    claims: rows('claims').sort(byNumber).map(claimOf),
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

function entityOf(row: EntityRow, mentions: readonly MentionRow[]): RecordedEntity {
  return {
    ...picked(row, 'id', 'type', 'name'),
    titles: JSON.parse(row.titles),
    ...(row.gender !== null && {
      gender: { value: row.gender, basis: row.gender_basis, confidence: row.gender_confidence },
    }),
    ...(row.known !== null && { known: row.known }),
    mentions: mentions.map(mentionOf),
    ...(row.place_kind !== null && { place: placeOf(row) }),
  };
}

function placeOf(row: PlaceRow): RecordedPlace {
  const { place_kind: kind, place_name: name, country, geonames, latitude, longitude } = row;
  return { kind, name, country, geonames, latitude, longitude, confidence: row.place_confidence };
}

function mentionOf(row: MentionRow): RecordedMention {
  return picked(row, 'start', 'end', 'text', 'kind', 'confidence', 'rule');
}

function dateOf(row: Rows['dates']): RecordedDate {
  return picked(row, 'id', 'start', 'end', 'text', 'type', 'value', 'from', 'to', 'rule');
}

function quantityOf(row: Rows['quantities']): RecordedQuantity {
  return {
    ...picked(row, 'id', 'start', 'end', 'text', 'kind', 'value', 'unit', 'rule'),
    ...(row.high !== null && { high: row.high }),
    ...(row.bound !== null && { bound: row.bound }),
  };
}

function quoteOf(row: QuoteRow, slice: (start: number, end: number) => string): RecordedQuote {
  const content: [number, number][] = JSON.parse(row.content);
  return {
    ...picked(row, 'id', 'type', 'kind'),
    content: content.map(([start, end]) => ({ start, end, text: slice(start, end) })),
    cue:
      row.cue === null
        ? null
        : { start: row.cue_start, end: row.cue_end, text: row.cue, lemma: row.cue_lemma },
    source: row.source_form === null ? null : sourceOf(row),
    ...picked(row, 'confidence', 'parent', 'rule'),
  };
}

function sourceOf(row: SourceRow): RecordedSource {
  const others: string[] = JSON.parse(row.other_speakers);
  return {
    ...(row.source !== null && { start: row.source_start, end: row.source_end, text: row.source }),
    form: row.source_form,
    entity: row.speaker,
    confidence: row.speaker_confidence,
    rule: row.speaker_rule,
    ...(row.unnamed !== null && { unnamed: row.unnamed }),
    ...(others.length > 0 && { others }),
  };
}

function claimOf(row: ClaimRow): RecordedClaim {
  return {
    ...picked(row, 'id', 'start', 'end', 'text', 'claimant', 'quote', 'attribution'),
    ...picked(row, 'checkworthiness', 'confidence', 'polarity', 'modality'),
    types: JSON.parse(row.types),
    hedges: [],
    reasons: [],
    entities: JSON.parse(row.entities),
    dates: JSON.parse(row.dates),
    quantities: JSON.parse(row.quantities),
  };
}

/** These columns of the row: fields of their names. */
function picked<Row, Name extends keyof Row>(row: Row, ...names: readonly Name[]): Pick<Row, Name> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>;
}
