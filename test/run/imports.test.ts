import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
/** A folder may import from its own floor and those below; folders on one floor do not know each other. */
const FLOORS = [
  ['core'],
  ['learn'],
  ['gazetteer'],
  ['read', 'tokenize'],
  ['tag'],
  ['detect'],
  ['link'],
  ['record'],
  ['write'],
  ['run'],
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

  it('is checked on real imports', () => {
    expect(importsOf('run/pipeline.ts')).toContain('core/errors.ts');
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
