import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { ExitCode } from '../src/cli/exit-codes.ts';
import { commands } from '../src/cli/main.ts';
import { outline } from '../src/cli/reference/outline.ts';
import { analyze, createPipeline } from '../src/index.ts';
import { recordSchema } from '../src/record/schema.ts';
import { SQLITE_SCHEMA } from '../src/write/sqlite/schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}/README.md`, 'utf8');
const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , content]) => content);

describe('the README', () => {
  test('names scripts and flags that exist, every command, and every exit status', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
    for (const [, script] of readme.matchAll(/npm run (?:-s )?([a-z]+)/g))
      expect(scripts).toHaveProperty(script);
    const all = outline(commands(() => {}));
    const flags = new Set(all.flatMap(({ options }) => options.map(({ long }) => long)));
    const used = [...readme.matchAll(/hearsay(?: --)? [^\n`]*/g)].flatMap(
      ([line]) => line.match(/(?<=[\s[])--[a-z][a-z-]+/g) ?? [],
    );
    expect(used.length).toBeGreaterThan(5);
    for (const flag of used) expect(flags).toContain(flag);
    const section = readme.slice(readme.indexOf('## Command line'), readme.indexOf('## What it reads'));
    for (const { name } of all) expect(section).toContain(name ? `hearsay ${name}` : 'hearsay');
    for (const status of Object.values(ExitCode)) expect(readme).toContain(`\n| ${status} |`);
  });

  test('links to files that exist', () => {
    const targets = [...readme.matchAll(/\]\(([^):]+)\)/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(2);
    for (const target of targets) expect(existsSync(`${root}/${target}`), target).toBe(true);
  });

  test('explains every field of the record', () => {
    const table = readFileSync(`${root}/docs/record.md`, 'utf8');
    for (const field of Object.keys(recordSchema.shape)) expect(table).toContain(`\`${field}\``);
  });

  test('shows what the program really says of its example', () => {
    const [article] = blocks('txt');
    const [excerpt] = blocks('json');
    expectContains(analyze(article), JSON.parse(excerpt));
  });

  test('has queries that the database answers', () => {
    const database = new Database(':memory:');
    database.exec(SQLITE_SCHEMA);
    const queries = blocks('sql');
    expect(queries.length).toBeGreaterThan(1);
    for (const query of queries) expect(database.prepare(query).all()).toEqual([]);
    database.close();
  });

  test('has a library example that does what it says', () => {
    const [, text, published, source] =
      /analyze\(\{ text: '([^']+)', published: '([^']+)' \}\);\nrecord.quotes\[0\].source\?.text; \/\/ "([^"]+)"/.exec(
        blocks('ts')[0],
      )!;
    expect(analyze({ text, published }).quotes[0].source?.text).toBe(source);
    expect(createPipeline({ offsets: 'codepoint' }).analyze('One article.').offsets).toBe('codepoint');
  });
});

/** Objects may have more fields than expected, and arrays more elements; what is expected comes in its order. */
function expectContains(actual: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    let from = 0;
    for (const element of expected) {
      const at = (actual as unknown[]).findIndex((candidate, i) => i >= from && contains(candidate, element));
      expect(at, `${JSON.stringify(element)} in ${JSON.stringify(actual)}`).toBeGreaterThanOrEqual(0);
      from = at + 1;
    }
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, value] of Object.entries(expected))
      expectContains((actual as Record<string, unknown> | null)?.[key], value);
  } else expect(actual).toBe(expected);
}

function contains(actual: unknown, expected: unknown): boolean {
  try {
    expectContains(actual, expected);
    return true;
  } catch {
    return false;
  }
}
