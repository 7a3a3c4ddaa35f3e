import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sink } from '../../src/write/sink.ts';
import { recordOf, type Told } from '../collate/records.ts';
import { batchOf } from './sink-contract.ts';

/** Removes articles by id, then writes some, and collates. */
interface Run {
  readonly removed?: readonly string[];
  readonly written?: readonly Told[];
}

/** An empty database, to be opened by one program after another. */
export interface Place {
  open(): Promise<Sink>;
  query(sql: string): Promise<unknown[]>;
}

/** All that was derived in it after some runs, each in a program of its own. */
async function derivedIn({ open, query }: Place, runs: readonly Run[]): Promise<Record<string, unknown[]>> {
  for (const { removed = [], written = [] } of runs) {
    const sink = await open();
    await sink.remove!(removed);
    for (const told of written) await sink.write(batchOf(recordOf(told)));
    await sink.collate!();
    await sink.close();
  }
  return {
    things: await query('SELECT * FROM things ORDER BY id'),
    names: await query('SELECT * FROM thing_names ORDER BY thing, id'),
    sayings: await query('SELECT * FROM sayings ORDER BY id'),
    entities: await query(
      'SELECT article, id, thing, thing_rule, thing_confidence FROM entities ORDER BY article, id',
    ),
    copies: await query('SELECT id, copy_of, copy_share FROM articles ORDER BY id'),
    quotes: await query('SELECT article, id, saying FROM quotes ORDER BY article, id'),
    claims: await query('SELECT article, id, saying FROM claims ORDER BY article, id'),
  };
}

const NAMES = [
  'person Robert Hale = Hale',
  'person Bob Hale',
  'person R. J. Hale he',
  'person Hale',
  'person Hale she',
  'person Ines Quarl (Mayor) she = Quarl',
  'person Otto Quarl he = Quarl',
  'person Quarl',
  'person Lars Ek',
  'person Mia Ng',
  'organization Norva Port Authority = NPA',
  'organization NPA',
  'organization Foreign Ministry',
  'place Port Vale @NO city 1001',
  'place Norway @NO country 3144096',
];
const CLAIMS = [
  'The harbour lost {USD 2500000|$2.5 million} to storms and ice',
  'Storms and ice cost the harbour {USD 2500000|2.5 million dollars}',
  'The harbour lost {USD 2500000|$2.5 million} to storms and ice in <2024>',
  'The harbour lost {USD 2500000|$2.5 million} to storms and ice in <2025>',
  'Storms cost the harbour {USD 2500000|$2.5 million} and { 120|120} boats',
];
const WORDS =
  'We will not sell one metre of this harbour to anybody, today or ever, said the old man at the gate';
const told = fc.record({
  published: fc.option(fc.constantFrom('2026-02-05', '2026-02-06'), { nil: undefined }),
  entities: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 7 }),
  quotes: fc.array(
    fc.tuple(fc.constantFrom('Robert Hale: ', 'Lars Ek: ', ''), fc.nat(6), fc.integer({ min: 4, max: 18 })),
    { maxLength: 2 },
  ),
  claims: fc.subarray(CLAIMS, { maxLength: 2 }),
  text: fc.tuple(fc.nat(3), fc.integer({ min: 40, max: 90 })),
});
const articles = fc.array(told, { minLength: 4, maxLength: 14 }).map((list) =>
  list.map(
    ({ quotes, text: [seed, length], ...rest }, i): Told => ({
      ...rest,
      id: `a${i}`,
      quotes: quotes.map(
        ([speaker, from, count]) =>
          speaker +
          WORDS.split(' ')
            .slice(from, from + count)
            .join(' '),
      ),
      text: Array.from({ length }, (_, k) => `w${(k * (seed + 3)) % 97} v${k % 89}`).join(' '),
    }),
  ),
);

/** What two articles told that were compared in tables of version 6: version-6.sql of each database. */
const OLDER: readonly Told[] = ['a', 'b'].map((id) => ({
  id,
  entities: ['person Robert Hale = Hale', 'place Norway @NO country 3144096'],
  quotes: [`Robert Hale: ${WORDS}`],
  claims: ['Two hundred men of [Robert Hale] mended { 12|twelve} boats and nets'],
}));

/**
 * What every database must tell of all its articles.
 * @param fresh makes an empty one
 * @param older makes one with {@link OLDER}
 */
