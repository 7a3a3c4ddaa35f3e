import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from './evaluate.ts';
import { packGazetteer } from './pack-gazetteer.ts';
import { gazetteerRows } from './rows.ts';
import { installSources } from './sources.ts';

/** Builds `src/lexicons/places.bin` and, where there are gold articles, prints how well it serves. */
export async function train({ gold }: { gold: string }): Promise<void> {
  const rows = gazetteerRows(installSources());
  const bytes = packGazetteer(rows);
  writeFileSync(new URL('../../lexicons/places.bin', import.meta.url), bytes);
  process.stderr.write(`places.bin: ${rows.length} records, ${(bytes.length / 1e6).toFixed(2)} MB\n`);
  const articles = join(gold, 'places/geowebnews-dev.jsonl');
  if (existsSync(articles)) evaluate(articles);
}
