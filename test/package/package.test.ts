import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordJsonSchema } from '../../src/record/schema.ts';
import { bundles } from './bundles.ts';
import { examples } from './examples.ts';
import { createProject, ROOT } from './project.ts';

const project = createProject();
beforeAll(() => project.install());
afterAll(() => project.remove());
const at = (...names: string[]) => join(project.folder, ...names);

function run(file: string, code: string): string {
  writeFileSync(at(file), code);
  return project.node(file);
}

/** All descriptions in a JSON Schema. */
function described(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'description' && typeof value === 'string' ? [value] : described(value),
  );
}

describe('the installed package', () => {
  it('analyses articles', () => {
    const output = run(
      'use.js',
      `import { analyze, createPipeline } from 'hearsay';
       const text = 'The harbour closed on Friday, Mayor Ana Ruiz said.';
       const pipeline = createPipeline({ offsets: 'codepoint' });
       const article = { id: 'a1', text, published: '2026-02-05', title: 'Harbour' };
       console.log(JSON.stringify([analyze(text), pipeline.analyze(article), pipeline.analyze(article)]));`,
    );
    const [plain, first, second] = JSON.parse(output);
    expect(plain).toMatchObject({ schema: 'hearsay/1', published: null, offsets: 'utf-16' });
    expect(first).toMatchObject({
      id: 'a1',
      title: 'Harbour',
      published: '2026-02-05',
      offsets: 'codepoint',
    });
    expect(second).toEqual(first);
  });

  it('refuses an article without text, and a date that is none', () => {
    const output = run(
      'misuse.js',
      `import { analyze } from 'hearsay';
       for (const article of [undefined, {}, { text: 'a', published: 'Friday' }])
         try { analyze(article); } catch (error) { console.log(error.code, error.message); }`,
    );
    expect(output.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^usage .*text/),
      expect.stringMatching(/^usage .*text/),
      expect.stringMatching(/^usage .*published/),
    ]);
  });

  it('brings its types', () => {
    writeFileSync(
      at('use.ts'),
      `import { type ArticleRecord, analyze } from 'hearsay';
       const record: ArticleRecord = analyze({ text: 'The harbour closed.' });
       export const names: string[] = record.entities.map(({ name }) => name);
       // @ts-expect-error an article needs a text
       analyze({ title: 'Harbour' });`,
    );
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
    const output = execFileSync(join(ROOT, 'node_modules/.bin/tsc'), [...flags, 'use.ts'], {
      cwd: project.folder,
      encoding: 'utf8',
    });
    expect(output).toBe('');
    const types = readFileSync(at('node_modules/hearsay/dist/types/record/record.d.ts'), 'utf8');
    for (const description of described(recordJsonSchema())) expect(types).toContain(description);
    const lines = types.slice(0, types.indexOf('\n};')).split('\n').slice(2);
    const bare = lines.filter((line, i) => /^ +\w+\??: /.test(line) && !lines[i - 1]?.endsWith('*/'));
    expect(bare, 'fields that say nothing of themselves to editors').toEqual([]);
  });

  it('brings its command and its schema', () => {
    const bin = at('node_modules/hearsay/bin/hearsay.js');
    const output = execFileSync(process.execPath, [bin, '--quiet'], {
      input: 'The harbour closed.',
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toMatchObject({ text: 'The harbour closed.' });
    expect(readdirSync(at('node_modules/hearsay/schema'))).toEqual(['hearsay-1.json', 'hearsay-config.json']);
  });
});

examples(project);
bundles(project);
