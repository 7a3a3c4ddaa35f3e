import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
/** A folder may import from its own floor and those below; folders on one floor do not know each other. */
const FLOORS = [
  ['core'],
  ['learn'],
  ['gazetteer'],
  ['s3'],
  ['read', 'tokenize'],
  ['tag'],
  ['detect'],
  ['link'],
  ['record'],
  ['stored', 'validate', 'exchange', 'collate', 'explain'],
  ['write'],
  ['report', 'ask'],
  ['run'],
  ['queue'],
  ['cli'],
];
const floorOf = (folder: string) => FLOORS.findIndex((folders) => folders.includes(folder));

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const folderOf = (file: string) => file.split('/')[0];

/** Paths below src that a file imports, type imports included. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(SOURCE, file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative(SOURCE, resolve(SOURCE, dirname(file), path)),
  );
}

/** A way round for each import that leads back to a file on the way there: `a.ts -> b.ts -> a.ts`. */
function circlesAmong(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const seen = new Set<string>();
  const way: string[] = [];
  const follow = (file: string): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (seen.has(file)) return;
    seen.add(file);
    way.push(file);
    for (const imported of imports.get(file) ?? []) follow(imported);
    way.pop();
  };
  for (const file of imports.keys()) follow(file);
  return circles;
}

/** Names of the functions, classes and other values that a file exports. */
function valuesOf(file: string): string[] {
  const code = readFileSync(join(SOURCE, file), 'utf8');
  return [...code.matchAll(/^export (?:async |abstract )?(?:function\*?|const|let|class) (\w+)/gm)].map(
    ([, name]) => name,
  );
}

describe('imports flow one way', () => {
  it.each(files.filter((file) => folderOf(file) !== 'train' && file !== 'index.ts'))('%s', (file) => {
    const folder = folderOf(file);
    expect(FLOORS.flat()).toContain(folder);
    const upward = importsOf(file).filter((imported) => {
      const other = folderOf(imported);
      return other !== folder && !(floorOf(other) >= 0 && floorOf(other) < floorOf(folder));
    });
    expect(upward).toEqual([]);
  });

  it('never in a circle, types included', () => {
    expect(circlesAmong(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
  });

  it('is checked on real imports', () => {
    expect(importsOf('run/pipeline.ts')).toContain('core/errors.ts');
    const imports = { a: ['b', 'd'], b: ['c'], c: ['b'], d: ['c'] };
    expect(circlesAmong(new Map(Object.entries(imports)))).toEqual(['b -> c -> b']);
  });

  it('never loads the parts of natural and compromise that are too heavy or print', () => {
    const heavy = files.filter((file) =>
      /from 'natural'|require\('natural'\)|'compromise\/three'/.test(
        readFileSync(join(SOURCE, file), 'utf8'),
      ),
    );
    expect(heavy).toEqual([]);
  });
});

describe('what is exported', () => {
  it('is imported somewhere', () => {
    const root = join(SOURCE, '..');
    const users = ['src', 'test', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => ({
          path: join(root, folder, file),
          code: readFileSync(join(root, folder, file), 'utf8'),
        })),
    );
    const unused = files
      .filter((file) => file !== 'index.ts') // it is what others import from hearsay
      .flatMap((file) => {
        const importers = users.filter(
          ({ path, code }) => path !== join(SOURCE, file) && code.includes(`/${basename(file)}'`),
        );
        return valuesOf(file)
          .filter((name) => name !== 'train' && name !== 'evaluate') // tasks, which `npm run train` loads by name
          .filter((name) => !importers.some(({ code }) => new RegExp(`\\b${name}\\b`).test(code)))
          .map((name) => `${file}: ${name}`);
      });
    expect(unused).toEqual([]);
  });
});