export function collateContract(
  name: string,
  fresh: () => Promise<Place>,
  older: () => Promise<Place>,
): void {
  describe(`${name}: what all articles together tell`, () => {
    const derivedAfter = async (runs: readonly Run[]) => derivedIn(await fresh(), runs);

    it('does not depend on their order, nor on how many runs brought them in, took them out and in again', async () => {
      const cuts = fc.array(fc.nat(100), { maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(articles, cuts, fc.infiniteStream(fc.nat(1000)), async (list, cuts, draws) => {
          const draw = (): number => draws.next().value;
          const shuffled = list
            .map((one) => [draw(), one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          const atOnce = await derivedAfter([{ written: list }]);
          expect(await derivedAfter([{ written: shuffled }])).toEqual(atOnce);
          const places = cuts.map((cut) => cut % list.length).sort((a, b) => a - b);
          const runs: Run[] = [0, ...places].map((start, i) => ({
            written: shuffled.slice(start, places[i] ?? list.length),
          }));
          const out = shuffled.filter(() => draw() % 3 === 0);
          const others = out.map((one, i) => ({ ...shuffled[i], id: one.id })); // other texts of the same id meanwhile
          runs.push({ removed: out.map(({ id }) => id) }, { written: others }, { written: out });
          expect(await derivedAfter(runs)).toEqual(atOnce);
        }),
        { numRuns: 5 }, // of the comparison by itself there are more: test/collate
      );
    });

    it('is gone with the articles that told it', async () => {
      const [a, b] = ['a', 'b'].map((id) => ({
        id,
        entities: ['person Robert Hale'],
        quotes: [`Robert Hale: ${WORDS}`],
      }));
      const only = await derivedAfter([{ written: [a] }]);
      expect(await derivedAfter([{ written: [a, b] }, { removed: ['b'] }])).toEqual(only);
      expect((await derivedAfter([{ written: [a, b] }])).sayings).toHaveLength(1);
      expect(only.sayings).toEqual([]);
    });

    it('says nothing of articles that an older version signed, until they are written again', async () => {
      const [a, b, c] = ['a', 'b', 'c'].map((id) => ({
        id,
        entities: ['person Robert Hale'],
        quotes: [`Robert Hale: ${WORDS}`],
        claims: CLAIMS.slice(0, 1),
        text: Array.from({ length: 60 }, (_, k) => `w${k}`).join(' '),
      }));
      const place = await fresh();
      const all = await derivedIn(place, [{ written: [a, b, c] }]);
      await place.query(
        `UPDATE signatures SET signature = '[0' || substr(signature, 3) WHERE article = 'a' RETURNING article`,
      );
      await place.query('DELETE FROM compared_articles RETURNING article'); // what it kept of them is not read either
      const others = await derivedIn(place, [{ written: [c] }]);
      const expected = await derivedAfter([{ written: [b, c] }]);
      for (const table of ['things', 'names', 'sayings']) expect(others[table]).toEqual(expected[table]);
      expect(others.entities.concat(others.copies, others.quotes, others.claims)).toEqual(
        expect.arrayContaining([
          { article: 'a', id: 'e1', thing: null, thing_rule: null, thing_confidence: null },
          { id: 'a', copy_of: null, copy_share: null },
          { id: 'b', copy_of: null, copy_share: null },
          { id: 'c', copy_of: 'b', copy_share: 1 },
          { article: 'a', id: 'q1', saying: null },
          { article: 'a', id: 'c1', saying: null },
        ]),
      );
      expect(await derivedIn(place, [{ written: [a] }])).toEqual(all);
    });

    it('is what new tables tell, once the articles of older ones are written again', async () => {
      const place = await older();
      const found = await derivedIn(await fresh(), [{ written: OLDER }]);
      const held = () => place.query('SELECT article, id, name FROM entities ORDER BY article, id');
      const before = await held();
      expect(before).toHaveLength(4);
      expect(await place.query('SELECT id FROM sayings')).toHaveLength(2);
      await (await place.open()).close();
      expect(await held()).toEqual(before);
      expect(await place.query('SELECT is_disputed FROM claimed_again')).toEqual([
        { is_disputed: 0 },
        { is_disputed: 0 },
      ]);
      expect(await derivedIn(place, [{}])).toMatchObject({ things: [], names: [], sayings: [] });
      expect(await held()).toEqual(before);
      expect(await derivedIn(place, [{ written: OLDER }])).toEqual(found);
    });

    it('is worked out after a run that was ended before', async () => {
      const { open, query } = await fresh();
      const sink = await open();
      await sink.write(batchOf(recordOf({ id: 'a', entities: ['person Robert Hale'] })));
      await sink.close();
      const next = await open();
      expect(await next.collate!()).toMatchObject({ articles: 1, things: 1 });
      expect(await next.collate!()).toBeNull();
      await next.close();
      expect(await query('SELECT name FROM things')).toEqual([{ name: 'Robert Hale' }]);
    });
  });
}
