import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildGazetteer } from './build.ts';
import { evaluate } from './evaluate.ts';

/** Builds the gazetteer and, where there are gold articles, prints how well it serves. */
export async function train({ gold }: { gold: string }): Promise<void> {
  buildGazetteer();
  const articles = join(gold, 'places/geowebnews-dev.jsonl');
  if (existsSync(articles)) evaluate(articles);
}
