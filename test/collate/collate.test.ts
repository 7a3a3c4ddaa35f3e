import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collate } from '../../src/collate/collate.ts';
import { signatureOf } from '../../src/collate/sign-article.ts';
import { encodeSignature, SignatureReader } from '../../src/collate/stored-signature.ts';
import { recordOf } from './records.ts';

const NAMES = [
  'person Robert Hale = Hale',
  'person Bob Hale',
  'person R. J. Hale he',
  'person Hale',
  'person Ines Quarl (Mayor) she = Quarl',
  'person Quarl',
  'organization Norva Port Authority = NPA',
  'organization NPA',
  'place Port Vale @NO city 1001',
];
const WORDS = 'we will not sell one metre of this harbour to anybody today or ever said the old man'.split(
  ' ',
);
const articles = fc.array(
  fc.record({
    published: fc.constantFrom('2026-02-05', '2026-02-06', '2026-02-07'),
    entities: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 }),
    from: fc.nat(5),
    length: fc.integer({ min: 50, max: 120 }),
  }),
  { minLength: 3, maxLength: 12 },
);

it('depends on nothing but the set of articles, as they are or as a database keeps them', () => {
  fc.assert(
    fc.property(articles, fc.infiniteStream(fc.nat(1000)), (list, draws) => {
      const signatures = list.map(({ published, entities, from, length }, i) =>
        signatureOf(
          recordOf({
            id: `a${i}`,
            published,
            entities,
            quotes: [`Robert Hale: ${WORDS.slice(from, from + 9).join(' ')}`],
            text: Array.from({ length }, (_, k) => `w${(k * (from + 3)) % 97} v${k % 89}`).join(' '),
          }),
        ),
      );
      const expected = collate(signatures);
      const shuffled = signatures.map((one) => [draws.next().value, one] as const).sort(([a], [b]) => a - b);
      expect(collate(shuffled.map(([, one]) => one))).toEqual(expected);
      const reader = new SignatureReader();
      const stored = signatures.map((one) => reader.read(one.id, encodeSignature(one))!);
      expect(collate(stored)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});
