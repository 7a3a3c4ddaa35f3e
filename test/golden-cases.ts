import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile } from '../src/read/input/whole-file.ts';
import { formatOfName } from '../src/read/kinds/extensions.ts';
import type { ArticleRecord } from '../src/record/record.ts';
import { Analyst } from '../src/run/threads/analyst.ts';

/** A folder below test/golden: one article, `source.*`, and the record that it must give, `expected.json`. */
export interface GoldenCase {
  readonly name: string;
  readonly source: string;
  readonly expected: string;
}

export const GOLDEN_FOLDER = fileURLToPath(new URL('golden', import.meta.url));

export function goldenCase(name: string): GoldenCase {
  const folder = join(GOLDEN_FOLDER, name);
  const source = readdirSync(folder).find((file) => file.startsWith('source.'));
  if (!source)
    throw new Error(`${folder}: expected a file source.txt, source.md, source.html or source.json`);
  return { name, source: join(folder, source), expected: join(folder, 'expected.json') };
}

export function goldenCases(): GoldenCase[] {
  return readdirSync(GOLDEN_FOLDER).sort().map(goldenCase);
}

let analyst: Analyst | undefined;

/** The record that the program makes of the case's article now; without the digest of the models it used. */
export function recordOf({ name, source }: GoldenCase): ArticleRecord {
  const path = `${name}.${source.split('.').slice(1).join('.')}`;
  const results = readFile({ path, name: path, ...formatOfName(path), bytes: readFileSync(source) }, {});
  const [result] = results;
  if (results.length !== 1 || !('article' in result))
    throw new Error(`${source}: expected one article, found ${JSON.stringify(results)}`);
  analyst ??= new Analyst();
  return { ...analyst.record(result.article), pipeline: 'hearsay' };
}

/** The record that the case expects, or undefined if it has none yet. */
export function expectedOf({ expected }: GoldenCase): ArticleRecord | undefined {
  return existsSync(expected) ? (JSON.parse(readFileSync(expected, 'utf8')) as ArticleRecord) : undefined;
}
