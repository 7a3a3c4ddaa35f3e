import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collate } from '../../src/collate/collate.ts';
import { keysOf } from '../../src/collate/corpus/article-keys.ts';
import { decodeKeys, encodeKeys } from '../../src/collate/corpus/stored-keys.ts';
import { signatureOf } from '../../src/collate/sign-article.ts';
import type { ArticleSignature } from '../../src/collate/signature.ts';
import { encodeSignature, readSignature } from '../../src/collate/stored-signature.ts';
import { MemoryStore } from './memory-store.ts';
import { recordOf } from './records.ts';

const NAMES = [
  'person Robert Hale = Hale',
  'person Bob Hale',
  'person R. J. Hale he',
  'person Hale',
  'person Ines Quarl (Mayor) she = Quarl',
  'person Quarl #Q7',
  'person Ines Quarl #Q7 = Quarl',
  'person Quarl',
  'organization Norva Port Authority = NPA',
  'organization NPA',
  'place Port Vale @NO city 1001',
];
const WORDS = 'we will not sell one metre of this harbour to anybody today or ever said the old man'.split(
  ' ',
);
const CLAIMS = [
  'The harbour lost {USD 2500000|$2.5 million} to storms and ice',
  'Storms and ice cost the harbour {USD 2500000|2.5 million dollars}',
  'NOT The harbour lost {USD 2500000|$2.5 million} to storms and ice',
  'Two hundred men of [Robert Hale] mended { 12|twelve} boats and nets',
  'Men of [Hale] mended { 12|twelve} boats and nets by night',
  'Men of [Robert Hale] mended {boat 12|twelve boats} and nets by night in <2026>',
  'Men of [Robert Hale] mended {boat 15|fifteen boats} and torn nets by night in <2026>',
];
const told = fc.record({
  published: fc.option(fc.constantFrom('2026-02-05', '2026-02-06', '2026-02-07'), { nil: undefined }),
  agency: fc.option(fc.constant('Reuters'), { nil: undefined }),
  entities: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 }),
  claims: fc.subarray(CLAIMS, { maxLength: 2 }),
  speaker: fc.constantFrom('Robert Hale', 'Bob Hale', 'Ines Quarl'),
  from: fc.nat(5),
  words: fc.integer({ min: 4, max: 12 }),
  length: fc.integer({ min: 50, max: 120 }),
});
const articles = fc.array(told, { minLength: 3, maxLength: 12 });

function signed(
  { from, words, length, speaker, claims, ...rest }: ArbitraryOf<typeof told>,
  id: string,
): ArticleSignature {
  const isThere = (name: string): boolean =>
    rest.entities.some((entity) => entity.startsWith(`person ${name}`));
  return signatureOf(
    recordOf({
      ...rest,
      id,
      claims: claims.map((claim) =>
        claim.replace(/\[([^\]]+)\]/g, (all, name: string) => (isThere(name) ? all : name)),
      ),
      quotes: [`${speaker}: ${WORDS.slice(from, from + words).join(' ')}`],
      text: Array.from({ length }, (_, k) => `w${(k * (from + 3)) % 97} v${k % 89}`).join(' '),
    }),
  );
}

type ArbitraryOf<A> = A extends fc.Arbitrary<infer T> ? T : never;

it('depends on nothing but the set of articles, as they are or as a database keeps them', () => {
  fc.assert(
    fc.property(articles, fc.infiniteStream(fc.nat(1000)), (list, draws) => {
      const signatures = list.map((told, i) => signed(told, `a${i}`));
      const expected = collate(signatures);
      const shuffled = signatures.map((one) => [draws.next().value, one] as const).sort(([a], [b]) => a - b);
      expect(collate(shuffled.map(([, one]) => one))).toEqual(expected);
      expect(decodeKeys('a0', encodeKeys(keysOf(signatures[0])))).toEqual({
        ...keysOf(signatures[0]),
        shingles: Uint32Array.from(signatures[0].shingles),
      });
      const stored = signatures.map((one) => readSignature(one.id, encodeSignature(one))!);
      expect(collate(stored)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

it('is the same from what has changed alone as from all articles, whatever came and went in whichever runs', () => {
  const runs = fc.array(fc.record({ removed: fc.array(fc.nat(20)), written: articles }), {
    minLength: 2,
    maxLength: 5,
  });
  fc.assert(
    fc.property(runs, (runs) => {
      const store = new MemoryStore();
      const held = new Map<string, ArticleSignature>();
      for (const { removed, written } of runs) {
        for (const at of removed) {
          const id = `a${at}`;
          if (!held.delete(id)) continue;
          store.remove(id);
        }
        for (const [i, told] of written.entries()) {
          const signature = signed(told, `a${(i * 7 + held.size) % 20}`);
          held.set(signature.id, signature);
          store.write(signature);
        }
        store.collate();
        const { things, entities, copies, sayings } = collate([...held.values()]);
        expect(store.collation).toEqual({ things, entities, copies, sayings });
      }
    }),
    { numRuns: 60 },
  );
});
