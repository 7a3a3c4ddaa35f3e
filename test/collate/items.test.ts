import { describe, expect, it } from 'vitest';
import { type ArticleKeys, keysOf } from '../../src/collate/corpus/article-keys.ts';
import { Corpus } from '../../src/collate/corpus/corpus.ts';
import { ItemWriter } from '../../src/collate/corpus/item-writer.ts';
import { type Item, itemsIn, placesOfSeveral } from '../../src/collate/corpus/items.ts';
import { finish, Loaded } from '../../src/collate/corpus/loading.ts';
import { sayingsAmong } from '../../src/collate/sayings/sayings.ts';
import { signatureOf } from '../../src/collate/sign-article.ts';
import { recordOf, type Told } from './records.ts';

const LISTS = { keys: 'facts', wholes: 'claims', places: 'claimPlaces' } as const;

const writer = new ItemWriter();

function keysWith(items: readonly Omit<Item, 'at'>[]): ArticleKeys {
  for (const { whole, keys } of items) {
    writer.begin(whole);
    for (const key of keys) writer.add(key);
  }
  const { keys, wholes, places } = writer.take();
  return { ...keysOf(signatureOf(recordOf({ id: 'a' }))), facts: keys, claims: wholes, claimPlaces: places };
}

describe('the keys of items', () => {
  const items = [
    { whole: 7, keys: [1, 2, 3] },
    { whole: 8, keys: [] },
    { whole: 7, keys: [4, 2, 5] },
    { whole: 9, keys: [5, 1] },
  ];

  it('are told apart, though each is kept once', () => {
    const article = keysWith(items);
    expect([...article.facts]).toEqual([1, 2, 3, 4, 5]);
    expect([...article.claims]).toEqual([7, 8, 9]);
    const sorted = itemsIn(article, LISTS).map((item) => ({ ...item, keys: [...item.keys].sort() }));
    expect(sorted).toEqual(items.map(({ whole, keys }, at) => ({ at, whole, keys: [...keys].sort() })));
  });

  it('are each kept once, however often it is told', () => {
    const { facts, claimPlaces } = keysWith([
      { whole: 7, keys: [1, 2, 1] },
      { whole: 7, keys: [2, 3, 2, 3] },
    ]);
    expect([...facts]).toEqual([1, 2, 3]);
    expect([...claimPlaces]).toEqual([0, 2, 0, 0, 3, 1, 1]);
  });

  it('are told apart where there are thousands', () => {
    const many = Array.from({ length: 3000 }, (_, i) => (i * 2654435761) >>> 0);
    const half = many.slice(0, 1500);
    const article = keysWith([
      { whole: 2 ** 32 - 1, keys: many },
      { whole: 0, keys: half },
    ]);
    expect([...article.facts]).toEqual(many);
    expect(itemsIn(article, LISTS).map(({ keys }) => keys)).toEqual([many, half]);
  });

  it('are known by those that several have', () => {
    const { facts, claimPlaces } = keysWith(items);
    expect([...placesOfSeveral(claimPlaces)].map((place) => facts[place]).sort()).toEqual([1, 2, 5]);
    expect([...placesOfSeveral(keysWith([]).claimPlaces)]).toEqual([]);
  });
});

describe('of sayings', () => {
  const entities = ['person Ana Ruiz', 'place Lyon'];
  const debt = 'Lyon owes its banks {USD 2500000|$2.5 million} for cranes';
  const quote = 'Ana Ruiz: We will not sell one metre of this harbour to anybody';

  /** What is asked for and what is compared, where nothing was before. */
  function compared(...articles: readonly Omit<Told, 'id'>[]) {
    const signatures = articles.map((told, i) =>
      signatureOf(recordOf({ id: `a${i + 1}`, entities, ...told })),
    );
    const keys = signatures.map(keysOf);
    const read: string[] = [];
    const { compared } = finish(
      sayingsAmong(new Corpus(keys, { before: [], after: keys }), new Loaded(), new Set(), {
        thingOf: () => null,
        originalOf: () => null,
      }),
      (ids) => {
        read.push(...ids);
        return ids.map((id) => ({
          signature: signatures.find((one) => one.id === id)!,
          original: null,
          things: new Map(),
        }));
      },
    );
    return { read: read.sort(), compared: compared.map(({ article, item }) => `${article}/${item}`) };
  }

  it('an article is read once for its quotations and its claims', () => {
    const both = { quotes: [quote], claims: [debt] };
    expect(compared(both, both, { quotes: [quote] }, { claims: [debt] })).toEqual({
      read: ['a1', 'a2', 'a3', 'a4'],
      compared: ['a1/q1', 'a2/q1', 'a3/q1', 'a1/c1', 'a2/c1', 'a4/c1'],
    });
  });

  it('only claims are made that have enough in common by themselves, and only their articles read', () => {
    const sum = '{USD 2534000|$2,534,000}';
    const one = [
      `Engineers mended cranes with ${sum} of cement`,
      `Sailors found ${sum} in banks of sand`,
      `Bakers owe ${sum} to young millers`,
    ];
    const other = [
      `Painters hid cranes behind ${sum} of canvas`,
      `Divers saw ${sum} in banks of coral`,
      `Tailors owe ${sum} to old weavers`,
    ];
    expect(compared({ claims: one }, { claims: other })).toEqual({ read: [], compared: [] });
    const told = `The port owes its banks ${sum} for cranes`;
    expect(compared({ claims: [...one, told] }, { claims: [told, ...other] })).toEqual({
      read: ['a1', 'a2'],
      compared: ['a1/c4', 'a2/c1'],
    });
  });
});
