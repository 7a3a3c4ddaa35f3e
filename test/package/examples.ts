import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Project, ROOT } from './project.ts';

/** The programs of docs/library.md by the name of the file that stands above each. */
const page = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
const programs = new Map(
  [...page.matchAll(/`([a-z-]+\.mjs)`[^\n]*:\n\n```js\n([\s\S]*?)^```$/gm)].map(([, file, code]) => [
    file,
    code,
  ]),
);

/** The programs of docs/library.md in a user's project. */
export function examples(project: Project): void {
  describe('the examples of docs/library.md', () => {
    const at = (...names: string[]) => join(project.folder, ...names);
    beforeAll(() => {
      for (const [file, code] of programs) writeFileSync(at(file), code);
      mkdirSync(at('articles'));
      for (let i = 1; i <= 20; i++)
        writeFileSync(at(`articles/${i}.txt`), `The harbour closed on day ${i}, Mayor Ana Ruiz said.`);
      writeFileSync(at('articles/empty.txt'), '');
    });

    it('are these', () => {
      expect([...programs.keys()]).toEqual([
        'one-article.mjs',
        'analyst.mjs',
        'many-articles.mjs',
        'web-service.mjs',
      ]);
    });

    it('one article', () => {
      expect(project.node('one-article.mjs')).toBe('Ada Quill: We looked for another way\n');
    });

    it('many articles', () => {
      const lines = project.node('many-articles.mjs').trimEnd().split('\n');
      expect(lines).toHaveLength(20);
      for (const line of lines) expect(line).toMatch(/: 1 quotes$/);
    });

    it('a web service', async () => {
      const service = spawn(process.execPath, ['web-service.mjs'], {
        cwd: project.folder,
        env: { ...process.env, PORT: '0' },
      });
      try {
        const [line] = await once(service.stdout.setEncoding('utf8'), 'data');
        const url = `http://localhost:${/\d+/.exec(line)}`;
        const post = async (body: string) => {
          const response = await fetch(url, { method: 'POST', body });
          return { status: response.status, body: (await response.json()) as Record<string, unknown> };
        };
        const article = { text: 'Ada Quill said the tunnel would close.', published: '2026-02-06' };
        expect(await post(JSON.stringify(article))).toMatchObject({
          status: 200,
          body: { schema: 'hearsay/1', published: '2026-02-06', quotes: [{ source: { text: 'Ada Quill' } }] },
        });
        expect(await post('{"title": "no text"}')).toMatchObject({
          status: 400,
          body: { error: expect.stringContaining('"text"') },
        });
        expect((await post('x'.repeat(1_000_001))).status).toBe(413);
        expect((await fetch(url)).status).toBe(405);
      } finally {
        service.kill();
      }
    });
  });
}
