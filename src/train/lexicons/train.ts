import { writeFileSync } from 'node:fs';
import { packGazetteer } from './gazetteer.ts';
import { collectNames } from './name-lists.ts';
import { withPackages } from './packages.ts';
import { packWordClusters } from './word-clusters.ts';

/** `npm run train -- lexicons`: builds the packed lexicons from npm data packages. Takes no gold data. */
export async function train(): Promise<void> {
  await withPackages(async (modules) => {
    write('name-lists', packGazetteer(collectNames(modules)));
    write('word-clusters', packWordClusters(modules));
  });
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(`../../lexicons/${name}.bin`, import.meta.url), bytes);
  console.error(`src/lexicons/${name}.bin ${(bytes.length / 1e6).toFixed(2)} MB`);
}
