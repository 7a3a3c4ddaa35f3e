import type { ArticleRecord } from '../record/record.ts';

export type Row = (string | number | null)[];

/** How a record fills one table: `rows` gives values in the order of `columns`. */
export interface Table {
  readonly name: 'entities' | 'mentions' | 'dates' | 'quantities' | 'quotes' | 'claims';
  readonly columns: readonly string[];
  rows(record: ArticleRecord): Row[];
}

// biome-ignore format: a table
export const ARTICLE_COLUMNS = [
  'id', 'path', 'url', 'line', 'format', 'sha256', 'title', 'byline', 'dateline_place', 'dateline_agency', 'publisher',
  'published', 'text', 'offsets', 'keywords', 'notes', 'pipeline',
] as const;

/** Lists are kept as JSON: SQLite's `json_each` opens them. */
const json = (list: unknown): string => JSON.stringify(list);

export function articleRow(record: ArticleRecord): Row {
  const { source, dateline } = record;
  // biome-ignore format: in the order of the columns
  return [
    record.id, source.path ?? null, source.url ?? null, source.line ?? null, source.format, source.sha256, record.title,
    json(record.byline), dateline?.place ?? null, dateline?.agency ?? null, record.publisher, record.published,
    record.text, record.offsets, json(record.keywords), json(record.notes), record.pipeline,
  ];
}

/** In the order in which they must be filled: what is referred to comes first. */
export const TABLES: readonly Table[] = [
  {
    name: 'entities',
    // biome-ignore format: a table
    columns: [
      'article', 'id', 'type', 'name', 'titles', 'place_kind', 'place_name', 'country', 'geonames', 'latitude',
      'longitude', 'place_confidence',
    ],
    rows: ({ id, entities }) =>
      // biome-ignore format: in the order of the columns
      entities.map((e) => [
        id, e.id, e.type, e.name, json(e.titles), e.place?.kind ?? null, e.place?.name ?? null, e.place?.country ?? null,
        e.place?.geonames ?? null, e.place?.latitude ?? null, e.place?.longitude ?? null, e.place?.confidence ?? null,
      ]),
  },
  {
    name: 'mentions',
    columns: ['article', 'entity', 'start', 'end', 'text', 'kind', 'confidence', 'rule'],
    rows: ({ id, entities }) =>
      entities.flatMap((e) =>
        e.mentions.map((m) => [id, e.id, m.start, m.end, m.text, m.kind, m.confidence, m.rule]),
      ),
  },
  {
    name: 'dates',
    columns: ['article', 'id', 'start', 'end', 'text', 'type', 'value', 'from', 'to', 'rule'],
    rows: ({ id, dates }) =>
      dates.map((d) => [id, d.id, d.start, d.end, d.text, d.type, d.value, d.from, d.to, d.rule]),
  },
  {
    name: 'quantities',
    columns: ['article', 'id', 'start', 'end', 'text', 'kind', 'value', 'high', 'unit', 'bound', 'rule'],
    rows: ({ id, quantities }) =>
      // biome-ignore format: in the order of the columns
      quantities.map((n) => [
        id, n.id, n.start, n.end, n.text, n.kind, n.value, n.high ?? null, n.unit, n.bound ?? null, n.rule,
      ]),
  },
  {
    name: 'quotes',
    // biome-ignore format: a table
    columns: [
      'article', 'id', 'type', 'kind', 'text', 'content', 'start', 'end', 'cue', 'cue_lemma', 'cue_start', 'cue_end',
      'source', 'source_form', 'source_start', 'source_end', 'speaker', 'speaker_confidence', 'speaker_rule',
      'other_speakers', 'unnamed',
      'confidence', 'parent', 'rule',
    ],
    rows: ({ id, quotes }) =>
      // biome-ignore format: in the order of the columns
      quotes.map((q) => [
        id, q.id, q.type, q.kind, q.content.map(({ text }) => text).join(' … '),
        json(q.content.map(({ start, end }) => [start, end])), q.content[0].start, q.content[q.content.length - 1].end,
        q.cue?.text ?? null, q.cue?.lemma ?? null, q.cue?.start ?? null, q.cue?.end ?? null,
        q.source?.text ?? null, q.source?.form ?? null, q.source?.start ?? null, q.source?.end ?? null,
        q.source?.entity ?? null, q.source?.confidence ?? null, q.source?.rule ?? null,
        json(q.source?.others ?? []), q.source?.unnamed ?? null,
        q.confidence, q.parent, q.rule,
      ]),
  },
  {
    name: 'claims',
    // biome-ignore format: a table
    columns: [
      'article', 'id', 'start', 'end', 'text', 'claimant', 'quote', 'attribution', 'types', 'checkworthiness',
      'confidence', 'polarity', 'modality', 'entities', 'dates', 'quantities',
    ],
    rows: ({ id, claims }) =>
      // biome-ignore format: in the order of the columns
      claims.map((c) => [
        id, c.id, c.start, c.end, c.text, c.claimant, c.quote, c.attribution, json(c.types), c.checkworthiness,
        c.confidence, c.polarity, c.modality, json(c.entities), json(c.dates), json(c.quantities),
      ]),
  },
];
