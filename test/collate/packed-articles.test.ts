import { expect, it } from 'vitest';
import { keysOf } from '../../src/collate/corpus/article-keys.ts';
import { finish, Loaded } from '../../src/collate/corpus/loading.ts';
import { PackedArticles } from '../../src/collate/corpus/packed-articles.ts';
import { signatureOf } from '../../src/collate/sign-article.ts';
import type { ArticleSignature } from '../../src/collate/signature.ts';
import { nameHashes } from '../../src/collate/things/names/name-id.ts';
import { recordOf } from './records.ts';

const ARTICLES: readonly ArticleSignature[] = [
  { id: 'a', entities: ['person Ines Quarl (Mayor) she = Quarl', 'place Port Vale @NO city 1001'] },
  { id: 'b', entities: ['person Ines Quarl #Q7', 'person Bob Hale he', 'organization NPA'] },
  { id: 'c', entities: [] },
].map((article) => signatureOf(recordOf(article)));

/** Loads articles, some after others. */
function packed(...runs: readonly (readonly string[])[]): { articles: PackedArticles; asked: string[] } {
  const asked: string[] = [];
  const loaded = new Loaded();
  const articles = new PackedArticles(loaded);
  for (const ids of runs)
    finish(articles.load(ids), (some) => {
      asked.push(...some);
      return some.map((id) => {
        const signature = ARTICLES.find((article) => article.id === id) ?? { ...ARTICLES[2], id };
        return { signature, original: null, things: new Map() };
      });
    });
  return { articles, asked };
}

it('says of articles what their signatures do', () => {
  const { articles } = packed(['a', 'b', 'c']);
  for (const signature of ARTICLES) {
    const { home, context, entities } = signature;
    const article = articles.get(keysOf(signature));
    expect(article.home).toBe(home);
    expect([...article.context.features]).toEqual([...context.features]);
    expect([...article.context.weights]).toEqual([...context.weights]);
    const kept = Array.from({ length: article.entities }, (_, at) => article.entity(at));
    expect(entities).toMatchObject(kept);
    expect(kept).toHaveLength(entities.length);
  }
  const second = articles.get(keysOf(ARTICLES[1]));
  expect(second.hasName(nameHashes('person|bob hale'))).toBe(true);
  expect(second.hasName(nameHashes('person|ines quarl'))).toBe(false);
});

it('asks for each article once, however many come between', () => {
  const others = Array.from({ length: 6000 }, (_, at) => `other ${at}`);
  expect(packed(['a', 'b', 'a'], others, ['b'], ['c', 'a']).asked).toEqual(['a', 'b', ...others, 'c']);
});

it('has nothing that was not asked for', () => {
  expect(() => packed(['a']).articles.get(keysOf(ARTICLES[1]))).toThrow('article b: expected to be loaded');
});

it('keeps apart titles that are one when they are written in a row', () => {
  const [first] = ARTICLES[0].entities;
  const signatures = [['vice president'], ['vice', 'president']].map((titles, at) => ({
    ...ARTICLES[0],
    id: `titled ${at}`,
    entities: [{ ...first, titles }],
  }));
  const articles = new PackedArticles(new Loaded());
  const ids = signatures.map(({ id }) => id);
  finish(articles.load(ids), () =>
    signatures.map((signature) => ({ signature, original: null, things: new Map() })),
  );
  const kept = signatures.map((signature) => articles.get(keysOf(signature)).entity(0).titles);
  expect(kept).toEqual([['vice president'], ['vice', 'president']]);
});
