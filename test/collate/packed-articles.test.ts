import { expect, it } from 'vitest';
import { keysOf } from '../../src/collate/corpus/article-keys.ts';
import { Corpus } from '../../src/collate/corpus/corpus.ts';
import { finish } from '../../src/collate/corpus/loading.ts';
import { PackedArticles } from '../../src/collate/corpus/packed-articles.ts';
import { signatureOf } from '../../src/collate/sign-article.ts';
import type { ArticleSignature } from '../../src/collate/signature.ts';
import { NameTable } from '../../src/collate/things/names/name-table.ts';
import { recordOf } from './records.ts';

const ARTICLES: readonly ArticleSignature[] = [
  { id: 'a', entities: ['person Ines Quarl (Mayor) she = Quarl', 'place Port Vale @NO city 1001'] },
  { id: 'b', entities: ['person Ines Quarl #Q7', 'person Bob Hale he', 'organization NPA'] },
  { id: 'c', entities: ['person Ina Quarl #Q7'] },
].map((article) => signatureOf(recordOf(article)));

/** Loads articles, some after others, by their positions. */
function packed(articles: readonly ArticleSignature[], ...runs: readonly (readonly number[])[]) {
  const asked: string[] = [];
  const keys = articles.map(keysOf);
  const store = new PackedArticles(new NameTable(new Corpus(keys, { before: [], after: keys })));
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const run of runs)
    finish(store.load(run), (ids) => {
      asked.push(...ids);
      return ids.map((id) => ({ signature: byId.get(id)!, original: null, things: new Map() }));
    });
  return { store, asked };
}

it('says of articles what their signatures do', () => {
  const { store } = packed(ARTICLES, [0, 1, 2]);
  for (const [article, { home, context, entities }] of ARTICLES.entries()) {
    expect(store.home(article)).toBe(home);
    expect([...store.context(article).features]).toEqual([...context.features]);
    expect([...store.context(article).weights]).toEqual([...context.weights]);
    const { starts, names } = store.table;
    expect(starts[article + 1] - starts[article]).toBe(entities.length);
    for (const [at, entity] of entities.entries()) {
      const place = starts[article] + at;
      const { id, mentions, rule, isTitled, titles, gender, isGenderSaid, type, known } = entity;
      expect(store.id(place)).toBe(id);
      expect(store.mentions(place)).toBe(mentions);
      expect(store.rule(place)).toBe(rule);
      expect(store.isTitled(place)).toBe(isTitled);
      expect(store.titles(place)).toEqual(titles);
      expect(store.genderSaid(place)).toBe(isGenderSaid ? gender : null);
      expect(store.called(names[place]).type).toBe(type);
      expect(store.knownAs(names[place])).toBe(known);
      if (known === null) expect(store.called(names[place]).key).toBe(entity.key);
    }
  }
});

it('calls a known name as the article does whose id hashes least', () => {
  const { store } = packed(ARTICLES, [0, 1, 2]);
  const { table } = store;
  const { starts, names, articleOf } = table;
  const name = names[starts[1]];
  expect(names[starts[2]]).toBe(name);
  const [first] = table.sampleOf(name);
  expect(store.called(name).key).toBe(articleOf[first] === 1 ? 'ines quarl' : 'ina quarl');
});

it('asks for each article once, however many come between', () => {
  const others = Array.from({ length: 600 }, (_, at) => ({ ...ARTICLES[2], id: `other ${at}` }));
  const numbers = others.map((_, at) => at + 3);
  const { asked } = packed([...ARTICLES, ...others], [0, 1, 0], numbers, [1], [2, 0]);
  expect(asked).toEqual(['a', 'b', ...others.map(({ id }) => id), 'c']);
});

it('keeps apart titles that are one when they are written in a row', () => {
  const [first] = ARTICLES[0].entities;
  const articles = [['vice president'], ['vice', 'president']].map((titles, at) => ({
    ...ARTICLES[0],
    id: `titled ${at}`,
    entities: [{ ...first, titles }],
  }));
  const { store } = packed(articles, [0, 1]);
  expect([0, 1].map((place) => store.titles(place))).toEqual([['vice president'], ['vice', 'president']]);
});

it('is told of every article that it asks for', () => {
  const keys = ARTICLES.map(keysOf);
  const store = new PackedArticles(new NameTable(new Corpus(keys, { before: [], after: keys })));
  expect(() => finish(store.load([1]), () => [])).toThrow('article b: expected to be read');
});
