import type { ArticleRecord, RecordedEntity } from '../../src/record/record.ts';

/** What a test says of an article; the rest of the record is filled in. */
export interface Told {
  readonly id: string;
  readonly published?: string | undefined;
  readonly title?: string;
  readonly agency?: string;
  readonly text?: string;
  /**
   * Entities as "type name (title; title) he|she = other name = other name @CC kind geonames its name": "person Ana Ruiz #Q1 (Minister) she = Ruiz",
   * "place Lyon @FR city 2996944", "group Turks @TR country".
   */
  readonly entities?: readonly string[];
  /** Direct quotes as "speaker's name: words"; no speaker where there is no colon. */
  readonly quotes?: readonly string[];
}

/** A record as the program would write it, of what a test tells. Offsets mean nothing in it. */
export function recordOf({
  id,
  published,
  title,
  agency,
  text,
  entities = [],
  quotes = [],
}: Told): ArticleRecord {
  const recorded = entities.map(entityOf);
  const idOf = (name: string): string | null => recorded.find((entity) => entity.name === name)?.id ?? null;
  return {
    schema: 'hearsay/1',
    id,
    source: { format: 'jsonl', sha256: '0'.repeat(64) },
    title: title ?? null,
    byline: [],
    ...(agency && { dateline: { place: 'PORT VALE', agency } }),
    publisher: null,
    published: published ?? null,
    language: 'en',
    text: text ?? `${id} says nothing.`,
    offsets: 'utf-16',
    sentences: [],
    entities: recorded,
    dates: [],
    quantities: [],
    quotes: quotes.map((quote, index) => {
      const [, speaker, words] = /^(?:([^:“]+): )?(.*)$/s.exec(quote)!;
      const entity = speaker ? idOf(speaker) : null;
      return {
        id: `q${index + 1}`,
        type: 'direct',
        kind: 'speech',
        content: [spanOf(words)],
        cue: null,
        source: speaker ? { ...spanOf(speaker), form: 'name', entity, confidence: 0.9, rule: 'name' } : null,
        confidence: 0.9,
        parent: null,
        rule: 'marks',
      };
    }),
    claims: [],
    keywords: [],
    notes: [],
    pipeline: 'test',
  };
}

const spanOf = (text: string) => ({ start: 0, end: text.length, text });

function entityOf(told: string, index: number): RecordedEntity {
  const [, type, name, known, titles, gender, others, country, kind, geonames, found] =
    /^(\w+) ([^(=@#]+?)(?: #(\w+))?(?: \(([^)]*)\))?(?: (he|she))?((?: = [^=@]+?)*)(?: @(\w\w) (\w+)(?: (\d+))?(?: (.+))?)?$/.exec(
      told,
    )!;
  const mention = (text: string) => ({
    ...spanOf(text),
    kind: 'name' as const,
    confidence: 0.9,
    rule: 'name',
  });
  return {
    id: `e${index + 1}`,
    type: type as RecordedEntity['type'],
    name,
    ...(known && { known }),
    titles: titles?.split('; ') ?? [],
    ...(gender && {
      gender: { value: gender === 'he' ? 'male' : 'female', basis: 'pronoun', confidence: 0.9 },
    }),
    mentions: [name, ...others.split(' = ').slice(1)].map(mention),
    ...(country && {
      place: {
        kind: kind as 'city',
        name: found ?? name,
        country,
        geonames: geonames ? Number(geonames) : null,
        latitude: 0,
        longitude: 0,
        confidence: 0.9,
      },
    }),
  };
}
