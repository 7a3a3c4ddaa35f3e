import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Project, ROOT } from './project.ts';

const tool = (name: string) => join(ROOT, 'node_modules/.bin', name);

/** Loads models, a library that is loaded on demand, and one that names its files for `import` alone. */
const PROGRAM = `import { analyze, readArticles } from 'hearsay';
const text = 'Ada Quill said on Friday that the tunnel would close.';
const record = analyze({ text, published: '2026-02-06' });
console.log(record.quotes[0].source.text, record.dates[0].value);
try {
  analyze('Der Hafen wurde am Freitag geschlossen, sagte die Bürgermeisterin, und niemand weiß, wann er wieder geöffnet wird, denn das Geld fehlt seit vielen Jahren und die Stadt hat noch keinen Plan, wie es weitergehen soll.');
} catch (error) {
  console.log(error.message);
}
const page = new TextEncoder().encode('<html><body><article><p>' + text.repeat(6) + '</p></article></body></html>');
(async () => {
  for await (const article of readArticles(page, { from: 'html' })) console.log(article.format);
})();
`;
const PRINTED =
  'Ada Quill 2026-02-06\nanalyze: not English: reads as German; hearsay reads English only\nhtml\n';

/** What a program in a user's project does, as it is and bundled. */
export function bundles(project: Project): void {
  const at = (...names: string[]) => join(project.folder, ...names);

  function esbuild(format: 'esm' | 'cjs', file: string): void {
    writeFileSync(at('program.mjs'), PROGRAM);
    const flags = ['--bundle', '--platform=node', `--format=${format}`, '--log-level=error'];
    execFileSync(tool('esbuild'), ['program.mjs', ...flags, `--outfile=${file}`], { cwd: project.folder });
  }

  describe('a program that uses the library', () => {
    it('runs with require too', () => {
      writeFileSync(
        at('common.cjs'),
        `const { analyze } = require('hearsay');
         console.log(analyze('The harbour closed, Mayor Ana Ruiz said.').quotes[0].source.text);`,
      );
      expect(project.node('common.cjs')).toBe('Mayor Ana Ruiz\n');
    });

    it.skipIf(!existsSync(tool('esbuild')))('runs bundled by esbuild, as ESM and as CommonJS', () => {
      esbuild('esm', 'built/program.mjs');
      expect(project.node('built/program.mjs')).toBe(PRINTED);
      esbuild('cjs', 'built/program.cjs');
      expect(project.node('built/program.cjs')).toBe(PRINTED);
    });

    it.skipIf(!existsSync(tool('esbuild')))(
      'says what is missing where a bundle runs without the package',
      () => {
        esbuild('esm', 'away.mjs');
        const elsewhere = mkdtempSync(join(tmpdir(), 'hearsay-away-'));
        copyFileSync(at('away.mjs'), join(elsewhere, 'away.mjs'));
        const { status, stderr } = spawnSync(process.execPath, ['away.mjs'], {
          cwd: elsewhere,
          encoding: 'utf8',
        });
        rmSync(elsewhere, { recursive: true });
        expect(status).not.toBe(0);
        expect(stderr).toMatch(
          /HearsayError: the models of hearsay are not there: .* run "npm install hearsay"/,
        );
      },
    );

    it.skipIf(!existsSync(tool('vite')))('runs built by Vite for a server, all in one', () => {
      writeFileSync(at('program.mjs'), PROGRAM);
      writeFileSync(
        at('vite.config.mjs'),
        `export default {
          ssr: { noExternal: true },
          build: { ssr: 'program.mjs', outDir: 'server' },
          logLevel: 'error',
        };`,
      );
      execFileSync(tool('vite'), ['build'], { cwd: project.folder });
      const [file] = readdirSync(at('server')).filter((name) => /^program\.m?js$/.test(name));
      expect(project.node(join('server', file))).toBe(PRINTED);
    });
  });
}
