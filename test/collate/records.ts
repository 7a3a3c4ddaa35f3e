import type { ArticleRecord, RecordedEntity } from '../../src/record/record.ts';
import { emptyRecord } from '../records.ts';

/** What a test says of an article; the rest of the record is filled in. */
export interface Told {
  readonly id: string;
  readonly published?: string | undefined;
  readonly title?: string;
  readonly agency?: string | undefined;
  readonly text?: string;
  /**
   * Entities as "type name (title; title) he|she = other name = other name @CC kind geonames its name": "person Ana Ruiz #Q1 (Minister) she = Ruiz",
   * "place Lyon @FR city 2996944", "group Turks @TR country".
   */
  readonly entities?: readonly string[];
  /** Direct quotes as "speaker's name: words"; no speaker where there is no colon. */
  readonly quotes?: readonly string[];
  /**
   * Claims as "claimant's name: words", with names of entities as [Ana Ruiz], quantities as {USD 2500000|$2.5 million},
   * {boat 12|twelve boats} or { 12|twelve}, and years as <2024>; negated or foretold where they begin with "NOT " or "SOON ". They stand at the end of the text.
   */
  readonly claims?: readonly string[];
}

/** A record as the program would write it, of what a test tells. Offsets mean nothing in it, but for those of claims. */
export function recordOf({
  id,
  published,
  title,
  agency,
  text,
  entities = [],
  quotes = [],
  claims = [],
}: Told): ArticleRecord {
  const recorded = entities.map(entityOf);
  const idOf = (name: string): string | null => recorded.find((entity) => entity.name === name)?.id ?? null;
  const claimed = claimsIn(text ?? `${id} says nothing.`, claims, idOf);
  return emptyRecord({
    id,
    source: { format: 'jsonl', sha256: '0'.repeat(64) },
    title: title ?? null,
    ...(agency && { dateline: { place: 'PORT VALE', agency } }),
    published: published ?? null,
    text: claimed.text,
    entities: recorded,
    dates: claimed.dates,
    quantities: claimed.quantities,
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
    claims: claimed.claims,
  });
}

/** A text with claims at its end, and what they are made of. */
function claimsIn(
  text: string,
  told: readonly string[],
  idOf: (name: string) => string | null,
): Pick<ArticleRecord, 'text' | 'dates' | 'quantities' | 'claims'> {
  const dates: ArticleRecord['dates'] = [];
  const quantities: ArticleRecord['quantities'] = [];
  const claims = told.map((claim, index): ArticleRecord['claims'][number] => {
    const [, manner, claimant, words] = /^(NOT |SOON )?(?:([^:{]+): )?(.*)$/s.exec(claim)!;
    const own = quantities.length;
    const days = dates.length;
    const plain = words
      .replace(/\[([^\]]+)\]/g, '$1')
      .replace(/<(\d+)>/g, (_, year: string) => {
        const days = { value: year, from: `${year}-01-01`, to: `${year}-12-31` };
        dates.push({ id: `d${dates.length + 1}`, ...spanOf(year), type: 'DATE', ...days, rule: 'test' });
        return year;
      })
      .replace(/\{(\S*) ([\d.]+)\|([^}]+)\}/g, (_, unit: string, value: string, written: string) => {
        const kind = unit === 'percent' ? 'percent' : /^[A-Z]/.test(unit) ? 'money' : 'count';
        const quantity = { ...spanOf(written), kind, value: Number(value), unit: unit || null, rule: 'test' };
        quantities.push({ id: `n${quantities.length + 1}`, ...quantity } as (typeof quantities)[number]);
        return written;
      });
    const start = text.length + 1;
    text += `\n${plain}`;
    return {
      id: `c${index + 1}`,
      start,
      end: text.length,
      text: plain,
      claimant: claimant ? idOf(claimant) : null,
      quote: null,
      attribution: 'author',
      types: ['quantity'],
      checkworthiness: 0.8,
      confidence: 0.9,
      polarity: manner === 'NOT ' ? 'negated' : 'affirmed',
      modality: manner === 'SOON ' ? 'predicted' : 'asserted',
      hedges: [],
      reasons: [],
      entities: [...words.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => idOf(name)!),
      dates: dates.slice(days).map(({ id }) => id),
      quantities: quantities.slice(own).map(({ id }) => id),
    };
  });
  return { text, dates, quantities, claims };
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
