import { writeFileSync } from 'node:fs';
import { packGazetteer } from './pack-gazetteer.ts';
import { gazetteerRows } from './rows.ts';
import { installSources } from './sources.ts';

/** Builds `src/lexicons/places.bin`; how well it serves, `scripts/check-gold.ts` says. */
export async function train(): Promise<void> {
  const rows = gazetteerRows(installSources());
  const bytes = packGazetteer(rows);
  writeFileSync(new URL('../../lexicons/places.bin', import.meta.url), bytes);
  process.stderr.write(`places.bin: ${rows.length} records, ${(bytes.length / 1e6).toFixed(2)} MB\n`);
}
