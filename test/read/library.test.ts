import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze, HearsayError, type ReadArticle, readArticles, type SetAside } from '../../src/index.ts';

const CSV =
  'title,text,date\nFerry,"The ferry is back, Ada Quill said on Friday.",2026-02-05\nNothing,,2026-02-05\n';
const all = async (articles: AsyncIterable<ReadArticle>): Promise<ReadArticle[]> => {
  const gathered: ReadArticle[] = [];
  for await (const article of articles) gathered.push(article);
  return gathered;
};

test('the library reads files and bytes, and what it gives can be analysed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-library-'));
  const path = join(folder, 'x.csv');
  writeFileSync(path, CSV);
  const setAside: SetAside[] = [];
  const onSetAside = (one: SetAside) => setAside.push(one);
  const [fromFile] = await all(readArticles(path, { onSetAside }));
  const [fromBytes] = await all(readArticles(new TextEncoder().encode(CSV), { onSetAside }));
  rmSync(folder, { recursive: true });
  expect(fromFile).toMatchObject({ title: 'Ferry', published: '2026-02-05', path, line: 1, format: 'csv' });
  expect(fromBytes).toMatchObject({ title: 'Ferry', line: 1 });
  expect(fromBytes.path).toBeUndefined();
  expect(setAside.map(({ line }) => line)).toEqual([2, 2]);
  expect(analyze(fromFile)).toMatchObject({
    id: fromFile.id,
    title: 'Ferry',
    quotes: [{ type: 'indirect' }],
  });
});

test('what gives no article is thrown if nobody listens; a format that does not exist is refused', async () => {
  const bytes = new TextEncoder().encode(CSV);
  await expect(all(readArticles(bytes))).rejects.toMatchObject({ code: 'article' });
  await expect(all(readArticles(bytes, { from: 'docs' }))).rejects.toThrow(HearsayError);
  await expect(all(readArticles('/no/such/file'))).rejects.toMatchObject({ code: 'input' });
});
