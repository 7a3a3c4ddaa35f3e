import { readFileSync } from 'node:fs';
import { RecordKind } from '../../gazetteer/gazetteer.ts';
import { type Row, row } from './row.ts';

/** How well known a region is, in the coin of cities: parts of the world and whole regions, and what lies in one country. */
const WIDE_RENOWN = 1e6;
const LOCAL_RENOWN = 1e4;

/** Rows of the tab-separated table `src/lexicons/places/NAME.tsv` as objects keyed by its header line. */
function table(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../lexicons/places/${name}.tsv`, import.meta.url), 'utf8');
  const [header, ...lines] = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const keys = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? '']));
  });
}

const list = (cell: string): string[] => (cell ? cell.split('|') : []);

/** "Turks" of "Turk": demonyms that are nouns take a plural; those in -sh, -ch, -ese and -s do not. */
function withPlurals(demonyms: readonly string[]): string[] {
  return demonyms.flatMap((word) => (/(?:s|sh|ch|ese|men)$/.test(word) ? [word] : [word, `${word}s`]));
}

/** Countries and territories of the hand table. */
export function countryRows(): Row[] {
  return table('countries').map((cells) =>
    row(RecordKind.country, cells.name, Number(cells.latitude), Number(cells.longitude), {
      country: cells.code,
      geonames: Number(cells.geonames),
      spellings: list(cells.aliases),
      demonyms: withPlurals(list(cells.demonyms)),
    }),
  );
}

/** Parts of the world, seas, historical regions and landmarks of the hand table. */
export function regionRows(): Row[] {
  const kinds: Readonly<Record<string, RecordKind>> = {
    area: RecordKind.area,
    region: RecordKind.region,
    facility: RecordKind.landmark,
  };
  return table('regions').map((cells) =>
    row(kinds[cells.kind], cells.name, Number(cells.latitude), Number(cells.longitude), {
      country: cells.country,
      geonames: Number(cells.geonames),
      spellings: list(cells.aliases),
      demonyms: withPlurals(list(cells.demonyms)),
      population: cells.country && cells.kind !== 'region' ? LOCAL_RENOWN : WIDE_RENOWN,
    }),
  );
}

/** What the hand table adds to first-level divisions, by "US.TX": abbreviations, demonyms, other names, a better point. */
export function stateAdditions(): ReadonlyMap<string, Partial<Row>> {
  return new Map(
    table('states').map((cells) => [
      cells.code,
      {
        abbreviations: list(cells.abbreviations),
        demonyms: withPlurals(list(cells.demonyms)),
        spellings: list(cells.aliases),
        ...(cells.latitude ? { latitude: Number(cells.latitude), longitude: Number(cells.longitude) } : {}),
      },
    ]),
  );
}
