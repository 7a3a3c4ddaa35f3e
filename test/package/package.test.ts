import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordJsonSchema } from '../../src/record/schema.ts';

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const project = mkdtempSync(join(tmpdir(), 'hearsay-package-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Installs what `npm pack` gives into a project of its own, with the packages that a user gets, and no others. */
beforeAll(() => {
  const modules = join(project, 'node_modules');
  for (const [path, { dev, devOptional }] of Object.entries<Locked>(lock.packages))
    if (/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev && !devOptional) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      symlinkSync(join(root, path), join(project, path));
    }
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
  execFileSync('tar', ['-xzf', join(project, filename), '-C', modules]);
  execFileSync('mv', [join(modules, 'package'), join(modules, 'hearsay')]);
  writeFileSync(join(project, 'package.json'), '{ "name": "newsroom", "type": "module" }');
});

function run(file: string, code: string): string {
  writeFileSync(join(project, file), code);
  return execFileSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
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
      join(project, 'use.ts'),
      `import { type ArticleRecord, analyze } from 'hearsay';
       const record: ArticleRecord = analyze({ text: 'The harbour closed.' });
       export const names: string[] = record.entities.map(({ name }) => name);
       // @ts-expect-error an article needs a text
       analyze({ title: 'Harbour' });`,
    );
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
    const output = execFileSync(join(root, 'node_modules/.bin/tsc'), [...flags, 'use.ts'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(output).toBe('');
    const types = readFileSync(join(project, 'node_modules/hearsay/dist/types/record/record.d.ts'), 'utf8');
    for (const description of described(recordJsonSchema())) expect(types).toContain(description);
  });

  it('brings its command and its schema', () => {
    const bin = join(project, 'node_modules/hearsay/bin/hearsay.js');
    const output = execFileSync(process.execPath, [bin, '--quiet'], {
      input: 'The harbour closed.',
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toMatchObject({ text: 'The harbour closed.' });
    expect(readdirSync(join(project, 'node_modules/hearsay/schema'))).toEqual(['hearsay-1.json']);
  });
});
