import type { ReportArticle, ReportData, ReportQuote, Thing } from '../data.ts';

/** A place of the world's outline, drawn by the build: d3's Natural Earth projection with its scale and translation. */
export interface World {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly translate: readonly [number, number];
  readonly outline: string;
}

const parsed = <T>(id: string): T => JSON.parse(document.getElementById(id)?.textContent ?? '') as T;

export const data: ReportData = parsed('data');
export const world: World = parsed('world');

/** A quote with where it stands. */
export interface Said {
  readonly quote: ReportQuote;
  readonly article: ReportArticle;
  /** Place of the article. */
  readonly at: number;
  readonly text: string;
  /** The thing that speaks, if it is known. */
  readonly speaker: number | null;
}

/** Speech that is more likely than not, in the order of articles. */
export const said: readonly Said[] = data.articles.flatMap((article, at) =>
  article.quotes
    .filter(({ kind, confidence }) => kind === 'speech' && confidence >= 0.5)
    .map((quote) => ({
      quote,
      article,
      at,
      text: wordsOf(article, quote),
      speaker: quote.speaker === null ? null : article.entities[quote.speaker].thing,
    })),
);

export function wordsOf({ text }: ReportArticle, { content }: ReportQuote): string {
  return content.map(([start, end]) => text.slice(start, end)).join(' … ');
}

/** Who speaks, as the article calls them where no name is known. */
export function speakerName(article: ReportArticle, { speaker, sourceText, unnamed }: ReportQuote): string {
  if (speaker !== null) return data.things[article.entities[speaker].thing].name;
  if (sourceText) return `“${sourceText}”`;
  return unnamed ? `an unnamed ${unnamed}` : 'nobody named';
}

/** What is best known of a thing beside its name: a title, a country. */
export function thingNote({ name, titles, country }: Thing): string {
  const where = country && countryName(country);
  return [titles[0], where !== name && where].filter(Boolean).join(', ');
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** @param code ISO 3166-1 alpha-2 */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

export function day(iso: string | null): string {
  if (iso === null) return 'undated';
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : dayFormat.format(date);
}

export function number(n: number): string {
  return n.toLocaleString('en');
}

export function many(n: number, one: string, several = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : several}`;
}

export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
